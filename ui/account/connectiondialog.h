#pragma once

#include "common/taskdialog.h"
#include "domain/common/result.h"
#include "domain/house/connection.h"

#include <QStackedWidget>

#include <functional>
#include <memory>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace parterre {

class ConnectionService;
class FormField;
class MessageBar;
class Prompter;
class Segmented;
class Waiting;
struct ConnectionReportView;

/// Where the house is: a file on this computer, or a PostgreSQL server. Tries a place and says in words what it finds,
/// offers to make a house where there is none, and keeps the password in the keychain if wanted. Says which place was
/// chosen; its caller goes there. Deletes itself when it closes; UI thread.
class ConnectionDialog : public TaskDialog
{
    Q_OBJECT

public:
    ConnectionDialog(ConnectionService &connections, Prompter &prompter, const ConnectionDto &dto, QWidget *parent);
    ~ConnectionDialog() override;

    ConnectionDto dto() const;

Q_SIGNALS:
    /// A house is there and can be used. `location` is a text, without the password; that is as typed, and empty where
    /// it was kept in the keychain or needed none.
    void chosen(const QString &location, const QString &password);

private:
    using Answer = std::function<void(const ConnectionReportView &)>;

    void layOut();
    QWidget *makeFilePage();
    QWidget *makeServerPage();
    void fill(const ConnectionDto &dto);
    void chooseFile();
    void chooseAuthority();
    void showPage();
    bool check();
    void tryIt(const Answer &then);
    void receive(const Result<ConnectionReportView> &answer, const Answer &then);
    void showReport(const ConnectionReportView &report);
    void setUp();
    void use();
    void finish(const QString &password);

    ConnectionService &m_connections;
    Prompter &m_prompter;
    QString m_otherOptions;
    Segmented *m_kind = nullptr;
    MessageBar *m_messages = nullptr;
    QStackedWidget *m_pages = nullptr;
    QLineEdit *m_file = nullptr;
    QLineEdit *m_hosts = nullptr;
    QLineEdit *m_port = nullptr;
    QLineEdit *m_database = nullptr;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_password = nullptr;
    QCheckBox *m_remember = nullptr;
    QComboBox *m_tls = nullptr;
    QLineEdit *m_authority = nullptr;
    FormField *m_fileField = nullptr;
    FormField *m_hostsField = nullptr;
    FormField *m_databaseField = nullptr;
    FormField *m_authorityField = nullptr;
    std::unique_ptr<Waiting> m_waiting;
};

} // namespace parterre
