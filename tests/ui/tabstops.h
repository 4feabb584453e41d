#pragma once

#include <QAbstractButton>
#include <QApplication>
#include <QStringList>
#include <QTest>

namespace parterre {

/// What the Tab key leads through, from where the keyboard is until it is there again: the accessible names, or the
/// words on the button.
inline QStringList tabStops()
{
    QStringList names;
    const QWidget *first = QApplication::focusWidget();
    for (const QWidget *stop = first; stop && names.size() < 200; stop = QApplication::focusWidget()) {
        if (stop == first && !names.isEmpty())
            break;
        const auto *button = qobject_cast<const QAbstractButton *>(stop);
        names.append(stop->accessibleName().isEmpty() && button ? button->text() : stop->accessibleName());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    return names;
}

/// The names stand in the stops in this order; an empty text, or the first one that does not.
inline QString missingStop(const QStringList &stops, const QStringList &wanted)
{
    qsizetype from = 0;
    for (const QString &name : wanted) {
        const qsizetype at = stops.indexOf(name, from);
        if (at < 0)
            return QStringLiteral("“%1” does not come in its place: %2").arg(name, stops.join(QStringLiteral(" > ")));
        from = at + 1;
    }
    return {};
}

} // namespace parterre
