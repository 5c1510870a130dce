#!/usr/bin/env python3
"""The people, organizations and places of the samples' rows, as an editor judged them: tests/cases/events/row_names.txt.

    row_names_test.py ANNALS            exit status 1 where a name is shown that nobody judged, or one judged right is missing
    row_names_test.py ANNALS --update   writes the table anew; what is new is marked "?" and has to be judged

A line is a document, a sentence's beginning, and the names after their letters, P, O or L. "!" before a name: it is wrong.
"""
import collections
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
TABLE = ROOT / "tests/cases/events/row_names.txt"
LISTS = {"P": "people", "O": "organizations", "L": "locations"}
HEAD = """# Who and where in the rows of the samples, judged by an editor: a document, a sentence's beginning, its names after P, O or L.
# "!" before a name says that it is wrong: no name, of another kind, or not in full.
"""


def shown(annals):
    rows = collections.OrderedDict()
    samples = sorted(ROOT.glob("samples/*.html")) + sorted(ROOT.glob("samples/stories/*/*.html")) + sorted((ROOT / "samples/documents").iterdir())
    for sample in samples:
        ran = subprocess.run([annals, "--format", "jsonl", str(sample)], capture_output=True, text=True)
        for line in ran.stdout.splitlines():
            row = json.loads(line)
            names = [f"{letter} {name}" for letter, column in LISTS.items() for name in row.get(column, [])]
            if names:
                key = (str(sample.relative_to(ROOT / "samples")), row["sentence"][:60].replace("|", " ").replace("\n", " "))
                rows.setdefault(key, []).extend(name for name in names if name not in rows.get(key, []))
    return rows


def judged():
    verdicts = {}
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            document, sentence, *names = line.split(" | ")
            verdicts[document, sentence] = {name[:2] + name[2:].lstrip("!?"): name[2:3] for name in names}
    return verdicts


def main():
    annals, known = sys.argv[1], judged() if TABLE.exists() else {}
    rows, faults, right, wrong = shown(annals), [], 0, 0
    lines = []
    for key, names in rows.items():
        verdicts = known.get(key, {})
        cells = []
        for name in names:
            mark = verdicts.get(name, "?") if name in verdicts else "?"
            mark = mark if mark in "!?" else ""
            if mark == "?":
                faults.append(f"{key[0]}: nobody judged {name} in \"{key[1]}\"")
            right, wrong = right + (mark == ""), wrong + (mark == "!")
            cells.append(name[:2] + mark + name[2:])
        lines.append(" | ".join((*key, *cells)))
    for key, verdicts in known.items():
        for name, mark in verdicts.items():
            if mark != "!" and key in rows and name not in rows[key]:
                faults.append(f"{key[0]}: {name} is missing in \"{key[1]}\"")
    print(f"{right} of {right + wrong} names are right")
    if "--update" in sys.argv:
        TABLE.write_text(HEAD + "\n" + "\n".join(lines) + "\n", encoding="utf-8")
        return 0
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


sys.exit(main())
