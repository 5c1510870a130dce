#!/usr/bin/env python3
"""Checks the editor's chronologies in samples/ for slips of the hand.

Columns and words as docs/formats.md has them, whole days in order, the rows ordered as the program orders them, every
sentence verbatim in the pasted text, every expression in its sentence, a named weekday on a day that is one, and bounds that
fit the precision.
"""
import csv
import datetime
import pathlib
import re
import sys

SAMPLES = pathlib.Path(__file__).resolve().parents[2] / "samples"
COLUMNS = ["start_date", "end_date", "precision", "label", "status", "kind", "expression", "sentence"]
STATUSES = {"happened", "planned", "hypothetical", "ongoing"}
KINDS = {"event", "statement", "state"}
DAYS = {"day": (1, 1), "week": (7, 7), "month": (28, 31), "season": (90, 92), "quarter": (90, 92), "half": (181, 184),
        "year": (365, 366), "decade": (3652, 3653), "century": (36524, 36525), "range": (2, 200 * 366)}
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
CYCLE_DAYS = 146097  # of 400 Gregorian years


def ordinal(day):
    """The number of an ISO day, also before year 1, where datetime has none."""
    match = re.fullmatch(r"(-?\d{4})-(\d\d)-(\d\d)", day)
    if not match:
        raise ValueError(f"{day!r} is no day")
    year, month, of_month = (int(part) for part in match.groups())
    cycles = 30  # 12000 years are enough for -9999
    inside = (year + cycles * 400 - 1) % 400 + 1
    shift = (year - inside) // 400
    return datetime.date(inside, month, of_month).toordinal() + shift * CYCLE_DAYS


def check_row(row, text):
    first, last = ordinal(row["start_date"]), ordinal(row["end_date"])
    shortest, longest = DAYS[row["precision"]]
    if not shortest <= last - first + 1 <= longest:
        yield f"{row['start_date']}..{row['end_date']} is no {row['precision']}"
    if row["status"] not in STATUSES or row["kind"] not in KINDS:
        yield f"status {row['status']!r}, kind {row['kind']!r}"
    if row["sentence"] not in text:
        yield f"not in the text: {row['sentence']}"
    if row["expression"] not in row["sentence"]:
        yield f"{row['expression']!r} is not in its sentence"
    if not 1 <= len(row["label"].split()) <= 14:
        yield f"label of {len(row['label'].split())} words: {row['label']}"
    if row["precision"] == "day":
        for number, weekday in enumerate(WEEKDAYS, 1):
            if weekday in row["expression"] and first % 7 != number % 7:
                yield f"{row['start_date']} is no {weekday}"


def check(file):
    text = file.with_name(file.name.replace(".expected.csv", ".txt")).read_text(encoding="utf-8-sig")
    with open(file, encoding="utf-8", newline="") as lines:
        reader = csv.DictReader(lines)
        rows = list(reader)
    if reader.fieldnames != COLUMNS or not rows:
        yield f"{len(rows)} rows, columns {reader.fieldnames}"
        return
    for row in rows:
        for wrong in check_row(row, text):
            yield wrong
    order = [(ordinal(row["start_date"]), ordinal(row["end_date"])) for row in rows]
    if order != sorted(order):
        yield "rows are out of order"


def main():
    files = sorted(SAMPLES.glob("*.expected.csv"))
    failures = [f"{file.name}: {wrong}" for file in files for wrong in check(file)]
    if not files:
        failures = [f"no edited chronologies in {SAMPLES}"]
    for failure in failures:
        print(failure, file=sys.stderr)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
