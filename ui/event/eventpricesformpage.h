#pragma once

#include "event/eventformpage.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QGridLayout;
class QLineEdit;

namespace parterre {

class MoneyEdit;
class TextLabel;

/// Ticket types down, price categories across, a price in each cell; an empty cell is not sold. Below: fee and tax.
class EventPricesFormPage : public EventFormPage
{
    Q_OBJECT

public:
    explicit EventPricesFormPage(QWidget *parent = nullptr);

    QString title() const override { return tr("Tickets and prices"); }
    void show(const EventDto &event, const EventFormContext &context) override;
    void take(EventDto &event) const override;

protected:
    QList<Slip> slips() const override;
    QWidget *controlAt(const QString &place) const override;

private:
    struct TypeRow
    {
        TicketTypeDto type;
        QLineEdit *name = nullptr;
        QLineEdit *letter = nullptr;
        QLineEdit *note = nullptr;
        QComboBox *soldTo = nullptr;
        QCheckBox *proof = nullptr;
        QList<MoneyEdit *> prices;
    };

    void rebuild();
    void addHead();
    void addTypeRow(const TicketTypeDto &type, int line);
    void addType();
    void removeType(TicketTypeNo no);
    void sayProblem();
    bool stopAtSlip(TicketTypeNo except);

    EventDto m_event; ///< what the table was built from
    QWidget *m_table = nullptr;
    QGridLayout *m_grid = nullptr;
    QList<TypeRow> m_rows;
    QList<QCheckBox *> m_forSale;
    FormField *m_pricesField = nullptr;
    FormField *m_feeField = nullptr;
    MoneyEdit *m_fee = nullptr;
    QDoubleSpinBox *m_tax = nullptr;
};

} // namespace parterre
