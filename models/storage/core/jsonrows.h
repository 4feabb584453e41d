#pragma once

#include <QString>
#include <QStringView>

namespace parterre {

/// Many rows for one statement: the text that is bound for @rows@, a JSON list of lists. One statement for thousands of
/// rows costs one round trip on PostgreSQL and no list of parameters on SQLite. A plain value.
///
///     JsonRows rows;
///     rows.row().add(seat.no.value()).add(seat.guid);
///     Statement(session, "INSERT INTO t SELECT CAST(value ->> 0 AS BIGINT), value ->> 1 FROM @rows@").with(rows.text()).run();
class JsonRows
{
public:
    JsonRows &row();
    JsonRows &add(qint64 number);
    JsonRows &add(QStringView text);
    JsonRows &addNull();

    bool isEmpty() const { return m_text.isEmpty(); }
    QString text() const;

private:
    void separate();

    QString m_text;
    bool m_rowIsEmpty = true;
};

} // namespace parterre
