#include "common/unsavednote.h"

#include "common/keybutton.h"
#include "common/messagebar.h"

#include <QCoreApplication>

namespace parterre {
namespace {

class UnsavedWords
{
    Q_DECLARE_TR_FUNCTIONS(UnsavedNote)
};

} // namespace

void showUnsaved(MessageBar &bar, std::function<void()> saveAndClose, std::function<void()> discard)
{
    MessageBar::Message message;
    message.tone = Tone::Warning;
    message.happened = UnsavedWords::tr("There are changes that are not saved.");
    message.actions = {{UnsavedWords::tr("Save and close"), std::move(saveAndClose)},
                       {UnsavedWords::tr("Discard them"), std::move(discard)}};
    bar.show(message);
    bar.focusFirstAction();
}

} // namespace parterre
