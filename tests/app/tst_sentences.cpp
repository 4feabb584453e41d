#include "common/complainttext.h"
#include "common/errortext.h"
#include "domain/sale/seatchoice.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace parterre;
using namespace Qt::StringLiterals;

/// Whatever the models can answer as a reason, people read a sentence for it. The reasons are collected from the
/// sources: hyphenated lower-case words in quotes are reasons, apart from those that are listed here as something else.
class tst_Sentences : public QObject
{
    Q_OBJECT

private:
    /// Files whose words never leave them as reasons.
    static bool isElsewhere(const QString &path)
    {
        static const QStringList endings{
            u"storage/house/verifystore.cpp"_s,  // names of promises, printed by verify
            u"storage/house/verifychecks.cpp"_s, // the same
            u"services/promises.cpp"_s,          // the same
            u"domain/sale/quickentry.cpp"_s,     // answered by the quick entry's own sentences
        };
        return std::ranges::any_of(endings, [&path](const QString &ending) { return path.endsWith(ending); });
    }
    static const QStringList &otherWords()
    {
        static const QStringList words{
            // names in the log of deeds
            u"event-cancel"_s,
            u"event-open"_s,
            u"event-paint"_s,
            u"event-publish"_s,
            u"event-put"_s,
            u"event-remove"_s,
            u"event-sales"_s,
            u"layout-configurations"_s,
            u"layout-draft"_s,
            u"layout-import"_s,
            u"layout-publish"_s,
            u"layout-retire"_s,
            u"order-cancel"_s,
            u"queue-draw"_s,
            u"queue-prefer"_s,
            u"queue-rules"_s,
            u"queue-unprefer"_s,
            u"session-park"_s,
            u"session-take-over"_s,
            u"session-take-up"_s,
            u"setting-put"_s,
            u"signing-key-replace"_s,
            u"venue-put"_s,
            // settings, file formats, fields of forms, words in files
            u"best-available-order"_s,
            u"best-available-singles"_s,
            u"house-backup"_s,
            u"house-id"_s,
            u"house-move"_s,
            u"house-name"_s,
            u"house-restore"_s,
            u"postgresql-client"_s,
            u"unix-none"_s,
            u"parterre-layout"_s,
            u"parterre-venue"_s,
            u"seat-csv"_s,
            u"booking-fee"_s,
            u"time-zone"_s,
            u"restricted-view"_s,
            u"balcony-north"_s,
            // arguments of "not-on-sale"
            u"not-published"_s,
            u"sold-out"_s,
        };
        return words;
    }

    static QStringList reasonsIn(const QString &path)
    {
        static const QRegularExpression quoted(u"\"([a-z0-9]+(?:-[a-z0-9]+)+)\""_s);
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        QStringList reasons;
        for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            if (line.trimmed().startsWith(u"//"_s) || line.contains(u"demo-"_s))
                continue;
            for (auto match = quoted.globalMatch(line); match.hasNext();) {
                const QString word = match.next().captured(1);
                if (!otherWords().contains(word))
                    reasons.append(word);
            }
        }
        return reasons;
    }

    static bool hasSentence(const QString &reason)
    {
        const QStringList arguments{u"1"_s, u"2"_s, u"3"_s};
        const Error plain{ErrorCode::Refused, {}, {}, {}};
        return knowsComplaint(reason) ||
               errorText(Error{ErrorCode::Refused, {}, reason, arguments}).happened != errorText(plain).happened;
    }

private Q_SLOTS:
    void everyReason_hasASentence()
    {
        QStringList missing;
        int seen = 0;
        QDirIterator files(QStringLiteral(PARTERRE_SOURCE_DIR) + u"/models"_s, {u"*.cpp"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            if (isElsewhere(path))
                continue;
            for (const QString &reason : reasonsIn(path)) {
                ++seen;
                if (!hasSentence(reason) && !missing.contains(reason))
                    missing.append(reason + u" ("_s + QFileInfo(path).fileName() + u')');
            }
        }
        QVERIFY2(seen > 150, "the sources were not found");
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }

    void everyWayToFindSeats_hasASentence()
    {
        for (const auto &[rule, word] : choiceRuleText.table())
            QVERIFY2(hasSentence(u"best-"_s + QLatin1StringView(word)), word);
    }

    void doorsShortWords_haveSentences()
    {
        for (const char *word : {"cancelled", "replaced"})
            QVERIFY2(hasSentence(QString::fromLatin1(word)), word);
    }

    void everyFault_saysWhatHappened()
    {
        for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code)
            QVERIFY(!errorText(Error{static_cast<ErrorCode>(code), {}, {}, {}}).happened.isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_Sentences)
#include "tst_sentences.moc"
