#include "account/connectiondialog.h"

#include "common/errortext.h"
#include "common/formfield.h"
#include "common/keybutton.h"
#include "common/messagebar.h"
#include "common/prompter.h"
#include "common/segmented.h"
#include "common/textlabel.h"
#include "common/waiting.h"
#include "services/connectionservice.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QIntValidator>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

enum Page { FilePage, ServerPage };

/// An editor with a button that chooses a file for it.
QWidget *withButton(QLineEdit *edit, KeyButton *button)
{
    auto *both = new QWidget;
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(edit, 1);
    row->addWidget(button);
    return both;
}

} // namespace

ConnectionDialog::ConnectionDialog(ConnectionService &connections, Prompter &prompter, const ConnectionDto &dto,
                                   QWidget *parent)
    : TaskDialog(tr("Where the house is"), parent), m_connections(connections), m_prompter(prompter)
{
    setAttribute(Qt::WA_DeleteOnClose);
    layOut();
    m_waiting = std::make_unique<Waiting>(*this);
    fill(dto);
    resize(680, 640);
}

ConnectionDialog::~ConnectionDialog() = default;

void ConnectionDialog::layOut()
{
    m_kind = new Segmented;
    m_kind->setAccessibleName(tr("Kind of database"));
    m_kind->addSegment(tr("A file on this computer"));
    m_kind->addSegment(tr("A server for several computers"));
    m_messages = new MessageBar;
    m_pages = new QStackedWidget;
    m_pages->addWidget(makeFilePage());
    m_pages->addWidget(makeServerPage());
    body()->setSpacing(12);
    body()->addWidget(m_kind, 0, Qt::AlignLeft);
    body()->addWidget(m_messages);
    body()->addWidget(m_pages, 1);
    connect(m_kind, &Segmented::currentChanged, this, &ConnectionDialog::showPage);

    KeyButton *cancel = addButton(tr("Cancel"), ButtonRole::Plain, true);
    connect(cancel, &KeyButton::clicked, this, [this] { reject(); });
    KeyButton *test = addButton(tr("Try it"));
    connect(test, &KeyButton::clicked, this,
            [this] { tryIt([this](const ConnectionReportView &report) { showReport(report); }); });
    KeyButton *useIt = addButton(tr("Use this place"), ButtonRole::Primary);
    useIt->setDefault(true);
    connect(useIt, &KeyButton::clicked, this, &ConnectionDialog::use);
}

QWidget *ConnectionDialog::makeFilePage()
{
    auto *page = new QWidget;
    m_file = new QLineEdit;
    auto *choose = new KeyButton(tr("Choose…"));
    connect(choose, &KeyButton::clicked, this, &ConnectionDialog::chooseFile);
    m_fileField = new FormField(tr("File"), withButton(m_file, choose));
    m_fileField->setRequired(true).setHelp(
        tr("For one computer. Not on a network drive: several computers need a server."));
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_fileField);
    column->addStretch(1);
    return page;
}

