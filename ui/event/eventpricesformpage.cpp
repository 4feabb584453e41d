#include "event/eventpricesformpage.h"

#include "common/accessibility.h"
#include "common/formfield.h"
#include "common/keybutton.h"
#include "common/moneyedit.h"
#include "common/taborder.h"
#include "common/textlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace parterre {
namespace {

enum GridColumn { NameColumn, LetterColumn, NoteColumn, SoldToColumn, ProofColumn, FirstPriceColumn };

/// Room for a category's name above its prices.
constexpr int categoryWidth = 78;

Currency currencyOf(const EventDto &event)
{
    return event.currency.isNull() ? *Currency::fromCode(u"EUR") : event.currency;
}

} // namespace

EventPricesFormPage::EventPricesFormPage(QWidget *parent) : EventFormPage(parent)
{
    m_table = new QWidget(this);
    m_grid = new QGridLayout(m_table);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(6);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_table);
    scroll->setFocusPolicy(Qt::NoFocus); // it follows the keyboard through the cells
    scroll->setMinimumHeight(260);
    scroll->viewport()->setAutoFillBackground(false);
    m_table->setAutoFillBackground(false);
    m_pricesField = addField(tr("An empty price is not sold"), scroll,
                             {QStringLiteral("ticketTypes"), QStringLiteral("ticketTypes:"), QStringLiteral("prices"),
                              QStringLiteral("prices:")});
    auto *add = new KeyButton(Icon::Plus, tr("Add ticket type"), this);
    connect(add, &KeyButton::clicked, this, [this] { addType(); });
    content()->addWidget(add, 0, Qt::AlignLeft);

    m_fee = new MoneyEdit(currencyOf({}), this);
    m_tax = new QDoubleSpinBox(this);
    m_tax->setRange(0, 100);
    m_tax->setDecimals(2);
    m_tax->setSuffix(tr(" %, included"));
    m_feeField = addField(tr("Booking fee per ticket"), m_fee, {QStringLiteral("bookingFee")});
    connect(m_fee, &MoneyEdit::problemChanged, m_feeField,
            [this](const QString &problem) { m_feeField->setError(problem); });
    addRow({m_feeField, addField(tr("Tax"), m_tax, {QStringLiteral("tax")})});
    content()->addStretch();
}

void EventPricesFormPage::show(const EventDto &event, const EventFormContext &context)
{
    m_event = event;
    // A new event takes its categories from the layout.
    if (m_event.categories.isEmpty() && context.layout) {
        for (const CategoryDto &category : context.layout->categories)
            m_event.categories.append({category.name, true});
    }
    if (m_event.ticketTypes.isEmpty()) {
        TicketTypeDto adult;
        adult.no = 1;
        adult.name = tr("Adult");
        adult.letter = u'a';
        m_event.ticketTypes.append(adult);
    }
    m_fee->setCurrency(currencyOf(event));
    m_fee->setMoney(event.bookingFee.currency().isNull() ? Money::zero(currencyOf(event)) : event.bookingFee);
    m_tax->setValue(event.taxBasisPoints / 100.0);
    rebuild();
}

void EventPricesFormPage::rebuild()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    m_rows.clear();
    m_forSale.clear();
    addHead();
    int line = 1;
    for (const TicketTypeDto &type : std::as_const(m_event.ticketTypes))
        addTypeRow(type, line++);
    m_grid->setRowStretch(line, 1);
    // New controls are Qt's last stops of the window.
    tabInLayoutOrder(*window());
}

