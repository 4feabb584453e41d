#include "commands/eventfile.h"

#include "commands/command.h"
#include "commands/moments.h"
#include "commands/nearest.h"
#include "domain/venue/layout.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

QString under(const QString &place, const QString &key)
{
    return place.isEmpty() ? key : place + u'.' + key;
}

} // namespace

Result<EventDto> EventFile::read(const QByteArray &json, const QString &fileName)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        complain({}, CommandText::tr("it isn't JSON: %1 at byte %2").arg(error.errorString()).arg(error.offset));
    else if (!document.isObject())
        complain({}, CommandText::tr("it must be one JSON object"));
    else
        readRoot(document.object());
    if (m_problems.isEmpty())
        return m_event;
    return fileError(CommandText::tr("“%1” can't be used. Nothing was changed.").arg(fileName) + u"\n  "_s +
                     m_problems.join(u"\n  "_s));
}

void EventFile::readRoot(const QJsonObject &root)
{
    refuseUnknown(root, {},
                  {u"name"_s,        u"subtitle"_s,     u"artists"_s,     u"category"_s,      u"ageLimit"_s,
                   u"description"_s, u"internalNote"_s, u"venue"_s,       u"layoutVersion"_s, u"configuration"_s,
                   u"closedZones"_s, u"doors"_s,        u"starts"_s,      u"ends"_s,          u"sales"_s,
                   u"currency"_s,    u"categories"_s,   u"ticketTypes"_s, u"prices"_s,        u"bookingFee"_s,
                   u"taxPercent"_s,  u"limits"_s});
    m_event.name = text(root, u"name"_s);
    m_event.subtitle = text(root, u"subtitle"_s);
    m_event.artists = text(root, u"artists"_s);
    m_event.category = text(root, u"category"_s);
    m_event.ageLimit = text(root, u"ageLimit"_s);
    m_event.description = text(root, u"description"_s);
    m_event.internalNote = text(root, u"internalNote"_s);
    if (m_event.name.trimmed().isEmpty())
        complain(u"name"_s, CommandText::tr("an event needs a name"));
    readVenue(root);
    readSales(object(root, u"sales"_s));
    readCategories(root);
    readTicketTypes(root);
    readPrices(object(root, u"prices"_s));
    if (root.contains(u"bookingFee"_s))
        m_event.bookingFee = money(root.value(u"bookingFee"_s), u"bookingFee"_s).value_or(Money());
    readTax(root.value(u"taxPercent"_s));
    readLimits(object(root, u"limits"_s));
}

void EventFile::readVenue(const QJsonObject &root)
{
    const QJsonValue value = root.value(u"venue"_s);
    const auto found = std::ranges::find_if(m_venues, [&value](const VenueView &venue) {
        return value.isString() ? venue.name.compare(value.toString(), Qt::CaseInsensitive) == 0
                                : value.isDouble() && venue.id.value() == value.toInteger();
    });
    if (found == m_venues.cend()) {
        complain(u"venue"_s, CommandText::tr("there is no such venue; parterre venue list names them"));
        return;
    }
    m_event.venue = found->id;
    m_event.timeZone = found->timeZone;
    m_event.currency = found->currency;
    if (root.contains(u"currency"_s)) {
        const std::optional<Currency> currency = Currency::fromCode(text(root, u"currency"_s));
        if (!currency)
            complain(u"currency"_s, CommandText::tr("it isn't a currency; write it as EUR"));
        m_event.currency = currency.value_or(found->currency);
    }
    m_event.bookingFee = Money::zero(m_event.currency);
    m_event.doors = moment(root, u"doors"_s);
    m_event.starts = moment(root, u"starts"_s);
    m_event.ends = moment(root, u"ends"_s);
    chooseLayout(root, *found);
}

