#pragma once

#include "common/taskdialog.h"
#include "domain/common/result.h"
#include "domain/sale/opensale.h"
#include "itemmodels/recordtablemodel.h"
#include "services/station.h"

#include <QElapsedTimer>
#include <QTimer>

#include <memory>

namespace parterre {

class RecordTable;
class ShoppingService;
class TextLabel;
class Waiting;

/// The sales in progress everywhere in the house, parked ones first: what they hold, who works on them, where, and how
/// long they last. Says which one shall be taken up; its caller does it. Looks again every few seconds. Deletes itself
/// when it closes; UI thread.
class OpenSalesDialog : public TaskDialog
{
    Q_OBJECT

public:
    /// `own` is on the screen already and left out.
    OpenSalesDialog(ShoppingService &shopping, const Actor &actor, SessionId own, QWidget *parent);
    ~OpenSalesDialog() override;

Q_SIGNALS:
    void chosen(const parterre::OpenSaleView &sale);

private:
    void makeTable();
    void ask();
    void receive(const Result<QList<OpenSaleView>> &answer);
    void showCurrent();
    void choose();
    const OpenSaleView *current() const;
    std::chrono::milliseconds left(const OpenSaleView &sale) const;

    ShoppingService &m_shopping;
    Actor m_actor;
    SessionId m_own;
    RecordTableModel<OpenSaleView> *m_model = nullptr;
    RecordTable *m_table = nullptr;
    TextLabel *m_words = nullptr;
    KeyButton *m_take = nullptr;
    std::unique_ptr<Waiting> m_waiting;
    QElapsedTimer m_sinceAnswer;
    QTimer m_again;
    QTimer m_second;
};

} // namespace parterre
