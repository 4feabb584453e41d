#include "simulation/wire.h"

#include "simulation/world.h"

namespace parterre {

Wire::Services &Wire::open()
{
    if (!m_open) {
        Database::Options options;
        options.faults = this;
        options.environment = &m_world.environment();
        options.inlineExecution = true;
        m_open = std::make_unique<Services>(m_world.location(), options);
    }
    return *m_open;
}

void Wire::beforeStatement(const char *sql)
{
    m_world.beforeStatement(*this, sql);
}

void Wire::afterStatement(const char *sql)
{
    m_world.afterStatement(*this, sql);
}

QByteArray Wire::text(const QByteArray &sql)
{
    if (sql == "COMMIT")
        return m_world.commitText();
    QByteArray text = m_world.withoutTheRule(sql, m_station);
    if (text.startsWith("PRAGMA synchronous"))
        m_durable = text.endsWith("FULL");
    if (text.startsWith("BEGIN") && m_world.waitingIsVain()) {
        // Whoever holds the lock is standing still meanwhile: waiting any longer would bring nothing.
        text += "; SET LOCAL lock_timeout = 2";
    }
    return text.replace("@now_ms@", "(SELECT ms FROM simulated_clock)");
}

int Wire::rowsChanged(const char *sql, int rows)
{
    return m_world.countWithoutTheRule(sql, rows);
}

} // namespace parterre
