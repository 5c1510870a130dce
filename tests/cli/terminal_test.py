#!/usr/bin/env python3
"""What a person sees: the table's colours and widths, and the progress of a long run.

    terminal_test.py ANNALS
"""
import fcntl
import os
import pathlib
import pty
import re
import struct
import subprocess
import sys
import tempfile
import termios
import threading
import time
import unicodedata
import unittest

ANNALS = str(pathlib.Path(sys.argv.pop(1)).resolve())
SAMPLES = pathlib.Path(__file__).resolve().parents[2] / "samples"
ERASE = "\r\x1b[K"


class Terminal:
    """A terminal of a width, and all that is written to it."""

    def __init__(self, columns):
        self.ours, self.theirs = pty.openpty()
        fcntl.ioctl(self.theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))

    def text(self):
        os.close(self.theirs)
        written = b""
        try:
            while piece := os.read(self.ours, 65536):
                written += piece
        except OSError:  # the other end of a terminal is closed
            pass
        os.close(self.ours)
        return written.decode().replace("\r\n", "\n")


def run(*arguments, columns=80, out=True, err=False, meanwhile=lambda: None, **surroundings):
    """Exit status, and what came on standard output and standard error, each a terminal or a pipe."""
    terminal = Terminal(columns)
    process = subprocess.Popen([ANNALS, *map(str, arguments)], stdin=subprocess.DEVNULL, env={"TERM": "xterm", **surroundings},
                               stdout=terminal.theirs if out else subprocess.PIPE, stderr=terminal.theirs if err else subprocess.PIPE)
    feeder = threading.Thread(target=meanwhile)
    feeder.start()
    seen = terminal.text() if out or err else ""
    piped = [stream.read().decode() if stream else seen for stream in (process.stdout, process.stderr)]
    for stream in (process.stdout, process.stderr):
        if stream:
            stream.close()
    feeder.join()
    return process.wait(60), *piped


def columns_of(line):
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)


class Table(unittest.TestCase):
    def test_keeps_to_the_width(self):
        for columns in (60, 100, 160):
            with self.subTest(columns):
                status, table, _ = run(SAMPLES / "ferry-fire.html", SAMPLES / "river-bridge.html", columns=columns)
                self.assertEqual(status, 0)
                lines = re.sub(r"\x1b\[\d+m", "", table).splitlines()
                self.assertGreater(len(lines), 30)
                self.assertLessEqual(max(map(columns_of, lines)), columns)
                self.assertTrue(any("ferry-fir" in line for line in lines))

    def test_is_coloured_for_a_person_alone(self):
        page = SAMPLES / "ferry-fire.html"
        self.assertIn("\x1b[32mhappened", run(page)[1])
        self.assertNotIn("\x1b", run(page, NO_COLOR="1")[1])
        self.assertNotIn("\x1b", run(page, TERM="dumb")[1])
        self.assertNotIn("\x1b", run("--format", "table", page, out=False)[1])
        self.assertNotIn("\x1b", run("--color", "never", page)[1])
        self.assertIn("\x1b[32mhappened", run("--color", "always", "--format", "table", page, out=False)[1])


class Progress(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.here = pathlib.Path(folder.name)

    def text(self, name, content="The bridge opened on June 1, 2001.\n"):
        (self.here / name).write_text(content)
        return self.here / name

    def slow(self, name, seconds):
        """An input that takes its time, and the function that feeds it."""
        os.mkfifo(self.here / name)

        def feed():
            with open(self.here / name, "w") as pipe:
                time.sleep(seconds)
                pipe.write("The bridge opened on June 1, 2001.\n")

        return self.here / name, feed

    def test_comes_after_a_while_and_goes(self):
        slow, feed = self.slow("a.txt", 0.8)
        status, out, err = run(slow, self.text("b.txt"), self.text("c.txt"), out=False, err=True, meanwhile=feed)
        self.assertEqual(status, 0)
        self.assertTrue(out.startswith("id,start_date,end_date"))
        self.assertRegex(err, r"^\r 33%  ━{13}─{27}  1 of 3 files\x1b\[K")
        self.assertTrue(err.endswith(ERASE), repr(err))
        self.assertLessEqual(err.count("files"), 2, "not more than ten times a second")

    def test_tells_bytes_where_they_are_known(self):
        line = "The bridge opened on June 1, 2001. Nothing came of it for a long, long time.\n"
        record = '{"text": "%s"}\n' % (line.strip() * 200)
        # The line is first drawn after half a second: a machine may read what another takes seconds for before that.
        for count in (500, 2000, 8000, 32000):
            status, _, err = run("--threads", "1", self.text("a.jsonl", record * count), out=False, err=True, columns=100)
            self.assertEqual(status, 0)
            drawn = re.findall(r"\r *(\d+)%  ━*─*  0 of 1 file, ([\d.]+) of ([\d.]+) MB\x1b\[K", err)
            if len(drawn) > 2:
                break
        self.assertGreater(len(drawn), 2, repr(err[:300]))
        percents = [int(percent) for percent, _, _ in drawn]
        self.assertEqual(percents, sorted(percents))
        self.assertEqual({whole for _, _, whole in drawn}, {f"{len(record) * count / 1e6:.1f}"})

    def test_makes_way_for_messages(self):
        slow, feed = self.slow("a.txt", 0.8)
        missing = self.here / "missing.txt"
        _, _, err = run("--threads", "1", slow, missing, self.text("c.txt"), out=False, err=True, meanwhile=feed)
        self.assertIn(f"files\x1b[K{ERASE}annals: {missing}: no such file\n", err)

    def test_makes_way_for_data(self):
        slow, feed = self.slow("a.txt", 0.8)
        _, seen, _ = run("--format", "jsonl", "--threads", "1", slow, self.text("b.txt"), err=True, meanwhile=feed)
        self.assertIn(f'files\x1b[K{ERASE}{{"id"', seen)

    def test_keeps_to_the_width(self):
        for columns in (5, 20, 30, 60):
            slow, feed = self.slow(f"{columns}.txt", 0.8)
            _, _, err = run(slow, self.text("b.txt"), out=False, err=True, columns=columns, meanwhile=feed)
            with self.subTest(columns):
                for line in re.findall(r"\r([^\r\x1b]*)", err):
                    self.assertLess(columns_of(line), columns)

    def test_is_for_a_person_alone(self):
        slow, feed = self.slow("a.txt", 0.8)
        status, _, err = run(slow, self.text("b.txt"), err=False, meanwhile=feed)
        self.assertEqual((status, err), (0, ""))
        feeder = self.slow("dumb.txt", 0.8)
        self.assertEqual(run(feeder[0], self.text("b.txt"), out=False, err=True, meanwhile=feeder[1], TERM="dumb")[2], "")

    def test_a_short_run_shows_nothing(self):
        self.assertEqual(run(self.text("a.txt"), self.text("b.txt"), out=False, err=True)[2], "")


if __name__ == "__main__":
    unittest.main()
