#!/usr/bin/env python3
"""Time and memory of `annals merge` on made-up entries.

    merge_figures.py ANNALS COUNT [--most-mb MB]

COUNT entries of 20 years, three in four of a day, the others of a month or a year, five to an article. Exit status 1 where the
program took more memory than MB, or lost an entry.
"""
import argparse
import datetime
import json
import random
import resource
import subprocess
import sys
import tempfile

VERBS = "opened closed announced recalled bought sold approved rejected launched halted won lost signed built burned flooded".split()
THINGS = "harbour bridge factory school museum contract budget ferry railway stadium hospital merger vaccine satellite festival pipeline".split()
FIRST = datetime.date(2000, 1, 1)


def entries(count):
    random.seed(3)
    names = ["".join(random.choice("bcdfglmnprst") + random.choice("aeiou") for _ in range(3)).capitalize() for _ in range(3000)]
    for i in range(count):
        start = end = FIRST + datetime.timedelta(days=random.randrange(365 * 20))
        unit, value = "day", start.isoformat()
        kind = random.random()
        if kind > 0.93:
            start, end, unit, value = start.replace(month=1, day=1), start.replace(month=12, day=31), "year", value[:4]
        elif kind > 0.75:
            start = start.replace(day=1)
            end = (start + datetime.timedelta(days=32)).replace(day=1) - datetime.timedelta(days=1)
            unit, value = "month", value[:7]
        a, b, c = random.choice(names), random.choice(names), random.choice(names)
        label = f"{a} {random.choice(VERBS)} the {random.choice(THINGS)} and {random.choice(THINGS)} of {b} with {c}"
        yield {"source": f"a{i // 5}.html", "start_date": start.isoformat(), "end_date": end.isoformat(), "precision": unit, "edtf": value,
               "label": label, "date_text": value, "status": "happened", "kind": "event", "confidence": 0.9, "expression": "then",
               "expression_start": i % 5 * 100, "expression_end": i % 5 * 100 + 4,
               "sentence": label + ", officials said then, after a long debate that went on for weeks.",
               "title": "A title of some words that stands here", "rule": "day", "timex3": {"type": "DATE", "value": value}}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("annals")
    parser.add_argument("count", type=int)
    parser.add_argument("--most-mb", type=int, default=200)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        with open(f"{folder}/in.jsonl", "w", encoding="utf-8") as out:
            for entry in entries(options.count):
                out.write(json.dumps(entry, separators=(",", ":")) + "\n")
        subprocess.run([options.annals, "merge", f"{folder}/in.jsonl", "-f", "jsonl", "-o", f"{folder}/out.jsonl"], check=True)
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        told = 0
        with open(f"{folder}/out.jsonl", encoding="utf-8") as lines:
            for line in lines:
                told += 1 + len(json.loads(line).get("other_sources", []))
    megabytes = used.ru_maxrss / 1024
    print(f"{options.count} entries: {used.ru_utime:.1f} s of one processor, {megabytes:.0f} MB, {told} accounts in the output")
    return 1 if megabytes > options.most_mb or told != options.count else 0


if __name__ == "__main__":
    sys.exit(main())
