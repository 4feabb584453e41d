#include "sale/quickentryedit.h"

#include "common/icons.h"

#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QTextCharFormat>

namespace parterre {

QuickEntryEdit::QuickEntryEdit(QWidget *parent) : QLineEdit(parent)
{
    addAction(themedIcon(Icon::Ticket, QPalette::Highlight), QLineEdit::LeadingPosition);
    setPlaceholderText(tr("Quick entry"));
    setAccessibleName(tr("Quick entry"));
    setMaxLength(60);
}

void QuickEntryEdit::underline(qsizetype position, qsizetype length)
{
    QList<QInputMethodEvent::Attribute> attributes;
    if (length > 0) {
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(Qt::red);
        // Counted from the cursor, as for text that an input method is about to commit.
        attributes.append({QInputMethodEvent::TextFormat, static_cast<int>(position) - cursorPosition(),
                           static_cast<int>(length), format});
    }
    QInputMethodEvent event(QString(), attributes);
    QCoreApplication::sendEvent(this, &event);
}

bool QuickEntryEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && text().isEmpty()) {
        event->ignore();
        return true;
    }
    return QLineEdit::event(event);
}

void QuickEntryEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (event->modifiers() & Qt::ShiftModifier)
            Q_EMIT enteredForMap();
        else
            Q_EMIT entered();
        event->accept();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace parterre
