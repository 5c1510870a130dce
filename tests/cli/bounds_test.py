#!/usr/bin/env python3
"""Time and memory grow with a document's size and no faster, whatever is in it.

    bounds_test.py ANNALS [--large] [--print]      exit status 1 and a line for each document that costs too much

Each kind of hostile document is read at two sizes, the second four times the first: 0.6 MB, with --large 3.2 MB. The bounds are those
of docs/reliability.md; time is the processor's. --print shows what each took.
"""
import os
import pathlib
import subprocess
import sys
import tempfile

SMALL, LARGE = 150_000, 800_000
BYTES_OF_MEMORY = 300     # a byte of document
BYTES_WITH_ENTRIES = 800  # where each six bytes make an entry, which has its sentence
SLACK_TIME, GROWTH = 0.3, 8



def in_letters(number):
    """A word of its own for each number: Qaaa, Qaab, …"""
    return "Q" + "".join(chr(ord("a") + number // 26**place % 26) for place in (3, 2, 1, 0))


KINDS = {
    "html": {
        "deep": lambda n: "<div>" * (n // 5),
        "deep, closed": lambda n: "<b><i>" * (n // 26) + "x 2019" + "</i></b>" * (n // 26),
        "attributes": lambda n: "<p " + "a=1 " * (n // 4) + ">x",
        "unclosed comments": lambda n: "<!--" * (n // 4),
        "unclosed quotes": lambda n: "<p a=\"" * (n // 6),
        "tables": lambda n: "<table><tr><td>" * (n // 15),
        "entities": lambda n: "&lt;" * (n // 4),
        "links": lambda n: "<a href='/2019/05/03/x'>May 3</a> " * (n // 34),
        "times": lambda n: "<time datetime='2019-05-03'>May 3</time>" * (n // 40),
        "scripts": lambda n: "<script type='application/ld+json'>" + "{\"a\":" * (n // 5),
        "no tags": lambda n: "<" * n,
    },
    "txt": {
        "one word": lambda n: "x" * n,
        "one sentence": lambda n: "He said that the bridge, which " * (n // 31),
        "dates": lambda n: "May 3, 2019 " * (n // 12),
        "dates in sentences": lambda n: "It burned on May 3, 2019. " * (n // 26),
        "relative dates": lambda n: "It burned two days before that. " * (n // 32),
        "nested": lambda n: "two days before " * (n // 16) + "May 3",
        "ranges": lambda n: "from May 3 to " * (n // 14),
        "numbers": lambda n: "12 " * (n // 3),
        "years": lambda n: "In " + ", ".join(f"{1900 + i % 100}" for i in range(n // 6)) + " it burned.",
        "slashes": lambda n: "1/2" * (n // 3),
        "one number": lambda n: "9" * n,
        "points": lambda n: "a." * (n // 2),
        "quotes": lambda n: "“" * (n // 3),
        "pronouns": lambda n: "She said he saw it in May. " * (n // 27),
        "names": lambda n: "Ann Lee " * (n // 8) + "left in May.",
        "figures": lambda n: "".join(f"The fire of May 3, 2019 killed {i} people. " for i in range(n // 43)),
        "names of many": lambda n: "".join(f"Mr. {in_letters(i)} left in May. " for i in range(n // 24)),
        "ranges of many": lambda n: "".join(f"The old bridge in Carrow burned from {1000 + i % 97} to {1100 + i // 97}. " for i in range(n // 48)),
        "empty lines": lambda n: "\n" * n + "x",
        "short lines": lambda n: "May\n" * (n // 4),
        "marks": lambda n: "é" * (n // 2),
    },
    "md": {
        "quotes": lambda n: ">" * n + " May 3, 2019",
        "lists": lambda n: "".join(" " * (2 * i) + "- a\n" for i in range(int(n ** 0.5))),
        "emphasis": lambda n: "*a **a " * (n // 7),
        "brackets": lambda n: "[" * n,
        "links": lambda n: "[a](b" * (n // 5),
        "lines of links": lambda n: "[a]\n[b](c)\n" * (n // 11),
        "lines of open titles": lambda n: "[a](b \"\n" * (n // 8),
        "a long address": lambda n: "[a]: " + "x" * (n // 2) + "\n\n" + "[a] " * (n // 8),
        "a long title": lambda n: "[a]: b '" + "x\n" * (n // 4) + "'\n\n" + "![a] " * (n // 10),
        "a broad table": lambda n: "|" + "a|" * (n // 16) + "\n|" + "---|" * (n // 16) + "\n" + "|May 3|\n" * (n // 14),
        "backticks": lambda n: "".join("`" * i + " " for i in range(int((2 * n) ** 0.5))),
        "references": lambda n: "".join(f"[r{i}]: /u\n\n" for i in range(n // 20)) + "[r1] " * (n // 10),
        "front matter": lambda n: "---\n" + "[" * min(n, 60_000) + "\n---\n" + "May 3, 2019\n" * (n // 12),
        "front matter without end": lambda n: "---\n" + "[" * n + "\n---\nMay 3, 2019\n",
        "front matter, anchors": lambda n: "---\na0: &a0 [x]\n" + "".join(f"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n" for i in range(1, n // 30)) + "---\nx",
    },
    "eml": {
        "parts": lambda n: "From: a\nContent-Type: multipart/mixed; boundary=b\n\n" + "--b\nContent-Type: text/plain\n\nMay 3, 2019\n" * (n // 43),
        "parts within parts": lambda n: "From: a\n" + "".join(f'Content-Type: multipart/mixed; boundary="b{i}"\n\n--b{i}\n' for i in range(n // 55)),
        "mails within mails": lambda n: "From: a\n" + "MIME-Version: 1.0\nContent-Type: message/rfc822\n\n" * (n // 50) + "x",
        "headers": lambda n: "From: a\n" + "X: y\n" * (n // 5) + "\nMay 3, 2019",
        "encoded words": lambda n: "Subject: " + "=?utf-8?q?a?= " * (n // 14) + "\n\nMay 3, 2019",
        "groups of addresses": lambda n: "From: a\nTo: " + "a:" * (n // 2) + "\n\nMay 3, 2019",
        "addresses": lambda n: "From: a\nTo: " + "a@b.c, " * (n // 7) + "\n\nMay 3, 2019",
    },
    "jsonl": {
        "nested": lambda n: '{"text":"x","a":' + "[" * n + "\n",
        "escapes": lambda n: '{"text":"' + "\\u0041" * (n // 6) + '"}\n',
        "records": lambda n: '{"text":"May 3, 2019 was a day."}\n' * (n // 34),
        "figures": lambda n: "".join(f'{{"text":"On May 3, 2019, {i} people died in the fire in Carrow."}}\n' for i in range(n // 70)),
        "number": lambda n: '{"text":"x","id":' + "9" * n + "}\n",
        "keys": lambda n: "{" + '"a":1,' * (n // 6) + '"text":"x"}\n',
    },
}


def measured(program, path):
    """Seconds, peak bytes, exit status."""
    process = subprocess.Popen([program, "-f", "csv", "--date", "2025-02-27", "--threads", "1", path],
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = status
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, status


def main():
    program, show = sys.argv[1], "--print" in sys.argv
    first = LARGE if "--large" in sys.argv else SMALL
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "base.txt"
        path.write_text("x", encoding="utf-8")
        idle = measured(program, path)
        for ending, kinds in KINDS.items():
            for name, make in kinds.items():
                path = pathlib.Path(folder) / f"x.{ending}"
                costs = []
                for size in (first, 4 * first):
                    path.write_text(make(size), encoding="utf-8")
                    costs.append((path.stat().st_size, *measured(program, path)))
                (_, before, _, _), (size, seconds, memory, status) = costs
                faults = []
                if seconds > GROWTH * before + SLACK_TIME:
                    faults.append(f"four times the size took {seconds / before:.1f} times as long")
                most = BYTES_WITH_ENTRIES if name == "years" else BYTES_OF_MEMORY
                if memory - idle[1] > most * size:
                    faults.append(f"{(memory - idle[1]) / size:.0f} bytes a byte")
                if status not in (0, 256):
                    faults.append(f"wait status {status}")
                failed |= bool(faults)
                if show or faults:
                    print(f"{ending}, {name}: {size} bytes, {before - idle[0]:.2f} s, {seconds - idle[0]:.2f} s, "
                          f"{(memory - idle[1]) / size:.0f} bytes a byte {'; '.join(faults)}", flush=True)
    return 1 if failed else 0


sys.exit(main())