QWidget *ConnectionDialog::makeServerPage()
{
    auto *page = new QWidget;
    m_hosts = new QLineEdit;
    m_hosts->setPlaceholderText(tr("db1.example.org, db2.example.org"));
    m_port = new QLineEdit;
    m_port->setValidator(new QIntValidator(1, 65535, m_port));
    m_database = new QLineEdit;
    m_user = new QLineEdit;
    m_password = new QLineEdit;
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setPlaceholderText(tr("as it is known already"));
    m_remember = new QCheckBox(tr("Keep the password in this computer's keychain"));
    m_remember->setMinimumHeight(36); // level with the password beside it
    m_tls = new QComboBox;
    m_tls->addItems({tr("Encrypted if the server offers it"), tr("Not encrypted"), tr("Encrypted"),
                     tr("Encrypted, certified by an authority I trust"), tr("Encrypted, and certainly this server")});
    m_authority = new QLineEdit;
    m_authority->setPlaceholderText(u"~/.postgresql/root.crt"_s);
    auto *choose = new KeyButton(tr("Choose…"));
    connect(choose, &KeyButton::clicked, this, &ConnectionDialog::chooseAuthority);

    m_hostsField = new FormField(tr("Host"), m_hosts);
    m_hostsField->setRequired(true).setHelp(tr("Several, if a standby takes over when one fails."));
    m_databaseField = new FormField(tr("Database"), m_database);
    m_databaseField->setRequired(true);
    m_authorityField = new FormField(tr("Certificate of the authority"), withButton(m_authority, choose));
    auto *grid = new QGridLayout(page);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->addWidget(m_hostsField, 0, 0, 1, 3);
    grid->addWidget(new FormField(tr("Port"), m_port), 0, 3, Qt::AlignTop);
    grid->addWidget(m_databaseField, 1, 0, 1, 2);
    grid->addWidget(new FormField(tr("User"), m_user), 1, 2, 1, 2);
    grid->addWidget(new FormField(tr("Password"), m_password), 2, 0, 1, 2);
    grid->addWidget(m_remember, 2, 2, 1, 2, Qt::AlignBottom);
    grid->addWidget(new FormField(tr("Secrecy"), m_tls), 3, 0, 1, 2);
    grid->addWidget(m_authorityField, 3, 2, 1, 2);
    for (int column = 0; column < 4; ++column)
        grid->setColumnStretch(column, column == 3 ? 2 : 3);
    grid->setRowStretch(4, 1);
    connect(m_tls, &QComboBox::currentIndexChanged, this,
            [this](int mode) { m_authorityField->setEnabled(mode >= static_cast<int>(TlsMode::KnownAuthority)); });
    return page;
}

void ConnectionDialog::fill(const ConnectionDto &dto)
{
    m_otherOptions = dto.otherOptions;
    m_file->setText(dto.file);
    m_hosts->setText(dto.hosts);
    m_port->setText(QString::number(dto.port));
    m_database->setText(dto.database);
    m_user->setText(dto.user);
    m_password->setText(dto.password);
    m_remember->setChecked(dto.remember);
    m_tls->setCurrentIndex(static_cast<int>(dto.tls));
    m_authority->setText(dto.authority);
    m_authorityField->setEnabled(dto.tls >= TlsMode::KnownAuthority);
    m_kind->setCurrent(dto.server ? ServerPage : FilePage);
    showPage();
    (dto.server ? m_hosts : m_file)->setFocus();
}

ConnectionDto ConnectionDialog::dto() const
{
    ConnectionDto dto;
    dto.server = m_kind->current() == ServerPage;
    dto.file = m_file->text();
    dto.hosts = m_hosts->text();
    dto.port = m_port->text().isEmpty() ? 5432 : m_port->text().toInt();
    dto.database = m_database->text();
    dto.user = m_user->text();
    dto.password = m_password->text();
    dto.remember = m_remember->isChecked();
    dto.tls = static_cast<TlsMode>(m_tls->currentIndex());
    dto.authority = m_authorityField->isEnabled() ? m_authority->text() : QString();
    dto.otherOptions = m_otherOptions;
    return dto;
}

void ConnectionDialog::showPage()
{
    m_pages->setCurrentIndex(m_kind->current());
    m_messages->clear();
}

void ConnectionDialog::chooseFile()
{
    m_prompter.chooseFile({Prompter::FileRequest::Purpose::Save, tr("The house's file"),
                           tr("Houses (*.parterre);;All files (*)"), m_file->text(), u"parterre"_s},
                          this, [this](const QString &path) { m_file->setText(path); });
}

void ConnectionDialog::chooseAuthority()
{
    m_prompter.chooseFile({Prompter::FileRequest::Purpose::Open,
                           tr("Certificate of the authority"),
                           tr("Certificates (*.crt *.pem);;All files (*)"),
                           m_authority->text(),
                           {}},
                          this, [this](const QString &path) { m_authority->setText(path); });
}

