#!/usr/bin/env python3
"""Reads what write_formats wrote with the programs that people read it with.

    read_formats.py DIRECTORY ATTACKS [TEST]...

Each format has a class named by it below, with a test for each command that writes it; a format without one is a failure. Texts must
come back as they went in, and nothing may come out that did not: no formula, element, attribute, link, property or row.
"""
import csv
import datetime
import html.parser
import io
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

import docx
import icalendar
import markdown_it
import openpyxl
from edtf import parse_edtf
from lxml import etree

DIRECTORY = pathlib.Path(sys.argv[1])
SETS = ("hand-made", "attacks")
csv.field_size_limit(10_000_000)


# ---- what goes in -------------------------------------------------------------------------------------------------------------

def unescaped(line):
    """Bytes of a line of attacks.txt."""
    escape = rb"\{([1-9]\d*)\*([^}]*)\}|\\x([0-9a-fA-F]{2})|\\([nrt\\])"
    def replace(match):
        if match[1]:
            return unescaped(match[2]) * int(match[1])
        if match[3]:
            return bytes([int(match[3], 16)])
        return {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"\\": b"\\"}[match[4]]
    return re.sub(escape, replace, line)


ATTACKS = [unescaped(line) for line in pathlib.Path(sys.argv[2]).read_bytes().split(b"\n") if line and line[:1] != b"#"]
TEXTS = [attack.decode("utf-8", "replace") for attack in ATTACKS]


def legible(text):
    """The slow twin of export/legible.h."""
    text = re.sub("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]", "\n", text).replace("\t", " ")
    text = re.sub("[\u202a-\u202e\u2066-\u2069]", "", text)
    text = re.sub("[\x00-\x09\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef]", "\ufffd", text)
    return "".join("\ufffd" if ord(c) & 0xFFFE == 0xFFFE else c for c in text)


def one_line(text):
    return re.sub("[ \n]+", " ", legible(text)).strip(" ")


# ---- how it is read -----------------------------------------------------------------------------------------------------------

def path(kind, command, name):
    return DIRECTORY / kind / command / name


def content(kind, command, name):
    return path(kind, command, name).read_bytes().decode("utf-8")


def rows(text, **dialect):
    return list(csv.reader(io.StringIO(text, newline=""), **dialect))


def records(text):
    table = rows(text, strict=True)
    assert all(len(row) == len(table[0]) for row in table), "rows of unequal length"
    return [dict(zip(table[0], row)) for row in table[1:]]


def is_formula(cell):
    """What a spreadsheet takes for one, also where it drops blanks and quotes before it."""
    if re.fullmatch(r"-?\d+(\.\d+)?", cell):
        return False
    return re.match("[ \"\u00a0\u200b\ufeff\u3000]*[=+@＝＋－＠-]", cell) is not None


class Elements(html.parser.HTMLParser):
    """Text of HTML, and the elements in it with their attributes."""

    def __init__(self, markup):
        super().__init__(convert_charrefs=True)
        self.text, self.elements = "", []
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, tuple(attrs)))

    def handle_data(self, data):
        self.text += data

    def handle_comment(self, data):
        self.elements.append(("comment", data))

    handle_decl = unknown_decl = handle_pi = handle_comment


class FormatTest(unittest.TestCase):
    maxDiff = 2000

    def check_links(self, elements, allowed):
        for tag, attributes in elements:
            self.assertIn(tag, allowed)
            if tag == "a":
                self.assertEqual([name for name, _ in attributes], ["href"])
                self.assertRegex(attributes[0][1], r"^https?://[^\s/@<>\"'\\]+([/?#][!-~]*)?$")
            else:
                self.assertEqual(list(attributes), [], tag)

    def check_days(self, row):
        for column in ("start_date", "end_date"):
            self.assertRegex(row[column], r"^'?-?\d{4}-\d\d-\d\d$")

    def check_html(self, markup, text, allowed=("p", "a")):
        """The text of an element that a browser would make, and no element but those allowed."""
        found = Elements(markup)
        self.check_links(found.elements, allowed)
        self.assertTrue(found.text.startswith(text), (found.text[:200], text[:200]))


