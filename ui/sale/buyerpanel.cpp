#include "sale/buyerpanel.h"

#include "common/keybutton.h"
#include "common/keycap.h"
#include "common/segmented.h"
#include "common/style.h"
#include "common/textlabel.h"
#include "sale/salewords.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

constexpr std::array deliveries{Delivery::Print, Delivery::Email, Delivery::Collect};

TextLabel *caption(const QString &text)
{
    return new TextLabel(text, TypeRole::Secondary, TextLabel::Ink::Muted);
}

} // namespace

BuyerPanel::BuyerPanel(QWidget *parent) : QWidget(parent)
{
    m_who = new KeyButton(Icon::Person, {});
    m_who->setSpread(true);
    m_who->setCheckable(true);
    m_delivery = new Segmented;
    m_delivery->setAccessibleName(tr("Deliver"));
    for (const Delivery delivery : deliveries)
        m_delivery->addSegment(SaleWords::delivery(delivery));

    m_fields = new QWidget;
    m_name = new QLineEdit;
    m_name->setPlaceholderText(tr("Name"));
    m_email = new QLineEdit;
    m_email->setPlaceholderText(tr("E-mail"));
    m_phone = new QLineEdit;
    m_phone->setPlaceholderText(tr("Phone"));
    auto *fields = new QVBoxLayout(m_fields);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(6);
    for (QLineEdit *field : {m_name, m_email, m_phone}) {
        field->setAccessibleName(field->placeholderText());
        fields->addWidget(field);
        connect(field, &QLineEdit::editingFinished, this, &BuyerPanel::tell);
    }
    connect(m_phone, &QLineEdit::returnPressed, this, &BuyerPanel::finished);
    connect(m_name, &QLineEdit::returnPressed, m_email, qOverload<>(&QWidget::setFocus));
    connect(m_email, &QLineEdit::returnPressed, m_phone, qOverload<>(&QWidget::setFocus));
    m_problem = new TextLabel({}, TypeRole::Caption);
    m_problem->setTone(Tone::Warning).setWordWrap(true);

    m_whoKey = new KeyCap(u"F3"_s);
    m_deliveryKey = new KeyCap(u"F7"_s);
    m_whoWords = new TextLabel({}, TypeRole::Body);
    m_whoWords->setElided(true);
    m_deliveryWords = new TextLabel({}, TypeRole::Body);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(16, 10, 16, 4);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(8);
    grid->addWidget(caption(tr("Customer")), 0, 0);
    grid->addWidget(m_who, 0, 1);
    grid->addWidget(m_whoWords, 0, 1, 1, 2);
    grid->addWidget(m_whoKey, 0, 2);
    grid->addWidget(m_fields, 1, 1, 1, 2);
    grid->addWidget(caption(tr("Deliver")), 2, 0);
    grid->addWidget(m_delivery, 2, 1);
    grid->addWidget(m_deliveryWords, 2, 1, 1, 2);
    grid->addWidget(m_deliveryKey, 2, 2);
    grid->addWidget(m_problem, 3, 1, 1, 2);
    grid->setColumnStretch(1, 1);

    connect(m_who, &KeyButton::toggled, this, &BuyerPanel::setOpen);
    connect(m_delivery, &Segmented::currentChanged, this, [this](int segment) {
        if (!m_silent)
            Q_EMIT deliveryChosen(deliveries.at(static_cast<std::size_t>(segment)));
    });
    setOpen(false);
    setFixed(false);
    setProblem({}, Location::Buyer);
    showSummary();
}

BuyerDto BuyerPanel::buyer() const
{
    BuyerDto buyer = m_known;
    buyer.name = m_name->text().trimmed();
    buyer.email = m_email->text().trimmed();
    buyer.phone = m_phone->text().trimmed();
    return buyer;
}

void BuyerPanel::setBuyer(const BuyerDto &buyer)
{
    const auto fill = [](QLineEdit *field, const QString &text) {
        if (!field->hasFocus() || text.isEmpty())
            field->setText(text);
    };
    m_known = buyer;
    fill(m_name, buyer.name);
    fill(m_email, buyer.email);
    fill(m_phone, buyer.phone);
    if (buyer.isEmpty() && m_open && !m_fields->isAncestorOf(focusWidget()))
        setOpen(false);
    showSummary();
}

void BuyerPanel::setDelivery(Delivery delivery)
{
    m_silent = true;
    m_delivery->setCurrent(static_cast<int>(std::ranges::find(deliveries, delivery) - deliveries.begin()));
    m_silent = false;
    m_deliveryWords->setText(SaleWords::delivery(delivery));
}

void BuyerPanel::setProblem(const QString &sentence, Location location)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    const bool wrong = !sentence.isEmpty();
    setErrorState(*m_email, wrong && (location == Location::Delivery || sentence.contains(u'@')));
    m_email->setAccessibleDescription(sentence);
    if (wrong && !m_open && location != Location::Seats)
        setOpen(true);
}

void BuyerPanel::beginBuyer()
{
    setOpen(true);
    m_name->setFocus(Qt::ShortcutFocusReason);
    m_name->selectAll();
}

void BuyerPanel::nextDelivery()
{
    m_delivery->setCurrent((m_delivery->current() + 1) % m_delivery->count());
}

void BuyerPanel::setFixed(bool fixed)
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_who, m_whoKey, m_delivery, m_deliveryKey})
        part->setVisible(!fixed);
    m_whoWords->setVisible(fixed);
    m_deliveryWords->setVisible(fixed);
    m_fields->setVisible(m_open && !fixed);
}

void BuyerPanel::setOpen(bool open)
{
    m_open = open;
    m_who->setChecked(open);
    m_fields->setVisible(open);
    if (!open)
        tell();
}

void BuyerPanel::tell()
{
    const BuyerDto typed = buyer();
    if (typed == m_known)
        return;
    m_known = typed;
    showSummary();
    Q_EMIT buyerChanged(typed);
}

void BuyerPanel::showSummary()
{
    QString words = tr("Walk-in");
    for (const QString &known : {m_known.phone, m_known.email, m_known.name}) {
        if (!known.isEmpty())
            words = known;
    }
    m_who->setText(fontMetrics().elidedText(words, Qt::ElideRight, 170));
    m_who->setAccessibleName(tr("Customer: %1").arg(words));
    m_whoWords->setText(words);
}

} // namespace parterre
