#!/usr/bin/env python3
"""More seeds for a long run of the fuzzers: the sentences of the case tables and the samples, as documents of each form.

    more_seeds.py FOLDER        writes FOLDER/html, FOLDER/mail, FOLDER/markdown, FOLDER/records and FOLDER/text

The tests replay only tests/fuzz/corpus, whose files each say what they are there for.
"""
import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
TABLES = ["tests/cases/resolve", "tests/cases/events", "tests/cases/page"]
LONGEST = 3000  # of a seed, in bytes; -max_len is 4096

FORMS = {
    "html": "<html><head><title>News</title><meta property='article:published_time' content='2025-02-27'></head><body><article><p>{}</p></article></body></html>",
    "mail": "From: a@example.org\nDate: Thu, 27 Feb 2025 23:30:00 -0800\nSubject: News\n\n{}\n",
    "markdown": "---\ndate: 2025-02-27\n---\n# News\n\n{}\n",
    "text": "1{}",
}


def sentences():
    """The last column of each case, without the marks around its time."""
    for folder in TABLES:
        for table in sorted((ROOT / folder).rglob("*.txt")):
            for line in table.read_text(encoding="utf-8").splitlines():
                if line.strip() and not line.startswith("#"):
                    yield re.sub(r"\*\*|[\[\]]", "", re.split(r"\s{2,}", line)[-1])


def paragraphs():
    paragraph = ""
    for sentence in sentences():
        if len(paragraph) + len(sentence) > 300:
            yield paragraph
            paragraph = ""
        paragraph += sentence + " "
    yield paragraph


def write(folder, name, content):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(content[:LONGEST])


def main():
    out = pathlib.Path(sys.argv[1])
    for number, paragraph in enumerate(paragraphs()):
        for form, frame in FORMS.items():
            write(out / form, f"cases-{number:03}", frame.format(paragraph).encode())
        record = json.dumps({"id": str(number), "date": "2025-02-27", "text": paragraph})
        write(out / "records", f"cases-{number:03}", record.encode() + b"\n")
    for sample in sorted((ROOT / "samples").glob("*.html")):
        write(out / "html", sample.name, sample.read_bytes())
    for sample in sorted((ROOT / "samples").glob("*.txt")):
        write(out / "text", sample.name, b"1" + sample.read_bytes())


main()