# ---- a class for each format --------------------------------------------------------------------------------------------------

class Csv(FormatTest):
    name = "csv"

    def test_chronology(self):
        for row in records(content("hand-made", "chronology", "csv")):
            self.check_days(row)
        table = list(csv.reader(io.StringIO(path("attacks", "chronology", "csv").read_bytes().decode("utf-8", "surrogateescape"),
                                            newline="")))
        for row, attack in zip(table[1:], ATTACKS, strict=True):
            fields = dict(zip(table[0], row, strict=True))
            for column in ("label", "sentence", "source", "title", "url", "expression", "counted_from", "note", "people", "tags", "mine"):
                self.assertEqual(fields[column].encode("utf-8", "surrogateescape"), attack)

    def test_dates(self):
        table = list(csv.reader(io.StringIO(path("attacks", "dates", "csv").read_bytes().decode("utf-8", "surrogateescape"),
                                            newline="")))
        self.assertEqual([row[3] for row in table[1:]], TEXTS)

    def test_article(self):
        table = list(csv.reader(io.StringIO(path("attacks", "article", "csv").read_bytes().decode("utf-8", "surrogateescape"),
                                            newline="")))
        self.assertEqual([row[8] for row in table[1:]], TEXTS)


class CsvExcel(FormatTest):
    name = "csv-excel"

    @staticmethod
    def harmless(text):
        """The slow twin of without_formulas in export/csv.h: parted at semicolons and line breaks, each part by itself."""
        parts = re.split("([;\n])", legible(text).lstrip("\n"))
        safe = "".join(re.sub("^([ \"'\u00a0\u3000\u200b\ufeff]*)([=+@＝＋－＠-])", r"\1'\2", part) for part in parts)
        return "\u2060" + safe if CsvExcel.looks_like_date(safe) else safe

    @staticmethod
    def looks_like_date(text):
        """What a spreadsheet might take for a date: the slow twin of the function in export/csv.cpp."""
        words = re.findall("[A-Za-z\u0080-\U0010ffff]+", text)
        return 0 < len(text.encode()) <= 60 and re.search("[0-9]", text) is not None and len(words) <= 3 and text[0] != "'"

    def check(self, command, count, texts):
        raw = path("attacks", command, "csv-excel").read_bytes()
        self.assertTrue(raw.startswith(b"\xef\xbb\xbf"))
        text = raw.decode("utf-8-sig")
        self.assertIsNone(re.search("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text))
        found = records(text)
        self.assertEqual(len(found), count)
        for row, attack in zip(found, TEXTS, strict=True):
            for column in texts:
                self.assertEqual(row[column], self.harmless(attack))
        for row in rows(text):
            self.assertFalse(any(cell[:1] in tuple("\t\r\n\0") for cell in row if cell), row[0])
        for delimiter in ",;\t":
            for row in rows(text, delimiter=delimiter):
                for cell in row:
                    self.assertFalse(is_formula(cell), (delimiter, cell[:80]))
        for line in text.replace("\r\n", "\n").split("\n"):  # where quotes are no quotes
            for cell in line.split(";"):
                self.assertFalse(is_formula(cell), cell[:80])

    def test_chronology(self):
        self.check("chronology", len(ATTACKS), ("label", "sentence", "source", "title", "url", "expression", "note", "people", "mine"))
        found = records(content("hand-made", "chronology", "csv-excel").lstrip("\ufeff"))
        for row in found:
            self.check_days(row)
        self.assertIn("'-9999-01-01", [row["start_date"] for row in found])

    def test_dates(self):
        self.check("dates", len(ATTACKS), ("source", "text"))

    def test_article(self):
        self.check("article", len(ATTACKS), ("id", "title", "url", "text"))


class Xlsx(FormatTest):
    name = "xlsx"

    @staticmethod
    def plain(text):
        """As a cell holds it: cut to 32,767 UTF-16 units."""
        text = legible(text)
        escaped = re.sub("(?=_x[0-9A-Fa-f]{4}_)", "_x005F", text)
        if len(escaped.encode("utf-16-le")) // 2 <= 32_767:
            return text
        return None

    @staticmethod
    def sheet(kind):
        return openpyxl.load_workbook(io.BytesIO(path(kind, "chronology", "xlsx").read_bytes())).active

    def test_openpyxl_reads_days_numbers_texts_and_links(self):
        book = openpyxl.load_workbook(io.BytesIO(path("hand-made", "chronology", "xlsx").read_bytes()))
        self.assertEqual(book.sheetnames, ["Chronology", "Evidence"])
        found, columns = [], []
        for sheet in book:
            self.assertEqual(sheet.freeze_panes, "A2")
            table = [[cell.value for cell in row] for row in sheet.iter_rows()]
            self.assertEqual(sheet.auto_filter.ref, f"A1:{sheet.cell(1, len(table[0])).column_letter}{len(table)}")
            self.assertEqual((sheet.page_setup.orientation, sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.page_setup.fitToWidth in (None, 1),
                              sheet.page_setup.fitToHeight, sheet.print_title_rows), ("landscape", True, True, 0, "$1:$1"))
            self.assertEqual(sheet.oddFooter.right.text, "&P / &N")
            columns += table[0]
            found = [{**(found[i] if found else {}), **dict(zip(table[0], row))} for i, row in enumerate(table[1:])]
        expected = records(content("hand-made", "chronology", "csv"))
        self.assertEqual(len(found), len(expected))
        for got, row in zip(found, expected):
            for column in columns:
                value = got[column]
                if isinstance(value, datetime.datetime):
                    self.assertGreaterEqual(value, datetime.datetime(1900, 3, 1))
                    value = value.date().isoformat()
                elif isinstance(value, (int, float)):
                    value = f"{value:.2f}" if column == "confidence" else str(value)
                self.assertEqual("" if value is None else value, legible(row[column]), column)
        self.assertEqual(set(columns), set(expected[0]))
        kinds = {row["start_date"]: type(row["start_date"]) for row in found}
        self.assertIs(kinds["1900-02-28"], str)
        self.assertIn(datetime.datetime(1900, 3, 1), kinds)
        self.assertIn(datetime.datetime(9999, 12, 31), kinds)

    def test_no_attack_is_a_formula_or_a_link_elsewhere(self):
        sheet = self.sheet("attacks")
        columns = [cell.value for cell in sheet[1]]
        self.assertEqual(sheet.max_row, len(ATTACKS) + 1)
        for row, text in zip(sheet.iter_rows(min_row=2), TEXTS, strict=True):
            for cell in row:
                self.assertIn(cell.data_type, ("s", "n", "d", "inlineStr"), cell.value)
                if cell.hyperlink is not None:
                    self.assertEqual(columns[cell.column - 1], "url")
                    self.assertRegex(cell.hyperlink.target + ("#" + cell.hyperlink.location if cell.hyperlink.location else ""),
                                     r"(?i)^https?://[!-~]+$")
            label = row[columns.index("label")].value or ""
            if self.plain(text) is None:
                self.assertTrue(label.endswith("…") and len(label.encode("utf-16-le")) <= 2 * 32_767)
                self.assertTrue(legible(text).startswith(label[:-1]))
            else:
                self.assertEqual(label, self.plain(text).replace("x005F_", ""))  # openpyxl leaves out every "x005F_"

    def test_libreoffice_reads_the_same(self):
        for kind in SETS:
            with tempfile.TemporaryDirectory() as folder:
                book = pathlib.Path(folder) / "book.xlsx"
                book.write_bytes(path(kind, "chronology", "xlsx").read_bytes())
                subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
                                "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true", "--outdir", folder, str(book)],
                               check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=240)
                found = records((pathlib.Path(folder) / "book.csv").read_bytes().decode("utf-8").lstrip("\ufeff"))
            if kind == "hand-made":
                expected = records(content(kind, "chronology", "csv"))
                self.assertEqual([{key: legible(row[key]) for key in found[0]} for row in expected], found)
            else:
                self.assertEqual(len(found), len(TEXTS))
                for row, text in zip(found, TEXTS):
                    if self.plain(text) is not None:
                        self.assertEqual(row["label"].replace("\r\n", "\n"), self.plain(text))

    def test_the_same_bytes_again(self):
        first = path("hand-made", "chronology", "xlsx").read_bytes()
        self.assertIn(b"PK", first[:2])
        core = subprocess.run([sys.executable, "-c", "import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).read('docProps/core.xml').decode())",
                               str(path("hand-made", "chronology", "xlsx"))], check=True, capture_output=True, text=True).stdout
        self.assertIn("2025-02-27T00:00:00Z", core)  # the last publication, not today


