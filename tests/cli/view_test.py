#!/usr/bin/env python3
"""`annals view`, on a terminal and elsewhere, with an xdg-open of our own.

    view_test.py ANNALS
"""
import os
import pathlib
import pty
import stat
import subprocess
import sys
import tempfile
import time
import unittest

ANNALS = str(pathlib.Path(sys.argv.pop(1)).resolve())
TEXT = "The bridge opened on June 1, 2001.\n"


class View(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.here = pathlib.Path(self.folder.name)
        (self.here / "tmp").mkdir()
        self.opened = self.here / "opened"
        self.text = self.here / "text.txt"
        self.text.write_text(TEXT)

    def xdg_open(self, script):
        program = self.here / "bin" / "xdg-open"
        program.parent.mkdir(exist_ok=True)
        program.write_text(f"#!/bin/sh\n{script}\n")
        program.chmod(0o755)

    def view(self, *inputs, terminal=True, display="DISPLAY"):
        """Exit status, and what was printed on standard output."""
        surroundings = {"PATH": str(self.here / "bin"), "TMPDIR": str(self.here / "tmp"), "LC_ALL": "C.UTF-8"}
        if display:
            surroundings[display] = ":9"
        command = [ANNALS, "view", *map(str, inputs)]
        if not terminal:
            done = subprocess.run(command, env=surroundings, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=60)
            return done.returncode, done.stdout.decode()
        ours, theirs = pty.openpty()
        process = subprocess.Popen(command, env=surroundings, stdin=theirs, stdout=theirs, stderr=subprocess.DEVNULL)
        os.close(theirs)
        printed = b""
        try:
            while piece := os.read(ours, 4096):
                printed += piece
        except OSError:  # the other end of a terminal is closed
            pass
        os.close(ours)
        return process.wait(60), printed.decode().replace("\r\n", "\n")

    def pages(self):
        return list((self.here / "tmp").iterdir())

    def expect_path(self, printed):
        [page] = self.pages()
        self.assertEqual(printed, f"{page}\n")

    def test_opens_the_browser(self):
        self.xdg_open(f'echo "$#" "$1" > "{self.opened}"')
        self.assertEqual(self.view(self.text), (0, ""))
        [page] = self.pages()
        self.assertEqual(self.opened.read_text(), f"1 {page}\n")
        self.assertEqual(stat.S_IMODE(page.stat().st_mode), 0o600)
        self.assertRegex(page.name, r"^annals-.{6}\.html$")
        self.assertIn("2001-06-01", page.read_text())

    def test_wayland_is_a_display_too(self):
        self.xdg_open(f'echo > "{self.opened}"')
        self.assertEqual(self.view(self.text, display="WAYLAND_DISPLAY"), (0, ""))
        self.assertTrue(self.opened.exists())

    def test_a_browser_that_stays_is_left_running(self):
        told = self.here / "told"
        self.xdg_open(f'read line; echo "talk"; i=0; until [ -e "{told}" ] || [ $i = 300 ]; do /bin/sleep 0.1; i=$((i + 1)); done; '
                      f'echo > "{self.opened}"')
        self.assertEqual(self.view(self.text), (0, ""))
        self.assertFalse(self.opened.exists(), "annals waited for it")
        told.touch()
        for _ in range(100):
            if self.opened.exists():
                break
            time.sleep(0.1)
        self.assertTrue(self.opened.exists(), "it was not ended with annals")

    def test_prints_the_path_where_no_browser_opens(self):
        with self.subTest("no xdg-open"):
            status, printed = self.view(self.text)
            self.assertEqual(status, 0)
            self.expect_path(printed)
        for page in self.pages():
            page.unlink()
        with self.subTest("xdg-open fails"):
            self.xdg_open("exit 3")
            self.expect_path(self.view(self.text)[1])

    def test_asks_for_no_browser_where_nobody_looks(self):
        self.xdg_open(f'echo > "{self.opened}"')
        for case in ({"terminal": False}, {"display": None}):
            with self.subTest(case):
                status, printed = self.view(self.text, **case)
                self.assertEqual(status, 0)
                self.expect_path(printed)
                self.assertFalse(self.opened.exists())
                for page in self.pages():
                    page.unlink()

    def test_nothing_read_leaves_nothing(self):
        self.xdg_open(f'echo > "{self.opened}"')
        self.assertEqual(self.view(self.here / "none.txt"), (1, ""))
        self.assertEqual(self.pages(), [])
        self.assertFalse(self.opened.exists())

    def test_what_could_be_read_is_shown_all_the_same(self):
        self.xdg_open(f'echo > "{self.opened}"')
        self.assertEqual(self.view(self.text, self.here / "none.txt"), (1, ""))
        self.assertTrue(self.opened.exists())


if __name__ == "__main__":
    probe = subprocess.run([ANNALS, "view", "-"], input=b"", stderr=subprocess.PIPE, timeout=60).stderr.decode()
    if "this build has no html" in probe:
        print("skipped: " + probe)
        sys.exit(77)
    unittest.main()
