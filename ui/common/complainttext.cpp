#include "common/complainttext.h"

#include "common/reasontext.h"

#include <QCoreApplication>

#include <array>

namespace parterre {
namespace {

struct Row
{
    const char *reason;
    const char *sentence; ///< %1… are the arguments, %n the count
    int countAt = -1;     ///< which argument is the count, for languages with several plurals
};

#define TEXT(text) QT_TRANSLATE_NOOP("ComplaintText", text)
#define COUNTED(text) QT_TRANSLATE_N_NOOP("ComplaintText", text)

// One line per Complaint::reason. The place, when there is one, is put in front by complaintText(). Sorted by subject.
constexpr std::array rows{
    // layouts
    Row{"duplicate-seat", TEXT("Two seats have the number %1.")},
    Row{"no-category", COUNTED("%n seats have no price category."), 0},
    Row{"no-capacity", TEXT("The area has no capacity.")},
    Row{"no-name", TEXT("It has no name.")},
    Row{"no-focal-point", TEXT("There is no focal point, so the best seats can't be found.")},
    Row{"no-wheelchair-place", TEXT("There is no wheelchair place in this configuration.")},
    // events
    Row{"name-missing", TEXT("Give the event a name. It is printed on the ticket.")},
    Row{"venue-missing", TEXT("Choose a venue.")},
    Row{"start-missing", TEXT("Choose the day and time of the show.")},
    Row{"start-in-past", TEXT("%1 is in the past.")},
    Row{"doors-after-start", TEXT("Doors must open before the show starts.")},
    Row{"end-before-start", TEXT("The show ends before it starts.")},
    Row{"no-ticket-type", TEXT("Add at least one ticket type, for example Adult.")},
    Row{"category-without-price", TEXT("Category %1 has no price, so nobody can buy it. Set a price or mark it “not for sale”.")},
};

#undef TEXT
#undef COUNTED

QString sentenceOf(const Row &row, const Complaint &complaint)
{
    const int count = row.countAt >= 0 ? complaint.arguments.value(row.countAt).toInt() : -1;
    const QString sentence = QCoreApplication::translate("ComplaintText", row.sentence, nullptr, count);
    return withArguments(sentence, complaint.arguments);
}

/// For a reason nobody has written a sentence for yet: its own words, so that the place is not lost.
QString plainWords(const Complaint &complaint)
{
    QString words = complaint.reason;
    words.replace(u'-', u' ');
    if (!words.isEmpty())
        words[0] = words.at(0).toUpper();
    const QString rest = complaint.arguments.join(QStringLiteral(", "));
    return rest.isEmpty() ? words : QStringLiteral("%1 (%2)").arg(words, rest);
}

} // namespace

QString complaintText(const Complaint &complaint)
{
    QString sentence = plainWords(complaint);
    for (const Row &row : rows) {
        if (complaint.reason == QLatin1StringView(row.reason))
            sentence = sentenceOf(row, complaint);
    }
    if (complaint.place.isEmpty())
        return sentence;
    return QCoreApplication::translate("ComplaintText", "%1: %2", "place, then what is wrong there").arg(complaint.place, sentence);
}

} // namespace parterre
