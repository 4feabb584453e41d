#pragma once

#include "event/eventformpage.h"

class QComboBox;
class QListWidget;

namespace parterre {

class MomentEdit;
class TextLabel;

/// Where and when: venue, layout version, configuration, closed zones; doors, start and end in the venue's zone.
class EventPlaceFormPage : public EventFormPage
{
    Q_OBJECT

public:
    explicit EventPlaceFormPage(QWidget *parent = nullptr);

    QString title() const override { return tr("Place and time"); }
    void show(const EventDto &event, const EventFormContext &context) override;
    void take(EventDto &event) const override;

protected:
    QList<Slip> slips() const override;

private:
    void propose();
    void fillVersions(LayoutVersionId chosen);
    void fillConfigurations(ConfigurationNo chosen);
    void fillZones(const QList<ZoneNo> &closed);
    void takeVenue();
    void takeDay();
    void sayCapacity();
    const VenueView *venue() const;

    EventFormContext m_context;
    FormField *m_doorsField = nullptr;
    FormField *m_startsField = nullptr;
    FormField *m_endsField = nullptr;
    QComboBox *m_venue = nullptr;
    QComboBox *m_version = nullptr;
    QComboBox *m_configuration = nullptr;
    QListWidget *m_zones = nullptr;
    MomentEdit *m_doors = nullptr;
    MomentEdit *m_starts = nullptr;
    MomentEdit *m_ends = nullptr;
    TextLabel *m_capacity = nullptr;
};

} // namespace parterre
