#!/usr/bin/env python3
"""Files made to do harm are refused within seconds and in little memory, and the documents beside them are read.

    hostile_test.py ANNALS      exit status 1 and a line for each that is not
"""
import gzip
import io
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import zipfile

SECONDS = 20           # of processor time
MEMORY = 700 << 20  # bytes of address space


def packed(files, method=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def many_entries():
    """A zip archive of a million files without a byte, by its directory alone."""
    count = 1_000_000
    entry = b"PK\1\2" + bytes([20, 0, 20, 0]) + bytes(20) + (4).to_bytes(2, "little") + bytes(16) + b"a.mm"
    first = b"PK\3\4" + bytes([20, 0]) + bytes(20) + (4).to_bytes(2, "little") + bytes(2) + b"a.mm"
    directory = entry * count
    end64 = b"PK\6\6" + (44).to_bytes(8, "little") + bytes([45, 0, 45, 0]) + bytes(8) + count.to_bytes(8, "little") * 2
    end64 += len(directory).to_bytes(8, "little") + len(first).to_bytes(8, "little")
    locator = b"PK\6\7" + bytes(4) + (len(first) + len(directory)).to_bytes(8, "little") + (1).to_bytes(4, "little")
    return first + directory + end64 + locator + b"PK\5\6" + bytes(4) + b"\xff" * 12 + bytes(2)


def nested(depth):
    inner = packed({"a.txt": "It opened on 3 May 2019."})
    for level in range(depth):
        inner = packed({f"{level}.zip": inner}, zipfile.ZIP_STORED)
    return inner


W = '<w:document xmlns:w="w"><w:body>'
LAUGHS = "<!DOCTYPE l [<!ENTITY a0 'ha'>" + "".join(f"<!ENTITY a{i} '{f'&a{i - 1};' * 10}'>" for i in range(1, 12)) + "]>"

HOSTILE = {
    "bomb.docx": lambda: packed({"word/document.xml": W + "<w:p><w:r><w:t>" + "a" * 200_000_000}),
    "ratio.docx": lambda: packed({"word/document.xml": W + "<w:p><w:r><w:t>" + "a" * 30_000_000}),
    "laughs.docx": lambda: packed({"word/document.xml": LAUGHS + W + "<w:p><w:r><w:t>&a11;</w:t></w:r></w:p></w:body></w:document>"}),
    "deep.docx": lambda: packed({"word/document.xml": W + "<w:p>" * 100_000}),
    "laughs.rss": lambda: LAUGHS + "<rss><channel><item><title>&a11;</title></item></channel></rss>",
    "many.zip": many_entries,
    "deep.zip": lambda: nested(8),
    "deep.rtf": lambda: "{\\rtf1" + "{" * 1_000_000,
    "bin.rtf": lambda: "{\\rtf1\\bin99999999 It opened.",
    "bomb.txt.gz": lambda: gzip.compress(b"a" * 200_000_000),
    "endless.warc": lambda: "WARC/1.0\r\nContent-Length: 9999999999999\r\n\r\n" + "a" * 1000,
    "header.warc": lambda: "WARC/1.0\r\n" + "A: b\r\n" * 100_000,
    "broken.pdf": lambda: "%PDF-1.7\n" + "1 0 obj\n<< /Length 99999999 >> stream\n" * 10_000,
    "loop.pdf": lambda: "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 99999999>>endobj\ntrailer<</Root 1 0 R>>",
    "quotes.eml": lambda: "From: a\nSubject: b\nDate: Mon, 3 Mar 2025 08:20:00 +0000\n\n" + "".join(">" * i + " On 3 Mar 2025, A B wrote:\n" for i in range(3000)),
    "mails.eml": lambda: "Subject: a\nDate: Mon, 3 Mar 2025 08:20:00 +0000\n" + "Content-Type: message/rfc822\n\nSubject: a\n" * 20_000 + "\nIt opened.",
    "attribution.eml": lambda: "From: a\nSubject: b\nDate: Mon, 3 Mar 2025 08:20:00 +0000\n\n" + "On 3 Mar 2025, A B <a@b.example> wrote:\n\nIt opened.\n" * 50_000,
    "clocks.txt": lambda: "Greta Holm\n  9:14 AM\n" * 200_000,
    "periods.html": lambda: '<html><head><script type="application/ld+json">{"@type":"NewsArticle","articleBody":"' + "a" * 3_000_000 + '"}</script></head><body><article><p>' + "a" * 1_000_000 + "b</p></article></body></html>",
    "notes.html": lambda: "<html><body><p>" + "<sup><a href=#n>" * 200_000 + "1",
    "cut.docx": lambda: packed({"word/document.xml": W})[:40],
}


def limited():
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        good = os.path.join(folder, "good.txt")
        pathlib.Path(good).write_text("The bridge opened on June 1, 2001.")
        for name, make in HOSTILE.items():
            path = os.path.join(folder, name)
            content = make()
            pathlib.Path(path).write_bytes(content.encode() if isinstance(content, str) else content)
            try:
                done = subprocess.run([program, "--threads", "1", "-f", "jsonl", path, good], capture_output=True, timeout=600, preexec_fn=limited)
            except subprocess.TimeoutExpired:
                faults.append(f"{name}: hangs")
                continue
            os.remove(path)
            if done.returncode not in (0, 1):
                faults.append(f"{name}: exit status {done.returncode}: {done.stderr.decode(errors='replace')[:200]}")
            if b"2001-06-01" not in done.stdout:
                faults.append(f"{name}: the document beside it was not read: {done.stderr.decode(errors='replace')[:200]}")
            if done.returncode == 1 and name.encode() not in done.stderr:
                faults.append(f"{name}: not named: {done.stderr.decode(errors='replace')[:200]}")
            print(f"{name:16} status {done.returncode}  {done.stderr.decode(errors='replace').strip()[:120]}")
    for fault in faults:
        print(fault, file=sys.stderr)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
