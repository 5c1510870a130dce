#!/usr/bin/env python3
"""Corrections through the command, in files as the programs that people use save them: openpyxl, LibreOffice, Python's csv.

    edits_files_test.py ANNALS
"""
import csv
import datetime
import io
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

import openpyxl

ANNALS = str(pathlib.Path(sys.argv[1]).resolve())
SAMPLE = pathlib.Path(__file__).resolve().parents[2] / "samples/ferry-fire.html"


def soffice(folder, file, to):
    """As a person opens it, with what the import dialog proposes for a file of csv."""
    proposed = ["--infilter=CSV:44,34,76,1,,0,false,true"] if file.suffix == ".csv" else []
    subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", *proposed, "--convert-to", to,
                    "--outdir", str(folder), str(file)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=240)


class Files(unittest.TestCase):
    maxDiff = 4000

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        shutil.copy(SAMPLE, self.folder / "ferry.html")
        self.addCleanup(shutil.rmtree, self.folder)

    def annals(self, *arguments, status=0):
        ran = subprocess.run([ANNALS, *arguments], cwd=self.folder, capture_output=True, timeout=120)
        self.assertEqual(ran.returncode, status, ran.stderr.decode())
        self.said = ran.stderr.decode()
        return ran.stdout.decode()

    def rows(self, *arguments, status=0):
        return list(csv.DictReader(io.StringIO(self.annals("-f", "csv", *arguments, status=status), newline="")))

    def test_a_file_that_was_only_saved_changes_nothing(self):
        plain = self.annals("ferry.html", "-f", "csv")
        for name, options in (("a.xlsx", []), ("a.csv", []), ("excel.csv", ["-f", "csv-excel"]), ("a.jsonl", []), ("a.json", [])):
            self.annals("ferry.html", "-o", name, *options)
            self.assertEqual(self.annals("ferry.html", "--edits", name, "-f", "csv"), plain, name)
        saved = self.folder / "saved"
        saved.mkdir()
        soffice(saved, self.folder / "a.xlsx", "xlsx")
        self.assertEqual(self.annals("ferry.html", "--edits", "saved/a.xlsx", "-f", "csv"), plain)
        soffice(saved, self.folder / "excel.csv", "xlsx")
        self.assertEqual(self.annals("ferry.html", "--edits", "saved/excel.xlsx", "-f", "csv"), plain)
        book = openpyxl.load_workbook(self.folder / "a.xlsx")
        book.save(self.folder / "openpyxl.xlsx")
        self.assertEqual(self.annals("ferry.html", "--edits", "openpyxl.xlsx", "-f", "csv"), plain)

    def test_what_is_read_back_is_what_was_saved(self):
        times = ("start_date", "end_date", "time", "zone", "precision", "date_text", "edtf", "relation", "timex3")
        others = ("label", "status", "kind", "according_to", "people", "organizations", "locations", "confidence", "note", "tags", "url")
        for sample in sorted(SAMPLE.parent.glob("*.html")) + sorted(SAMPLE.parent.glob("*.txt")):
            self.annals(str(sample), "-o", "a.jsonl")
            wanted = {row["id"]: row for row in self.rows("merge", "a.jsonl")}
            self.assertTrue(wanted, sample)
            for name, options in (("a.csv", []), ("a.xlsx", []), ("excel.csv", ["-f", "csv-excel"])):
                self.annals("merge", "a.jsonl", "-o", name, *options)
                got = {row["id"]: row for row in self.rows("merge", name)}
                self.assertEqual(got.keys(), wanted.keys(), (sample, name))
                for id, row in got.items():
                    for column in times + others:
                        if name == "excel.csv" and column == "relation":
                            continue  # it has no such column; date_text has the word
                        self.assertEqual(row[column], wanted[id][column], (sample.name, name, column, row["date_text"]))

    def test_a_workbook_that_was_sorted_and_changed(self):
        self.annals("ferry.html", "-o", "a.xlsx")
        before = self.rows("ferry.html")
        book = openpyxl.load_workbook(self.folder / "a.xlsx")
        sheet = book["Chronology"]
        columns = {cell.value: cell.column for cell in sheet[1]}
        cells = lambda row: {name: sheet.cell(row, column) for name, column in columns.items()}
        wanted = {}
        for row in range(2, sheet.max_row + 1):
            found = cells(row)
            if found["label"].value.startswith("Order was relaxed"):
                found["start_date"].value = datetime.datetime(1994, 5, 30)
                found["end_date"].value = datetime.datetime(1994, 5, 30)
                wanted[found["id"].value] = {"start_date": "1994-05-30", "end_date": "1994-05-30", "precision": "day",
                                             "date_text": "30 May 1994", "edited": "start_date; end_date"}
            if found["label"].value.startswith("Oil leak"):
                found["label"].value, found["keep"].value, found["tags"].value = "An oil leak kept the ferry in port", "yes", "oil; port"
                wanted[found["id"].value] = {"label": "An oil leak kept the ferry in port", "keep": "yes", "tags": "oil; port", "edited": "label"}
        self.assertEqual(len(wanted), 2)
        values = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
        for row, line in zip(sheet.iter_rows(min_row=2), sorted(values, key=lambda line: str(line[columns["label"] - 1]))):
            for cell, value in zip(row, line):
                cell.value = value
        book.save(self.folder / "b.xlsx")
        after = {row["id"]: row for row in self.rows("ferry.html", "--edits", "b.xlsx")}
        self.assertEqual(len(after), len(before))
        for row in before:
            expected = {**row, **wanted.get(row["id"], {})}
            for column in ("edtf", "timex3", "weight"):  # follow from what was changed
                if row["id"] in wanted:
                    expected[column] = after[row["id"]][column]
            self.assertEqual(after[row["id"]], expected)

    def test_formulas_errors_and_serial_numbers(self):
        self.annals("ferry.html", "-o", "a.xlsx")
        book = openpyxl.load_workbook(self.folder / "a.xlsx")
        sheet = book["Chronology"]
        sheet["A2"].value = "=TODAY()"
        sheet["A3"].value, sheet["A3"].number_format = 45715, "General"
        book.save(self.folder / "b.xlsx")
        self.rows("ferry.html", "--edits", "b.xlsx", status=1)
        self.assertIn("b.xlsx, row 2, start_date: '' is a formula", self.said)
        self.assertIn("b.xlsx, row 3, start_date: '45715' is a number and no date", self.said)

    def test_no_cell_of_csv_excel_becomes_a_date_in_libreoffice_but_the_two_days(self):
        (self.folder / "t.txt").write_text("On 1/2 of the roads, ice lay in October 2020. It melted on 27 February 2025 at 10:30 a.m. "
                                           "In autumn 2019 the dam broke.\n")
        self.annals("--date", "2025-03-01", "t.txt", "-f", "csv-excel", "-o", "t.csv")
        soffice(self.folder, self.folder / "t.csv", "xlsx")
        sheet = openpyxl.load_workbook(self.folder / "t.xlsx").active
        columns = [cell.value for cell in sheet[1]]
        self.assertGreater(sheet.max_row, 3)
        for row in sheet.iter_rows(min_row=2):
            for name, cell in zip(columns, row):
                self.assertEqual(cell.is_date, name in ("start_date", "end_date"), (name, cell.value))

    def test_the_edits_are_never_overwritten_and_bad_files_are_refused(self):
        self.annals("ferry.html", "-o", "a.csv")
        before = (self.folder / "a.csv").read_bytes()
        self.annals("ferry.html", "--edits", "a.csv", "-o", "a.csv", status=2)
        self.assertIn("would replace this input", self.said)
        (self.folder / "none.csv").write_text("x,y\n1,2\n")
        self.annals("ferry.html", "--edits", "none.csv", "-o", "b.csv", status=1)
        self.assertIn("none.csv: no header with columns of a chronology", self.said)
        self.annals("ferry.html", "--edits", "missing.csv", "-o", "b.csv", status=1)
        self.assertFalse((self.folder / "b.csv").exists())
        self.assertEqual((self.folder / "a.csv").read_bytes(), before)
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ["a.csv", "ferry.html", "none.csv"])

    def test_what_is_bad_is_named_by_row_and_column_and_the_rest_is_done(self):
        self.annals("ferry.html", "-f", "csv", "-o", "base.csv")
        rows = list(csv.DictReader((self.folder / "base.csv").read_text(encoding="utf-8").splitlines()))

        def said(change, delimiter=",", encoding="utf-8", without=(), status=1):
            changed = [dict(row) for row in rows]
            changed[2]["note"] = "mine"
            change(changed[1])
            out = io.StringIO()
            writer = csv.DictWriter(out, [name for name in rows[0] if name not in without], delimiter=delimiter, extrasaction="ignore")
            writer.writeheader()
            writer.writerows(changed)
            given = out.getvalue().encode(encoding)
            (self.folder / "bad.csv").write_bytes(given)
            got = self.rows("ferry.html", "--edits", "bad.csv", status=status)
            self.assertEqual((self.folder / "bad.csv").read_bytes(), given)
            self.assertIn("mine", [row["note"] for row in got])
            return self.said

        def cell(column, text):
            return lambda row: row.__setitem__(column, text)

        for column, text, wanted in (
                ("id", "", "row 3, id: is missing"),
                ("id", rows[0]["id"], "row 3, id: '" + rows[0]["id"] + "' stands in a row before"),
                ("start_date", "sometime", "row 3, start_date: 'sometime' is no date"),
                ("start_date", "31/02/2025", "row 3, start_date: '31/02/2025' is no day of the calendar"),
                ("start_date", "03/04/2025", "row 3, start_date: '03/04/2025' is 3 April or 4 March"),
                ("start_date", "9000-01-01", "row 3: start_date is after end_date"),
                ("start_date", "=A1+1", "row 3, start_date: '=A1+1' is a formula"),
                ("end_date", "", "row 3, end_date: is empty"),
                ("label", "", "row 3, label: is empty"),
                ("status", "hapened", "row 3, status: 'hapened' is none of happened, planned, hypothetical, ongoing"),
                ("keep", "nope", "row 3, keep: 'nope' is none of no, yes")):
            self.assertIn(wanted, said(cell(column, text)), (column, text))
        self.assertIn("there is no column id", said(cell("label", "Else"), without=("id",)))
        for delimiter, encoding in ((";", "cp1252"), ("\t", "utf-16"), (",", "utf-8-sig")):
            self.assertEqual(said(cell("note", "Café à Nîmes"), delimiter, encoding, status=0), "", encoding)

    def test_a_folders_own_outputs_are_no_articles(self):
        for name in ("a.csv", "a.jsonl", "a.html", "a.md", "a.json"):
            self.annals("ferry.html", "-o", name)
        self.assertEqual(self.annals(".", "-f", "csv").replace("./ferry.html", "ferry.html"), self.annals("ferry.html", "-f", "csv"))
        self.assertEqual(self.said, "")

    def test_merge_reads_what_was_saved(self):
        plain = self.annals("ferry.html", "-f", "csv")
        for name in ("a.jsonl", "a.json"):
            self.annals("ferry.html", "-o", name)
            self.assertEqual(self.annals("merge", name, "-f", "csv"), plain, name)
        # Rows of a table don't say where in the text they stand, nor all of TIMEX3.
        told = lambda rows: sorted(tuple(row[column] for column in ("id", "start_date", "end_date", "label", "status", "kind", "confidence",
                                                                    "people", "sentence", "edtf")) for row in rows)
        for name in ("a.csv", "a.xlsx"):
            self.annals("ferry.html", "-o", name)
            self.assertEqual(told(self.rows("merge", name)), told(self.rows("ferry.html")), name)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1] + sys.argv[2:])
