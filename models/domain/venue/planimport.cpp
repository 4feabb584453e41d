#include "domain/venue/planimport.h"

#include "domain/venue/layoutjson.h"
#include "domain/venue/planfields.h"
#include "domain/venue/planlimits.h"
#include "domain/venue/planpicture.h"
#include "domain/venue/plantidy.h"
#include "domain/venue/pretixplan.h"
#include "domain/venue/seatcsv.h"

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

/// "sibeliustalo_lahti.pretix.json" is the plan "sibeliustalo_lahti".
QString nameFromFile(const QString &fileName)
{
    const qsizetype slash = std::max(fileName.lastIndexOf(u'/'), fileName.lastIndexOf(u'\\'));
    const QString base = fileName.mid(slash + 1);
    const QString name = base.left(base.indexOf(u'.', 1)).trimmed();
    return name.isEmpty() ? u"Imported plan"_s : name.left(planlimits::nameLength);
}

/// The first byte that is not space; 0 when there is none.
char firstByte(const QByteArray &bytes)
{
    for (const char c : bytes) {
        if (c != ' ' && c != '\t' && c != '\r' && c != '\n')
            return c;
    }
    return 0;
}

bool looksBinary(const QByteArray &bytes)
{
    const bool isUtf16 = bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff");
    return !isUtf16 && QByteArrayView(bytes).first(std::min<qsizetype>(bytes.size(), 4096)).contains('\0');
}

/// A picture that somebody else wrote is judged before it is kept; a frame without one is nothing.
void checkBackground(LayoutDto &layout, PlanReport &report)
{
    if (layout.background && layout.background->picture.isEmpty())
        layout.background.reset();
    if (!layout.background)
        return;
    if (const std::optional<Complaint> fault = backgroundFault(*layout.background))
        report.refuse(fault->reason.toLatin1().constData(), u"background"_s, fault->arguments);
}

std::optional<ImportedPlan> readOwn(const QByteArray &json, bool isVenue, const QString &name, PlanReport &report)
{
    ImportedPlan plan;
    plan.name = name;
    if (isVenue) {
        std::optional<VenueDocument> document = readVenueDocument(json, report);
        if (!document)
            return std::nullopt;
        plan.name = document->venue.name.isEmpty() ? name : document->venue.name;
        plan.venue = std::move(document->venue);
        plan.layout = std::move(document->layout);
    } else {
        std::optional<LayoutDto> layout = readLayout(json, report);
        if (!layout)
            return std::nullopt;
        plan.layout = std::move(*layout);
        report.assume("import-name-from-file", QString(), name);
    }
    if (plan.layout.zones.isEmpty())
        report.refuse("import-no-zones", QString());
    refuseDuplicates(plan.layout, report);
    checkBackground(plan.layout, report);
    return report.isRefused() ? std::nullopt : std::optional(std::move(plan));
}

std::optional<ImportedPlan> readJson(const QByteArray &bytes, const QString &name, PlanReport &report)
{
    const bool hasMark = bytes.startsWith("\xef\xbb\xbf");
    if (hasMark)
        report.assume("import-byte-order-mark", QString());
    const QByteArray json = hasMark ? bytes.mid(3) : bytes;
    const std::optional<QJsonObject> root = parseGuardedJson(json, report);
    if (!root)
        return std::nullopt;
    const QJsonValue format = root->value("format"_L1);
    if (format.isUndefined())
        return readPretixPlan(*root, name, report);
    return readOwn(json, format.toString() == "parterre-venue"_L1, name, report);
}

std::optional<ImportedPlan> readAny(const QByteArray &bytes, const QString &fileName, PlanReport &report)
{
    const QString name = nameFromFile(fileName);
    if (bytes.size() > planlimits::bytes) {
        report.refuse("import-too-large", QString(), {QString::number(planlimits::bytes / (1024 * 1024))});
        return std::nullopt;
    }
    const char first = firstByte(bytes.mid(bytes.startsWith("\xef\xbb\xbf") ? 3 : 0, 4096));
    if (first == 0) {
        report.refuse("import-empty-file", QString());
    } else if (looksBinary(bytes)) {
        report.refuse("import-unknown-format", QString(), {u"binary"_s});
    } else if (first == '<') {
        report.refuse("import-unknown-format", QString(), {u"XML"_s});
    } else if (first == '{' || first == '[' || fileName.endsWith(".json"_L1, Qt::CaseInsensitive)) {
        return readJson(bytes, name, report);
    } else {
        return readSeatCsv(bytes, name, report);
    }
    return std::nullopt;
}

} // namespace

PlanReading readPlan(const QByteArray &bytes, const QString &fileName)
{
    PlanReport report;
    PlanReading reading;
    reading.plan = readAny(bytes, fileName, report);
    if (reading.plan && reading.plan->format != PlanFormat::Parterre)
        completePlan(reading.plan->layout, report);
    if (reading.plan)
        reading.plan->assumptions = report.assumptions();
    reading.refusals = report.refusals();
    return reading;
}

Result<ImportedPlan> importPlan(const QByteArray &bytes, const QString &fileName)
{
    PlanReading reading = readPlan(bytes, fileName);
    if (reading.plan)
        return std::move(*reading.plan);
    PlanReport report;
    for (const Complaint &refusal : reading.refusals)
        report.refuse(refusal.reason.toLatin1().constData(), refusal.place, refusal.arguments);
    return Failure(report.toError());
}

} // namespace parterre
