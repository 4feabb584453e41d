#include "common/waiting.h"

#include "domain/common/result.h"

#include <QLineEdit>
#include <QPromise>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace parterre;

namespace {

/// A question whose answer the test gives when it likes.
struct Question
{
    QPromise<Result<int>> promise;

    Question() { promise.start(); }
    void answer(int value)
    {
        promise.addResult(Result<int>(value));
        promise.finish();
    }
};

/// The bar is the only thing named so.
bool showsBar(const QWidget &part)
{
    for (const QWidget *child : part.findChildren<QWidget *>()) {
        if (child->accessibleName() == QStringLiteral("Working") && child->isVisible())
            return true;
    }
    return false;
}

} // namespace

class tst_Waiting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quickAnswer_showsNoBar();
    void slowAnswer_showsABarUntilItComes();
    void olderAnswer_isDropped();
    void forgottenAnswer_isDropped();
    void cancelledQuestion_endsTheWait();
    void writing_disablesThePartAndGivesTheKeyboardBack();
    void destroyedPart_isNotAnswered();
    void error_isAnAnswer();
};

void tst_Waiting::quickAnswer_showsNoBar()
{
    QWidget part;
    part.show();
    Waiting waiting(part);
    Question question;
    int got = 0;
    waiting.follow(question.promise.future(), [&](const Result<int> &answer) { got = *answer; });
    QVERIFY(waiting.isWaiting());
    question.answer(7);
    QTRY_COMPARE(got, 7);
    QVERIFY(!waiting.isWaiting());
    QTest::qWait(250);
    QVERIFY(!showsBar(part));
}

void tst_Waiting::slowAnswer_showsABarUntilItComes()
{
    QWidget part;
    part.resize(300, 200);
    part.show();
    Waiting waiting(part);
    QSignalSpy slow(&waiting, &Waiting::slow);
    Question question;
    waiting.follow(question.promise.future(), [](const Result<int> &) {});
    QVERIFY(!showsBar(part));
    QTRY_VERIFY(showsBar(part));
    QTRY_COMPARE_WITH_TIMEOUT(slow.size(), 1, 10'000);
    question.answer(1);
    QTRY_VERIFY(!showsBar(part));
}

void tst_Waiting::olderAnswer_isDropped()
{
    QWidget part;
    Waiting waiting(part);
    Question first;
    Question second;
    QList<int> got;
    const auto note = [&](const Result<int> &answer) { got.append(*answer); };
    waiting.follow(first.promise.future(), note);
    waiting.follow(second.promise.future(), note);
    second.answer(2);
    QTRY_COMPARE(got.size(), 1);
    first.answer(1);
    QTest::qWait(50);
    QCOMPARE(got, QList<int>{2});

    // The other order: the older answer comes first and must not end the wait for the newer one.
    Question third;
    Question fourth;
    waiting.follow(third.promise.future(), note);
    waiting.follow(fourth.promise.future(), note);
    third.answer(3);
    QTest::qWait(50);
    QVERIFY(waiting.isWaiting());
    fourth.answer(4);
    QTRY_COMPARE(got, (QList<int>{2, 4}));
}

void tst_Waiting::forgottenAnswer_isDropped()
{
    QWidget part;
    Waiting waiting(part);
    Question question;
    bool called = false;
    waiting.follow(question.promise.future(), [&](const Result<int> &) { called = true; });
    waiting.forget();
    QVERIFY(!waiting.isWaiting());
    question.answer(1);
    QTest::qWait(50);
    QVERIFY(!called);
}

void tst_Waiting::cancelledQuestion_endsTheWait()
{
    QWidget part;
    Waiting waiting(part);
    bool called = false;
    {
        Question question;
        waiting.follow(question.promise.future(), [&](const Result<int> &) { called = true; });
    } // a promise that is destroyed without an answer cancels its future
    QTRY_VERIFY(!waiting.isWaiting());
    QVERIFY(!called);
}

void tst_Waiting::writing_disablesThePartAndGivesTheKeyboardBack()
{
    QWidget window;
    QWidget part(&window);
    QLineEdit edit(&part);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    edit.setFocus();
    Waiting waiting(part);
    Question question;
    waiting.follow(question.promise.future(), [](const Result<int> &) {}, Waiting::Manner::Writing);
    QVERIFY(!part.isEnabled());
    question.answer(1);
    QTRY_VERIFY(part.isEnabled());
    QVERIFY(edit.hasFocus());
}

void tst_Waiting::destroyedPart_isNotAnswered()
{
    auto part = std::make_unique<QWidget>();
    auto *waiting = new Waiting(*part); // owned by the part
    Question question;
    bool called = false;
    waiting->follow(question.promise.future(), [&](const Result<int> &) { called = true; });
    part.reset();
    question.answer(1);
    QTest::qWait(50);
    QVERIFY(!called);
}

void tst_Waiting::error_isAnAnswer()
{
    QWidget part;
    Waiting waiting(part);
    QPromise<Result<int>> promise;
    promise.start();
    ErrorCode code = ErrorCode::Internal;
    waiting.follow(promise.future(), [&](const Result<int> &answer) { code = answer.error().code; });
    promise.addResult(Result<int>(failure(ErrorCode::Busy)));
    promise.finish();
    QTRY_COMPARE(code, ErrorCode::Busy);
    QVERIFY(!waiting.isWaiting());
}

QTEST_MAIN(tst_Waiting)
#include "tst_waiting.moc"
