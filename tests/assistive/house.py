"""What the scripts beside it share: a house, windows on it, and what an assistive client hears of them (AT-SPI).

Needs what client.py needs.
"""
import datetime
import json
import os
import subprocess
import time

from client import PATIENCE, act, application, children, is_usable, shown_in, wait_for, walk  # noqa: F401

HERE = os.path.dirname(os.path.abspath(__file__))
TESTS = os.path.dirname(HERE)


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
        self.app = wait_for(station, lambda: application(self.process.pid))

    def open_stalls(self):
        plan = wait_for("the map", lambda: self.named("panel", "Seat map"))
        stalls = wait_for("the stalls", lambda: next((n for n in walk(plan) if n.get_role_name() == "push button"
                                                      and n.get_name().startswith("Stalls,")), None))
        act("the stalls", lambda: stalls, "Press")
        self.rows = wait_for("rows", lambda: stalls.get_child_count() > 3 and list(children(stalls)))

    def named(self, role, name):
        """Of this role, or anything that can be pressed."""
        return next((n for n in shown_in(self.app) if n.get_name().startswith(name)
                     and (n.get_role_name() == role if role else n.get_n_actions() > 0)), None)

    def press_named(self, role, name):
        act(name, lambda: self.named(role, name), "Press")

    def seat(self, row, number):
        place = f", row {row}, seat {number}, "
        return wait_for(f"seat {row} {number}", lambda: next(
            (seat for node in self.rows for seat in children(node) if place in seat.get_name() + ", "), None))

    def words(self):
        """Every name and text that is on the screen, without the seats."""
        return wait_for("words", lambda: {name for node in shown_in(self.app) if (name := node.get_name())})

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
