#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QStringList>
#include <QStyleOptionComboBox>
#include <QTest>

#include <algorithm>
#include <functional>

namespace parterre {

/// What whoever works without a mouse or without eyes meets in a page or a dialog, and what whoever reads it finds cut
/// off. Each function answers what is wrong, a line each; nothing when all is well.
class FormWalk
{
public:
    explicit FormWalk(QWidget &root) : m_root(root)
    {
        for (int turn = 0; turn < 5; ++turn) // what was answered last is laid out
            QApplication::processEvents();
    }

    /// Everything that takes the keyboard says what it is, and no two of a kind say the same.
    QStringList withoutName() const
    {
        QStringList wrong;
        QStringList known;
        for (const QWidget *stop : stops()) {
            const QString name = nameOf(stop);
            const QString spoken = QString::number(roleOf(stop)) + u' ' + name;
            if (name.trimmed().isEmpty())
                wrong.append(QStringLiteral("%1 has no name").arg(describe(stop)));
            else if (known.contains(spoken))
                wrong.append(QStringLiteral("two of a kind are called “%1”").arg(name));
            if (roleOf(stop) == QAccessible::NoRole || roleOf(stop) == QAccessible::Client)
                wrong.append(QStringLiteral("“%1” has no role").arg(name));
            known.append(spoken);
        }
        return wrong;
    }

    /// Tab comes to everything once and back to where it began, in the order of the eye, and shows where it is.
    QStringList lostByKeyboard()
    {
        QStringList wrong;
        QList<QWidget *> way = walk(Qt::Key_Tab, [&](QWidget *stop) { wrong += unseen(*stop); });
        const QList<QWidget *> back = walk(Qt::Key_Backtab, {});
        for (const QWidget *stop : stops()) {
            if (!way.contains(stop))
                wrong.append(QStringLiteral("Tab does not come to %1").arg(describe(stop)));
            if (!back.contains(stop))
                wrong.append(QStringLiteral("Shift+Tab does not come to %1").arg(describe(stop)));
        }
        if (way.isEmpty())
            return wrong;
        if (!wrong.isEmpty()) {
            QStringList names;
            for (const QWidget *stop : way)
                names.append(nameOf(stop));
            wrong.append(QStringLiteral("Tab goes ") + names.join(QStringLiteral(" > ")));
        }
        std::ranges::rotate(way, std::ranges::min_element(way, {}, [this](const QWidget *stop) {
                                const QPoint at = placeOf(stop).topLeft();
                                return std::pair(at.y(), at.x());
                            }));
        for (qsizetype i = 1; i < way.size(); ++i) {
            // What is scrolled has its own order of the eye.
            const bool comparable = scrolledBy(way.at(i - 1)) == scrolledBy(way.at(i));
            if (comparable && goesBack(placeOf(way.at(i - 1)), placeOf(way.at(i))))
                wrong.append(QStringLiteral("from %1 back to %2").arg(describe(way.at(i - 1)), describe(way.at(i))));
        }
        return wrong;
    }

    /// Words that do not fit where they stand.
    QStringList cutOff() const
    {
        QStringList wrong;
        for (QWidget *widget : shown()) {
            if (const auto *button = qobject_cast<QAbstractButton *>(widget); button && isTooSmall(*button))
                wrong.append(QStringLiteral("%1 needs %2×%3 and has %4×%5")
                                 .arg(describe(button))
                                 .arg(button->sizeHint().width())
                                 .arg(button->sizeHint().height())
                                 .arg(button->width())
                                 .arg(button->height()));
            if (const auto *label = qobject_cast<QLabel *>(widget); label && isTooSmall(*label))
                wrong.append(QStringLiteral("label “%1” needs %2×%3 and has %4×%5")
                                 .arg(label->text())
                                 .arg(label->sizeHint().width())
                                 .arg(heightFor(*label))
                                 .arg(label->width())
                                 .arg(label->height()));
            if (const auto *combo = qobject_cast<QComboBox *>(widget); combo && isTooSmall(*combo))
                wrong.append(QStringLiteral("%1 has no room for “%2”").arg(describe(combo), combo->currentText()));
            if (const auto *edit = qobject_cast<QLineEdit *>(widget); edit && isTooSmall(*edit))
                wrong.append(QStringLiteral("%1 has no room for its hint or text").arg(describe(edit)));
            if (const auto *scroll = qobject_cast<QAbstractScrollArea *>(widget); scroll && isTooNarrow(*scroll))
                wrong.append(QStringLiteral("%1 is %2 too narrow")
                                 .arg(describe(scroll))
                                 .arg(scroll->horizontalScrollBar()->maximum()));
        }
        return wrong;
    }

