#pragma once

class QComboBox;
class QString;
class QWidget;

namespace parterre {

/// What a widget is to a person who cannot see it, where Qt would say "check box" to any button that can be checked and
/// "filler" to anything painted by hand.
enum class SpokenRole {
    Default,
    PageTab, ///< a button of the rail
    Choice,  ///< a button of a segmented control
    Words,   ///< painted text; the accessible name is what it says
    Pane,    ///< a named part of a page
};

/// Call before the window is shown.
void setSpokenRole(QWidget &widget, SpokenRole role);

/// Says what is chosen here where no visible label does. Of a combo box's own accessible name Qt tells nobody on Linux:
/// it says the chosen words, and leads to the label beside it; so there is one that is not shown. Call it when the box
/// is where it stays; again for another name.
void nameChoice(QComboBox &box, const QString &name);

/// Makes Qt ask the house for the accessible face of such widgets. Called by Appearance; more than once does no harm.
void installAccessibility();

/// Has assistive programs read `widget` (its accessible name) out; the event is an Alert. At most once a second for
/// each widget: of what is said meanwhile the newest is read when the second is over.
void speakAlert(QWidget &widget);

} // namespace parterre