void EventFile::chooseLayout(const QJsonObject &root, const VenueView &venue)
{
    const LayoutVersionView *version = nullptr;
    if (root.contains(u"layoutVersion"_s)) {
        const int wanted = number(root, u"layoutVersion"_s, 0);
        const auto found = std::ranges::find(venue.versions, wanted, &LayoutVersionView::number);
        version = found == venue.versions.cend() ? nullptr : &*found;
    } else if (m_event.starts) {
        version = venue.versionOn(m_event.starts->toLocal(QTimeZone(venue.timeZone)).date());
    }
    if (!version) {
        complain(u"layoutVersion"_s, CommandText::tr("the venue has no published layout for that day"));
        return;
    }
    m_event.layoutVersion = version->id;
    chooseConfiguration(root, *version);
}

void EventFile::chooseConfiguration(const QJsonObject &root, const LayoutVersionView &version)
{
    const QString wanted = text(root, u"configuration"_s);
    for (const ConfigurationView &configuration : version.configurations) {
        if (wanted.isEmpty() || configuration.name.compare(wanted, Qt::CaseInsensitive) == 0) {
            m_event.configuration = configuration.no;
            return;
        }
    }
    QStringList names;
    for (const ConfigurationView &configuration : version.configurations)
        names.append(configuration.name);
    complain(u"configuration"_s, CommandText::tr("there is none of this name; there are: %1").arg(names.join(u", "_s)));
}

void EventFile::readSales(const QJsonObject &sales)
{
    const QString place = u"sales"_s;
    refuseUnknown(sales, place,
                  {u"opens"_s, u"closes"_s, u"closesAfterStart"_s, u"closeWhenLeft"_s, u"channels"_s, u"visibility"_s,
                   u"visibleFrom"_s});
    m_event.sales.opens = moment(sales, u"opens"_s, place);
    m_event.sales.closes = moment(sales, u"closes"_s, place);
    m_event.sales.visibleFrom = moment(sales, u"visibleFrom"_s, place);
    if (sales.contains(u"closesAfterStart"_s))
        m_event.sales.closesAfterStart = number(sales, u"closesAfterStart"_s, 0, place);
    m_event.sales.closeWhenLeft = number(sales, u"closeWhenLeft"_s, 0, place);
    if (sales.contains(u"visibility"_s)) {
        const std::optional<Visibility> visibility = visibilityText.fromText(text(sales, u"visibility"_s, place));
        if (!visibility)
            complain(u"sales.visibility"_s, CommandText::tr("it can be public, hidden or from-moment"));
        m_event.sales.visibility = visibility.value_or(Visibility::Public);
    }
    if (!sales.contains(u"channels"_s))
        return;
    m_event.sales.channels = {};
    for (const QJsonValue &word : sales.value(u"channels"_s).toArray()) {
        const std::optional<Channel> channel = channelText.fromText(word.toString());
        if (!channel)
            complain(u"sales.channels"_s, CommandText::tr("it can be counter, kiosk or online"));
        m_event.sales.channels |= channel.value_or(Channel::Counter);
    }
}

void EventFile::readCategories(const QJsonObject &root)
{
    for (const QJsonValue &value : root.value(u"categories"_s).toArray()) {
        const QJsonObject category = value.toObject();
        refuseUnknown(category, u"categories"_s, {u"name"_s, u"forSale"_s});
        m_event.categories.append(
            {text(category, u"name"_s, u"categories"_s), truth(category, u"forSale"_s, true, u"categories"_s)});
    }
    if (!m_event.categories.isEmpty())
        return;
    for (const QString &name : m_categoryNames(m_event.layoutVersion))
        m_event.categories.append({name, true});
}

