#pragma once

#include "common/icons.h"

#include <QList>
#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace parterre {

class KeyButton;

/// A few choices side by side, exactly one of them on: "List | Calendar". Arrow keys move between them; the whole is
/// one Tab stop. To assistive programs the segments are radio buttons in a group named by setAccessibleName().
/// UI thread only.
class Segmented : public QWidget
{
    Q_OBJECT

public:
    explicit Segmented(QWidget *parent = nullptr);

    /// Answers the segment's place; the first one added is chosen.
    int addSegment(const QString &text, Icon icon = Icon::None);
    int current() const;
    int count() const { return static_cast<int>(m_segments.size()); }
    void setCurrent(int segment);
    void setSegmentEnabled(int segment, bool enabled);

Q_SIGNALS:
    void currentChanged(int segment);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<KeyButton *> m_segments;
    QButtonGroup *m_group = nullptr;
    QHBoxLayout *m_layout = nullptr;
};

} // namespace parterre
