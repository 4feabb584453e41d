#include "storage/backup/dumpreader.h"

#include "storage/backup/servertool.h"
#include "storage/core/dberror.h"
#include "storage/core/migrator.h"

#include <QRegularExpression>
#include <QTemporaryFile>

#include <algorithm>

namespace parterre {
namespace {

constexpr int mostRows = 2'000;
constexpr qsizetype mostBytes = 4'000'000;

const QString stepTable = QStringLiteral("schema_step");

[[noreturn]] void fail(const QString &why)
{
    throw DbError(Error{ErrorCode::Damaged, QStringLiteral("archive: ") + why, {}, {}}, DbError::Remedy::None, {});
}

/// As COPY writes a value; the backslash stands in front of what would end a field or a line.
QByteArray unescaped(const QByteArray &field)
{
    if (!field.contains('\\'))
        return field;
    static const QHash<char, char> letters{{'b', '\b'}, {'f', '\f'}, {'n', '\n'},
                                           {'r', '\r'}, {'t', '\t'}, {'v', '\v'}};
    QByteArray text;
    text.reserve(field.size());
    for (qsizetype i = 0; i < field.size(); ++i) {
        const bool isEscape = field.at(i) == '\\' && i + 1 < field.size();
        if (isEscape)
            ++i;
        text.append(isEscape ? letters.value(field.at(i), field.at(i)) : field.at(i));
    }
    return text;
}

QVariant valueOf(const QByteArray &field, TableColumn::Kind kind)
{
    if (field == "\\N")
        return {};
    const QByteArray text = unescaped(field);
    switch (kind) {
    case TableColumn::Kind::Number: {
        bool isNumber = false;
        const qint64 number = text.toLongLong(&isNumber);
        if (!isNumber)
            fail(QStringLiteral("not a number"));
        return number;
    }
    case TableColumn::Kind::Flag:
        if (text != "t" && text != "f")
            fail(QStringLiteral("neither true nor false"));
        return text == "t";
    case TableColumn::Kind::Text: return QString(QStringLiteral("") + QString::fromUtf8(text));
    case TableColumn::Kind::Bytes:
        if (!text.startsWith("\\x"))
            fail(QStringLiteral("not bytes"));
        return QByteArray(QByteArray("") + QByteArray::fromHex(text.mid(2)));
    }
    return {};
}

/// The rows of one table, between "COPY …;" and "\.".
class CopyBlock
{
public:
    CopyBlock(const TableShape &table, const QStringList &columns) : m_table(table)
    {
        for (const TableColumn &column : table.columns)
            m_places.append(columns.indexOf(column.name));
        m_fields = columns.size();
        if (m_places.contains(-1) || m_fields != table.columns.size())
            fail(QStringLiteral("%1 has other columns").arg(table.name));
    }

