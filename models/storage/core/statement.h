#pragma once

#include "domain/common/enumtext.h"
#include "domain/common/id.h"
#include "domain/common/moment.h"
#include "domain/common/money.h"
#include "storage/core/dberror.h"

#include <QByteArray>
#include <QDate>

#include <initializer_list>
#include <optional>
#include <utility>

namespace parterre {

class DbSession;
class PreparedQuery;

/// A list of whole numbers for @in_list@.
struct NumberList
{
    QList<qint64> numbers;

    template <class Tag>
    static NumberList of(const QList<Id<Tag>> &ids)
    {
        NumberList list;
        list.numbers.reserve(ids.size());
        for (const Id<Tag> id : ids)
            list.numbers.append(id.value());
        return list;
    }
};

/// One row of an answer, with the types of the house. Valid during the callback that receives it.
class Row
{
public:
    explicit Row(const PreparedQuery &query) : m_query(query) {}

    bool isNull(int column) const;
    qint64 integer(int column) const;
    int number(int column) const { return static_cast<int>(integer(column)); }
    double real(int column) const;
    bool boolean(int column) const;
    QString text(int column) const;
    QByteArray bytes(int column) const;
    QDate date(int column) const;
    Moment moment(int column) const { return Moment(integer(column)); }
    std::optional<Moment> optionalMoment(int column) const;
    std::optional<int> optionalNumber(int column) const;
    Money money(int column, Currency currency) const { return Money(integer(column), currency); }
    Currency currency(int column) const;
    OrderId orderId(int column) const;
    template <class I>
    I id(int column) const
    {
        return I(integer(column));
    }
    /// A stored word that is not in the table means that the data is broken.
    template <class E, std::size_t N>
    E word(int column, const EnumText<E, N> &words) const
    {
        const QString stored = text(column);
        if (const std::optional<E> value = words.fromText(stored))
            return *value;
        throw DbError::impossible(stored);
    }

private:
    const PreparedQuery &m_query;
};

/// One run of a prepared statement: values are bound in the order of its question marks. The only way to the database;
/// faults of tests are injected here. `sql` is a literal of the program with the tokens of Dialect. Throws DbError.
///
///     const int rows = Statement(session, "UPDATE … WHERE seat_no = ?").with(seat).run();
class Statement
{
public:
    Statement(DbSession &session, const char *sql);
    ~Statement();
    Q_DISABLE_COPY_MOVE(Statement)

    template <class... Values>
    Statement &with(const Values &...values)
    {
        (bind(values), ...);
        return *this;
    }

    /// Runs a statement that answers no rows; says how many rows it changed.
    int run();

    /// Runs several in this order; on a server with one way there and back for all of them. Then each is asked for its
    /// answer as if it ran only now. They must be of the same session and of different texts; null ones are left out.
    /// What fails keeps the rest from running.
    static void runTogether(std::initializer_list<Statement *> statements);

    /// Runs and calls `visit(const Row &)` for each row, to the end.
    template <class Visit>
    void each(Visit visit)
    {
        execute();
        while (next())
            visit(currentRow());
    }
    template <class Read>
    auto list(Read read) -> QList<decltype(read(std::declval<const Row &>()))>
    {
        QList<decltype(read(std::declval<const Row &>()))> rows;
        each([&](const Row &row) { rows.append(read(row)); });
        return rows;
    }
    /// The first row, if there is one.
    template <class Read>
    auto first(Read read) -> std::optional<decltype(read(std::declval<const Row &>()))>
    {
        execute();
        if (!next())
            return std::nullopt;
        return read(currentRow());
    }
    /// The only row of a statement that always has one.
    template <class Read>
    auto required(Read read) -> decltype(read(std::declval<const Row &>()))
    {
        if (auto value = first(read))
            return *std::move(value);
        throw DbError::impossible(QStringLiteral("no row from ") + QString::fromUtf8(m_sql));
    }

private:
    void bind(bool value);
    void bind(int value) { bind(qint64(value)); }
    void bind(qint64 value);
    void bind(double value);
    /// A null string is stored as the empty one: text columns are NOT NULL.
    void bind(const QString &value);
    void bind(const QByteArray &value);
    void bind(QDate value);
    void bind(Moment value) { bind(value.ms()); }
    void bind(Money value) { bind(value.minor()); }
    void bind(Currency value) { bind(value.code()); }
    void bind(const OrderId &value) { bind(value.toText()); }
    void bind(const NumberList &value);
    template <class Tag>
    void bind(Id<Tag> value)
    {
        bind(value.value());
    }
    template <class T>
    void bind(const std::optional<T> &value)
    {
        if (value)
            bind(*value);
        else
            bindNull();
    }

    void bindNull();
    void execute();
    bool next();
    Row currentRow() const { return Row(*m_query); }

    DbSession &m_session;
    const char *m_sql;
    PreparedQuery *m_query;
    int m_bound = 0;
    bool m_active = false;
    bool m_hasRun = false; ///< together with others
};

} // namespace parterre
