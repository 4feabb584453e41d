#include "map/bench/naiveseatmap.h"

#include "map/seatpainter.h"
#include "map/seattheme.h"

#include <QGraphicsEllipseItem>
#include <QPainter>
#include <QStyleOptionGraphicsItem>

namespace parterre {
namespace {

class SeatItem : public QGraphicsEllipseItem
{
public:
    SeatItem(QPointF centre, const QString &label)
        : QGraphicsEllipseItem(centre.x() - seatdetail::seatSide / 2, centre.y() - seatdetail::seatSide / 2,
                               seatdetail::seatSide, seatdetail::seatSide),
          m_label(label)
    {
    }

    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override
    {
        QGraphicsEllipseItem::paint(painter, option, widget);
        if (option->levelOfDetailFromTransform(painter->worldTransform()) * seatdetail::seatSide < seatdetail::letters)
            return;
        painter->setPen(Qt::white);
        painter->drawText(rect(), Qt::AlignCenter, m_label);
    }

private:
    QString m_label;
};

} // namespace

NaiveSeatMap::NaiveSeatMap(const SeatMapModel &model, QSize size)
    : m_model(model), m_scene(std::make_unique<QGraphicsScene>()), m_view(std::make_unique<QGraphicsView>())
{
    const SeatTheme theme = SeatTheme::of(Theme::light());
    m_items.reserve(static_cast<std::size_t>(model.seatCount()));
    for (int i = 0; i < model.seatCount(); ++i) {
        auto *item = new SeatItem(model.seat(i).position(), model.seatLabel(i));
        item->setBrush(theme.category(model.seat(i).category).fill);
        m_scene->addItem(item);
        m_items.push_back(item);
    }
    m_view->setScene(m_scene.get());
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->resize(size);
    m_view->show();
    lookAtEverything();
}

void NaiveSeatMap::lookAtEverything()
{
    m_view->fitInView(m_model.data().bounds, Qt::KeepAspectRatio);
}

void NaiveSeatMap::lookAtSeat(int seat)
{
    m_view->resetTransform();
    m_view->centerOn(m_model.seat(seat).position());
}

void NaiveSeatMap::change(int seat, bool sold)
{
    const SeatTheme theme = SeatTheme::of(Theme::light());
    m_items[static_cast<std::size_t>(seat)]->setBrush(sold ? theme.soldFill
                                                           : theme.category(m_model.seat(seat).category).fill);
}

} // namespace parterre
