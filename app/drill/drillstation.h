#pragma once

#include "drill/drilllines.h"

#include <QObject>
#include <QProcess>

#include <memory>

namespace parterre {

/// The drill's end of one station: its process, whom it serves, and what it was doing when it was killed. Owned by
/// Drill; main thread.
class DrillStation : public QObject
{
    Q_OBJECT
public:
    /// `arguments` make this very program a station, with the event that it sells first in front of them.
    explicit DrillStation(const QStringList &arguments);
    ~DrillStation() override;

    /// Begins, or begins anew, at what event() says.
    void start();
    void goTo(EventId event) { m_event = event; }
    /// What it sells.
    EventId event() const { return m_event; }
    void serve(const DrillErrand &errand);
    /// Kills the process, without a word, so many milliseconds after the customer's next step but `steps` has begun. Is
    /// put off to the next customer when this one is done before.
    void killDuringStep(int steps, int milliseconds);
    /// Lets it end: nobody is left to be served.
    void finish();

    const DrillErrand &errand() const { return m_errand; }
    bool isServing() const { return m_errand.buyer > 0; }
    bool owesKill() const { return m_killAtStep > 0; }

Q_SIGNALS:
    void ready();
    void served(const parterre::DrillOutcome &outcome);
    /// The process is gone, killed by us or not; errand() says whom it was serving and how far it had got.
    void gone(bool killedByUs);
    /// It ended as it was told.
    void finished();
    void cannotStart(const QString &why);

private:
    void read();
    void receive(const DrillNews &news);
    void noteStep();
    void noteEnd(QProcess::ExitStatus status);

    const QStringList m_arguments;
    std::unique_ptr<QProcess> m_process;
    EventId m_event;
    DrillErrand m_errand;
    int m_killAtStep = 0;
    int m_killAfter = 0;
    int m_steps = 0;
    bool m_killed = false;
    bool m_finishing = false;
};

} // namespace parterre
