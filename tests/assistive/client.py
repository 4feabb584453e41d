"""What an assistive client hears of a program and tells it (AT-SPI), for the scripts beside this one.

Whatever is looked at may change or vanish at that moment, and a crowded machine answers late: so every step is tried again
from the search on, for a minute. What failed then says what was on the screen.
Needs a display, a session bus with the accessibility bus, and Debian's python3-gi and gir1.2-atspi-2.0.
"""
import time
import warnings

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

warnings.simplefilter("ignore", DeprecationWarning)
PATIENCE = 60  # seconds; a crowded machine is no fault of the program
# Else a call counts as failed after less than a second, and is carried out all the same.
Atspi.set_timeout(PATIENCE * 1000, PATIENCE * 1000)
# A program that is started before the registry listens never tells it that it is there.
Atspi.get_desktop(0).get_child_count()


def children(node):
    """Of nothing, nothing."""
    for index in range(node.get_child_count() if node else 0):
        child = node.get_child_at_index(index)
        if child:
            yield child


def walk(node, deepest=14):
    """With everything in it; of nothing, nothing."""
    if not node:
        return
    yield node
    if deepest > 0:
        for child in children(node):
            yield from walk(child, deepest - 1)


def has(node, state):
    return node.get_state_set().contains(state)


def is_shown(node):
    return has(node, Atspi.StateType.SHOWING)


def is_usable(node):
    return has(node, Atspi.StateType.SENSITIVE)


def application(pid):
    return next((n for n in children(Atspi.get_desktop(0)) if n.get_process_id() == pid and n.get_child_count()), None)


def shown_in(root):
    """Everything on the screen but the seats, which are many: whoever looks for words must not be held up by them."""
    for child in children(root):
        if is_shown(child):
            yield child
            if child.get_name() != "Seat map":
                yield from shown_in(child)


def find(root, role, matches):
    """The first of this role on the screen, outside the map, whose name fits."""
    return next((n for n in shown_in(root) if n.get_role_name() == role and matches(n.get_name())), None)


def screen():
    """What is on the screen, a line for each name, to say where something stood when it failed."""
    lines = []
    try:
        for app in children(Atspi.get_desktop(0)):
            for node in shown_in(app):
                if name := node.get_name():
                    lines.append(f"  {node.get_role_name()}: {name}" + ("" if is_usable(node) else " (disabled)"))
    except GLib.Error as error:
        lines.append(f"  then: {error.message}")
    return "\n".join(lines)


def wait_for(what, question, patience=PATIENCE):
    """The first answer that is not empty."""
    end = time.monotonic() + patience
    error = ""
    while time.monotonic() < end:
        try:
            error = ""
            if answer := question():
                return answer
        except GLib.Error as changed:  # the tree changed while we looked
            error = f" ({changed.message})"
        time.sleep(0.05)
    raise SystemExit(f"On the screen:\n{screen()}\nIn {patience} seconds there was nothing to be heard of {what}{error}.")


def act(what, question, wanted):
    """Does to what `question` finds what is wanted, as soon as it can be done."""

    def deed():
        node = question()
        if not node or not is_usable(node):
            return False
        names = [node.get_action_name(index) for index in range(node.get_n_actions())]
        if wanted not in names:
            raise SystemExit(f"“{node.get_name()}” has no action {wanted}, only {names}")
        return node.do_action(names.index(wanted))

    wait_for(f"{what}, to be told to {wanted}", deed)
