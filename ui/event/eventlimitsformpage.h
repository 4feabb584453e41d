#pragma once

#include "event/eventformpage.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace parterre {

/// What one buyer may do, and places put aside for the house.
class EventLimitsFormPage : public EventFormPage
{
    Q_OBJECT

public:
    explicit EventLimitsFormPage(QWidget *parent = nullptr);

    QString title() const override { return tr("Limits and house holds"); }
    void show(const EventDto &event, const EventFormContext &context) override;
    void take(EventDto &event) const override;

protected:
    QList<Slip> slips() const override;

private:
    void addLimits();
    void addHouseHolds();
    /// Reads the lines of the house holds, and says what it could not understand.
    QList<AllocationDto> readAllocations(QString &problem) const;
    QString holdsProblem() const;
    QString allocationLines(const QList<AllocationDto> &allocations) const;

    EventDto m_event;
    EventFormContext m_context;
    QSpinBox *m_perPerson = nullptr;
    QSpinBox *m_perOrder = nullptr;
    QSpinBox *m_minutes = nullptr;
    QCheckBox *m_reservations = nullptr;
    QSpinBox *m_hours = nullptr;
    QLineEdit *m_policy = nullptr;
    QComboBox *m_orphans = nullptr;
    QCheckBox *m_names = nullptr;
    QPlainTextEdit *m_holds = nullptr;
    FormField *m_holdsField = nullptr;
};

} // namespace parterre