bool ConnectionDialog::check()
{
    for (FormField *field : {m_fileField, m_hostsField, m_databaseField})
        field->setError({});
    const Result<QString> text = ConnectionService::toText(dto());
    if (text)
        return true;
    const QString sentence = errorText(text.error()).paragraph();
    const QString &reason = text.error().reason;
    FormField *field = reason == "connection-no-file"_L1       ? m_fileField
                       : reason == "connection-no-host"_L1     ? m_hostsField
                       : reason == "connection-no-database"_L1 ? m_databaseField
                                                               : nullptr;
    if (field) {
        field->setError(sentence);
        focusFirstError({field});
    } else {
        m_messages->show(errorText(text.error()));
    }
    return false;
}

void ConnectionDialog::tryIt(const Answer &then)
{
    if (!check())
        return;
    m_messages->clear();
    m_waiting->follow(
        m_connections.test(dto()), [this, then](const Result<ConnectionReportView> &answer) { receive(answer, then); },
        Waiting::Manner::Writing);
}

void ConnectionDialog::receive(const Result<ConnectionReportView> &answer, const Answer &then)
{
    if (answer) {
        then(*answer);
        return;
    }
    ErrorText text = errorText(answer.error());
    if (text.meaning == errorText(Error{ErrorCode::Offline, {}, {}, {}}).meaning)
        text.meaning.clear(); // is about the seats of a counter at work
    m_messages->show(text);
}

void ConnectionDialog::showReport(const ConnectionReportView &report)
{
    MessageBar::Message message;
    message.tone = Tone::Success;
    const bool server = !report.serverVersion.isEmpty();
    if (server)
        message.meaning = report.encrypted ? tr("PostgreSQL %1, encrypted.").arg(report.serverVersion)
                                           : tr("PostgreSQL %1, not encrypted.").arg(report.serverVersion);
    switch (report.condition) {
    case HouseCondition::Ready:
        message.happened =
            report.houseName.isEmpty() ? tr("A house is here.") : tr("The house “%1” is here.").arg(report.houseName);
        break;
    case HouseCondition::Missing:
        message.tone = Tone::Info;
        message.happened = server ? tr("The database is empty.") : tr("There is no file here yet.");
        if (report.mayCreate)
            message.actions = {{tr("Set up a house here"), [this] { setUp(); }}};
        else
            message.meaning += u' ' + tr("This user can't make tables in it; the database should belong to this user.");
        break;
    case HouseCondition::Older:
        message.tone = Tone::Info;
        message.happened = tr("A house is here that an older Parterre has made.");
        message.meaning += u' ' + tr("Once it is brought up to date, every counter needs this Parterre.");
        message.actions = {{tr("Bring it up to date"), [this] { setUp(); }}};
        break;
    case HouseCondition::Newer: {
        const ErrorText text = errorText(Error{ErrorCode::NewerSchema, {}, {}, {}});
        message.tone = Tone::Warning;
        message.happened = text.happened;
        message.meaning = text.next;
        break;
    }
    }
    if (report.readOnly) {
        message.tone = Tone::Warning;
        message.meaning += u' ' + tr("It can be read but not changed: nothing can be sold there.");
        message.actions.clear();
    }
    message.meaning = message.meaning.trimmed();
    m_messages->show(message);
}

void ConnectionDialog::setUp()
{
    m_waiting->follow(
        m_connections.setUp(dto(), {}),
        [this](const Result<ConnectionReportView> &answer) {
            receive(answer, [this](const ConnectionReportView &report) { showReport(report); });
        },
        Waiting::Manner::Writing);
}

void ConnectionDialog::use()
{
    tryIt([this](const ConnectionReportView &report) {
        if (report.condition != HouseCondition::Ready) {
            showReport(report);
            return;
        }
        m_waiting->follow(
            m_connections.remember(dto()),
            [this](const Result<void> &kept) {
                if (kept)
                    finish(dto().remember ? QString() : dto().password);
                else
                    m_messages->show(errorText(kept.error()),
                                     {{tr("Go on without keeping it"), [this] { finish(dto().password); }}});
            },
            Waiting::Manner::Writing);
    });
}

void ConnectionDialog::finish(const QString &password)
{
    const Result<QString> location = ConnectionService::toText(dto());
    accept();
    Q_EMIT chosen(*location, password);
}

} // namespace parterre
