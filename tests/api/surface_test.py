#!/usr/bin/env python3
"""What a program sees of the library: its names, its headers and what those include, and nothing else.

    surface_test.py LIBRARY INCLUDE      the shared library, and the folder include/annals
"""
import pathlib
import re
import subprocess
import sys

STANDARD = re.compile(r"[a-z_]+")


def symbols(library):
    listed = subprocess.run(["nm", "--dynamic", "--defined-only", "--demangle", library], capture_output=True, text=True, check=True)
    return [line.split(" ", 2)[2] for line in listed.stdout.splitlines()]


def main():
    library, include = sys.argv[1], pathlib.Path(sys.argv[2])
    faults = []
    names = symbols(library)
    if not any("annals::api::Reader::make" in name for name in names):
        faults.append("Reader::make is not seen")
    faults += [f"seen from outside: {name}" for name in names if not re.match(r"(typeinfo( name)? for |vtable for )?.*annals::api::", name)]
    headers = sorted(include.glob("*.h"))
    if not headers:
        faults.append(f"{include}: no headers")
    for header in headers:
        for number, line in enumerate(header.read_text(encoding="utf-8").splitlines(), 1):
            match = re.match(r"#include\s+(.*)", line)
            if not match:
                continue
            name = match[1].strip("<>")
            own = name.startswith("annals/") and (include / name.removeprefix("annals/")).is_file()
            if match[1][0] != "<" or not (own or STANDARD.fullmatch(name)):
                faults.append(f"{header.name}:{number}: {match[1]} is neither of the standard library nor of annals")
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"{len(names)} names, {len(headers)} headers")
    return 1 if faults else 0


sys.exit(main())
