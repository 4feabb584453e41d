#pragma once

#include "common/keymap.h"
#include "common/taskdialog.h"

namespace parterre {

/// What F1 shows: the keys of the screen in view, then those that work everywhere. Deletes itself when closed.
class KeyMapDialog : public TaskDialog
{
    Q_OBJECT

public:
    KeyMapDialog(const QString &screen, const QList<KeyHint> &here, const QList<KeyHint> &everywhere, QWidget *parent);
};

} // namespace parterre