class Docx(FormatTest):
    name = "docx"

    @staticmethod
    def document(kind):
        return docx.Document(io.BytesIO(path(kind, "chronology", "docx").read_bytes()))

    def test_chronology(self):
        found = self.document("hand-made")
        self.assertEqual(found.paragraphs[0].text, "Chronology")
        self.assertRegex(found.paragraphs[1].text, r"^\d+ events, 2 articles, ")
        table = [[cell.text for cell in row.cells] for row in found.tables[0].rows]
        self.assertEqual(table[0], ["Date", "Event", "Source"])
        expected = records(content("hand-made", "chronology", "csv"))
        self.assertEqual([row[0] for row in table[1:]], [row["date_text"] for row in expected])
        self.assertEqual(table[1][2], "1, 2")
        links = [relation.target_ref for relation in found.part.rels.values() if relation.is_external]
        self.assertEqual(links, ["https://news.example/mx"])

    def test_attacks_are_text(self):
        found = self.document("attacks")
        self.assertEqual(found.paragraphs[0].text, one_line(TEXTS[0]))
        rows = list(found.tables[0].rows)[1:]
        self.assertEqual(len(rows), len(TEXTS))
        for row, text in zip(rows, TEXTS):
            self.assertEqual(row.cells[1].text, one_line(text))
        for relation in found.part.rels.values():
            if relation.is_external:
                self.assertRegex(relation.target_ref, r"(?i)^https?://[!-~]+$")

    def test_libreoffice_opens_it(self):
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / "c.docx"
            file.write_bytes(path("hand-made", "chronology", "docx").read_bytes())
            subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "txt:Text (encoded):UTF8",
                            "--outdir", folder, str(file)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=240)
            text = (pathlib.Path(folder) / "c.txt").read_text(encoding="utf-8-sig")
        self.assertIn("Canobbio was indicted in the United States", text)
        self.assertIn("Officials Split Over Cartels, 2025-02-27", text)


