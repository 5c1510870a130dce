#!/usr/bin/env python3
"""The shells' completions, --help, and the tables of docs/cli.md know the same options; and the shells take their files.

    completions_test.py ANNALS COMPLETIONS      the program, and the folder with annals.bash, _annals and annals.fish
"""
import pathlib
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
faults = []


def expect(what, got, wanted):
    if got != wanted:
        faults.append(f"{what}: {got!r} instead of {wanted!r}")


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, timeout=60)


def options_in(text):
    return set(re.findall(r"(?<![-\w])--([a-z]+(?:-[a-z]+)*)", text))


def bash(folder, *words):
    """What bash would offer for the last of the words."""
    quoted = " ".join(f"'{word}'" for word in words)
    script = (f"compopt() {{ :; }}; . '{folder}/annals.bash'; COMP_WORDS=({quoted}); COMP_CWORD={len(words) - 1}; _annals; "
              "printf '%s\\n' \"${COMPREPLY[@]}\"")
    result = run("bash", "--norc", "-c", script)
    expect("bash's messages", result.stderr, "")
    return result.stdout.split()


def fish(folder, line):
    result = run("fish", "--no-config", "-c", f"source '{folder}/annals.fish'; complete -C '{line}'")
    expect("fish's messages", result.stderr, "")
    return [row.split("\t")[0] for row in result.stdout.splitlines()]


def main():
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    known = options_in(run(program, "--help").stdout)
    assert len(known) > 15, known
    expect("docs/cli.md", options_in("\n".join(
        line for line in (ROOT / "docs/cli.md").read_text(encoding="utf-8").splitlines() if line.startswith("| `-"))) - {"option"} & known, known)
    expect("bash", {word[2:] for word in bash(folder, "annals", "--")}, known)
    expect("zsh", options_in((folder / "_annals").read_text()), known)
    expect("fish", set(re.findall(r" -l (\S+)", (folder / "annals.fish").read_text())), known)

    formats = bash(folder, "annals", "--format", "")
    for name in formats:
        expect(f"--format {name}", run(program, "--format", name, "--version").returncode, 0)
    message = run(program, "--format", "none").stderr
    expect("formats", set(formats), set(re.findall(r"[a-z-]+", message.split("must be ")[1].splitlines()[0])) - {"or"})
    expect("bash --status", bash(folder, "annals", "--status", "happened,pl"), ["happened,planned"])
    expect("bash --color=", bash(folder, "annals", "--color", "=", "al"), ["always"])
    expect("bash rules", bash(folder, "annals", "rules", ""), ["check", "list"])
    expect("bash commands", bash(folder, "annals", "d"), ["diff", "dates"])
    if shutil.which("zsh"):
        expect("zsh -n", run("zsh", "-n", str(folder / "_annals")).stderr, "")
    if shutil.which("fish"):
        expect("fish --format", sorted(fish(folder, "annals --format ")), sorted(formats))
        expect("fish --status", fish(folder, "annals --status happened,pl"), ["happened,planned"])
        expect("fish rules", "check" in fish(folder, "annals rules che"), True)
    print(*faults, sep="\n", file=sys.stderr)
    return 1 if faults else 0


sys.exit(main())
