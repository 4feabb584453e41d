#pragma once

#include "storage/core/preparedquery.h"
#include "storage/core/serverlink.h"

namespace parterre {

/// A statement that a PostgreSQL server has prepared. Its whole answer is kept until the next run.
class ServerQuery : public PreparedQuery
{
public:
    /// `sql` marks values with question marks. `link` must outlive the query.
    ServerQuery(ServerLink &link, const QByteArray &sql);

    void bindNumber(int place, qint64 value) override { bind(place, QByteArray::number(value)); }
    void bindReal(int place, double value) override { bind(place, QByteArray::number(value, 'g', 17)); }
    void bindFlag(int place, bool value) override { bind(place, value ? "t" : "f"); }
    void bindText(int place, const QString &value) override;
    void bindBytes(int place, const QByteArray &value) override { bind(place, "\\x" + value.toHex()); }
    void bindNull(int place) override { bind(place, {}); }

    void execute() override;
    /// All of them, which must be queries of this link, with one way to the server and back.
    static void executeTogether(ServerLink &link, const QList<PreparedQuery *> &queries);
    bool next() override;
    int rowsChanged() override;
    void finish() override { m_answer.reset(); }

    bool isNull(int column) const override;
    qint64 integer(int column) const override;
    double real(int column) const override;
    bool boolean(int column) const override;
    QString text(int column) const override;
    QByteArray bytes(int column) const override;

private:
    void bind(int place, QByteArray value);
    void take(ServerAnswer answer);
    QByteArrayView raw(int column) const;

    ServerLink &m_link;
    ServerRun m_run;
    ServerAnswer m_answer;
    int m_row = -1;
};

} // namespace parterre
