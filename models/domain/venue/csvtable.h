#pragma once

#include "domain/venue/planreport.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

// The outer form of a seat list: characters, delimiters, quotes, lines. What the columns mean is seatcsv.h.

namespace parterre {

struct CsvRecord
{
    /// The line on which it starts, from 1.
    int line = 0;
    QStringList fields;

    QString place() const { return QStringLiteral("line %1").arg(line); }
};

/// The characters of a file: UTF-8 or UTF-16 by its mark, UTF-8 by its bytes, Latin-1 otherwise, which is said.
QString decodeText(const QByteArray &bytes, PlanReport &report);

/// Splits a text into records, blank lines left out; the delimiter is the likeliest one of the first line.
QList<CsvRecord> splitCsv(const QString &text, PlanReport &report);

} // namespace parterre
