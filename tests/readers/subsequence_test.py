#!/usr/bin/env python3
"""No reader makes up a character: the text of a document of every kind is a subsequence of what its source says.

    subsequence_test.py ANNALS      exit status 1 and a line for each document whose text is not

Documents of all kinds are made at random, each beside all that its reader may take, in order. White space, hyphens and the bars between
cells are left aside, as readers may change them; and most of what the source says has to be in the text, so that none passes by
reading nothing.
"""
import json
import pathlib
import random
import subprocess
import sys
import tempfile
import zipfile
from email.message import EmailMessage
from xml.sax.saxutils import escape

ROUNDS = 12
LEAST = 0.6  # of the source's characters

WORDS = ("council harbour crane bridge town mayor engineer report dredger court port quay storm ferry board union vote fund repair "
         "naïve Ærø “quoted” don’t £40,000 3.5 A&B <none> mid-May well-known e.g. 1987 Ostvik Ruiz").split()


def sentence(rng):
    words = [rng.choice(WORDS) for _ in range(rng.randint(9, 18))]
    return "The " + " ".join(words) + " was closed on " + f"{rng.randint(1, 28)} May {rng.randint(1990, 2024)}."


def paragraphs(rng):
    return [" ".join(sentence(rng) for _ in range(rng.randint(1, 4))) for _ in range(rng.randint(4, 9))]


def zipped(files):
    import io
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def wrapped(text, width, mark=""):
    """The text in lines; `mark` stands before it, within the width."""
    lines, line = [], mark
    for word in text.split(" "):
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = line + word if line in ("", mark) else f"{line} {word}"
    return "\n".join([*lines, line])


def runs(rng, text):
    cut = rng.randint(1, len(text) - 1)
    return "".join(f'<w:r><w:t xml:space="preserve">{escape(part)}</w:t></w:r>' for part in (text[:cut], text[cut:]))


def docx(rng, source):
    body = "".join(f"<w:p>{runs(rng, p)}</w:p>" for p in source)
    table = "<w:tbl><w:tr>" + "".join(f"<w:tc><w:p>{runs(rng, p)}</w:p></w:tc>" for p in source[:2]) + "</w:tr></w:tbl>"
    note = f'<w:footnotes xmlns:w="w"><w:footnote w:id="2"><w:p>{runs(rng, source[0])}</w:p></w:footnote></w:footnotes>'
    return zipped({"word/document.xml": f'<w:document xmlns:w="w"><w:body>{body}{table}</w:body></w:document>', "word/footnotes.xml": note}), [
        *source, *source[:2], source[0]]


def odt(rng, source):
    body = "".join(f"<text:p>{escape(p)}</text:p>" for p in source)
    return zipped({
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": '<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text>' + body +
                       "</office:text></office:body></office:document-content>",
    }), source


def epub(rng, source):
    text = "".join(f"<p>{escape(p)}</p>" for p in source)
    return zipped({
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container><rootfiles><rootfile full-path="c.opf"/></rootfiles></container>',
        "c.opf": '<package><manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>',
        "a.xhtml": f'<html xmlns="http://www.w3.org/1999/xhtml"><body>{text}</body></html>',
    }), source


def rtf(rng, source):
    def coded(text):
        out = ""
        for c in text:
            out += "\\" + c if c in "\\{}" else c if ord(c) < 128 else f"\\u{ord(c)}?"
        return out
    return ("{\\rtf1\\ansi " + "\\par\n".join(coded(p) for p in source) + "\\par}").encode(), source


def html(rng, source):
    body = "".join(f"<p>{escape(p)}</p>" for p in source)
    return f"<!DOCTYPE html><html><head><title>T</title></head><body><article>{body}</article></body></html>".encode(), source


def mhtml(rng, source):
    mail = EmailMessage()
    mail["From"] = "<Saved by Blink>"
    mail["Subject"] = "T"
    mail["Snapshot-Content-Location"] = "https://news.example/a"
    mail.set_content(html(rng, source)[0].decode(), subtype="html", cte="quoted-printable")
    mail.make_related()
    return mail.as_bytes(), source


def eml(rng, source):
    mail = EmailMessage()
    mail["From"] = "Ana Ruiz <ana@b.example>"
    mail["Date"] = "Mon, 03 Mar 2025 08:20:00 +0000"
    quoted = "".join(f"> {line}\n" for line in wrapped(source[-1], 70).split("\n"))
    mail.set_content("\n\n".join(wrapped(p, 72) for p in source[:-1]) + "\n\nOn 1 Mar 2025, Ben Roe wrote:\n" + quoted, cte="quoted-printable")
    return mail.as_bytes(), source


def outlook(rng, source):
    mail = EmailMessage()
    mail["From"] = "Ana Ruiz <ana@b.example>"
    mail["Date"] = "Mon, 03 Mar 2025 08:20:00 +0000"
    own = "".join(f"<p>{escape(p)}</p>" for p in source[:-1])
    head = "<p><b>From:</b> Ben Roe<br><b>Sent:</b> 1 March 2025 07:55<br><b>To:</b> Ana Ruiz<br><b>Subject:</b> T</p>"
    mail.set_content(f"<html><body>{own}<div>{head}</div><p>{escape(source[-1])}</p></body></html>", subtype="html")
    return mail.as_bytes(), source


