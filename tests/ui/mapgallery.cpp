// Pictures of the map for people who change it: three levels, every theme, in colour and in grey.
//
//     QT_QPA_PLATFORM=offscreen [QT_SCALE_FACTOR=1.5] mapgallery FOLDER

#include "common/appearance.h"
#include "domain/venue/demolayouts.h"
#include "map/seatmaplegend.h"
#include "map/seatmapview.h"

#include <QApplication>
#include <QDir>
#include <QVBoxLayout>

#include <cmath>
#include <random>

using namespace parterre;
using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<SeatMapModel> busy(const VenueDocument &venue, double sold)
{
    const auto model = SeatMapModel::fromLayout(venue.layout, venue.layout.configurations.first());
    const Currency euro = *Currency::fromCode(u"EUR"_s);
    QList<SeatCategoryInfo> categories;
    for (int i = 0; i < venue.layout.categories.size(); ++i) {
        const Money price(12900 - 2500 * i, euro);
        categories.append({venue.layout.categories.at(i).name, price.toText(), QString::number(129 - 25 * i), price});
    }
    model->setCategories(categories);
    std::mt19937 random(12);
    QList<SeatChange> changes;
    for (int seat = 0; seat < model->seatCount(); ++seat) {
        // People sit together, so neighbours share their fate more often than not.
        const double chance = std::fmod(static_cast<double>(random()) / 4294967296.0 + (seat / 5 % 7) * 0.05, 1.0);
        const SeatDisplay display = chance < sold          ? SeatDisplay::Sold
                                    : chance < sold + 0.03 ? SeatDisplay::HeldElsewhere
                                    : chance < sold + 0.05 ? SeatDisplay::Reserved
                                    : chance < sold + 0.06 ? SeatDisplay::Blocked
                                                           : SeatDisplay::Available;
        if (display != SeatDisplay::Available)
            changes.append({model->seatNo(seat), display});
    }
    model->apply(changes);
    QList<AreaChange> areas;
    for (const MapArea &area : model->data().areas)
        areas.append({area.no, area.capacity / 3, 0});
    model->applyAreas(areas);
    return model;
}

/// A map with its legend, as the Sell page has them.
struct Sheet
{
    explicit Sheet(const std::shared_ptr<SeatMapModel> &model) : column(&window)
    {
        map = new SeatMapView;
        legend = new SeatMapLegend;
        column.addWidget(map, 1);
        column.addWidget(legend);
        legend->follow(map);
        map->setReducedMotion(true);
        map->setModel(model);
        window.resize(920, 540);
        window.show();
        settle();
    }
    static void settle()
    {
        for (int turn = 0; turn < 8; ++turn)
            QApplication::processEvents();
    }

    QWidget window;
    QVBoxLayout column;
    SeatMapView *map = nullptr;
    SeatMapLegend *legend = nullptr;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (argc < 2)
        return 2;
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    folder.mkpath(u"."_s);
    Appearance appearance(application);
    const auto arena = busy(demoArena(), 0.6);
    const auto hall = busy(demoConcertHall(), 0.5);
    const auto club = busy(demoClub(), 0.4);
    for (const QString &theme : {u"light"_s, u"dark"_s, u"contrast"_s}) {
        appearance.setMode(theme == u"light"_s ? Appearance::Mode::Light : Appearance::Mode::Dark);
        appearance.setHighContrast(theme == u"contrast"_s);
        const auto save = [&](Sheet &sheet, const QString &name) {
            Sheet::settle();
            const QImage picture = sheet.window.grab().toImage();
            picture.save(folder.filePath(u"%1-%2.png"_s.arg(name, theme)));
            if (theme != u"contrast"_s)
                picture.convertToFormat(QImage::Format_Grayscale8)
                    .save(folder.filePath(u"%1-%2-grey.png"_s.arg(name, theme)));
        };
        const auto sheetOf = [](const std::shared_ptr<SeatMapModel> &model) { return std::make_unique<Sheet>(model); };
        auto overview = sheetOf(arena);
        overview->map->setFocus(Qt::TabFocusReason);
        save(*overview, u"1-overview"_s);
        auto section = sheetOf(hall);
        section->map->openSection(hall->section(0).no);
        QList<SeatChange> mine;
        for (int seat = 300; seat < 304; ++seat)
            mine.append({hall->seatNo(seat), SeatDisplay::Mine});
        hall->apply(mine);
        section->map->setProposal({hall->seatNo(200), hall->seatNo(201), hall->seatNo(202)});
        save(*section, u"2-section"_s);
        section->map->goTo(hall->seatNo(301));
        section->map->setFocus(Qt::TabFocusReason);
        save(*section, u"3-seat-cursor"_s);
        section->map->zoomIn();
        section->map->zoomIn();
        save(*section, u"4-numbers"_s);
        auto standing = sheetOf(club);
        save(*standing, u"5-club"_s);
        auto arenaSection = sheetOf(arena);
        arenaSection->map->openSection(arena->section(4).no);
        save(*arenaSection, u"6-arena-section"_s);
    }
    return 0;
}
