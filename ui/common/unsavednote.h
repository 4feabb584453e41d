#pragma once

#include <functional>

namespace parterre {

class MessageBar;

/// What was typed is never thrown away by a key alone: says in `bar` that something is not saved, offers to save it or
/// to discard it, and takes the keyboard to the first of both. UI thread only.
void showUnsaved(MessageBar &bar, std::function<void()> saveAndClose, std::function<void()> discard);

} // namespace parterre