void EventPricesFormPage::addHead()
{
    const auto head = [this](const QString &text, int column) {
        m_grid->addWidget(new TextLabel(text, TypeRole::Heading, TextLabel::Ink::Muted, m_table), 0, column);
    };
    head(tr("Ticket type"), NameColumn);
    head(tr("Letter"), LetterColumn);
    head(tr("Note"), NoteColumn);
    head(tr("Sold to"), SoldToColumn);
    head(tr("Proof"), ProofColumn);
    for (int category = 0; category < m_event.categories.size(); ++category) {
        const PriceCategoryDto &entry = m_event.categories.at(category);
        const QString name = tr("%1 %2").arg(QString(categoryLetter(category)), entry.name);
        auto *forSale = new QCheckBox(fontMetrics().elidedText(name, Qt::ElideRight, categoryWidth), m_table);
        forSale->setAccessibleName(name);
        forSale->setChecked(entry.forSale);
        forSale->setToolTip(name + u'\n' + tr("Untick a category that is not for sale."));
        m_grid->addWidget(forSale, 0, FirstPriceColumn + category);
        m_forSale.append(forSale);
    }
}

void EventPricesFormPage::addTypeRow(const TicketTypeDto &type, int line)
{
    TypeRow row;
    row.type = type;
    const QString called = type.name.isEmpty() ? tr("ticket type %1").arg(line) : type.name;
    row.name = new QLineEdit(type.name, m_table);
    row.name->setAccessibleName(tr("Name of ticket type %1").arg(line));
    row.name->setMinimumWidth(104);
    row.name->setCursorPosition(0);
    row.letter = new QLineEdit(type.letter.isNull() ? QString() : QString(type.letter), m_table);
    row.letter->setMaxLength(1);
    row.letter->setFixedWidth(38);
    row.letter->setAccessibleName(tr("Letter of %1").arg(called));
    row.note = new QLineEdit(type.note, m_table);
    row.note->setAccessibleName(tr("Note for %1").arg(called));
    row.note->setMinimumWidth(112);
    row.note->setCursorPosition(0); // the beginning shows, not the end
    row.soldTo = new QComboBox(m_table);
    row.soldTo->addItems({tr("Everyone"), tr("Staff")});
    row.soldTo->setCurrentIndex(static_cast<int>(type.soldTo));
    nameChoice(*row.soldTo, tr("Who may buy %1").arg(called));
    row.proof = new QCheckBox(m_table);
    row.proof->setChecked(type.needsProof);
    row.proof->setAccessibleName(tr("%1 needs proof").arg(called));
    m_grid->addWidget(row.name, line, NameColumn);
    m_grid->addWidget(row.letter, line, LetterColumn);
    m_grid->addWidget(row.note, line, NoteColumn);
    m_grid->addWidget(row.soldTo, line, SoldToColumn);
    m_grid->addWidget(row.proof, line, ProofColumn);
    for (int category = 0; category < m_event.categories.size(); ++category) {
        auto *price = new MoneyEdit(currencyOf(m_event), m_table);
        price->setMinimumWidth(70);
        price->setPlaceholderText(tr("not sold"));
        price->setAccessibleName(tr("%1 in %2").arg(called, m_event.categories.at(category).name));
        const auto stored = m_event.prices.constFind({category, type.no});
        if (stored != m_event.prices.cend())
            price->setMoney(*stored);
        connect(price, &MoneyEdit::problemChanged, this, [this] { sayProblem(); });
        m_grid->addWidget(price, line, FirstPriceColumn + category);
        row.prices.append(price);
    }
    auto *remove = new KeyButton(Icon::Close, {}, m_table);
    remove->setRole(ButtonRole::Quiet).setName(tr("Remove %1").arg(called));
    remove->setEnabled(m_event.ticketTypes.size() > 1);
    m_grid->addWidget(remove, line, FirstPriceColumn + static_cast<int>(m_event.categories.size()));
    connect(remove, &KeyButton::clicked, this, [this, no = type.no] { removeType(no); });
    m_rows.append(row);
}

void EventPricesFormPage::addType()
{
    if (stopAtSlip({}))
        return;
    take(m_event);
    TicketTypeDto type;
    type.no = m_event.nextTicketTypeNo();
    m_event.ticketTypes.append(type);
    rebuild();
    m_rows.constLast().name->setFocus();
}

