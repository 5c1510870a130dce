#!/usr/bin/env python3
"""The stages include only stages to their left and the vocabularies, as docs/architecture.md says.

    includes_test.py [SOURCE]      exit status 1 and a line for each include that goes the wrong way

What a stage may include stands in docs/architecture.md, in the table between <!-- stages --> and <!-- end -->; each folder of src/
has a row, and each row a folder. A header of src/ itself is named there in full. Of a folder within a stage, others include the
header of its name alone.
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]


def allowed():
    """Folder → the folders it may include, in the order of the table."""
    page = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    rows = re.search(r"<!-- stages -->\n(.*?)<!-- end -->", page, re.S)[1]
    table = {}
    for name, includes in re.findall(r"^\| `([a-z]+)/` \|[^|]*\|[^|]*\|([^|]*)\|$", rows, re.M):
        table[name] = set(re.findall(r"[a-z_.]+", includes)) if includes.strip() != "all of them" else None
    return table


def faults(source, table):
    folders = {path.name for path in source.iterdir() if path.is_dir()}
    for name in sorted(folders ^ table.keys()):
        yield f"{name}: a folder without a row in docs/architecture.md, or a row without a folder"
    seen = []
    for name, includes in table.items():
        for other in includes or ():
            if other not in seen and not (source / other).is_file():
                yield f"docs/architecture.md: {name} may include {other}, which does not stand to its left"
        seen.append(name)
    for path in sorted(source.glob("*/**/*.[ch]*")):
        own = path.relative_to(source).parts[0]
        includes = table.get(own, set())
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            inner = re.match(r'\s*#include "([a-z_]+/([a-z_]+))/([a-z_]+)\.h"', line)
            if inner and inner[2] != inner[3] and path.parent != source / inner[1]:
                yield f"{path.relative_to(source)}:{number}: {inner[1]} is included by its {inner[2]}.h"
            match = re.match(r'\s*#include "(?:([a-z_]+)/)?[^"]+"', line)
            if not match or match[1] == own or includes is None:
                continue
            if (match[1] or line.split('"')[1]) not in includes:
                yield f"{path.relative_to(source)}:{number}: {own} may not include {match[1] or line.split()[-1]}"


def main():
    source = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "src"
    found = list(faults(source, allowed()))
    for fault in found:
        print(fault, file=sys.stderr)
    if not any(source.glob("*/*.h")):
        sys.exit(f"{source}: no headers: nothing was checked")
    sys.exit(1 if found else 0)


main()
