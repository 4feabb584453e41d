#include "sale/opensalesdialog.h"

#include "common/errortext.h"
#include "common/format.h"
#include "common/keybutton.h"
#include "common/recordtable.h"
#include "common/textlabel.h"
#include "common/waiting.h"
#include "sale/salewords.h"
#include "services/shoppingservice.h"

#include <QHeaderView>
#include <QTimeZone>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

using namespace std::chrono_literals;

enum Column { SaleColumn, PlacesColumn, WhereColumn, LeftColumn };

constexpr auto askEvery = 3s;

} // namespace

OpenSalesDialog::OpenSalesDialog(ShoppingService &shopping, const Actor &actor, SessionId own, QWidget *parent)
    : TaskDialog(tr("Sales in progress"), parent), m_shopping(shopping), m_actor(actor), m_own(own)
{
    setAttribute(Qt::WA_DeleteOnClose);
    makeTable();
    m_words = new TextLabel({}, TypeRole::Secondary, TextLabel::Ink::Muted);
    m_words->setWordWrap(true);
    body()->addWidget(m_table, 1);
    body()->addWidget(m_words);
    m_take = addButton(tr("Take up"), ButtonRole::Primary);
    connect(m_take, &KeyButton::clicked, this, &OpenSalesDialog::choose);
    connect(m_table, &RecordTable::opened, this, &OpenSalesDialog::choose);
    connect(m_table, &RecordTable::currentRowChanged, this, &OpenSalesDialog::showCurrent);
    m_waiting = std::make_unique<Waiting>(*m_table);
    m_again.setInterval(askEvery);
    connect(&m_again, &QTimer::timeout, this, &OpenSalesDialog::ask);
    m_again.start();
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, m_table->viewport(), qOverload<>(&QWidget::update));
    m_second.start();
    m_table->setLoading(true);
    m_table->setFocus();
    showCurrent();
    ask();
}

OpenSalesDialog::~OpenSalesDialog() = default;

void OpenSalesDialog::makeTable()
{
    using Table = RecordTableModel<OpenSaleView>;
    const auto time = [this](const OpenSaleView &sale) { return QVariant(Format::countdown(left(sale))); };
    m_model = new Table(
        {Table::Column{tr("Event"), [](const OpenSaleView &sale) { return QVariant(sale.eventName); }, {}},
         Table::Column{
             tr("Places"), [](const OpenSaleView &sale) { return QVariant(SaleWords::places(sale.places)); }, {}},
         Table::Column{tr("Where"), [](const OpenSaleView &sale) { return QVariant(sale.stationName); }, {}},
         Table::Column{tr("Time left"), time, {}, Qt::AlignRight | Qt::AlignVCenter}},
        [](const OpenSaleView &sale) { return QVariant(sale.id.value()); }, this);
    m_table = new RecordTable;
    m_table->setAccessibleName(tr("Sales in progress"));
    m_table->setEmptyText(tr("No sale is parked or in progress elsewhere."),
                          tr("Ctrl+H parks the one that you work on."));
    m_table->setModel(m_model);
    m_table->setMinimumSize(720, 320);
    m_table->setColumnWidth(PlacesColumn, 150);
    m_table->setColumnWidth(WhereColumn, 200);
    m_table->setColumnWidth(LeftColumn, 110);
    m_table->horizontalHeader()->setSectionResizeMode(SaleColumn, QHeaderView::Stretch);
    m_table->delegate().setColumn(SaleColumn, [this](const QModelIndex &index) {
        const OpenSaleView &sale = m_model->rowAt(index.row());
        RecordCell cell;
        cell.text = sale.eventName;
        cell.strong = true;
        if (sale.starts)
            cell.second = Format().dayAndTime(*sale.starts, QTimeZone(sale.timeZone), sale.databaseNow);
        return cell;
    });
    m_table->delegate().setColumn(PlacesColumn, [this](const QModelIndex &index) {
        const OpenSaleView &sale = m_model->rowAt(index.row());
        RecordCell cell;
        cell.text = SaleWords::places(sale.places);
        cell.second = sale.buyerName;
        return cell;
    });
    m_table->delegate().setColumn(WhereColumn, [this](const QModelIndex &index) {
        const OpenSaleView &sale = m_model->rowAt(index.row());
        RecordCell cell;
        cell.text = sale.station == m_actor.station ? tr("This counter") : sale.stationName;
        QString state = sale.isParked() ? tr("parked") : tr("being worked on");
        if (sale.status == ShoppingStatus::Paying)
            state = tr("being paid");
        cell.second = sale.person.isEmpty() ? state : tr("%1, %2").arg(state, sale.person);
        cell.symbol = sale.isParked() ? Symbol::Ring : Symbol::Dot;
        return cell;
    });
}

void OpenSalesDialog::ask()
{
    m_waiting->follow(m_shopping.openSales(), [this](const Result<QList<OpenSaleView>> &answer) { receive(answer); });
}

void OpenSalesDialog::receive(const Result<QList<OpenSaleView>> &answer)
{
    m_table->setLoading(false);
    if (!answer) {
        m_words->setText(errorText(answer.error()).paragraph());
        return;
    }
    m_sinceAnswer.start();
    QList<OpenSaleView> sales = *answer;
    sales.removeIf([this](const OpenSaleView &sale) { return sale.id == m_own; });
    std::ranges::stable_partition(sales, &OpenSaleView::isParked);
    m_model->setRows(sales);
    if (m_table->currentRow() < 0 && !sales.isEmpty())
        m_table->selectRowSoftly(0);
    showCurrent();
}

const OpenSaleView *OpenSalesDialog::current() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < m_model->rowCount() ? &m_model->rowAt(row) : nullptr;
}

std::chrono::milliseconds OpenSalesDialog::left(const OpenSaleView &sale) const
{
    const auto passed = std::chrono::milliseconds(m_sinceAnswer.isValid() ? m_sinceAnswer.elapsed() : 0);
    return std::max<std::chrono::milliseconds>(sale.deadline.since(sale.databaseNow) - passed, 0ms);
}

void OpenSalesDialog::showCurrent()
{
    const OpenSaleView *sale = current();
    const bool paying = sale && sale->status == ShoppingStatus::Paying;
    const bool elsewhere = sale && !sale->isParked() && sale->station != m_actor.station;
    m_take->setEnabled(sale && !paying);
    m_take->setText(elsewhere ? tr("Take over") : tr("Take up"));
    if (!sale)
        m_words->setText({});
    else if (paying)
        m_words->setText(tr("A payment is under way; nobody can take it over until that is answered."));
    else if (elsewhere)
        m_words->setText(tr("“%1” is told that you have it now, and can't change it any more.").arg(sale->stationName));
    else
        m_words->setText(tr("Its seats stay held, and its clock goes on."));
}

void OpenSalesDialog::choose()
{
    const OpenSaleView *sale = current();
    if (!sale || sale->status == ShoppingStatus::Paying)
        return;
    const OpenSaleView wanted = *sale;
    accept();
    Q_EMIT chosen(wanted);
}

} // namespace parterre