void EventFile::readTicketTypes(const QJsonObject &root)
{
    const QString place = u"ticketTypes"_s;
    for (const QJsonValue &value : root.value(place).toArray()) {
        const QJsonObject type = value.toObject();
        refuseUnknown(type, place, {u"name"_s, u"letter"_s, u"note"_s, u"needsProof"_s, u"countsSeat"_s, u"soldTo"_s});
        TicketTypeDto dto;
        dto.no = m_event.nextTicketTypeNo();
        for (const TicketTypeDto &other : m_event.ticketTypes)
            dto.no = std::max(dto.no, other.no + 1);
        dto.name = text(type, u"name"_s, place);
        const QString letter = type.contains(u"letter"_s) ? text(type, u"letter"_s, place) : dto.name;
        dto.letter = letter.isEmpty() ? QChar(u'a') : letter.at(0).toLower();
        dto.note = text(type, u"note"_s, place);
        dto.needsProof = truth(type, u"needsProof"_s, false, place);
        dto.countsSeat = truth(type, u"countsSeat"_s, true, place);
        const QString soldTo = type.contains(u"soldTo"_s) ? text(type, u"soldTo"_s, place) : u"everyone"_s;
        if (!soldToText.fromText(soldTo))
            complain(u"ticketTypes.soldTo"_s, CommandText::tr("it can be everyone or staff"));
        dto.soldTo = soldToText.fromText(soldTo).value_or(SoldTo::Everyone);
        m_event.ticketTypes.append(dto);
    }
}

int EventFile::categoryNamed(const QString &name) const
{
    for (qsizetype i = 0; i < m_event.categories.size(); ++i) {
        if (m_event.categories.at(i).name.compare(name, Qt::CaseInsensitive) == 0)
            return static_cast<int>(i);
    }
    for (qsizetype i = 0; i < m_event.categories.size(); ++i) {
        if (name.compare(QString(categoryLetter(static_cast<int>(i))), Qt::CaseInsensitive) == 0)
            return static_cast<int>(i);
    }
    return -1;
}

void EventFile::readPrices(const QJsonObject &prices)
{
    for (auto row = prices.constBegin(); row != prices.constEnd(); ++row) {
        if (row.value().isObject())
            readPriceRow(row.key(), row.value().toObject());
        else
            complain(u"prices."_s + row.key(),
                     CommandText::tr("it must be an object of ticket types with their prices"));
    }
}

void EventFile::readPriceRow(const QString &name, const QJsonObject &cells)
{
    const int category = categoryNamed(name);
    if (category < 0) {
        complain(u"prices."_s + name, CommandText::tr("there is no such category"));
        return;
    }
    for (auto cell = cells.constBegin(); cell != cells.constEnd(); ++cell) {
        const QString place = u"prices."_s + name + u'.' + cell.key();
        const auto type = std::ranges::find_if(m_event.ticketTypes, [&cell](const TicketTypeDto &candidate) {
            return candidate.name.compare(cell.key(), Qt::CaseInsensitive) == 0;
        });
        if (type == m_event.ticketTypes.cend())
            complain(place, CommandText::tr("there is no such ticket type"));
        else if (const std::optional<Money> price = money(cell.value(), place))
            m_event.prices.insert({category, type->no}, *price);
    }
}

