#include "domain/common/enumtext.h"

#include <QSet>
#include <QTest>

using namespace parterre;
using namespace Qt::StringLiterals;

namespace {

enum class Door { Open, Shut, HalfOpen };

constexpr EnumText doorText(std::array<std::pair<Door, const char *>, 3>{{
    {Door::Open, "open"},
    {Door::Shut, "shut"},
    {Door::HalfOpen, "half-open"},
}});

} // namespace

class tst_EnumText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void word_survivesTheRoundTrip()
    {
        QSet<QString> words;
        for (const auto &entry : doorText.table()) {
            const QString word = doorText.toText(entry.first);
            QCOMPARE(doorText.fromText(word), std::optional(entry.first));
            words.insert(word);
        }
        QCOMPARE(words, (QSet<QString>{u"open"_s, u"shut"_s, u"half-open"_s}));
    }

    void unknownWord_isNeverADefault_data()
    {
        QTest::addColumn<QString>("word");
        QTest::newRow("empty") << QString();
        QTest::newRow("unknown") << u"ajar"_s;
        QTest::newRow("capitals") << u"Open"_s;
        QTest::newRow("beginning of a word") << u"half"_s;
        QTest::newRow("space around") << u" open"_s;
    }

    void unknownWord_isNeverADefault()
    {
        QFETCH(QString, word);
        QVERIFY(!doorText.fromText(word).has_value());
    }
};

QTEST_APPLESS_MAIN(tst_EnumText)
#include "tst_enumtext.moc"
