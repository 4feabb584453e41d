"""What the scripts beside it share: a house, windows on it, and what an assistive client hears of them (AT-SPI).

Needs a display, a session bus with the accessibility bus, and Debian's python3-gi and gir1.2-atspi-2.0.
"""
import datetime
import json
import os
import subprocess
import time
import warnings

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

warnings.simplefilter("ignore", DeprecationWarning)
PATIENCE = 60  # seconds; a crowded machine is no fault of the program
HERE = os.path.dirname(os.path.abspath(__file__))
TESTS = os.path.dirname(HERE)


def children(node):
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child:
            yield child


def walk(node, deepest=14, skip=None):
    yield node
    if deepest > 0 and not (skip and skip(node)):
        for child in children(node):
            yield from walk(child, deepest - 1, skip)


def wait_for(what, question, patience=PATIENCE):
    """The first answer that is not empty."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        try:
            if answer := question():
                return answer
        except gi.repository.GLib.Error:  # the tree changed while we looked
            pass
        time.sleep(0.05)
    raise SystemExit(f"never heard of {what}")


def act(node, wanted):
    names = [node.get_action_name(index) for index in range(node.get_n_actions())]
    if wanted not in names:
        raise SystemExit(f"“{node.get_name()}” has no action {wanted}, only {names}")
    node.do_action(names.index(wanted))


def is_shown(node):
    return node.get_state_set().contains(Atspi.StateType.SHOWING)


def is_usable(node):
    return node.get_state_set().contains(Atspi.StateType.SENSITIVE)


class Server:
    """A PostgreSQL server of our own in a folder, with an empty database."""

    def __init__(self, folder):
        self.state = os.path.join(folder, "postgresql")
        subprocess.check_call([f"{TESTS}/postgresql/start", self.state])
        with open(f"{self.state}/socket", encoding="utf-8") as file:
            self.socket = file.read().strip()
        self.database = "house"
        self.execute("CREATE DATABASE house", "postgres")
        self.location = f"postgresql://parterre@{self.socket.replace('/', '%2F')}/house"

    def execute(self, sql, database=None):
        subprocess.check_call(["psql", "-X", "-q", "-h", self.socket, "-U", "parterre", "-d", database or self.database,
                               "-c", sql])

    def close(self):
        subprocess.call([f"{TESTS}/postgresql/stop", self.state])


class House:
    """The demo house with one more event, and commands on it: a process beside the windows."""

    def __init__(self, program, location, folder, event):
        self.program = program
        self.location = location
        self.command("demo")
        # In the morning, when the demo's halls are empty.
        day = datetime.date.today() + datetime.timedelta(days=1)
        event = dict(event, starts=f"{day}T09:00", ends=f"{day}T11:00")
        with open(f"{folder}/event.json", "w", encoding="utf-8") as file:
            json.dump(event, file)
        self.name = event["name"]
        self.command("event", "create", f"{folder}/event.json")
        events = json.loads(self.command("event", "list", "--json"))
        self.event = str(next(e["id"] for e in events if e["name"] == self.name))
        self.command("event", "publish", self.event)

    def command(self, *words, station="Counter 3"):
        done = subprocess.run([self.program, "--database", self.location, "--station", station, "--language", "en", *words],
                              capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise SystemExit(f"{' '.join(words)} ended with {done.returncode}: {done.stderr}")
        return done.stdout

    def session(self, *words):
        return json.loads(self.command("session", *words, "--json"))


class Window:
    """One program with a window; its section Stalls is opened, so that its seats can be heard."""

    def __init__(self, house, station, folder, location=None):
        self.start(house.program, location or house.location, station, folder)
        self.press_named(None, house.name)
        self.open_stalls()

    def start(self, program, location, station, folder):
        # Each has settings of its own, as on a computer of its own.
        home = os.path.join(folder, station)
        environment = dict(os.environ, HOME=home, XDG_CONFIG_HOME=home, XDG_DATA_HOME=home)
        os.makedirs(home, exist_ok=True)
        self.process = subprocess.Popen([program, "--database", location, "--station", station, "--language", "en"],
                                        env=environment)
        self.app = wait_for(station, self.application)

    def open_stalls(self):
        plan = wait_for("the map", lambda: self.named("panel", "Seat map"))
        stalls = wait_for("the stalls", lambda: next((n for n in walk(plan) if n.get_role_name() == "push button"
                                                      and n.get_name().startswith("Stalls,")), None))
        act(stalls, "Press")
        wait_for("rows", lambda: stalls.get_child_count() > 3)
        self.rows = {row.get_name(): row for row in children(stalls)}

    def application(self):
        return next((n for n in children(Atspi.get_desktop(0)) if n.get_process_id() == self.process.pid
                     and n.get_child_count()), None)

    def named(self, role, name):
        """Of this role, or anything that can be pressed."""
        return next((n for n in walk(self.app) if n.get_name().startswith(name)
                     and (n.get_role_name() == role if role else n.get_n_actions() > 0) and is_shown(n)), None)

    def press_named(self, role, name):
        act(wait_for(name, lambda: self.named(role, name)), "Press")

    def seat(self, row, number):
        place = f", row {row}, seat {number}, "
        return wait_for(f"seat {row} {number}", lambda: next(
            (seat for node in self.rows.values() for seat in children(node) if place in seat.get_name() + ", "), None))

    def words(self):
        """Every name and text that is on the screen, without the seats."""
        found = set()
        for node in walk(self.app, skip=lambda n: n.get_name() == "Seat map"):
            if is_shown(node) and node.get_name():
                found.add(node.get_name())
        return found

    def move_to(self, left):
        windows = subprocess.check_output(["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)], text=True)
        subprocess.check_call(["xdotool", "windowmove", windows.split()[0], str(left), "0"])

    def close(self):
        self.process.terminate()
        self.process.wait()


def state_of(seat):
    return seat.get_name().rsplit(", ", 1)[-1]


def keep_picture(path):
    time.sleep(0.7)  # what flies or pulses has come to rest
    subprocess.check_call(["import", "-window", "root", path])