class Json(FormatTest):
    name = "json"

    def test_chronology(self):
        found = json.loads(content("attacks", "chronology", "json"))
        self.assertEqual([entry["label"] for entry in found["entries"]], TEXTS)
        self.assertEqual([document["id"] for document in found["documents"]], TEXTS)

    def test_dates(self):
        found = json.loads(content("attacks", "dates", "json"))
        self.assertEqual([document["id"] for document in found["documents"]], TEXTS)

    def test_article(self):
        found = json.loads(content("attacks", "article", "json"))
        self.assertEqual([article["text"] for article in found["articles"]], TEXTS)


class Jsonl(FormatTest):
    name = "jsonl"

    def lines(self, command):
        return [json.loads(line) for line in path("attacks", command, "jsonl").read_bytes().decode("utf-8").split("\n")[:-1]]

    def test_chronology(self):
        self.assertEqual([entry["label"] for entry in self.lines("chronology")], TEXTS)

    def test_dates(self):
        self.assertEqual([document["id"] for document in self.lines("dates")], TEXTS)

    def test_article(self):
        self.assertEqual([article["text"] for article in self.lines("article")], TEXTS)


class Table(FormatTest):
    name = "table"

    def check(self, command):
        text = content("attacks", command, "table")
        self.assertIsNone(re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text))

    def test_chronology(self):
        self.check("chronology")

    def test_dates(self):
        self.check("dates")

    def test_article(self):
        self.check("article")


