#!/usr/bin/env python3
"""Run the command on hostile and enormous documents and print what each took; fail where one is beyond its bounds.

    page_limits.py ANNALS            sizes as people might meet them: 50 MB pages, 100,000 levels, a line of 1 GB; minutes
    page_limits.py ANNALS --small    the same shapes at a twentieth of the size, for every test run

Bounds: time, 3 s and 0.5 s a megabyte (an ordinary page needs 0.05); memory, 150 MB and 25 bytes for each byte that is read;
exit status and message as stated. Both grow with the document, not faster.
"""
import os
import re
import subprocess
import sys
import tempfile
import time

MEGABYTE = 1_000_000
PARAGRAPH = "<p class='text'>The council of the town voted for the <a href='/bridge'>new bridge</a> on Tuesday, after years.</p>\n"
SENTENCE = "The council of the town voted for the new bridge on Tuesday, after a debate that had gone on for years. "


def repeated(text, size):
    return text * max(1, int(size) // len(text))


def cases(scale):
    """Name, file's ending, parts of the document, --max-bytes, exit status, a pattern of standard error."""
    page = 50 * MEGABYTE * scale
    levels = int(100_000 * scale)
    attributes = int(1_000_000 * scale)
    yield "page of 50 MB", ".html", ["<h1>A bridge</h1>", repeated(PARAGRAPH, page)], "64M", 0, ""
    yield "100,000 levels", ".html", ["<div>" * levels, "text", "</div>" * levels], "64M", 0, ""
    yield "100,000 levels, unclosed", ".html", ["<section><b><ul><li>" * levels, "text"], "64M", 0, ""
    yield "unclosed tags, 50 MB", ".html", ["<p>text", repeated("<a href=\"", page)], "64M", 0, ""
    yield "a million attributes on a tag", ".html", ["<p", "".join(f" a{n}=1" for n in range(attributes)), ">text"], "64M", 0, ""
    yield "a million attributes on many", ".html", ["<p a=1 b=2 c=3 d=4>text " * (attributes // 4)], "64M", 0, ""
    yield "NUL bytes, few", ".html", ["<p>text\0\0", repeated(PARAGRAPH, page / 10)], "64M", 0, ""
    yield "NUL bytes, many", ".html", ["<p>text", "\0" * int(page / 10)], "64M", 1, "binary data"
    yield "a line of 60 MB, page", ".html", ["<p>", repeated(SENTENCE, 60 * MEGABYTE * scale)], "64M", 0, ""
    yield "a line of 60 MB, text", ".txt", [repeated(SENTENCE, 60 * MEGABYTE * scale)], "64M", 0, ""
    yield "text of 50 MB in short lines", ".txt", [repeated(SENTENCE + "\n", page)], "64M", 0, ""
    yield "Markdown of 50 MB", ".md", [repeated(SENTENCE + "\n\n- *item*\n", page)], "64M", 0, ""
    yield "Markdown of brackets", ".md", [repeated("[![", page / 50)], "64M", 0, ""
    yield "mail of 50 MB", ".eml", ["Subject: A bridge\n\n", repeated(SENTENCE + "\n\n", page)], "64M", 0, ""
    line = 1000 * MEGABYTE * scale
    limit = f"{max(1, int(64 * scale))}M"
    chunk = MEGABYTE
    yield "a record of 1 GB", ".jsonl", ['{"text": "'] + ["x" * chunk] * int(line / chunk) + ['"}\n'], limit, 1, "the limit set by --max-bytes"
    yield "a page of 1 GB", ".html", ["x" * chunk] * int(line / chunk), limit, 1, "the limit set by --max-bytes"


def run(annals, path, limit):
    start = time.monotonic()
    with open(os.devnull, "wb") as nowhere, tempfile.TemporaryFile() as errors:
        process = subprocess.Popen([annals, "article", "--threads", "1", "--format", "jsonl", "--max-bytes", limit, path], stdout=nowhere, stderr=errors)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        errors.seek(0)
        return process.returncode, errors.read().decode(), time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024


def main():
    annals = sys.argv[1]
    scale = 0.05 if "--small" in sys.argv[2:] else 1
    failed = False
    for name, ending, parts, limit, expected, message in cases(scale):
        with tempfile.NamedTemporaryFile("w", suffix=ending, encoding="utf-8") as file:
            file.writelines(parts)
            file.flush()
            size = os.path.getsize(file.name) / MEGABYTE
            status, errors, _, seconds, memory = run(annals, file.name, limit)
        read = min(size, int(limit[:-1]) * 1.05)
        faults = []
        if status != expected:
            faults.append(f"exit status {status}, not {expected}: {errors.strip()[:200]}")
        if message and not re.search(message, errors):
            faults.append(f"no '{message}' in: {errors.strip()[:200]}")
        if seconds > 3 + 0.5 * read:
            faults.append("too slow")
        if memory > 150 * MEGABYTE + 25 * read * MEGABYTE:
            faults.append("too much memory")
        print(f"{name:32} {size:8.1f} MB  {seconds:6.2f} s  {memory / MEGABYTE:7.0f} MB  {'; '.join(faults)}", flush=True)
        failed = failed or bool(faults)
    sys.exit(failed)


if __name__ == "__main__":
    main()
