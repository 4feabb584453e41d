#pragma once

#include "common/recordtable.h"
#include "domain/queue/queue.h"
#include "itemmodels/recordtablemodel.h"

#include <functional>

namespace parterre {

/// The line as a table: number, state, how long somebody waits or where they are served, places, lane, name. Times are
/// counted on with `now`, the database's clock. Owned by QueuePage; UI thread.
class QueueTable : public RecordTable
{
    Q_OBJECT

public:
    QueueTable(std::function<Moment()> now, QWidget *parent);

    /// The selection stays with its customer; without one the first gets it.
    void setEntries(const QList<QueueEntryView> &entries);
    /// Nullptr when nobody is selected.
    const QueueEntryView *current() const;
    void select(QueueEntryId entry);
    /// Paints the times anew.
    void tick() { viewport()->update(); }

private:
    void makeModel();

    std::function<Moment()> m_now;
    RecordTableModel<QueueEntryView> *m_model = nullptr;
};

} // namespace parterre
