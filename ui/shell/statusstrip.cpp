#include "shell/statusstrip.h"

#include "common/accessibility.h"
#include "common/keybutton.h"
#include "common/style.h"
#include "common/textlabel.h"
#include "shell/devicechip.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace parterre {

StatusStrip::StatusStrip(QWidget *parent)
    : Panel(parent), m_icon(new QLabel), m_text(new TextLabel({}, TypeRole::Caption)), m_action(new KeyButton),
      m_keys(new TextLabel({}, TypeRole::Caption, TextLabel::Ink::Muted))
{
    setSides(Panel::Top);
    setFixedHeight(28);
    setAccessibleName(tr("Status"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 1, 16, 0);
    layout->setSpacing(8);
    m_action->setRole(ButtonRole::Link);
    QFont font = typeFont(TypeRole::Heading);
    m_action->setFont(font);
    m_devices = new QHBoxLayout;
    m_devices->setSpacing(20);
    layout->addWidget(m_icon);
    layout->addWidget(m_text);
    layout->addWidget(m_action);
    layout->addWidget(m_keys);
    layout->addStretch(1);
    layout->addLayout(m_devices);
    connect(m_action, &KeyButton::clicked, this, [this] {
        // Cleared first: what it runs will say something of its own.
        const std::function<void()> run = m_run;
        clear();
        if (run)
            run();
    });
    clear();
}

void StatusStrip::say(const QString &deed, Tone tone)
{
    say(deed, {}, {}, {});
    m_tone = tone;
    refreshIcon();
}

void StatusStrip::say(const QString &deed, const QString &action, const QString &keys, std::function<void()> run)
{
    m_tone = Tone::Success;
    m_run = std::move(run);
    m_text->setText(deed);
    m_text->setAccessibleName(tr("Status message: %1").arg(deed));
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_keys->setText(keys);
    m_keys->setVisible(!keys.isEmpty());
    m_icon->show();
    refreshIcon();
    speakAlert(*m_text);
}

void StatusStrip::clear()
{
    m_run = {};
    m_text->clear();
    m_text->setAccessibleName(tr("Status message"));
    m_action->hide();
    m_keys->hide();
    m_icon->hide();
}

QString StatusStrip::text() const
{
    return m_text->text();
}

void StatusStrip::addDevice(const QString &id, const QString &name, Icon icon)
{
    Q_ASSERT(!m_chips.contains(id));
    auto *chip = new DeviceChip(name, icon);
    m_devices->addWidget(chip);
    m_chips.insert(id, chip);
}

void StatusStrip::setDeviceState(const QString &id, DeviceState state, const QString &detail)
{
    if (DeviceChip *chip = m_chips.value(id))
        chip->setState(state, detail);
}

void StatusStrip::removeDevice(const QString &id)
{
    delete m_chips.take(id);
}

void StatusStrip::changeEvent(QEvent *event)
{
    Panel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refreshIcon();
}

void StatusStrip::refreshIcon()
{
    const Icon icon = m_tone == Tone::Success ? Icon::Check : m_tone == Tone::Danger ? Icon::Error
                    : m_tone == Tone::Warning ? Icon::Warning : Icon::Info;
    m_icon->setPixmap(iconPixmap(icon, 16, themeOf(*this).ink(m_tone), devicePixelRatioF()));
}

} // namespace parterre
