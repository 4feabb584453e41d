#pragma once

#include <QByteArray>
#include <QString>

namespace parterre {

/// A prepared statement of one connection as Statement uses it, whichever engine answers: values are bound by their
/// place, counted from zero, and rows are read in order. Owned by the connection; used on its thread. Throws DbError.
class PreparedQuery
{
public:
    PreparedQuery() = default;
    virtual ~PreparedQuery() = default;
    Q_DISABLE_COPY_MOVE(PreparedQuery)

    virtual void bindNumber(int place, qint64 value) = 0;
    virtual void bindReal(int place, double value) = 0;
    virtual void bindFlag(int place, bool value) = 0;
    virtual void bindText(int place, const QString &value) = 0;
    virtual void bindBytes(int place, const QByteArray &value) = 0;
    virtual void bindNull(int place) = 0;

    virtual void execute() = 0;
    /// False after the last row.
    virtual bool next() = 0;
    virtual int rowsChanged() = 0;
    /// Lets go of the answer.
    virtual void finish() = 0;

    virtual bool isNull(int column) const = 0;
    virtual qint64 integer(int column) const = 0;
    virtual double real(int column) const = 0;
    virtual bool boolean(int column) const = 0;
    virtual QString text(int column) const = 0;
    virtual QByteArray bytes(int column) const = 0;
};

} // namespace parterre
