#include "shell/keymapdialog.h"

#include "common/accessibility.h"
#include "common/keybutton.h"
#include "common/style.h"
#include "common/textlabel.h"

#include <QGridLayout>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace parterre {
namespace {

constexpr int capsWidth = 136;

/// "Ctrl+B" as one cap per key.
class KeyCaps : public QWidget
{
public:
    explicit KeyCaps(const QString &keys) : m_keys(keys.split(u'+', Qt::SkipEmptyParts))
    {
        int width = 0;
        for (const QString &key : std::as_const(m_keys))
            width += keyCapWidth(key) + 4;
        setFixedSize(width, 24);
        setAccessibleName(keys);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = themeOf(*this);
        QPainter painter(this);
        int x = 0;
        for (const QString &key : std::as_const(m_keys)) {
            const int width = keyCapWidth(key);
            paintKeyCap(painter, QRect(x, 2, width, 20), key, theme.text, theme.edge);
            x += width + 4;
        }
    }

private:
    QStringList m_keys;
};

QWidget *listOf(const QList<KeyHint> &hints)
{
    auto *list = new QWidget;
    auto *grid = new QGridLayout(list);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    const int rows = static_cast<int>(hints.size() + 1) / 2;
    for (int i = 0; i < hints.size(); ++i) {
        const int column = i < rows ? 0 : 3;
        grid->addWidget(new KeyCaps(hints.at(i).keys), i % std::max(rows, 1), column, Qt::AlignLeft | Qt::AlignVCenter);
        auto *text = new TextLabel(hints.at(i).text);
        text->setWordWrap(true);
        grid->addWidget(text, i % std::max(rows, 1), column + 1);
    }
    // The same for every list, so that they stand below each other; three German keys fit.
    grid->setColumnMinimumWidth(0, capsWidth);
    grid->setColumnMinimumWidth(2, 16);
    grid->setColumnMinimumWidth(3, capsWidth);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(4, 1);
    return list;
}

} // namespace

KeyMapDialog::KeyMapDialog(const QString &screen, const QList<KeyHint> &here, const QList<KeyHint> &everywhere,
                           QWidget *parent)
    : TaskDialog(tr("Keys"), parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setSubtitle(screen);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("Keys")); // scrolled by keyboard, since nothing in it takes that
    setSpokenRole(*scroll, SpokenRole::Pane);
    scroll->setWidgetResizable(true);
    scroll->viewport()->setAutoFillBackground(false);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->setSpacing(12);
    if (!here.isEmpty()) {
        layout->addWidget(new TextLabel(screen, TypeRole::Section));
        layout->addWidget(listOf(here));
        layout->addSpacing(8);
    }
    layout->addWidget(new TextLabel(tr("Everywhere"), TypeRole::Section));
    layout->addWidget(listOf(everywhere));
    layout->addStretch();
    scroll->setWidget(content);
    content->setAutoFillBackground(false); // setWidget() turns it on
    body()->addWidget(scroll);
    resize(880, std::clamp(content->sizeHint().height() + 130, 260, 620));
}

} // namespace parterre
