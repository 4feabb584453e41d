#include "common/waiting.h"

#include "common/style.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace parterre {

/// Three pixels at the top edge with a stretch that wanders along; still where motion is not wanted.
class Waiting::Bar : public QWidget
{
public:
    explicit Bar(QWidget *part) : QWidget(part)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setAccessibleName(tr("Working"));
        part->installEventFilter(this);
        fit();
        m_step.setInterval(30);
        connect(&m_step, &QTimer::timeout, this, [this] {
            m_at = (m_at + 1) % steps;
            update();
        });
        if (!movesLittle(*this))
            m_step.start();
        raise();
        show();
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Resize)
            fit();
        return false;
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = themeOf(*this);
        QPainter painter(this);
        painter.fillRect(rect(), theme.tint);
        const int length = width() / 3;
        const int from = m_step.isActive() ? (width() + length) * m_at / steps - length : 0;
        painter.fillRect(QRect(from, 0, length, height()), theme.accent);
    }

private:
    static constexpr int steps = 40;

    void fit() { setGeometry(0, 0, parentWidget()->width(), 3); }

    QTimer m_step;
    int m_at = 0;
};

Waiting::Waiting(QWidget &part) : QObject(&part), m_part(part)
{
    m_barTimer.setSingleShot(true);
    m_barTimer.setInterval(150);
    connect(&m_barTimer, &QTimer::timeout, this, [this] { m_bar = new Bar(&m_part); });
    m_slowTimer.setSingleShot(true);
    m_slowTimer.setInterval(2000);
    connect(&m_slowTimer, &QTimer::timeout, this, &Waiting::slow);
}

Waiting::~Waiting() = default;

void Waiting::forget()
{
    ++m_turn;
    finish();
}

quint64 Waiting::begin(Manner manner)
{
    ++m_turn;
    if (manner == Manner::Writing && !m_locked) {
        QWidget *focus = QApplication::focusWidget();
        m_focus = focus && m_part.isAncestorOf(focus) ? focus : nullptr;
        m_locked = true;
        m_part.setEnabled(false);
    }
    m_slowTimer.start();
    if (!m_waiting) {
        m_waiting = true;
        m_barTimer.start();
        Q_EMIT waitingChanged(true);
    }
    return m_turn;
}

bool Waiting::end(quint64 turn)
{
    if (turn != m_turn)
        return false;
    finish();
    return true;
}

void Waiting::finish()
{
    m_barTimer.stop();
    m_slowTimer.stop();
    delete m_bar.data();
    if (m_locked) {
        m_locked = false;
        m_part.setEnabled(true);
        if (m_focus)
            m_focus->setFocus(Qt::OtherFocusReason);
    }
    if (m_waiting) {
        m_waiting = false;
        Q_EMIT waitingChanged(false);
    }
}

} // namespace parterre
