#include "domain/venue/csvtable.h"

#include "domain/venue/planlimits.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

constexpr qsizetype mostFields = 64;

QChar delimiterOf(const QString &text)
{
    std::array<std::pair<QChar, int>, 3> counts{{{u',', 0}, {u';', 0}, {u'\t', 0}}};
    bool quoted = false;
    for (const QChar c : text) {
        if (c == u'"')
            quoted = !quoted;
        else if (!quoted && (c == u'\n' || c == u'\r'))
            break;
        for (auto &[delimiter, count] : counts)
            count += !quoted && c == delimiter;
    }
    return std::ranges::max_element(counts, {}, [](const auto &entry) { return entry.second; })->first;
}

/// Walks through the text once, a character at a time.
class CsvSplitter
{
public:
    CsvSplitter(const QString &text, PlanReport &report) : m_text(text), m_report(report), m_delimiter(delimiterOf(text))
    {
    }

    QList<CsvRecord> split();

private:
    void take(qsizetype &i);
    void takeQuoted(qsizetype &i);
    void endField();
    void endRecord();

    const QString &m_text;
    PlanReport &m_report;
    QChar m_delimiter;
    QList<CsvRecord> m_records;
    CsvRecord m_record;
    QString m_field;
    int m_line = 1;
    bool m_inQuotes = false;
    bool m_wasQuoted = false;
};

QList<CsvRecord> CsvSplitter::split()
{
    m_record.line = 1;
    for (qsizetype i = 0; i < m_text.size() && !m_report.isFull(); ++i) {
        if (m_inQuotes)
            takeQuoted(i);
        else
            take(i);
        if (m_records.size() > planlimits::seats + 1) {
            m_report.refuse("import-too-many-seats", m_record.place(), {QString::number(planlimits::seats)});
            return {};
        }
    }
    if (m_inQuotes)
        m_report.refuse("import-open-quote", m_record.place());
    endRecord();
    return m_records;
}

void CsvSplitter::take(qsizetype &i)
{
    const QChar c = m_text.at(i);
    if (c == m_delimiter) {
        endField();
    } else if (c == u'\n' || c == u'\r') {
        if (c == u'\r' && i + 1 < m_text.size() && m_text.at(i + 1) == u'\n')
            ++i;
        ++m_line;
        endRecord();
    } else if (c == u'"' && m_field.trimmed().isEmpty() && !m_wasQuoted) {
        m_field.clear();
        m_inQuotes = true;
        m_wasQuoted = true;
    } else {
        m_field += c;
    }
}

void CsvSplitter::takeQuoted(qsizetype &i)
{
    const QChar c = m_text.at(i);
    if (c == u'"' && i + 1 < m_text.size() && m_text.at(i + 1) == u'"') {
        m_field += c;
        ++i;
    } else if (c == u'"') {
        m_inQuotes = false;
    } else {
        m_line += c == u'\n';
        m_field += c;
    }
}

void CsvSplitter::endField()
{
    if (m_record.fields.size() == mostFields)
        m_report.refuse("import-too-many", m_record.place(), {QString::number(mostFields)});
    else if (m_record.fields.size() < mostFields)
        m_record.fields.append(m_field.trimmed());
    m_field.clear();
    m_wasQuoted = false;
}

void CsvSplitter::endRecord()
{
    endField();
    const bool isBlank = std::ranges::all_of(m_record.fields, &QString::isEmpty);
    if (!isBlank)
        m_records.append(m_record);
    m_record.fields.clear();
    m_record.line = m_line;
}

} // namespace

QString decodeText(const QByteArray &bytes, PlanReport &report)
{
    if (bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff")) {
        report.assume("import-utf-16", QString());
        return QStringDecoder(QStringDecoder::Utf16)(bytes);
    }
    const bool hasMark = bytes.startsWith("\xef\xbb\xbf");
    if (hasMark)
        report.assume("import-byte-order-mark", QString());
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString text = utf8(QByteArrayView(bytes).sliced(hasMark ? 3 : 0));
    if (!utf8.hasError())
        return text;
    report.assume("import-latin-1", QString());
    return QString::fromLatin1(bytes);
}

QList<CsvRecord> splitCsv(const QString &text, PlanReport &report)
{
    return CsvSplitter(text, report).split();
}

} // namespace parterre
