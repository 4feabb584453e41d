#pragma once

#include "domain/common/currency.h"
#include "domain/common/enumtext.h"
#include "domain/common/id.h"
#include "domain/common/moment.h"

#include <QDate>
#include <QList>

namespace parterre {

/// What a form edits: a place with an address, an IANA time zone and a default currency.
struct VenueDto
{
    VenueId id; ///< null for a new venue
    QString name;
    QString street;
    QString city;
    QString country; ///< ISO 3166 alpha-2, may be empty
    QByteArray timeZone = "UTC";
    Currency currency;
    QString note;
    qint64 revision = 0; ///< of the record this edit started from

    friend bool operator==(const VenueDto &, const VenueDto &) = default;
};

enum class LayoutState { Draft, Published, Retired };

inline constexpr EnumText layoutStateText(std::array<std::pair<LayoutState, const char *>, 3>{{
    {LayoutState::Draft, "draft"},
    {LayoutState::Published, "published"},
    {LayoutState::Retired, "retired"},
}});

/// One line of a configuration list: its name and what it offers.
struct ConfigurationView
{
    ConfigurationNo no;
    QString name;
    int capacity = 0;

    friend bool operator==(const ConfigurationView &, const ConfigurationView &) = default;
};

/// A numbered, dated state of a venue, without its drawing. A published version is valid from its date until the next
/// published one's date.
struct LayoutVersionView
{
    LayoutVersionId id;
    int number = 0;
    LayoutState state = LayoutState::Draft;
    QDate validFrom;          ///< null for a draft without a date yet
    QDate validUntil;         ///< last day; null while no later version is published
    int seats = 0;            ///< of the largest configuration
    int places = 0;           ///< seats and standing places of the largest configuration
    int zones = 0;
    QList<ConfigurationView> configurations;
    int events = 0;           ///< published events that use it
    Moment changedAt;
    qint64 revision = 0;

    friend bool operator==(const LayoutVersionView &, const LayoutVersionView &) = default;
};

/// A venue with its versions, newest first.
struct VenueView
{
    VenueId id;
    QString name;
    QString street;
    QString city;
    QString country;
    QByteArray timeZone;
    Currency currency;
    QString note;
    QList<LayoutVersionView> versions;
    qint64 revision = 0;

    VenueDto toDto() const;
    /// The published version in force on a day; nullptr when there is none.
    const LayoutVersionView *versionOn(QDate day) const;

    friend bool operator==(const VenueView &, const VenueView &) = default;
};

} // namespace parterre