    /// Two things that Alt and one letter both mean.
    QStringList clashing() const
    {
        QStringList wrong;
        QList<QKeySequence> known;
        for (const QWidget *widget : shown()) {
            const auto *label = qobject_cast<const QLabel *>(widget);
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            const QString text = button ? button->text() : label && label->buddy() ? label->text() : QString();
            const QKeySequence key = QKeySequence::mnemonic(text);
            if (!key.isEmpty() && known.contains(key))
                wrong.append(QStringLiteral("%1 is used twice, also by “%2”").arg(key.toString(), text));
            if (!key.isEmpty())
                known.append(key);
        }
        return wrong;
    }

private:
    QList<QWidget *> shown() const
    {
        QList<QWidget *> all = m_root.findChildren<QWidget *>();
        all.removeIf([this](const QWidget *w) { return w->window() != m_root.window() || !w->isVisible(); });
        return all;
    }

    QList<QWidget *> stops() const
    {
        QList<QWidget *> all = shown();
        all.removeIf([](const QWidget *w) {
            // Of buttons that exclude each other Tab comes to the chosen one, and the arrows to the others.
            const auto *button = qobject_cast<const QAbstractButton *>(w);
            const bool other = button && button->group() && button->group()->exclusive() && !button->isChecked();
            return other || !w->isEnabled() || (w->focusPolicy() & Qt::TabFocus) == 0 || w->focusProxy();
        });
        return all;
    }

