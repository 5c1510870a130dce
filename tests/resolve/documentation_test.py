#!/usr/bin/env python3
"""The tables of docs/resolution.md are those of tests/cases/resolve/expressions, which the tests hold against the program.

    documentation_test.py            exit status 1 and a message where a table differs
    documentation_test.py --update   write the tables anew

A table stands between "<!-- cases: NAME -->" and "<!-- end -->".
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "resolution.md"
TABLE = re.compile(r"(<!-- cases: ([a-z_]+) -->\n)(.*?)(<!-- end -->)", re.S)


def table(name):
    lines = ["", "| text | value | modifier | first and last day |", "|---|---|---|---|"]
    for line in (ROOT / "tests/cases/resolve/expressions" / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("="):
            lines.append(f"| *{line[1:].strip()}* | | | |")
            continue
        columns = re.split(r" {2,}", line.strip())
        value, text = columns[0], columns[-1]
        modifier, days = (columns[1:3] + ["", ""])[:2] if len(columns) == 4 else ("", "")
        blank = lambda cell: "" if cell == "-" else cell
        lines.append(f"| {text} | {value} | {blank(modifier)} | {blank(days)} |")
    return "\n".join(lines + ["", ""])


def main():
    page = PAGE.read_text(encoding="utf-8")
    made = TABLE.sub(lambda match: match[1] + table(match[2]) + match[4], page)
    if not TABLE.search(page):
        sys.exit("docs/resolution.md has no table")
    if "--update" in sys.argv:
        PAGE.write_text(made, encoding="utf-8")
    elif made != page:
        sys.exit("docs/resolution.md differs from tests/cases/resolve/expressions; run this with --update and read it")


main()
