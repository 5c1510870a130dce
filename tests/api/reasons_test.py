#!/usr/bin/env python3
"""Every reason that a stage gives in words has its kind in src/api/reasons.cpp, and the other way round.

    reasons_test.py SOURCE      the folder src
"""
import pathlib
import re
import sys

TEXT = r'"((?:[^"\\]|\\.)*)"'


def table(source, name):
    rows = re.search(rf"constexpr Words<\w+> {name}\[\] = \{{(.*?)\n\}};", source, re.S)[1]
    return set(re.findall(r"\{\s*" + TEXT, rows))


def said(folder, patterns):
    found = set()
    for path in sorted(folder.glob("*.[ch]*")):
        text = path.read_text(encoding="utf-8")
        for pattern in patterns:
            found |= set(re.findall(pattern, text, re.S))
    return found


def main():
    source = pathlib.Path(sys.argv[1])
    reasons = (source / "api/reasons.cpp").read_text(encoding="utf-8")
    unresolved = said(source / "resolve", [r"Unresolved\{\s*" + TEXT, r"\.reason = " + TEXT, r'evaluation\.unresolved = "([a-z][^"]*)"',
                                           r"Completion\{[^;]*?\? \"\" : " + TEXT, r"return \{std::nullopt, std::nullopt, " + TEXT])
    dropped = said(source / "events", [r"drop\(i, " + TEXT, r"dropped\.push_back\(\{last_->mention, " + TEXT])
    for name, begin, end in (("judgement.cpp", "std::string why_dropped(", "\n}\n"), ("events.cpp", "std::string why_block_drops(", "\n  }\n")):
        text = (source / "events" / name).read_text(encoding="utf-8")
        for part in text.split(begin)[1:]:
            dropped |= set(re.findall(r"return " + TEXT, part.split(end)[0]))
    faults = []
    for name, given, known in (("unresolved_words", unresolved, table(reasons, "unresolved_words")),
                               ("drop_words", dropped, table(reasons, "drop_words"))):
        faults += [f'"{words}" has no row in {name}' for words in sorted(given - known)]
        faults += [f'"{words}" of {name} is said by nobody' for words in sorted(known - given)]
        print(f"{name}: {len(given)}")
        if len(given) < 10:
            faults.append(f"{name}: too few reasons were found in the source")
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


sys.exit(main())
