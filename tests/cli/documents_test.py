#!/usr/bin/env python3
"""Mails as entries (--messages), fields of records as columns (--keep), and links to places, as people see them.

    documents_test.py ANNALS      exit status 1 where something is not as it should be
"""
import csv
import io
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

import openpyxl

THREAD = """From: Marta Hale <marta@pump.example>
To: Jon Pike <jon@pump.example>, Ada Venn <ada@pump.example>
Subject: Pump 7
Date: Wed, 26 Feb 2025 10:12:00 +0000

Jon,

I stopped the pump yesterday and sent the seal to the laboratory.

On Mon, 24 Feb 2025 at 16:32, Jon Pike <jon@pump.example> wrote:
> The bearing failed on Sunday evening, and nobody was on call.
"""
CHAT = "[28/10/2024, 17:58] Ana: It burned yesterday.\n[28/10/2024, 18:02] Ben: When?\n[29/10/2024, 07:40] Ana: Late.\n"
RECORDS = [
    {"id": "a-17", "case_no": "24/118", "title": "x", "tags": ["rail", "strike"], "n": 4, "empty": None, "date": "2025-02-27",
     "url": "https://news.example/a", "text": "The minister resigned on Monday."},
    {"id": "a-18", "case_no": "24/119", "date": "2025-02-27", "text": "The bridge opened on June 1, 2001."},
]
PAGE = """<html lang="en"><head><link rel="canonical" href="https://news.example/crane"><title>Crane</title></head><body><article>
<h1>Crane on the quay</h1><p>Published 27 February 2025</p><h2>History</h2>
<p>The crane, which a yard at Ostvik built for the old port, was moved to the new quay in May 2004, when that opened to ships.</p>
</article></body></html>"""


class Documents(unittest.TestCase):
    program = None

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def file(self, name, content):
        path = pathlib.Path(self.folder.name, name)
        path.write_text(content)
        return str(path)

    def run_annals(self, *arguments, status=0):
        done = subprocess.run([self.program, *arguments], capture_output=True, text=True)
        self.assertEqual(done.returncode, status, done.stderr)
        return done.stdout if status == 0 else done.stderr

    def rows(self, *arguments):
        return [json.loads(line) for line in self.run_annals("-f", "jsonl", *arguments).splitlines()]

    def records(self):
        return self.file("r.jsonl", "".join(json.dumps(record) + "\n" for record in RECORDS))

    def test_mails_are_entries_where_that_is_asked_for(self):
        mail = self.file("thread.eml", THREAD)
        self.assertNotIn("statement", [row["kind"] for row in self.rows(mail)])
        rows = [row for row in self.rows("--messages", mail) if row["kind"] == "statement"]
        self.assertEqual([[row["start_date"], row["time"], row["label"], row["place"], row["according_to"]] for row in rows], [
            ["2025-02-24", "16:32", "Jon Pike wrote: Pump 7", "Jon Pike, 2025-02-24 16:32", "Jon Pike"],
            ["2025-02-26", "10:12", "Marta Hale wrote to Jon Pike, Ada Venn: Pump 7", "Marta Hale, 2025-02-26 10:12", "Marta Hale"],
        ])
        self.assertEqual(rows[1]["people"], ["Marta Hale", "Jon Pike", "Ada Venn"])
        self.assertTrue(rows[1]["sentence"].startswith("I stopped the pump"))
        self.assertEqual(rows[1]["expression"], "")

    def test_a_mail_that_another_one_quotes_is_one_entry(self):
        quoted = ("From: Jon Pike <jon@pump.example>\nTo: Marta Hale <marta@pump.example>\nSubject: Pump 7\n"
                  "Date: Mon, 24 Feb 2025 16:32:00 +0000\n\nThe bearing failed on Sunday evening, and nobody was on call.\n")
        paths = [self.file("thread.eml", THREAD), self.file("quoted.eml", quoted)]
        table = list(csv.DictReader(io.StringIO(self.run_annals("-f", "csv", *paths))))
        failed = [row for row in table if "failed" in row["label"]]
        self.assertEqual([[row["start_date"], row["sources"]] for row in failed], [["2025-02-23", "2"]])

    def test_messages_of_a_chat_are_none(self):
        chat = self.file("chat.txt", CHAT)
        self.assertEqual(len(self.rows("--messages", chat)), len(self.rows(chat)))
        self.assertIn("has no meaning", self.run_annals("dates", "--messages", chat, status=2))

    def test_fields_of_records_become_columns(self):
        records = self.records()
        rows = self.rows("--keep", "id,case_no,tags", "--keep", "n,empty,none", records)
        self.assertEqual([row.get("kept") for row in rows], [
            {"id": "a-17", "case_no": "24/118", "tags": "rail; strike", "n": "4"}, {"id": "a-18", "case_no": "24/119"}])
        table = list(csv.DictReader(io.StringIO(self.run_annals("--keep", "case_no,id", "-f", "csv", records))))
        self.assertEqual([[row["case_no"], row["record_id"]] for row in table], [["24/119", "a-18"], ["24/118", "a-17"]])
        self.assertTrue(all("kept" not in row for row in self.rows(records)))
        self.assertIn("--keep", self.run_annals("--keep", "a,,b", records, status=2))
        self.assertIn("has no meaning", self.run_annals("merge", "--keep", "a", records, status=2))

    def test_kept_fields_survive_merging_and_corrections(self):
        records = self.records()
        saved = self.file("saved.jsonl", self.run_annals("--keep", "case_no", "-f", "jsonl", records))
        merged = list(csv.DictReader(io.StringIO(self.run_annals("merge", "-f", "csv", saved))))
        self.assertEqual([row["case_no"] for row in merged], ["24/119", "24/118"])
        corrected = self.file("c.csv", self.run_annals("--keep", "case_no", "-f", "csv", records).replace("24/119", "old"))
        again = list(csv.DictReader(io.StringIO(
            self.run_annals("--keep", "case_no", "--edits", corrected, "-f", "csv", records))))
        self.assertEqual([[row["case_no"], row["edited"]] for row in again], [["24/119", ""], ["24/118", ""]])

    def test_places_are_links_where_the_source_has_an_address(self):
        page = self.file("crane.html", PAGE)
        fragment = "#:~:text=The%20crane%2C%20which%20a%20yard,when%20that%20opened%20to%20ships."
        row = [row for row in self.rows(page) if "2004" in row["start_date"]][0]
        self.assertEqual([row["place"], row["place_url"]], ["History", "https://news.example/crane" + fragment])
        book = str(pathlib.Path(self.folder.name, "c.xlsx"))
        self.run_annals("-o", book, page)
        sheet = openpyxl.load_workbook(book)["Chronology"]
        names = [cell.value for cell in sheet[1]]
        for name, value in (("place", "History"), ("url", "https://news.example/crane")):
            cell = [row[names.index(name)] for row in sheet.iter_rows(min_row=2)][0]
            self.assertEqual(cell.value, value)
            link = cell.hyperlink
            self.assertEqual(link.target + ("#" + link.location if link.location else ""), "https://news.example/crane" + fragment)
        self.assertNotIn("place_url", self.rows(self.file("plain.txt", "The bridge opened on June 1, 2001."))[0])


if __name__ == "__main__":
    Documents.program = str(pathlib.Path(sys.argv.pop(1)).resolve())
    unittest.main()
