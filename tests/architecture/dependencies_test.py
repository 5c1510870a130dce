#!/usr/bin/env python3
"""docs/dependencies.md has a row for each library package of setup, and for each library that the program is linked with.

    dependencies_test.py ANNALS
"""
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
OF_THE_COMPILER = {"libstdc++", "libm", "libgcc_s", "libc", "ld-linux-x86", "libasan", "libubsan", "libtsan", "libpthread"}
SPDX = {"Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "BSL-1.0", "GPL-2.0-only", "GPL-2.0-or-later", "LGPL-2.1-or-later", "MIT", "MPL-1.1",
        "Unicode-DFS-2016", "Zlib"}


def main():
    page = (ROOT / "docs/dependencies.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([^`]+)` \| (?:`([^`]+)`)? ?\| ([^|]+) \|", re.search(r"<!-- libraries -->(.*?)<!-- end -->", page, re.S)[1], re.M)
    packages = {package for package, _, _ in rows}
    libraries = {library for _, library, _ in rows if library}
    faults = []

    setup = (ROOT / "setup").read_text(encoding="utf-8")
    wanted = set(re.findall(r"\S+-dev\b(?<!dpkg-dev)", re.search(r"run_packages=\((.*?)\)", setup, re.S)[1]))
    assert len(wanted) > 10, wanted
    faults += [f"docs/dependencies.md: no row for setup's {name}" for name in sorted(wanted - packages)]
    faults += [f"docs/dependencies.md: {name} is no package of setup" for name in sorted(packages - wanted)]

    dynamic = subprocess.run(["readelf", "-d", sys.argv[1]], capture_output=True, text=True, check=True).stdout
    linked = {re.sub(r"(-\d[\d.]*)?\.so.*", "", name) if not name.startswith(("libyaml", "libgmime")) else re.sub(r"\.so.*", "", name)
              for name in re.findall(r"\(NEEDED\).*\[(.*)\]", dynamic)} - OF_THE_COMPILER
    linked = {re.sub(r"^libyaml-0-2$", "libyaml-0", name) for name in linked}
    assert len(linked) > 5, linked
    faults += [f"docs/dependencies.md: no row for {name}, which the program is linked with" for name in sorted(linked - libraries)]

    for package, _, licence in rows:
        unknown = set(re.split(r" OR | AND ", licence.strip())) - SPDX
        if unknown:
            faults.append(f"docs/dependencies.md: {package}: {', '.join(unknown)}: a licence that has not been looked at")
    print(*faults, sep="\n", file=sys.stderr)
    return 1 if faults else 0


sys.exit(main())
