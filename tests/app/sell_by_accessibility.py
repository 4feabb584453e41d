"""sell_by_accessibility.py PROGRAM

Sells tickets by what the program tells assistive clients (AT-SPI): finds things by role and name, presses, toggles and
types through the bus, and reads what is said. Nothing in here knows a pixel. Ends with 0, or says what was missing.
"""
import json
import os
import subprocess
import sys
import time
import warnings

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

warnings.simplefilter("ignore", DeprecationWarning)
PATIENCE = 60  # seconds; a crowded machine is no fault of the program
PROGRAM, FOLDER = sys.argv[1], os.environ["HOME"]
HOUSE = f"sqlite:{FOLDER}/house.parterre"


def command(*words):
    """What a command of the program answers."""
    done = subprocess.run([PROGRAM, "--database", HOUSE, *words], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(words)} ended with {done.returncode}: {done.stderr}")
    return done.stdout


def is_shown(node):
    return node.get_state_set().contains(Atspi.StateType.SHOWING)


def is_usable(node):
    return node.get_state_set().contains(Atspi.StateType.SENSITIVE)


def walk(node):
    yield node
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child:
            yield from walk(child)


def wait_for(what, condition):
    """The first true answer of `condition`; things may come and go while it looks."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            if answer := condition():
                return answer
        except gi.repository.GLib.Error:
            pass
        time.sleep(0.1)
    raise SystemExit(f"Not there: {what}")


def find(root, role, matches, what):
    return wait_for(
        what,
        lambda: next((n for n in walk(root) if n.get_role_name() == role and is_shown(n) and matches(n.get_name())), None),
    )


def do(node, wanted):
    for index in range(node.get_n_actions()):
        if node.get_action_name(index) == wanted:
            node.do_action(index)
            return
    raise SystemExit(f"{node.get_name()} can't be told to {wanted}")


def press(root, name):
    button = find(root, "push button", lambda n: n == name, f"the button {name}")
    wait_for(f"that {name} can be pressed", lambda: is_usable(button))
    do(button, "Press")


def application(pid):
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(index)
        if child and child.get_process_id() == pid and child.get_child_count():
            return child
    return None


def tickets():
    """How many the house has sold, of all its events."""
    return sum(event["places"]["sold"] for event in json.loads(command("event", "list", "--json")))


def sell_by_quick_entry(app):
    """ "2", hold, exact cash; the keyboard is back in the quick entry."""
    before = tickets()
    entry = find(app, "text", lambda n: n == "Quick entry", "the quick entry")
    wait_for("the keyboard in the quick entry", lambda: entry.get_state_set().contains(Atspi.StateType.FOCUSED))
    # Typed through the bus; what it means is said before it is held.
    wait_for("that the quick entry takes text", lambda: entry.set_text_contents("2"))
    wait_for("words about the offer", lambda: "together" in entry.get_description())
    press(app, "Hold")
    find(app, "label", lambda n: n.startswith("2 seat"), "2 seats in the basket")
    press(app, "Cash exact")
    find(app, "label", lambda n: n.startswith("Sold 2"), "the sale")
    wait_for("the keyboard back in the quick entry", lambda: entry.get_state_set().contains(Atspi.StateType.FOCUSED))
    if tickets() != before + 2:
        raise SystemExit("The two tickets are not in the database.")


def sell_on_the_map(app):
    """A section, a seat in it, given back and taken again, cash with change."""
    before = tickets()
    plan = find(app, "panel", lambda n: n == "Seat map", "the map")
    overview = [n for n in walk(app) if n.get_role_name() == "push button" and n.get_name() == "Overview" and is_shown(n)]
    if overview:
        do(overview[0], "Press")
    section = find(plan, "push button", lambda n: " free" in n and n.startswith("Stalls"), "the stalls in the overview")
    do(section, "Press")
    seat = find(plan, "check box", lambda n: n.startswith("Stalls, row") and n.endswith("available"), "a free seat")
    place = seat.get_name().removesuffix("available")
    do(seat, "Toggle")
    find(plan, "check box", lambda n: n == place + "selected", f"{place}selected")
    do(find(plan, "check box", lambda n: n == place + "selected", "the seat"), "Toggle")
    find(plan, "check box", lambda n: n == place + "available", f"{place}available")
    do(find(plan, "check box", lambda n: n == place + "available", "the seat"), "Toggle")
    press(app, "Cash…")
    given = find(app, "text", lambda n: n == "Given", "the field for the cash given")
    wait_for("that the field takes text", lambda: given.set_text_contents("500"))
    says_change = lambda n: n.get_name().startswith("Change") and any(c.isdigit() for c in n.get_name())  # noqa: E731
    wait_for("the change", lambda: next((n for n in walk(app) if is_shown(n) and says_change(n)), None))
    take = find(app, "push button", lambda n: n.startswith("Take "), "the button that takes the cash")
    wait_for("that the cash can be taken", lambda: is_usable(take))
    do(take, "Press")
    find(app, "label", lambda n: n.startswith("Sold 1"), "the sale")
    if tickets() != before + 1:
        raise SystemExit("The ticket is not in the database.")


def check_names(app):
    """Nothing that can be pressed or typed in is without a name."""
    nameless = [
        n.get_role_name()
        for n in walk(app)
        if n.get_role_name() in ("push button", "check box", "radio button", "page tab", "text", "combo box")
        and is_shown(n)
        and not n.get_name()
    ]
    if nameless:
        raise SystemExit(f"Without a name: {', '.join(nameless)}")


def main():
    command("demo")
    program = subprocess.Popen([PROGRAM, "--database", HOUSE, "--station", "Counter 3", "--language", "en"])
    try:
        app = wait_for("the program on the accessibility bus", lambda: application(program.pid))
        sell_by_quick_entry(app)
        sell_on_the_map(app)
        check_names(app)
    finally:
        program.terminate()
        program.wait()


main()
