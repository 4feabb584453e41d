#include "drill/drillstation.h"

#include <QCoreApplication>
#include <QTimer>

namespace parterre {

DrillStation::DrillStation(const QStringList &arguments) : m_arguments(arguments) {}

DrillStation::~DrillStation()
{
    if (!m_process)
        return;
    m_process->disconnect(this);
    m_process->kill();
    m_process->waitForFinished();
}

void DrillStation::start()
{
    m_killed = false;
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(m_process.get(), &QProcess::readyReadStandardOutput, this, &DrillStation::read);
    connect(m_process.get(), &QProcess::finished, this,
            [this](int code, QProcess::ExitStatus status) { noteEnd(code == 0 ? status : QProcess::CrashExit); });
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            Q_EMIT cannotStart(m_process->errorString());
    });
    m_process->start(QCoreApplication::applicationFilePath(),
                     QStringList{QStringLiteral("drill-station"), m_event.toText()} + m_arguments);
}

void DrillStation::serve(const DrillErrand &errand)
{
    m_errand = errand;
    m_steps = 0;
    m_process->write(lineOf(errand));
}

void DrillStation::killDuringStep(int steps, int milliseconds)
{
    m_killAtStep = steps;
    m_killAfter = milliseconds;
}

void DrillStation::finish()
{
    m_finishing = true;
    m_process->closeWriteChannel();
}

void DrillStation::read()
{
    while (m_process->canReadLine()) {
        if (const std::optional<DrillNews> news = newsOf(m_process->readLine()))
            receive(*news);
    }
}

void DrillStation::receive(const DrillNews &news)
{
    switch (news.kind) {
    case DrillNews::Kind::Ready: Q_EMIT ready(); break;
    case DrillNews::Kind::Step: noteStep(); break;
    case DrillNews::Kind::Joined: m_errand.hasJoined = true; break;
    case DrillNews::Kind::Session: m_errand.session = news.session; break;
    case DrillNews::Kind::Order: m_errand.order = news.order; break;
    case DrillNews::Kind::Outcome:
        m_errand = {};
        Q_EMIT served(news.outcome);
        break;
    }
}

void DrillStation::noteStep()
{
    if (m_killAtStep == 0 || ++m_steps != m_killAtStep)
        return;
    QTimer::singleShot(m_killAfter, Qt::PreciseTimer, m_process.get(), [this, buyer = m_errand.buyer] {
        if (m_errand.buyer != buyer)
            return; // done before; the next customer has it happen to him
        m_killed = true;
        m_killAtStep = 0;
        m_process->kill();
    });
}

void DrillStation::noteEnd(QProcess::ExitStatus status)
{
    // What it had still said counts, the half line after that does not.
    read();
    if (m_finishing && status == QProcess::NormalExit && !m_killed)
        Q_EMIT finished();
    else
        Q_EMIT gone(m_killed);
}

} // namespace parterre
