#!/usr/bin/env python3
"""Times that are made of others, against Python's calendar (composed_times.py): a sample of each combination, in several sentences.

    composed_times_test.py ANNALS [--rules DIR] [--group NAME] [--each N] [--seed N]

A sentence is right where a mention inside the expression, or all of them together, has the days of one of the case's readings, by default
or with `--prefer future`. Forms that Annals leaves stand with the reason in composed_times_left.json.
"""
import argparse
import collections
import datetime
import json
import pathlib
import random
import subprocess
import sys
import tempfile

import composed_times

REFERENCES = [datetime.date(2013, 2, 12), datetime.date(2018, 8, 31), datetime.date(2016, 11, 7), datetime.date(2022, 5, 1)]
LEFT = json.loads((pathlib.Path(__file__).parent / "composed_times_left.json").read_text(encoding="utf-8"))


def sample(group, each, seed):
    groups = collections.defaultdict(list)
    for reference in REFERENCES:
        for case in composed_times.cases(reference):
            if group in case.group:
                groups[case.group].append((reference, case))
    choose = random.Random(seed)
    for some in groups.values():
        for reference, case in choose.sample(some, min(each, len(some))):
            for sentence in composed_times.sentences(case):
                yield reference, case, sentence


def mentions(annals, rows, flags):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as source:
        for i, (reference, _, text) in enumerate(rows):
            source.write(json.dumps({"id": str(i), "date": reference.isoformat(), "text": text}) + "\n")
        source.flush()
        done = subprocess.run([annals, "dates", "--format", "jsonl", *flags, source.name], capture_output=True, encoding="utf-8", check=True)
    return [json.loads(line)["timexes"] for line in done.stdout.splitlines()]


def days(text):
    return datetime.date.fromisoformat(text)


def is_right(case, sentence, timexes):
    start = sentence.lower().find(case.text.lower())
    found = [t["bounds"] for t in timexes if t.get("bounds") and t["start"] < start + len(case.text) and t["end"] > start and t["bounds"][0][0] != "-"]
    if not found:
        return False
    found.append([min(b[0] for b in found), max(b[1] for b in found)])

    def meets(got, first, last):
        if first and last:
            return got == [first.isoformat(), last.isoformat()]
        edge = first or last
        return any(abs((days(day) - edge).days) <= 1 for day in got)

    return any(meets(got, first, last) for got in found for first, last in case.bounds)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("annals")
    parser.add_argument("--rules", help="a pack instead of the program's own")
    parser.add_argument("--group", default="")
    parser.add_argument("--each", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    rows = list(sample(options.group, options.each, options.seed))
    wrong, right = collections.defaultdict(list), collections.Counter()
    pack = ["--rules", options.rules] if options.rules else []
    for row, *answers in zip(rows, mentions(options.annals, rows, pack), mentions(options.annals, rows, [*pack, "--prefer", "future"])):
        reference, case, sentence = row
        if any(is_right(case, sentence, answer) for answer in answers):
            right[case.group] += 1
        else:
            wrong[case.group].append(f"{reference} {sentence!r} is {', '.join(t['text'] + ' = ' + t['value'] for t in answers[0]) or 'nothing'}")
    faults = [f"{group}: {some[0]}" for group, some in wrong.items() if group not in LEFT]
    print(f"{sum(right.values())} of {len(rows)} right, {len(LEFT)} groups left")
    if faults:
        sys.exit("\n".join(faults))


if __name__ == "__main__":
    main()