void EventPricesFormPage::removeType(TicketTypeNo no)
{
    if (stopAtSlip(no))
        return;
    take(m_event);
    const qsizetype gone = std::ranges::find(m_event.ticketTypes, no, &TicketTypeDto::no) - m_event.ticketTypes.begin();
    m_event.ticketTypes.removeIf([no](const TicketTypeDto &type) { return type.no == no; });
    m_event.prices.removeIf([no](const auto &cell) { return cell.key().type == no; });
    rebuild();
    // The button that had the keyboard has gone with its row.
    m_rows.at(std::min(gone, m_rows.size() - 1)).name->setFocus(Qt::OtherFocusReason);
}

/// Beneath the table, since there is no room at the cell.
void EventPricesFormPage::sayProblem()
{
    const QList<Slip> all = slips();
    const auto first = std::ranges::find(all, m_pricesField, &Slip::field);
    m_pricesField->setError(first == all.cend() ? QString() : first->sentence);
}

/// The table is made anew from what could be read of it; what can't be read has to be mended before.
bool EventPricesFormPage::stopAtSlip(TicketTypeNo except)
{
    for (const TypeRow &row : std::as_const(m_rows)) {
        for (MoneyEdit *price : row.prices) {
            if (row.type.no == except || price->problem().isEmpty())
                continue;
            sayProblem();
            price->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return false;
}

QList<EventFormPage::Slip> EventPricesFormPage::slips() const
{
    QList<Slip> slips;
    for (const TypeRow &row : m_rows) {
        for (MoneyEdit *price : row.prices) {
            if (const QString problem = price->problem(); !problem.isEmpty())
                slips.append({m_pricesField, price, tr("%1: %2").arg(price->accessibleName(), problem)});
        }
    }
    slips.append({m_feeField, m_fee, m_fee->problem()});
    return onlySlips(slips);
}

QWidget *EventPricesFormPage::controlAt(const QString &place) const
{
    const QStringList parts = place.split(u':');
    if (m_rows.isEmpty())
        return nullptr;
    if (parts.size() < 2)
        return m_rows.constFirst().name;
    const bool isPrice = parts.constFirst() == QLatin1StringView("prices");
    const TicketTypeNo type = parts.value(isPrice ? 2 : 1).toInt();
    const auto named = std::ranges::find_if(m_rows, [type](const TypeRow &row) { return row.type.no == type; });
    // A category without any price is mended in its first cell.
    const TypeRow &row = named == m_rows.cend() ? m_rows.constFirst() : *named;
    if (isPrice)
        return row.prices.value(parts.at(1).toInt());
    return parts.value(2) == QLatin1StringView("letter") ? row.letter : row.name;
}

void EventPricesFormPage::take(EventDto &event) const
{
    event.categories = m_event.categories;
    for (qsizetype i = 0; i < m_forSale.size(); ++i)
        event.categories[i].forSale = m_forSale.at(i)->isChecked();
    QList<TicketTypeDto> types;
    QMap<PriceKey, Money> prices;
    for (const TypeRow &row : m_rows) {
        TicketTypeDto type = row.type;
        type.name = row.name->text().trimmed();
        const QString letter = row.letter->text().trimmed().toLower();
        type.letter = letter.isEmpty() ? QChar() : letter.front();
        type.note = row.note->text().trimmed();
        type.soldTo = static_cast<SoldTo>(row.soldTo->currentIndex());
        type.needsProof = row.proof->isChecked();
        types.append(type);
        for (int category = 0; category < row.prices.size(); ++category) {
            if (const std::optional<Money> price = row.prices.at(category)->money())
                prices.insert({category, type.no}, *price);
        }
    }
    event.ticketTypes = types;
    event.prices = prices;
    event.bookingFee = m_fee->money().value_or(Money::zero(currencyOf(m_event)));
    event.taxBasisPoints = qRound(m_tax->value() * 100);
}

} // namespace parterre
