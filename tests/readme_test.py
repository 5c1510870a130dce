#!/usr/bin/env python3
"""Runs the examples in the documentation and compares what they print with what is written there.

    readme_test.py ANNALS             compare: exit status 1 where anything differs
    readme_test.py --update ANNALS    write the outputs anew

An example is a marker with the command, and a fenced block that shows the command and all that it prints:

    <!-- output: build/annals samples/ferry-fire.html | head -3 -->
    ```console
    $ build/annals samples/ferry-fire.html | head -3
    2024-03 …
    ```

Commands run in bash at the root of the project, with ANNALS in the place of build/annals.
"""
import argparse
import difflib
import os
import pathlib
import re
import shlex
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[1]
DOCUMENTS = ["README.md", "docs/guide.md", "docs/labels.md"]
EXAMPLE = re.compile(r"^<!-- output: (?P<command>.+) -->\n```(?P<language>\w*)\n(?P<block>(?:(?!```).*\n)*)```$", re.MULTILINE)
MARKER = re.compile(r"^<!-- output:", re.MULTILINE)


def run(command, program):
    """What the command prints on both streams, as a person at a plain terminal sees it."""
    here = re.sub(r"\bbuild/annals\b", lambda _: shlex.quote(program), command)
    surroundings = {**os.environ, "NO_COLOR": "1", "LC_ALL": "C.UTF-8"}
    result = subprocess.run(["bash", "-o", "pipefail", "-c", here], cwd=ROOT, env=surroundings, timeout=120,
                            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return result.stdout.decode("utf-8", errors="replace").replace("\r\n", "\n")


def block(command, program):
    output = run(command, program)
    return f"$ {command}\n{output}" + ("" if output.endswith("\n") or not output else "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("annals")
    options = parser.parse_args()
    program = str(pathlib.Path(options.annals).resolve())
    if not os.access(program, os.X_OK):
        raise SystemExit(f"{program} is no program")

    failed = False
    for name in DOCUMENTS:
        text = (ROOT / name).read_text(encoding="utf-8")
        examples = list(EXAMPLE.finditer(text))
        if not examples or len(examples) != len(MARKER.findall(text)):
            print(f"{name}: {len(MARKER.findall(text))} markers, {len(examples)} of them before a fenced block", file=sys.stderr)
            failed = True
        renewed = EXAMPLE.sub(
            lambda m: f"<!-- output: {m['command']} -->\n```{m['language']}\n{block(m['command'], program)}```", text)
        if renewed == text:
            continue
        if options.update:
            (ROOT / name).write_text(renewed, encoding="utf-8")
        else:
            failed = True
            print(*difflib.unified_diff(text.splitlines(), renewed.splitlines(), name, "as printed", lineterm="", n=2),
                  sep="\n", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