    QVariantList row(const QByteArray &line) const
    {
        const QList<QByteArray> fields = line.split('\t');
        if (fields.size() != m_fields)
            fail(QStringLiteral("%1 has a row that is too short or too long").arg(m_table.name));
        QVariantList values;
        values.reserve(m_fields);
        for (qsizetype i = 0; i < m_places.size(); ++i)
            values.append(valueOf(fields.at(m_places.at(i)), m_table.columns.at(i).kind));
        return values;
    }

private:
    const TableShape &m_table;
    QList<qsizetype> m_places; ///< of the table's columns in a line
    qsizetype m_fields = 0;
};

void readBlock(ServerTool &tool, const TableShape &table, const QStringList &columns,
               const std::function<void(const TableShape &, const TableRows &)> &visit)
{
    const CopyBlock block(table, columns);
    TableRows rows;
    qsizetype bytes = 0;
    for (QByteArray line; tool.readLine(&line);) {
        if (line == "\\.") {
            if (!rows.isEmpty())
                visit(table, rows);
            return;
        }
        rows.append(block.row(line));
        bytes += line.size();
        if (rows.size() >= mostRows || bytes >= mostBytes) {
            visit(table, rows);
            rows.clear();
            bytes = 0;
        }
    }
    tool.finish();
    fail(QStringLiteral("%1 ends in its middle").arg(table.name));
}

QString sequenceOf(const TableShape &table, const TableColumn &column)
{
    return table.name + u'_' + column.name + QStringLiteral("_seq");
}

TableShape stepShape()
{
    using Kind = TableColumn::Kind;
    return {stepTable,
            {{QStringLiteral("applied_at"), Kind::Number, false},
             {QStringLiteral("checksum"), Kind::Text, false},
             {QStringLiteral("name"), Kind::Text, false},
             {QStringLiteral("number"), Kind::Number, false}},
            {QStringLiteral("number")},
            {}};
}

} // namespace

DumpReader::DumpReader(const QString &path) : m_path(path)
{
    list();
}

void DumpReader::list()
{
    static const QRegularExpression entry(QStringLiteral("^\\d+; \\d+ \\d+ (TABLE DATA|SEQUENCE SET) (\\w+) (\\w+) "));
    ServerTool tool(QStringLiteral("pg_restore"), {QStringLiteral("--list"), m_path});
    for (QByteArray bytes; tool.readLine(&bytes);) {
        const QString line = QString::fromUtf8(bytes);
        const QRegularExpressionMatch match = entry.match(line);
        if (!match.hasMatch())
            continue;
        auto &entries = match.captured(1) == QStringLiteral("TABLE DATA") ? m_tables : m_sequences;
        if (entries.contains(match.captured(3)) && match.captured(3) == stepTable)
            fail(QStringLiteral("there are two houses in it"));
        entries.insert(match.captured(3), {line, match.captured(2)});
    }
    tool.finish();
    if (!m_tables.contains(stepTable))
        fail(QStringLiteral("there is no house in it"));
}

QList<Migration> DumpReader::steps()
{
    QList<Migration> steps;
    read({stepShape()}, [&steps](const TableShape &, const TableRows &rows) {
        for (const QVariantList &row : rows)
            steps.append({row.at(3).toInt(), row.at(2).toString(), {}, row.at(1).toString().toLatin1()});
    });
    std::ranges::sort(steps, {}, &Migration::number);
    return steps;
}

void DumpReader::read(const QList<TableShape> &tables,
                      const std::function<void(const TableShape &, const TableRows &)> &rows)
{
    QTemporaryFile order;
    if (!order.open())
        fail(order.errorString());
    QHash<QString, const TableShape *> wanted;
    const QString schema = m_tables.value(stepTable).schema;
    const auto take = [&order, &schema](const Entry &entry) {
        const bool isOurs = entry.schema == schema;
        if (isOurs)
            order.write(entry.line.toUtf8() + '\n');
        return isOurs;
    };
    for (const TableShape &table : tables) {
        if (!m_tables.contains(table.name) || !take(m_tables.value(table.name)))
            fail(table.name + QStringLiteral(" is missing"));
        wanted.insert(table.name, &table);
        for (const TableColumn &column : table.columns) {
            if (column.isNumbered && m_sequences.contains(sequenceOf(table, column)))
                take(m_sequences.value(sequenceOf(table, column)));
        }
    }
    order.flush();

    static const QRegularExpression begin(QStringLiteral("^COPY \"?\\w+\"?\\.\"?(\\w+)\"? \\((.*)\\) FROM stdin;$"));
    static const QRegularExpression number(
        QStringLiteral("^SELECT pg_catalog\\.setval\\('\"?\\w+\"?\\.\"?(\\w+)\"?', (\\d+), true\\);$"));
    ServerTool tool(QStringLiteral("pg_restore"), {QStringLiteral("--data-only"), QStringLiteral("--use-list"),
                                                   order.fileName(), QStringLiteral("--file=-"), m_path});
    for (QByteArray bytes; tool.readLine(&bytes);) {
        const QString line = QString::fromUtf8(bytes);
        if (const auto match = begin.match(line); match.hasMatch()) {
            const TableShape *table = wanted.take(match.captured(1));
            if (!table)
                fail(match.captured(1) + QStringLiteral(" was not asked for"));
            readBlock(tool, *table, match.captured(2).remove(u'"').split(QStringLiteral(", ")), rows);
        } else if (const auto last = number.match(line); last.hasMatch()) {
            m_lastNumbers.insert(last.captured(1), last.captured(2).toLongLong());
        }
    }
    tool.finish();
    if (!wanted.isEmpty())
        fail(wanted.cbegin().key() + QStringLiteral(" has not come"));
}

qint64 DumpReader::lastNumber(const TableShape &table, const TableColumn &column) const
{
    return m_lastNumbers.value(sequenceOf(table, column));
}

} // namespace parterre
