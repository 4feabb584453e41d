#pragma once

#include "common/theme.h"

#include <QList>
#include <QWidget>

class QPainter;

namespace parterre {

/// One stretch of a meter: a share of the whole in a tone, hatched where it is only held, not sold.
struct MeterPart
{
    double share = 0; ///< 0…1
    Tone tone = Tone::Accent;
    bool hatched = false;

    friend bool operator==(const MeterPart &, const MeterPart &) = default;
};

/// Paints the bar over the whole of `area`, its ends round.
void paintMeter(QPainter &painter, const QRectF &area, const QList<MeterPart> &parts, const Theme &theme);

/// A fill bar: sold, held, free. Says its value in words through its accessible name; give it one with setWords().
/// UI thread only.
class Meter : public QWidget
{
    Q_OBJECT

public:
    explicit Meter(QWidget *parent = nullptr);

    void setParts(const QList<MeterPart> &parts);
    /// "1,240 of 1,510 sold, 62 held"
    void setWords(const QString &words);

    QSize sizeHint() const override { return {160, 8}; }
    QSize minimumSizeHint() const override { return {24, 6}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<MeterPart> m_parts;
};

} // namespace parterre