    /// From where the keyboard is until it is there again. A day is gone through part by part.
    QList<QWidget *> walk(Qt::Key key, const std::function<void(QWidget *)> &visit) const
    {
        constexpr int mostParts = 5;
        QList<QWidget *> way;
        for (int step = 0; step < 400; ++step) {
            QWidget *from = QApplication::focusWidget();
            QWidget *to = from;
            for (int part = 0; part < mostParts && to && to == from; ++part) {
                QTest::keyClick(from, key, key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
                to = QApplication::focusWidget();
            }
            if (!to || way.contains(to))
                break;
            way.append(to);
            if (visit)
                visit(to);
        }
        return way;
    }

    /// The ring lies over the window, around the control; what has a mark of its own needs none.
    QStringList unseen(QWidget &stop) const
    {
        QApplication::processEvents(); // what is scrolled and laid out comes to rest
        QStringList wrong;
        if (!isInSight(stop))
            wrong.append(QStringLiteral("%1 is out of sight when Tab comes to it").arg(describe(&stop)));
        if (stop.property("parterreOwnFocusMark").toBool())
            return wrong;
        const QRect place(stop.mapTo(stop.window(), QPoint(0, 0)), stop.size());
        const QList<QWidget *> over = stop.window()->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
        const bool ringed = std::ranges::any_of(over, [&place](const QWidget *w) {
            return w->isVisible() && w->testAttribute(Qt::WA_TransparentForMouseEvents) &&
                   w->geometry().contains(place.center()) && w->geometry().width() > place.width();
        });
        if (!ringed)
            wrong.append(QStringLiteral("%1 has the keyboard and no ring").arg(describe(&stop)));
        return wrong;
    }

    static bool isInSight(const QWidget &stop)
    {
        const QPoint middle = stop.rect().center();
        for (const QWidget *around = stop.parentWidget(); around; around = around->parentWidget()) {
            if (!around->rect().contains(stop.mapTo(around, middle)))
                return false;
            if (around->isWindow())
                break;
        }
        return true;
    }

    static const QScrollArea *scrolledBy(const QWidget *stop)
    {
        const QScrollArea *scroll = nullptr;
        for (const QWidget *around = stop->parentWidget(); around && !scroll; around = around->parentWidget())
            scroll = qobject_cast<const QScrollArea *>(around);
        return scroll;
    }

    QRect placeOf(const QWidget *stop) const { return {stop->mapTo(m_root.window(), QPoint(0, 0)), stop->size()}; }

    /// To the left in one line, or up in one column.
    static bool goesBack(const QRect &from, const QRect &to)
    {
        const bool sameLine = std::min(from.bottom(), to.bottom()) - std::max(from.top(), to.top()) > 8;
        const bool sameColumn = std::min(from.right(), to.right()) - std::max(from.left(), to.left()) > 8;
        return (sameLine && to.right() <= from.left()) || (sameColumn && to.bottom() <= from.top());
    }

    static bool isTooSmall(const QAbstractButton &button)
    {
        return !button.text().isEmpty() && !button.inherits("QToolButton") &&
               (button.width() < button.sizeHint().width() || button.height() < 18);
    }
    static int heightFor(const QLabel &label)
    {
        return label.wordWrap() ? label.heightForWidth(label.width()) : label.sizeHint().height();
    }
    static bool isTooSmall(const QLabel &label)
    {
        // A label that may be shortened says the whole in its tip.
        const bool shortens = label.minimumSizeHint().width() <= 24;
        if (label.text().isEmpty() || shortens)
            return false;
        const bool tooNarrow = !label.wordWrap() && label.width() < label.sizeHint().width();
        return tooNarrow || label.height() < heightFor(label);
    }
    static bool isTooNarrow(const QAbstractScrollArea &scroll)
    {
        return scroll.isVisible() && scroll.horizontalScrollBar()->maximum() > 0 &&
               !scroll.inherits("parterre::SeatMapView");
    }
    static bool isTooSmall(const QComboBox &combo)
    {
        if (combo.isEditable() || combo.sizeAdjustPolicy() == QComboBox::AdjustToMinimumContentsLengthWithIcon)
            return false;
        QStyleOptionComboBox option;
        option.initFrom(&combo);
        option.subControls = QStyle::SC_All;
        const QRect field =
            combo.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &combo);
        return combo.fontMetrics().horizontalAdvance(combo.currentText()) > field.width();
    }
    static bool isTooSmall(const QLineEdit &edit)
    {
        // What somebody has typed may be as long as it is; hints and numbers are ours.
        const bool number = edit.focusProxy() && edit.focusProxy()->inherits("QAbstractSpinBox");
        const QString words = number ? edit.text() : edit.text().isEmpty() ? edit.placeholderText() : QString();
        const QMargins margins = edit.textMargins();
        return edit.fontMetrics().horizontalAdvance(words) > edit.width() - margins.left() - margins.right();
    }

    static QAccessible::Role roleOf(const QWidget *widget)
    {
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        return spoken ? spoken->role() : QAccessible::NoRole;
    }
    /// A combo box is known by the label that leads to it: of its own name Qt tells nobody on Linux.
    static QString nameOf(const QWidget *widget)
    {
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        if (!spoken || !qobject_cast<const QComboBox *>(widget))
            return spoken ? spoken->text(QAccessible::Name) : QString();
        const auto labels = spoken->relations(QAccessible::Label);
        return labels.isEmpty() ? QString() : labels.constFirst().first->text(QAccessible::Name);
    }
    static QString describe(const QWidget *widget)
    {
        return QStringLiteral("%1 “%2”").arg(QLatin1StringView(widget->metaObject()->className()), nameOf(widget));
    }

    QWidget &m_root;
};

} // namespace parterre