class Html(FormatTest):
    """Its elements and its data; browser/page_test.mjs opens it in a browser."""
    name = "html"

    @unittest.skipUnless(path("attacks", "chronology", "html").exists(), "this build has no html")
    def test_chronology(self):
        page = content("attacks", "chronology", "html")
        data = re.search('<script type="application/json" id="chronology">(.*?)</script', page, re.S | re.I)
        self.assertEqual(json.loads(data[1]), json.loads(content("attacks", "chronology", "json")))
        without = page.replace(data[1], "")
        self.assertEqual(Elements(page).elements, Elements(without).elements)
        self.assertEqual(len(re.findall("<script", page, re.I)), 2)


class Markdown(FormatTest):
    name = "markdown"
    allowed = ("table", "thead", "tbody", "tr", "th", "td", "a")

    def cells(self, kind):
        markup = markdown_it.MarkdownIt("commonmark").enable("table").render(content(kind, "chronology", "markdown"))
        self.check_links(Elements(markup).elements, self.allowed)
        found = [re.split("<t[dh]>", row)[1:] for row in markup.split("<tr>")[1:]]
        return [[Elements(re.sub("</t[dh]>.*", "", cell, flags=re.S)).text for cell in row] for row in found]

    def test_chronology(self):
        self.assertEqual(self.cells("hand-made")[0], ["date", "event", "status", "source"])
        found = self.cells("attacks")
        for row, text in zip(found[1:], TEXTS, strict=True):
            self.assertEqual(len(row), 4)
            self.assertEqual(row[1].strip(), one_line(text).strip())

    def test_python_markdown_finds_no_element_either(self):
        import markdown
        markup = markdown.markdown(content("attacks", "chronology", "markdown"), extensions=["tables"])
        self.check_links(Elements(markup).elements, self.allowed)


class Ics(FormatTest):
    name = "ics"
    properties = {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "URL", "STATUS", "CATEGORIES", "TRANSP",
                  "X-ANNALS-EDTF"}

    def events(self, kind):
        raw = path(kind, "chronology", "ics").read_bytes()
        for line in raw.split(b"\r\n"):
            self.assertLessEqual(len(line), 75)
            self.assertNotIn(b"\n", line)
            line.decode("utf-8")  # no character is cut
        calendar = icalendar.Calendar.from_ical(raw)
        self.assertEqual(sorted(calendar.keys()), ["CALSCALE", "PRODID", "VERSION"])
        for event in calendar.subcomponents:
            self.assertEqual(event.name, "VEVENT")
            self.assertEqual(event.errors, [])
            self.assertEqual(set(event.keys()) - self.properties, set())
            self.assertEqual(event.subcomponents, [])
            self.assertLess(event["DTSTART"].dt, event["DTEND"].dt)
        return calendar.subcomponents

    def test_chronology(self):
        events = self.events("hand-made")
        first = {str(event["SUMMARY"]): event for event in events}
        self.assertNotIn("Caesar was killed", first)  # 44 BC
        self.assertNotIn("9999-12-31", first)
        november = next(event for label, event in first.items() if label.startswith("Canobbio"))
        self.assertEqual((november["DTSTART"].dt, november["DTEND"].dt), (datetime.date(2024, 11, 1), datetime.date(2024, 12, 1)))
        self.assertEqual(november["DTSTAMP"].dt.date(), datetime.date(2025, 2, 27))
        self.assertEqual(len({str(event["UID"]) for event in events}), len(events))

        # icalendar 4 takes "\\\\" for one backslash too few, so texts with any are read by a reader of our own too.
        events = self.events("attacks")
        summaries = [self.unescaped(line[8:]) for line in self.lines("attacks") if line.startswith("SUMMARY:")]
        for event, summary, text in zip(events, summaries, TEXTS, strict=True):
            self.assertEqual(summary, one_line(text))
            if "\\" not in text:
                self.assertEqual(str(event["SUMMARY"]), one_line(text))
                self.assertTrue(str(event["DESCRIPTION"]).startswith(legible(text)))
            if "URL" in event:
                self.assertRegex(str(event["URL"]), r"^https?://[!-~]+$")

    @staticmethod
    def lines(kind):
        return content(kind, "chronology", "ics").replace("\r\n ", "").split("\r\n")

    @staticmethod
    def unescaped(value):
        return re.sub(r"\\(.)", lambda match: "\n" if match[1] in "nN" else match[1], value)


