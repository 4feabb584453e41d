#pragma once

#include "event/eventformpage.h"

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace parterre {

class MomentEdit;

/// When and to whom it is sold: opening, closing, channels, visibility, the queue.
class EventSalesFormPage : public EventFormPage
{
    Q_OBJECT

public:
    explicit EventSalesFormPage(QWidget *parent = nullptr);

    QString title() const override { return tr("Sales"); }
    void show(const EventDto &event, const EventFormContext &context) override;
    void take(EventDto &event) const override;

protected:
    QList<Slip> slips() const override;

private:
    void propose(const EventDto &event);
    void addWindow();
    void addAudience();
    void addQueue();
    void showDependants();

    enum Closing { WithTheEvent, AtMoment, AfterStart };

    FormField *m_opensField = nullptr;
    FormField *m_closesField = nullptr;
    FormField *m_visibleFromField = nullptr;
    MomentEdit *m_opens = nullptr;
    QComboBox *m_closing = nullptr;
    MomentEdit *m_closes = nullptr;
    QSpinBox *m_closesAfter = nullptr;
    QSpinBox *m_closeWhenLeft = nullptr;
    QCheckBox *m_counter = nullptr;
    QCheckBox *m_kiosk = nullptr;
    QCheckBox *m_online = nullptr;
    QComboBox *m_visibility = nullptr;
    MomentEdit *m_visibleFrom = nullptr;
    QCheckBox *m_queued = nullptr;
    QSpinBox *m_mostInSelection = nullptr;
    QSpinBox *m_admissions = nullptr;
};

} // namespace parterre
