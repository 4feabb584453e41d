#include "common/listpage.h"

#include "common/messagebar.h"
#include "common/panel.h"
#include "common/recordtable.h"
#include "common/roundcorners.h"
#include "common/taborder.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace parterre {

void layOutListPage(QWidget &page, QWidget *head, MessageBar *messages, RecordTable *table, QWidget *panel,
                    int panelWidth)
{
    auto *card = new Panel;
    auto *cardLayout = new QVBoxLayout(card);
    cardLayout->setContentsMargins(1, 1, 1, 1);
    cardLayout->addWidget(table);
    cutCorners(*table);
    panel->setFixedWidth(panelWidth);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(16);
    columns->addWidget(card, 1);
    columns->addWidget(panel);
    auto *layout = new QVBoxLayout(&page);
    layout->setContentsMargins(16, 12, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(head);
    layout->addWidget(messages);
    layout->addLayout(columns, 1);
    beginWith(page, *table);
    tabInLayoutOrder(page);
}

} // namespace parterre
