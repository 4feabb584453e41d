#pragma once

#include "domain/common/result.h"
#include "drill/drillfigures.h"
#include "drill/drilloptions.h"
#include "drill/drillprogramme.h"
#include "drill/drillstation.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QObject>
#include <QRandomGenerator>

#include <memory>
#include <vector>

namespace parterre {

/// The rehearsal of an on-sale: stations as processes of their own serve made-up customers until everything is sold or
/// nobody is left to be served. Kills stations while they serve, starts them again and lets them go on. Owned by the
/// command; main thread.
class Drill : public QObject
{
public:
    /// `stationArguments` make this program a station of the drill, but for its name and its event.
    Drill(const DrillOptions &options, const QStringList &stationArguments, const DrillProgramme &programme);

    /// Turns an event loop until the drill is over. An error when stations cannot be started or do not stay up.
    Result<DrillFigures> run();

private:
    void noteReady(DrillStation &station);
    void noteServed(DrillStation &station, const DrillOutcome &outcome);
    void noteGone(DrillStation &station, bool killedByUs);
    void serveNext(DrillStation &station);
    void serve(DrillStation &station, const DrillErrand &errand);
    void planKill(DrillStation &station);
    bool isOver() const;
    void stop(const QString &problem);

    const DrillOptions m_options;
    DrillProgramme m_programme;
    std::vector<std::unique_ptr<DrillStation>> m_stations;
    QRandomGenerator m_random;
    QElapsedTimer m_clock;
    QEventLoop m_loop;
    DrillFigures m_figures;
    QString m_problem;
    int m_ready = 0;
    int m_finished = 0;
    int m_crashes = 0;
    int m_nextBuyer = 1;
};

} // namespace parterre
