#!/usr/bin/env python3
"""A .docx or .epub costs at most twice the processor time of its text in a file of its own.

    containers_test.py ANNALS      exit status 1 where one costs more
"""
import os
import pathlib
import random
import resource
import subprocess
import sys
import tempfile
import zipfile

MOST = 2.0
WORDS = "council harbour crane bridge town mayor engineer report dredger court port quay storm ferry board union vote fund repair".split()
MONTHS = "January March May July October".split()


def sentence(rng):
    words = " ".join(rng.choice(WORDS) for _ in range(rng.randint(8, 16)))
    day = f"{rng.randint(1, 28)} {rng.choice(MONTHS)} {rng.randint(1990, 2024)}"
    return rng.choice([f"The {words} was closed on {day}.", f"The {words} said that nothing had changed.", f"A {words} opened again."])


def docx(paragraphs):
    body = "".join(
        f'<w:p><w:pPr><w:jc w:val="both"/></w:pPr><w:r><w:rPr><w:sz w:val="24"/></w:rPr><w:t>{p[:60]}</w:t></w:r>'
        f'<w:r><w:t xml:space="preserve">{p[60:]}</w:t></w:r></w:p>' for p in paragraphs)
    return {"word/document.xml": f'<w:document xmlns:w="w"><w:body>{body}</w:body></w:document>'}


def epub(paragraphs, chapters=20):
    size = len(paragraphs) // chapters
    items = "".join(f'<item id="i{at}" href="{at}.xhtml"/>' for at in range(chapters))
    spine = "".join(f'<itemref idref="i{at}"/>' for at in range(chapters))
    files = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container><rootfiles><rootfile full-path="c.opf"/></rootfiles></container>',
        "c.opf": f'<package xmlns:dc="d"><metadata><dc:title>T</dc:title></metadata><manifest>{items}</manifest><spine>{spine}</spine></package>',
    }
    for at in range(chapters):
        text = "".join(f"<p>{p}</p>" for p in paragraphs[at * size:(at + 1) * size])
        files[f"{at}.xhtml"] = f"<html><body>{text}</body></html>"
    return files


def seconds(program, command, path):
    """The least of three runs, without what a start costs."""
    best = float("inf")
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([program, *command, "-f", "jsonl", "--date", "2024-01-01", path], stdout=subprocess.DEVNULL, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        best = min(best, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return best


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    rng = random.Random(4)
    paragraphs = [" ".join(sentence(rng) for _ in range(4)) for _ in range(4000)]
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        plain = os.path.join(folder, "t.txt")
        pathlib.Path(plain).write_text("\n\n".join(paragraphs))
        for name, files in (("t.docx", docx(paragraphs)), ("t.epub", epub(paragraphs))):
            with zipfile.ZipFile(os.path.join(folder, name), "w", zipfile.ZIP_DEFLATED) as archive:
                for member, content in files.items():
                    archive.writestr(member, content)
        for command in ([], ["article"], ["dates"]):
            text = seconds(program, command, plain)
            for name in ("t.docx", "t.epub"):
                ratio = seconds(program, command, os.path.join(folder, name)) / text
                print(f"annals {' '.join(command):8} {name}  {ratio:.2f} times its text")
                failed = failed or ratio > MOST
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