void EventFile::readTax(const QJsonValue &value)
{
    if (value.isUndefined())
        return;
    // Percent with two digits is to basis points what an amount with two digits is to its minor units.
    const QString percent = value.isString() ? value.toString() : QString::number(value.toDouble(-1), 'f', 2);
    const std::optional<Money> hundredths = Money::fromText(percent, *Currency::fromCode(u"EUR"));
    if (!hundredths || hundredths->isNegative() || hundredths->minor() > 10'000)
        complain(u"taxPercent"_s, CommandText::tr("it must be a percentage, such as \"19\" or \"7.50\""));
    else
        m_event.taxBasisPoints = static_cast<int>(hundredths->minor());
}

void EventFile::readLimits(const QJsonObject &limits)
{
    const QString place = u"limits"_s;
    refuseUnknown(limits, place,
                  {u"maxPerPerson"_s, u"maxPerOrder"_s, u"sessionMinutes"_s, u"reservationsAllowed"_s,
                   u"reservationHours"_s, u"refundPolicy"_s, u"orphanRule"_s, u"nameOnTicket"_s});
    LimitsDto &dto = m_event.limits;
    dto.maxPerPerson = number(limits, u"maxPerPerson"_s, dto.maxPerPerson, place);
    dto.maxPerOrder = number(limits, u"maxPerOrder"_s, dto.maxPerOrder, place);
    dto.sessionMinutes = number(limits, u"sessionMinutes"_s, dto.sessionMinutes, place);
    dto.reservationsAllowed = truth(limits, u"reservationsAllowed"_s, dto.reservationsAllowed, place);
    dto.reservationHours = number(limits, u"reservationHours"_s, dto.reservationHours, place);
    dto.refundPolicy = text(limits, u"refundPolicy"_s, place);
    dto.nameOnTicket = truth(limits, u"nameOnTicket"_s, dto.nameOnTicket, place);
    if (!limits.contains(u"orphanRule"_s))
        return;
    const std::optional<OrphanRule> rule = orphanRuleText.fromText(text(limits, u"orphanRule"_s, place));
    if (!rule)
        complain(u"limits.orphanRule"_s, CommandText::tr("it can be off, warn or strict"));
    dto.orphanRule = rule.value_or(dto.orphanRule);
}

void EventFile::refuseUnknown(const QJsonObject &fields, const QString &place, const QStringList &known)
{
    for (const QString &key : fields.keys()) {
        if (known.contains(key))
            continue;
        const QString close = nearest(key, known);
        complain(under(place, key), close.isEmpty()
                                        ? CommandText::tr("this isn't known here")
                                        : CommandText::tr("this isn't known here; did you mean “%1”?").arg(close));
    }
}

QString EventFile::text(const QJsonObject &fields, const QString &key, const QString &place)
{
    const QJsonValue value = fields.value(key);
    if (!value.isUndefined() && !value.isString())
        complain(under(place, key), CommandText::tr("it must be a text"));
    return value.toString();
}

int EventFile::number(const QJsonObject &fields, const QString &key, int otherwise, const QString &place)
{
    const QJsonValue value = fields.value(key);
    if (value.isUndefined())
        return otherwise;
    const int whole = value.toInt(-1'000'000);
    if (whole == -1'000'000)
        complain(under(place, key), CommandText::tr("it must be a whole number"));
    return whole;
}

bool EventFile::truth(const QJsonObject &fields, const QString &key, bool otherwise, const QString &place)
{
    const QJsonValue value = fields.value(key);
    if (!value.isUndefined() && !value.isBool())
        complain(under(place, key), CommandText::tr("it must be true or false"));
    return value.toBool(otherwise);
}

std::optional<Moment> EventFile::moment(const QJsonObject &fields, const QString &key, const QString &place)
{
    if (!fields.contains(key))
        return std::nullopt;
    const Result<Moment> read = readMoment(text(fields, key, place), m_event.timeZone);
    if (!read) {
        complain(under(place, key), read.error().detail);
        return std::nullopt;
    }
    return *read;
}

QJsonObject EventFile::object(const QJsonObject &parent, const QString &key)
{
    const QJsonValue value = parent.value(key);
    if (!value.isUndefined() && !value.isObject())
        complain(key, CommandText::tr("it must be an object"));
    return value.toObject();
}

std::optional<Money> EventFile::money(const QJsonValue &value, const QString &place)
{
    // A number like 45.5 is read by its shortest text, so that no binary fraction gets near the money.
    const QString amount =
        value.isString() ? value.toString() : QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    const std::optional<Money> read = Money::fromText(amount, m_event.currency);
    if (!read || read->isNegative() || !(value.isString() || value.isDouble())) {
        complain(place, CommandText::tr("it must be an amount, such as \"45.00\""));
        return std::nullopt;
    }
    return read;
}

void EventFile::complain(const QString &place, const QString &sentence)
{
    m_problems.append(place.isEmpty() ? sentence : place + u": "_s + sentence);
}

} // namespace parterre
