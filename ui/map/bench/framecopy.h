#pragma once

#include <QImage>
#include <QList>
#include <QWidget>

namespace parterre {

/// The floor of every measurement: a window that copies one opaque picture of its own size and does nothing else. What
/// any map would have to pay to show anything at all. Owned by the measurement; UI thread.
class FrameCopy : public QWidget
{
    Q_OBJECT

public:
    explicit FrameCopy(QSize size);

    /// Copies the picture once and notes what it cost.
    void copy();
    /// The median of the copies so far, in milliseconds of the processor.
    double median() const;
    int times() const { return static_cast<int>(m_costs.size()); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_picture;
    QList<double> m_costs;
};

} // namespace parterre
