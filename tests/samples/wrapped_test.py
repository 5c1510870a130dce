#!/usr/bin/env python3
"""The samples broken into lines give the same rows as whole: at 65, 72 and 80 columns, paragraphs told by blank lines, by indents or by nothing.

    wrapped_test.py ANNALS      exit status 1 and the rows that differ
"""
import csv
import io
import pathlib
import subprocess
import sys
import tempfile
import textwrap

SAMPLES = pathlib.Path(__file__).resolve().parents[2] / "samples"
WIDTHS = (65, 72, 80)
LAYOUTS = {
    "blank lines": ("\n\n", ""),
    "indents": ("\n", "    "),
    "nothing": ("\n", ""),
}


def rows(program, path, date):
    done = subprocess.run([program, "--format", "csv", "--date", date, path], capture_output=True, text=True, timeout=120, check=True)
    return [(row["start_date"], row["end_date"], row["expression"]) for row in csv.DictReader(io.StringIO(done.stdout))]


def article(program, page):
    """The text of a sample's article and its day."""
    done = subprocess.run([program, "article", "--format", "csv", page], capture_output=True, text=True, timeout=120, check=True)
    row = next(csv.DictReader(io.StringIO(done.stdout)))
    return row["text"].split("\n\n"), row["date"]


def wrapped(paragraphs, width, between, indent):
    return between.join(textwrap.fill(paragraph, width, initial_indent=indent, break_on_hyphens=False, break_long_words=False) for paragraph in paragraphs)


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    lost = 0
    runs = 0
    with tempfile.TemporaryDirectory() as folder:
        for page in sorted(SAMPLES.glob("*.html")):
            paragraphs, date = article(program, page)
            path = pathlib.Path(folder) / f"{page.stem}.txt"
            path.write_text("\n\n".join(paragraphs), encoding="utf-8")
            whole = rows(program, path, date)
            if not whole:
                raise SystemExit(f"{page.name}: no rows")
            for width in WIDTHS:
                for name, layout in LAYOUTS.items():
                    path.write_text(wrapped(paragraphs, width, *layout) + "\n", encoding="utf-8")
                    got = rows(program, path, date)
                    runs += 1
                    for row in whole:
                        if row not in got:
                            lost += 1
                            print(f"{page.stem} at {width} columns, {name}: lost {row}", file=sys.stderr)
    print(f"{runs} runs, {lost} rows lost")
    sys.exit(1 if lost or not runs else 0)


if __name__ == "__main__":
    main()
