#!/usr/bin/env python3
"""A stage includes only itself and what stands before it in the line of docs/architecture.md."""
import pathlib
import re
import sys

SOURCE = pathlib.Path(__file__).resolve().parents[2] / "src"
LINE = ["text", "time", "page", "rules", "recognize", "resolve", "events", "chronology", "export", "cli"]
# The front door stands behind chronology; only the command line goes through it.
FRONT = {"annals.h": LINE[: LINE.index("export")], "annals.cpp": LINE[: LINE.index("export")]}
INCLUDE = re.compile(r'^#include "(?:([a-z]+)/)?([a-z0-9_]+\.h)"', re.M)

faults, seen = [], 0
for file in sorted(SOURCE.rglob("*.[ch]*")):
    if file.suffix not in (".h", ".cpp"):
        continue
    stage = file.parent.name
    allowed = FRONT.get(file.name) or LINE[: LINE.index(stage) + 1]
    for folder, header in INCLUDE.findall(file.read_text(encoding="utf-8")):
        seen += 1
        if not folder and (header != "annals.h" or (stage != "cli" and file.name not in FRONT)):
            faults.append(f"{file.relative_to(SOURCE)} includes {header}")
        if folder and folder not in allowed:
            faults.append(f"{file.relative_to(SOURCE)} includes {folder}/{header}")
if seen < 100:
    faults.append(f"only {seen} includes were found: this test looks in the wrong place")
sys.exit("\n".join(faults) or 0)
