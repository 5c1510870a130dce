#!/usr/bin/env python3
"""Follows "A first rule" of docs/rules.md as a reader would, and compares what annals prints with the page.

    first_rule_test.py ANNALS            exit status 1 and a message where they differ
    first_rule_test.py ANNALS --update   write what is printed into the page
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "rules.md"
STEP = re.compile(r"```toml\n(.*?)```|^    \$ [^\n]*\n(?:    [^\n]*\n|\n(?=    ))*", re.S | re.M)  # lines of a rule, or a console


def written(rule, lines):
    """The rule file when the lines have been written into it: a whole rule, or keys, of which those that are there are replaced."""
    if "[day-week]" in lines:
        return lines if lines.startswith("#") else rule[: rule.index("[day-week]")] + lines
    for line in lines.splitlines(keepends=True):
        key = line.split()[0]
        rule, count = re.subn(rf"^{key} .*\n", lambda _: line, rule, flags=re.M)
        rule += "" if count else line
    return rule


def printed(annals, folder, console):
    """The console with what its commands print now."""
    out = ""
    for command in re.findall(r"^    \$ (.*)\n", console, re.M):
        run = subprocess.run(f'annals() {{ "{annals}" "$@"; }}; {command}', shell=True, cwd=folder, executable="/bin/bash",
                             stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        out += f"    $ {command}\n" + "".join(f"    {line}".rstrip() + "\n" for line in run.stdout.rstrip().splitlines())
    return out


def main():
    annals = pathlib.Path(sys.argv[1]).resolve()
    page = PAGE.read_text(encoding="utf-8")
    begin = page.index("## A first rule")
    end = page.index("\n## ", begin)
    rule = ""
    steps = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        shutil.copytree(ROOT / "rules" / "en", folder / "pack")

        def follow(match):
            nonlocal rule, steps
            if match[1]:
                rule = written(rule, match[1])
                (folder / "pack" / "35-week.toml").write_text(rule, encoding="utf-8")
                return match[0]
            steps += 1
            return printed(annals, folder, match[0])

        made = page[:begin] + STEP.sub(follow, page[begin:end]) + page[end:]
    if steps < 5:
        sys.exit("docs/rules.md: the steps of the first rule were not found")
    if "--update" in sys.argv:
        PAGE.write_text(made, encoding="utf-8")
    elif made != page:
        sys.exit("docs/rules.md prints what annals does not; run this with --update and read it")


main()