class TimelineJs(FormatTest):
    name = "timelinejs"
    keys = {"unique_id", "start_date", "end_date", "display_date", "text", "group", "autolink"}

    def events(self, kind):
        found = json.loads(content(kind, "chronology", "timelinejs"))
        self.assertEqual(list(found), ["title", "events"])
        self.check_html(found["title"]["text"]["headline"], "Chronology" if kind == "hand-made" else one_line(TEXTS[0]), ())
        for event in found["events"]:
            self.assertEqual(set(event) - self.keys, set())
            for day in (event["start_date"], event.get("end_date", event["start_date"])):
                self.assertEqual(list(day), ["year", "month", "day"])
                self.assertNotEqual(day["year"], 0)
                datetime.date(2000, day["month"], day["day"])
            self.assertEqual(list(event["text"]), ["headline", "text"])
        self.assertEqual(len({event["unique_id"] for event in found["events"]}), len(found["events"]))
        return found["events"]

    def test_chronology(self):
        caesar = self.events("hand-made")[0]
        self.assertEqual(caesar["start_date"], {"year": -44, "month": 1, "day": 1})
        for event, text in zip(self.events("attacks"), TEXTS, strict=True):
            self.check_html(event["text"]["headline"], one_line(text), ())
            self.check_html(event["text"]["text"], one_line(text))


class TimelineJsCsv(FormatTest):
    name = "timelinejs-csv"
    columns = ["Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time", "Display Date", "Headline", "Text",
               "Media", "Media Credit", "Media Caption", "Media Thumbnail", "Type", "Group", "Background"]

    def test_chronology(self):
        for kind in SETS:
            self.assertEqual(rows(content(kind, "chronology", "timelinejs-csv"))[0], self.columns)
        title, *found = records(content("attacks", "chronology", "timelinejs-csv"))
        self.assertEqual(title["Type"], "title")
        for row, text in zip(found, TEXTS, strict=True):
            for cell in row.values():
                self.assertFalse(is_formula(cell), cell[:80])
            self.check_html(row["Headline"], one_line(text), ())
            self.check_html(row["Text"], one_line(text))
            self.assertRegex(row["Year"], r"^2\d\d\d$")


class VisTimeline(FormatTest):
    name = "vis-timeline"
    keys = {"id", "content", "start", "end", "type", "className", "title", "date_text", "edtf", "precision"}

    def test_chronology(self):
        hand_made = json.loads(content("hand-made", "chronology", "vis-timeline"))
        self.assertEqual(hand_made[0]["start"], "-000043-01-01")
        november = next(item for item in hand_made if item["content"].startswith("Canobbio"))
        self.assertEqual((november["start"], november["end"], november["type"]), ("2024-11-01", "2024-12-01", "range"))
        found = json.loads(content("attacks", "chronology", "vis-timeline"))
        for item, text in zip(found, TEXTS, strict=True):
            self.assertEqual(set(item) - self.keys, set())
            self.assertEqual(item["className"], "happened event")
            self.check_html(item["content"], one_line(text), ())
            self.check_html(item["title"], one_line(text))
        for item in hand_made + found:
            self.assertRegex(item["start"], r"^(\d{4}|[+-]\d{6})-\d\d-\d\d$")
            self.assertEqual("end" in item, item["type"] == "range")
        self.assertEqual(len({item["id"] for item in found}), len(found))


class Html(FormatTest):
    name = "html"

    def page(self, kind):
        return Elements(content(kind, "chronology", "html"))

    def test_chronology(self):
        """The texts stand in one script element, as JSON; the rest of the page is the same whatever they are."""
        if not path("attacks", "chronology", "html").exists():
            self.skipTest("built without html")
        hand_made, attacks = self.page("hand-made"), self.page("attacks")
        same = lambda elements: [(tag, tuple(pair for pair in pairs if pair[0] != "data-title")) if tag != "comment" else (tag, pairs)
                                 for tag, pairs in elements]
        self.assertEqual(same(attacks.elements), same(hand_made.elements))
        [title] = [dict(pairs)["data-title"] for tag, pairs in attacks.elements if tag == "script" and "data-title" in dict(pairs)]
        self.assertEqual(title, one_line(TEXTS[0]))
        scripts = re.findall(r'<script type="application/json" id="chronology"[^>]*>(.*?)</script', content("attacks", "chronology", "html"), re.S)
        self.assertEqual(len(scripts), 1)
        self.assertNotIn("<", scripts[0])
        self.assertEqual([entry["label"] for entry in json.loads(scripts[0])["entries"]], TEXTS)


