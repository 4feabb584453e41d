#pragma once

#include "domain/venue/layout.h"

#include <QStringList>

// How rows and seats get their printed labels. Pure: a form describes the wish, a preview shows the labels, applying it
// writes them. Permanent numbers and identities are not touched, so renumbering loses no history.

namespace parterre {

enum class RowScheme { Letters, Numbers };

struct RowNaming
{
    RowScheme scheme = RowScheme::Letters;
    /// "A", "AA", "7"; empty means the first of the scheme.
    QString start;
    /// I looks like 1 and O like 0.
    bool skipIandO = true;
    /// Put before every label: "R" makes R1, R2.
    QString prefix;
    /// The last row of the list gets the first label.
    bool fromBack = false;
};

/// "A"…"Z", "AA"… for 0, 1, 2…, with or without I and O.
QString rowLetters(int index, bool skipIandO);
/// Which row the letters name; -1 when they name none.
int rowLetterIndex(const QString &letters, bool skipIandO);
QStringList rowLabels(int count, const RowNaming &naming);

enum class SeatScheme {
    Consecutive,      ///< 1 2 3 4
    Odd,              ///< 1 3 5 7
    Even,             ///< 2 4 6 8
    OddLeftEvenRight, ///< 5 3 1 2 4 6: odd numbers outwards to the start of the row, even ones to its end
    FromCentre,       ///< 101 102… from the middle outwards: 6 4 2 1 3 5
    Snake,            ///< 1 2 3 in one row, 6 5 4 in the next, as a counter walks
    List,             ///< `list`, seat by seat
};

struct SeatNaming
{
    SeatScheme scheme = SeatScheme::Consecutive;
    int start = 1;
    /// Count from the last seat of each row.
    bool fromEnd = false;
    /// False starts again after every gap in the row.
    bool continueAcrossAisles = true;
    /// The next row goes on where this one ended; a snake always does.
    bool continueRowToRow = false;
    QStringList list;
};

/// The labels of the seats of each row, in the rows' order. Tables are numbered like rows. A list that is too short leaves
/// the remaining seats as they are.
QList<QStringList> seatLabels(const QList<RowDto> &rows, const SeatNaming &naming);

/// What applying would do.
struct NumberingPreview
{
    QStringList rows;
    QList<QStringList> seats;
    int labels = 0;     ///< seats that get a label
    int changes = 0;    ///< seats whose row or number would be another
    int duplicates = 0; ///< seats that would share row and number with an earlier one
};
NumberingPreview previewNumbering(const QList<RowDto> &rows, const RowNaming &rowNaming, const SeatNaming &seatNaming);
void applyNumbering(QList<RowDto> &rows, const NumberingPreview &preview);

/// The runs of seats that stand side by side, as (first, count): a gap is wider than one and a half times the usual
/// distance in the row. A table is one run.
QList<std::pair<qsizetype, qsizetype>> runsOf(const RowDto &row);

} // namespace parterre
