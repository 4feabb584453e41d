#pragma once

class QWidget;

namespace parterre {

/// What a button is to a person who cannot see it, where Qt would say "check box" to any button that can be checked.
enum class SpokenRole { Default, PageTab, Choice };

/// Call before the window is shown.
void setSpokenRole(QWidget &button, SpokenRole role);

/// Makes Qt ask the house for the accessible face of its buttons. Called by Appearance; more than once does no harm.
void installAccessibility();

/// Has assistive programs read `widget` (its accessible name) out now; the event is an Alert.
void speakAlert(QWidget &widget);

} // namespace parterre
