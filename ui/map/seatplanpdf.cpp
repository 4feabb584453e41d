#include "map/seatplanpdf.h"

#include "map/mappicture.h"
#include "map/seatmapbuilder.h"
#include "map/seatplanprinter.h"

#include <QBuffer>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

namespace parterre {
namespace {

constexpr int dotsPerInch = 600;
constexpr double marginMillimetres = 12;

} // namespace

QByteArray planPdf(const LayoutDto &layout, const ConfigurationDto &configuration, const QString &title)
{
    SeatMapModel model(buildSeatMap(layout, configuration));
    if (layout.background)
        model.setBackground(pictureForMap(layout.background->picture), layout.background->box,
                            layout.background->strength / 100.0);
    const QSizeF plan = model.data().bounds.size();
    const auto across = plan.width() > plan.height() ? QPageLayout::Landscape : QPageLayout::Portrait;
    const QMarginsF margins(marginMillimetres, marginMillimetres, marginMillimetres, marginMillimetres);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(dotsPerInch);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), across, margins, QPageLayout::Millimeter));
    writer.setTitle(title);
    writer.setCreator(u"Parterre"_s);
    SeatPlanPrinter printer(model);
    printer.setTitle(title);
    return printer.print(writer) ? bytes : QByteArray();
}

} // namespace parterre
