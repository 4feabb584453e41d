#pragma once

#include "common/icons.h"
#include "shell/statusstrip.h"

namespace parterre {

/// A device of this station: icon, name, and its state as a shape as well as a colour. UI thread only.
class DeviceChip : public QWidget
{
    Q_OBJECT

public:
    DeviceChip(const QString &name, Icon icon, QWidget *parent = nullptr);

    void setState(StatusStrip::DeviceState state, const QString &detail);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    Icon m_icon;
    StatusStrip::DeviceState m_state = StatusStrip::DeviceState::Ready;
};

} // namespace parterre