class TimeMl(FormatTest):
    name = "timeml"
    elements = {"corpus", "TimeML", "DOCID", "DCT", "TITLE", "TEXT", "TIMEX3"}
    attributes = {"tid", "type", "value", "mod", "quant", "freq", "beginPoint", "endPoint", "temporalFunction", "functionInDocument"}

    @staticmethod
    def xml(text):
        return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "\ufffd", text)

    def documents(self, kind):
        root = etree.fromstring(path(kind, "dates", "timeml").read_bytes(), etree.XMLParser(huge_tree=True))
        self.assertEqual(root.tag, "corpus")
        for element in root.iter():
            self.assertIn(element.tag, self.elements)
            self.assertEqual(set(element.attrib) - self.attributes if element.tag == "TIMEX3" else set(element.attrib), set())
        for document in root:
            tids = [timex.get("tid") for timex in document.iter("TIMEX3")]
            self.assertEqual(len(set(tids)), len(tids))
        return list(root)

    def test_dates(self):
        malaga, undated = self.documents("hand-made")
        self.assertEqual(malaga.find("DCT/TIMEX3").get("value"), "2025-02-27")
        self.assertEqual([(timex.get("type"), timex.get("value"), timex.text) for timex in malaga.iterfind("TEXT/TIMEX3")],
                         [("DATE", "2025-02-25", "Tuesday"), ("DURATION", "P18Y", "18 years"), ("DATE", "2025-05", "May"),
                          ("SET", "XXXX-WXX-5", "Every Friday")])
        self.assertIsNone(undated.find("DCT"))
        for document, text in zip(self.documents("attacks"), TEXTS, strict=True):
            self.assertEqual("".join(document.find("TEXT").itertext()), self.xml(text))
            self.assertEqual(document.findtext("DOCID"), self.xml(text))


# ---- what goes for all --------------------------------------------------------------------------------------------------------

class All(unittest.TestCase):
    def test_every_format_has_a_reader(self):
        readers = {test.name for test in FormatTest.__subclasses__()}
        for folder in DIRECTORY.glob("*/*"):
            for file in folder.iterdir():
                self.assertIn(file.name, readers, "a format that no reader reads: give it a class in read_formats.py")
                self.assertTrue(file.stat().st_size > 0, file)

    def test_enough_attacks(self):
        self.assertGreaterEqual(len(set(ATTACKS)), 200)


class Edtf(unittest.TestCase):
    """A parser of the Library of Congress's specification, which is ISO 8601-2's."""

    @staticmethod
    def day(struct):
        return f"{'-' if struct[0] < 0 else ''}{abs(struct[0]):04d}-{struct[1]:02d}-{struct[2]:02d}"

    def test_values(self):
        compared = 0
        seen = set()
        for line in (DIRECTORY / "edtf.tsv").read_text().splitlines():
            text, first, last, kind = line.split("\t")
            if not text or (text, first, last) in seen:
                continue
            seen.add((text, first, last))
            try:
                value = parse_edtf(text)
            except Exception as error:  # the library raises many kinds
                self.fail(f"{text}: {error}")
            if not first or kind != "exact" or ".." in text:
                continue
            if first != "0001-01-01":  # the library's first century begins in a year 0
                self.assertEqual(self.day(value.lower_strict()), first, text)
            if not re.search(r"-2[1-4]$", text):  # the library's seasons end with the year
                self.assertEqual(self.day(value.upper_strict()), last, text)
            compared += 1
        self.assertGreater(compared, 200)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]])
