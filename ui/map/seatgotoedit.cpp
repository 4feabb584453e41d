#include "map/seatgotoedit.h"

#include "map/seatwordfinder.h"

#include "common/style.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStringListModel>

namespace parterre {
namespace {

constexpr int mostCompletions = 12;

} // namespace

SeatGoToEdit::SeatGoToEdit(QWidget *parent) : QLineEdit(parent), m_completions(new QStringListModel(this))
{
    setPlaceholderText(tr("Section, row, seat"));
    setAccessibleName(tr("Go to seat"));
    auto *completer = new QCompleter(m_completions, this);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    completer->setMaxVisibleItems(mostCompletions);
    setCompleter(completer);
    resize(240, 36);
    hide();
    connect(this, &QLineEdit::textEdited, this, &SeatGoToEdit::complete);
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this, [this](const QString &text) {
        setText(text);
        choose();
    });
}

void SeatGoToEdit::open(std::shared_ptr<SeatMapModel> model, int nearSection, const QString &firstLetter)
{
    m_model = std::move(model);
    m_nearSection = nearSection;
    setErrorState(*this, false);
    setText(firstLetter);
    show();
    raise();
    setFocus(Qt::ShortcutFocusReason);
    setCursorPosition(static_cast<int>(text().size()));
    complete();
}

void SeatGoToEdit::complete()
{
    setErrorState(*this, false);
    setToolTip({});
    m_completions->setStringList(SeatWordFinder(*m_model).completions(text(), m_nearSection, mostCompletions));
}

void SeatGoToEdit::choose()
{
    const SeatWordFinder finder(*m_model);
    // A section's whole name opens the section, even where a row somewhere is called the same.
    const int section = finder.findSection(text());
    const bool isWhole =
        section >= 0 && m_model->section(section).name.compare(text().simplified(), Qt::CaseInsensitive) == 0;
    const int seat = isWhole ? -1 : finder.find(text(), m_nearSection);
    const int area = isWhole || seat >= 0 ? -1 : finder.findArea(text());
    if (seat < 0 && section < 0 && area < 0) {
        setErrorState(*this, true);
        setToolTip(tr("There is no such seat here."));
        Q_EMIT notFound(toolTip());
        return;
    }
    close();
    if (seat >= 0)
        Q_EMIT seatChosen(seat);
    else if (area >= 0)
        Q_EMIT areaChosen(area);
    else
        Q_EMIT sectionChosen(section);
}

void SeatGoToEdit::close()
{
    completer()->popup()->hide();
    hide();
    Q_EMIT closed();
}

void SeatGoToEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        choose();
    else
        QLineEdit::keyPressEvent(event);
}

void SeatGoToEdit::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        hide();
}

} // namespace parterre
