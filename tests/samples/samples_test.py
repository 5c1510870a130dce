#!/usr/bin/env python3
"""Holds the chronologies of samples/ against their golden files.

    samples_test.py ANNALS [NAME]             compare: exit status 1 where anything differs
    samples_test.py --update ANNALS [NAME]    write the golden files anew
    samples_test.py --review ANNALS [NAME]    list where the program and the editor differ

ANNALS is the program to run; NAME is one article of samples/, else all of them.

The page's chronology must equal NAME.golden.csv to the byte, by the embedded rules and by their files. The pasted text has another source and other offsets, so it is
compared in the columns SHARED. The editor's file says nothing about either; it is what a golden file is reviewed against.
"""
import argparse
import collections
import csv
import difflib
import io
import pathlib
import subprocess
import sys

SAMPLES = pathlib.Path(__file__).resolve().parents[2] / "samples"
RULES = SAMPLES.parent / "rules/en"
SHARED = ("start_date", "end_date", "precision", "edtf", "label", "status", "kind", "expression", "sentence")
# Of which the pasted text has other labels, and why.
OTHER_LABELS = {"mapmaker-obituary": "the line below the headline is taken for the title, so \"she\" is known from the page's title alone"}
FIRST_COLUMNS = ["id", "start_date", "end_date", "time", "zone", "precision", "date_text", "label"]


def chronology(program, file, *options):
    """The CSV that the program prints for a file of samples/, which it sees by its bare name. Says why if it fails."""
    run = subprocess.run([program, file, "--format", "csv", *options], cwd=SAMPLES, capture_output=True, timeout=120)
    said = run.stderr.decode(errors="replace")
    if run.returncode != 0 or said:
        raise SystemExit(f"{file}: exit status {run.returncode}\n{said}")
    return run.stdout


def rows(data):
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def shared_columns(data, left_out=()):
    columns = [column for column in SHARED if column not in left_out]
    return ["  ".join(f"{column}={row[column]}" for column in columns) for row in rows(data)]


def difference(expected, got, expected_name, got_name):
    lines = difflib.unified_diff(expected, got, expected_name, got_name, lineterm="", n=0)
    return "\n".join(lines)


def compare(program, name):
    """What is wrong with one article, as text; empty where all is well."""
    golden = SAMPLES / f"{name}.golden.csv"
    if not golden.exists():
        return f"{golden.name} does not exist; write it with --update and review it"
    page, text = chronology(program, f"{name}.html"), chronology(program, f"{name}.txt")
    wrong = []
    header = page.decode("utf-8").split("\r\n", 1)[0].split(",")
    if header[: len(FIRST_COLUMNS)] != FIRST_COLUMNS:
        wrong.append(f"{name}.html: the first columns are {header[:5]}, expected {FIRST_COLUMNS}")
    expected = golden.read_bytes()
    if page != expected:
        wrong.append(difference(expected.decode().splitlines(), page.decode().splitlines(), golden.name, f"{name}.html"))
    if chronology(program, f"{name}.html", "--rules", RULES) != page:
        wrong.append(f"{name}.html: --rules {RULES} gives something else than the embedded rules, which are the same")
    left_out = ("label",) if name in OTHER_LABELS else ()
    of_page, of_text = shared_columns(page, left_out), shared_columns(text, left_out)
    if of_page != of_text:
        wrong.append(difference(of_page, of_text, f"{name}.html", f"{name}.txt"))
    return "\n".join(wrong)


def update(program, name):
    (SAMPLES / f"{name}.golden.csv").write_bytes(chronology(program, f"{name}.html"))
    return ""


def review(program, name):
    """The editor's rows that the program has not, its rows that the editor has not, and where both differ in one."""
    places = ("start_date", "end_date", "sentence")
    expected = collections.defaultdict(list)
    for row in rows((SAMPLES / f"{name}.expected.csv").read_bytes()):
        expected[tuple(row[c] for c in places)].append(row)
    lines = []
    for row in rows(chronology(program, f"{name}.html")):
        mates = expected.get(tuple(row[c] for c in places))
        if not mates:
            lines.append(f"+ {row['start_date']} {row['end_date']} {row['expression']!r} {row['label']} | {row['sentence']}")
            continue
        mate = mates.pop(0)
        for column in ("precision", "status", "kind", "expression", "label"):
            if row[column] != mate[column]:
                lines.append(f"~ {row['start_date']} {column}: {row[column]!r}, the editor has {mate[column]!r}")
    for left in expected.values():
        for row in left:
            lines.append(f"- {row['start_date']} {row['end_date']} {row['expression']!r} {row['label']} | {row['sentence']}")
    print(f"{name}:", *lines, sep="\n  ")
    return ""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--update", dest="action", action="store_const", const=update, default=compare)
    what.add_argument("--review", dest="action", action="store_const", const=review)
    parser.add_argument("annals")
    parser.add_argument("name", nargs="?")
    options = parser.parse_args()

    program = pathlib.Path(options.annals).resolve()
    names = [options.name] if options.name else sorted(page.stem for page in SAMPLES.glob("*.html"))
    if not names:
        raise SystemExit(f"no samples in {SAMPLES}")
    failures = list(filter(None, (options.action(program, name) for name in names)))
    if failures:
        print("\n\n".join(failures), file=sys.stderr)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