def mbox(rng, source):
    return b"From ana@b.example Mon Mar  3 08:20:00 2025\n" + eml(rng, source)[0].replace(b"\nFrom ", b"\n>From ") + b"\n", source


def markdown(rng, source):
    plain = [p.replace("<none>", "none") for p in source]
    return "\n\n".join(plain).encode(), plain


def text(rng, source):
    return "\n\n".join(wrapped(p, 72) for p in source).encode(), source


def indented(rng, source):
    return "\n".join(wrapped(p, 72, "    ") for p in source).encode(), source


def chat(rng, source):
    lines = [f"[{3 + at:02}/03/2025, {8 + at:02}:20] Ana: {p}" for at, p in enumerate(source)]
    return "\n".join(lines).encode(), source


def log(rng, source):
    lines = [f"{8 + at:02}:20 {p}" for at, p in enumerate(source)]
    return ("Log of 3 March 2025\n\n" + "\n".join(lines)).encode(), ["Log of 3 March 2025", *lines]


def transcript(rng, source):
    marks = ["QA"[at % 2] + ".  " for at in range(len(source))]
    lines = [wrapped(p, 64, mark) for p, mark in zip(source, marks)]
    return "\n".join(lines).encode(), [mark + p for p, mark in zip(source, marks)]


def subtitles(rng, source):
    cues = "".join(f"{at + 1}\n00:{at:02}:00,000 --> 00:{at:02}:09,000\n{wrapped(p, 40)}\n\n" for at, p in enumerate(source))
    return cues.encode(), source


def feed(rng, source):
    body = escape("".join(f"<p>{escape(p)}</p>" for p in source))
    return (f'<?xml version="1.0"?><rss version="2.0"><channel><item><title>T</title><link>https://a.example/1</link>'
            f"<description>{body}</description></item></channel></rss>").encode(), source


def warc(rng, source):
    page = html(rng, source)[0]
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
    head = ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/\r\nWARC-Date: 2025-03-03T09:00:00Z\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n")
    return head.encode() + http + b"\r\n\r\n", source


def wacz(rng, source):
    return zipped({"archive/data.warc": warc(rng, source)[0], "datapackage.json": "{}"}), source


def zipfolder(rng, source):
    return zipped({"a.txt": text(rng, source)[0]}), source


def pdf(rng, source):
    """A page of one column in Courier, of characters that its encoding has."""
    plain = [p.encode("ascii", "ignore").decode() for p in source]
    lines = [line for p in plain for line in [*wrapped(p, 80).split("\n"), ""]]
    pages = [lines[at:at + 55] for at in range(0, len(lines), 55)]
    objects = ["<</Type/Catalog/Pages 2 0 R>>", "", "<</Type/Font/Subtype/Type1/BaseFont/Courier>>"]
    kids = []
    for page in pages:
        shown = "".join("(" + line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)") + ") Tj T*\n" for line in page)
        stream = f"BT /F1 10 Tf 12 TL 50 760 Td\n{shown}ET"
        objects.append(f"<</Length {len(stream)}>>stream\n{stream}\nendstream")
        objects.append(f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 3 0 R>>>>/Contents {len(objects)} 0 R>>")
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<</Type/Pages/Kids[{' '.join(kids)}]/Count {len(kids)}>>"
    out, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj{content}endobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n" + "".join(f"{at:010} 00000 n \n" for at in places)
    return (out + f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n").encode("latin-1"), plain


KINDS = {
    "docx": docx, "odt": odt, "epub": epub, "rtf": rtf, "html": html, "mhtml": mhtml, "eml": eml, "outlook.eml": outlook, "mbox": mbox,
    "md": markdown, "txt": text, "indented.txt": indented, "chat.txt": chat, "log.txt": log, "transcript.txt": transcript, "srt": subtitles,
    "rss": feed, "warc": warc, "wacz": wacz, "zip": zipfolder, "pdf": pdf,
}


def bare(text):
    return "".join(c for c in text if not c.isspace() and c not in "-|\u00ad")


def is_subsequence(text, source):
    rest = iter(source)
    return all(c in rest for c in text)


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    rng = random.Random(11)
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        sources = {}
        for kind, make in KINDS.items():
            for round_ in range(ROUNDS):
                content, source = make(rng, paragraphs(rng))
                path = pathlib.Path(folder, f"{round_}.{kind}")
                path.write_bytes(content)
                sources[str(path)] = bare("".join(source))
        done = subprocess.run([program, "article", "-f", "jsonl", folder], capture_output=True, text=True)
        if done.returncode != 0:
            faults.append(done.stderr)
        read = {}
        for line in done.stdout.splitlines():
            record = json.loads(line)
            path = record["id"].split("#")[0]
            read[path] = read.get(path, "") + bare(record["text"])
        for path, source in sources.items():
            name = pathlib.Path(path).name
            text_read = read.get(path, "")
            if not is_subsequence(text_read, source):
                faults.append(f"{name}: its text is not in it\n  text   {text_read[:300]}\n  source {source[:300]}")
            if len(text_read) < LEAST * len(source):
                faults.append(f"{name}: {len(text_read)} of {len(source)} characters read")
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"{len(sources)} documents of {len(KINDS)} kinds, {len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
