#pragma once

#include "common/icons.h"
#include "common/panel.h"
#include "common/theme.h"

#include <QMap>

#include <functional>

class QHBoxLayout;
class QLabel;

namespace parterre {

class DeviceChip;
class KeyButton;
class TextLabel;

/// The strip at the bottom: what was done last, with a way back if there is one, and the devices that this station
/// really has. Owned by MainWindow. UI thread only.
class StatusStrip : public Panel
{
    Q_OBJECT

public:
    enum class DeviceState { Ready, Warning, Fault };

    explicit StatusStrip(QWidget *parent = nullptr);

    /// "Printed 2 tickets". Read out by assistive programs; the newest wins.
    void say(const QString &deed, Tone tone = Tone::Success);
    /// The same with a way back: "Undo", "Ctrl Z" (may be empty).
    void say(const QString &deed, const QString &action, const QString &keys, std::function<void()> run);
    void clear();
    QString text() const;

    /// A chip for a device that exists. `id` is the caller's name for it.
    void addDevice(const QString &id, const QString &name, Icon icon);
    void setDeviceState(const QString &id, DeviceState state, const QString &detail = {});
    void removeDevice(const QString &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refreshIcon();

    QHBoxLayout *m_devices = nullptr;
    QLabel *m_icon = nullptr;
    TextLabel *m_text = nullptr;
    KeyButton *m_action = nullptr;
    TextLabel *m_keys = nullptr;
    QMap<QString, DeviceChip *> m_chips;
    std::function<void()> m_run;
    Tone m_tone = Tone::Success;
};

} // namespace parterre
