#include "account/connectiondialog.h"
#include "common/formfield.h"
#include "common/messagebar.h"
#include "common/segmented.h"
#include "services/connectionservice.h"
#include "services/keychain.h"
#include "support/await.h"
#include "support/scriptedprompter.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QFile>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace parterre;
using namespace Qt::StringLiterals;

namespace {

struct Place
{
    explicit Place(const ConnectionDto &dto = {})
    {
        window.resize(1280, 720);
        window.show();
        dialog = new ConnectionDialog(service, prompter, dto, &window);
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->open();
    }
    ~Place() { delete dialog; }

    QLineEdit *edit(const QString &label) const
    {
        for (QLineEdit *candidate : dialog->findChildren<QLineEdit *>()) {
            if (candidate->accessibleName() == label)
                return candidate;
        }
        return nullptr;
    }
    void press(const QString &text) const
    {
        for (QAbstractButton *candidate : dialog->findChildren<QAbstractButton *>()) {
            if (candidate->isVisible() && candidate->text() == text) {
                QTest::mouseClick(candidate, Qt::LeftButton);
                return;
            }
        }
        QTest::qFail(qPrintable(u"there is no button \"%1\""_s.arg(text)), __FILE__, __LINE__);
    }
    MessageBar::Message message() const
    {
        const auto *bar = dialog->findChild<MessageBar *>();
        return bar->isShowing() ? bar->message() : MessageBar::Message{};
    }

    QTemporaryDir folder;
    QString file = folder.filePath(u"house.parterre"_s);
    Keychain keychain;
    ConnectionService service{keychain};
    ScriptedPrompter prompter;
    QWidget window;
    ConnectionDialog *dialog = nullptr;
};

} // namespace

/// Saying where the house is, and being told what is there.
class tst_ConnectionDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileThatIsNotThere_becomesAHouse_andIsUsed()
    {
        Place place;
        QSignalSpy chosen(place.dialog, &ConnectionDialog::chosen);
        place.prompter.files = {place.file};
        place.press(u"Choose…"_s);
        place.press(u"Try it"_s);
        QTRY_COMPARE(place.message().happened, u"There is no file here yet."_s);
        QVERIFY2(!QFile::exists(place.file), "it was made by looking");
        place.press(u"Set up a house here"_s);
        QTRY_COMPARE(place.message().happened, u"A house is here."_s);
        place.press(u"Use this place"_s);
        QTRY_COMPARE(chosen.size(), 1);
        QCOMPARE(chosen.constFirst().at(0).toString(), u"sqlite:"_s + place.file);
        QCOMPARE(chosen.constFirst().at(1).toString(), QString());
        QVERIFY(!place.dialog->isVisible());
    }

    void aFileOfSomethingElse_isSaidAndNotUsed()
    {
        Place place;
        QFile letter(place.file);
        QVERIFY(letter.open(QIODevice::WriteOnly) && letter.write(QByteArray("Dear diary, ").repeated(200)) > 0);
        letter.close();
        QSignalSpy chosen(place.dialog, &ConnectionDialog::chosen);
        place.edit(u"File"_s)->setText(place.file);
        place.press(u"Use this place"_s);
        QTRY_VERIFY2(place.message().happened.contains(u"not a Parterre database"_s),
                     qPrintable(place.message().happened));
        QVERIFY(chosen.isEmpty() && place.dialog->isVisible());
    }

    void whatIsMissing_isMarkedAtItsField()
    {
        ConnectionDto dto;
        dto.server = true;
        Place place(dto);
        place.press(u"Try it"_s);
        QList<FormField *> marked = place.dialog->findChildren<FormField *>();
        marked.removeIf([](const FormField *field) { return !field->hasError(); });
        QCOMPARE(marked.size(), 1);
        QCOMPARE(marked.constFirst()->error(), u"Enter the server's name or address."_s);
        QCOMPARE(place.dialog->focusWidget(), place.edit(u"Host"_s));
    }

    void aServerThatIsNotThere_isSaidWithItsPlace()
    {
        ConnectionDto dto;
        dto.server = true;
        dto.hosts = u"127.0.0.1"_s;
        dto.port = 1;
        dto.database = u"house"_s;
        dto.user = u"clerk"_s;
        dto.password = u"S3cret"_s;
        Place place(dto);
        QCOMPARE(place.edit(u"Password"_s)->echoMode(), QLineEdit::Password);
        place.press(u"Try it"_s);
        QTRY_COMPARE_WITH_TIMEOUT(place.message().happened, u"No database server answers at 127.0.0.1:1."_s, 30'000);
        QVERIFY(!place.message().meaning.contains(u"S3cret"_s));
        QCOMPARE(place.dialog->dto(), dto);
    }
};

QTEST_MAIN(tst_ConnectionDialog)
#include "tst_connectiondialog.moc"
