#include <QDir>
#include <QFile>
#include <QHash>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString id; ///< context, source and comment: what Qt looks a translation up by
    QString source;
    QStringList forms;
    bool counted = false;
    bool unfinished = false;
};

Message readMessage(QXmlStreamReader *xml, const QString &context)
{
    Message message;
    QString comment;
    message.counted = xml->attributes().value(u"numerus"_s) == u"yes"_s;
    while (xml->readNextStartElement()) {
        if (xml->name() == u"source"_s) {
            message.source = xml->readElementText();
        } else if (xml->name() == u"comment"_s) {
            comment = xml->readElementText();
        } else if (xml->name() == u"translation"_s) {
            message.unfinished = xml->attributes().hasAttribute(u"type"_s);
            if (!message.counted) {
                message.forms = {xml->readElementText()};
                continue;
            }
            while (xml->readNextStartElement())
                message.forms.append(xml->readElementText());
        } else {
            xml->skipCurrentElement();
        }
    }
    message.id = context + u'|' + message.source + u'|' + comment;
    return message;
}

QList<Message> readMessages(const QString &path)
{
    QFile file(path);
    QList<Message> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name"_s)
            context = xml.readElementText();
        else if (xml.name() == u"message"_s)
            messages.append(readMessage(&xml, context));
    }
    return xml.hasError() ? QList<Message>() : messages;
}

/// Everything in a sentence that is not words: %1, %L2, %n, tags, line ends, the keyboard's mark of a button.
QStringList marksOf(const QString &text)
{
    static const QRegularExpression mark(u"%L?[1-9]|%L?n|</?[a-z]+>|\\n|&(?=\\w)"_s);
    QStringList marks;
    for (QRegularExpressionMatchIterator matches = mark.globalMatch(text); matches.hasNext();)
        marks.append(matches.next().captured());
    marks.sort();
    return marks;
}

QStringList idsOf(const QList<Message> &messages)
{
    QStringList ids;
    for (const Message &message : messages)
        ids.append(message.id);
    ids.sort();
    return ids;
}

} // namespace

/// The translation files against the source. The program's folder and lupdate come from the environment.
class tst_Translations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void every_sentence_is_translated_data() { addFiles(); }
    void every_sentence_is_translated();
    void a_count_has_a_singular_and_a_plural_data() { addFiles(); }
    void a_count_has_a_singular_and_a_plural();
    void a_translation_keeps_what_is_put_in_data() { addFiles(); }
    void a_translation_keeps_what_is_put_in();
    void the_files_have_the_sentences_of_the_source_data() { addFiles(); }
    void the_files_have_the_sentences_of_the_source();

private:
    void addFiles();

    QString m_folder;
    QTemporaryDir m_copies;
};

void tst_Translations::initTestCase()
{
    m_folder = qEnvironmentVariable("PARTERRE_TEST_TRANSLATIONS");
    QVERIFY2(QDir(m_folder).exists(), "PARTERRE_TEST_TRANSLATIONS names no folder");
    QVERIFY(m_copies.isValid());
    const QStringList files = QDir(m_folder).entryList({u"*.ts"_s});
    for (const QString &file : files)
        QVERIFY(QFile::copy(m_folder + u'/' + file, m_copies.filePath(file)));

    QProcess update;
    update.setProcessChannelMode(QProcess::MergedChannels);
    update.start(m_folder + u"/update"_s, {m_copies.path()});
    QVERIFY(update.waitForFinished(60000));
    QVERIFY2(update.exitCode() == 0, update.readAll().constData());
    QVERIFY2(readMessages(m_copies.filePath(u"parterre_de.ts"_s)).size() > 100, "lupdate found next to nothing");
}

void tst_Translations::addFiles()
{
    QTest::addColumn<QString>("file");
    const QStringList files = QDir(m_folder).entryList({u"*.ts"_s});
    QVERIFY(files.contains(u"parterre_de.ts"_s) && files.contains(u"parterre_en.ts"_s));
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << file;
}

void tst_Translations::every_sentence_is_translated()
{
    QFETCH(QString, file);
    const QList<Message> messages = readMessages(m_folder + u'/' + file);
    QVERIFY(!messages.isEmpty());
    for (const Message &message : messages) {
        const bool empty = message.forms.isEmpty() || message.forms.contains(QString());
        QVERIFY2(!message.unfinished && !empty, qPrintable(message.id));
    }
}

void tst_Translations::a_count_has_a_singular_and_a_plural()
{
    QFETCH(QString, file);
    const QList<Message> messages = readMessages(m_folder + u'/' + file);
    for (const Message &message : messages) {
        if (message.counted)
            QVERIFY2(message.forms.size() == 2, qPrintable(message.id)); // German and English have two forms
        for (const QString &form : message.forms)
            QVERIFY2(!form.contains(u"(s)"_s), qPrintable(message.id));
    }
}

void tst_Translations::a_translation_keeps_what_is_put_in()
{
    QFETCH(QString, file);
    const QList<Message> messages = readMessages(m_folder + u'/' + file);
    for (const Message &message : messages) {
        for (const QString &form : message.forms) {
            QVERIFY2(marksOf(form) == marksOf(message.source), qPrintable(message.id + u"\n"_s + form));
            QVERIFY2(form.endsWith(u'…') == message.source.endsWith(u'…'), qPrintable(message.id));
            QVERIFY2(form.startsWith(u' ') == message.source.startsWith(u' '), qPrintable(message.id));
        }
    }
}

void tst_Translations::the_files_have_the_sentences_of_the_source()
{
    QFETCH(QString, file);
    const QStringList before = idsOf(readMessages(m_folder + u'/' + file));
    const QStringList after = idsOf(readMessages(m_copies.filePath(file)));
    QStringList news;
    QStringList gone;
    std::ranges::set_difference(after, before, std::back_inserter(news));
    std::ranges::set_difference(before, after, std::back_inserter(gone));
    QVERIFY2(news.isEmpty() && gone.isEmpty(),
             qPrintable(u"Run translations/update and translate.\nNew: "_s + news.join(u"\n     "_s) + u"\nGone: "_s +
                        gone.join(u"\n      "_s)));
}

QTEST_GUILESS_MAIN(tst_Translations)

#include "tst_translations.moc"
