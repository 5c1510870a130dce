"""The module's functions, as a person calls them."""
import datetime
import json
import os
import pathlib
import pickle
import subprocess
import sys
import tempfile
import threading
import time
import unittest
import warnings

import annals

ROOT = pathlib.Path(__file__).resolve().parents[2]
MILL = "The mill burned on 3 May 1921. Ana Ruiz built it again in 1924."


class Reading(unittest.TestCase):
    def test_a_page_a_text_bytes_and_a_file_are_taken(self):
        path = ROOT / "samples/ferry-fire.html"
        rows = annals.read(path)
        self.assertGreater(len(rows), 10)
        for given in (path.read_text(), path.read_bytes(), annals.Document.html(path.read_text())):
            self.assertEqual([row.label for row in annals.read(given)], [row.label for row in rows])
        self.assertEqual(len(annals.read(MILL)), 2)

    def test_the_rows_are_those_of_the_command(self):
        for name in ("ferry-fire.html", "warehouse-trial.html", "documents/minutes.docx", "documents/heating.eml"):
            path = ROOT / "samples" / name
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", annals.AnnalsWarning)
                csv = annals.read(path).to_csv()
            self.assertEqual(csv.encode(), subprocess.run([os.environ["ANNALS"], "-f", "csv", path], capture_output=True).stdout, name)

    def test_a_row_has_all_fields(self):
        row = annals.read("The mill burned on 3 May 1921 at 9:40 p.m.", id="diary")[0]
        self.assertEqual((row.start_date, row.end_date, row.start), ("1921-05-03", "1921-05-03", datetime.date(1921, 5, 3)))
        self.assertEqual((row.precision, row.status, row.kind, row.relation), ("day", "happened", "event", "at"))
        self.assertEqual(row.clock, datetime.time(21, 40))
        self.assertEqual(row.timex3["type"], "TIME")
        self.assertEqual(row.sources[0].source, "diary")
        self.assertEqual(row.sentence[row.sources[0].begin : row.sources[0].end], row.expression)
        self.assertIn("3 May 1921", repr(row))

    def test_years_before_christ_have_no_python_date(self):
        row = annals.read("Caesar was killed on 15 March 44 BC.")[0]
        self.assertEqual((row.start_date, row.start), ("-0043-03-15", None))
        frame = annals.read("Caesar was killed on 15 March 44 BC.").to_pandas()
        self.assertEqual(str(frame.start_date.dtype), "datetime64[s]")
        self.assertEqual(frame.start_date.dt.year[0], -43)

    def test_dates_may_be_dates_or_text(self):
        for date in ("2025-02-27", datetime.date(2025, 2, 27), datetime.datetime(2025, 2, 27, 9, 0)):
            self.assertEqual(annals.read("He left last week.", date)[0].start_date, "2025-02-17")
        with self.assertRaises(annals.AnnalsError) as caught:
            annals.read("He left.", "31.2.2025")
        self.assertEqual(caught.exception.kind, "bad_value")
        with self.assertRaises(TypeError):
            annals.read("He left.", 20250227)

    def test_what_a_person_should_know_is_a_warning(self):
        with self.assertWarnsRegex(annals.AnnalsWarning, "no publication date"):
            annals.read("He left on Tuesday.")

    def test_reading_says_what_made_no_row(self):
        reading = annals.reading("He trains every Friday.")
        self.assertEqual([(dropped.text, dropped.reason) for dropped in reading.dropped], [("every Friday", "a habit")])
        self.assertEqual(reading.articles[0].text, "He trains every Friday.")

    def test_explanations_are_text(self):
        self.assertIn("1921", annals.explain(MILL))
        self.assertIn("rule", annals.explain(MILL, times=True))


class Errors(unittest.TestCase):
    def test_have_kind_place_and_hint(self):
        cases = [
            (lambda: annals.read(pathlib.Path("no-such.html")), "not_found", "no-such.html"),
            (lambda: annals.read(""), "not_text", "-"),
            (lambda: annals.read(b"\x89PNG\r\n\x1a\n" + b"\0" * 50, id="a.png"), "not_document", "a.png"),
            (lambda: annals.read("samples/ferry-fire.html"), "bad_value", "samples/ferry-fire.html"),
            (lambda: annals.load("no-such.csv"), "not_found", "no-such.csv"),
            (lambda: annals.Reader(rules="no-such-pack"), "not_found", "no-such-pack"),
            (lambda: annals.Reader(mode="poetry"), "bad_value", "mode"),
            (lambda: annals.Chronology().save("x.pptx"), "bad_value", "x.pptx"),
            (lambda: annals.Chronology().save("/no/such/folder/x.csv"), "unwritable", "/no/such/folder/x.csv"),
            (lambda: annals.read(MILL).filter(status=["maybe"]), "bad_value", "status"),
            (lambda: annals.read_all([{"id": "a"}]), None, None),
        ]
        for call, kind, place in cases:
            if kind is None:
                with self.assertWarnsRegex(annals.AnnalsWarning, "neither"):
                    self.assertEqual(len(call()), 0)
                continue
            with self.assertRaises(annals.AnnalsError) as caught:
                call()
            self.assertEqual((caught.exception.kind, caught.exception.place), (kind, place))
            self.assertIn(place, str(caught.exception))
            self.assertEqual(str(pickle.loads(pickle.dumps(caught.exception))), str(caught.exception))

    def test_wrong_types_are_type_errors(self):
        for wrong in (3, None, ["a"]):
            with self.assertRaises(TypeError):
                annals.read(wrong)

    def test_foreign_language_has_a_hint(self):
        german = "Die Fähre ist am Montag gesunken, und niemand weiß, warum das so war oder wer es hätte verhindern können. " * 3
        with self.assertRaises(annals.AnnalsError) as caught:
            annals.read(german)
        self.assertEqual(caught.exception.kind, "wrong_language")
        self.assertIn("any_language", caught.exception.hint)
        annals.read(german, reader=annals.Reader(any_language=True))


class Dates(unittest.TestCase):
    def test_offsets_are_pythons(self):
        text = "Málaga’s mayor 🎈 spoke on Tuesday and every Friday."
        found = annals.dates(text, "2025-02-27")
        self.assertEqual([text[one.begin : one.end] for one in found], [one.text for one in found])
        self.assertEqual([(one.type, one.value) for one in found], [("DATE", "2025-02-25"), ("SET", "XXXX-WXX-5")])
        self.assertIsNone(found[1].start_date)

    def test_article_says_where_its_date_is_from(self):
        article = annals.article(ROOT / "samples/ferry-fire.html")
        self.assertEqual(article.date, datetime.date(2024, 10, 17))
        self.assertEqual((article.date_source, article.found_in), ("text", "published line"))
        self.assertTrue(all(article.text[block.begin : block.end].strip() for block in article.blocks))


class Chronologies(unittest.TestCase):
    def test_iterate_index_and_slice_out_of_range(self):
        rows = annals.read(MILL)
        self.assertEqual([row.id for row in rows], [rows[0].id, rows[1].id])
        self.assertEqual(rows[-1].id, rows[1].id)
        with self.assertRaises(IndexError):
            rows[2]
        self.assertTrue(annals.read(MILL) and not annals.Chronology())

    def test_frames_have_the_columns_of_csv(self):
        rows = annals.read(ROOT / "samples/ferry-fire.html")
        frame = rows.to_pandas()
        self.assertEqual(list(frame.columns), rows.to_csv().splitlines()[0].split(","))
        self.assertEqual(list(frame.label), [row.label for row in rows])
        self.assertEqual(list(frame.people), [row.people for row in rows])
        self.assertTrue(frame.published.notna().all())
        table = rows.to_arrow()
        self.assertEqual(table.column_names, list(frame.columns))
        self.assertEqual(str(table.schema.field("start_date").type), "date32[day]")
        empty = annals.Chronology().to_pandas()
        self.assertEqual((len(empty), list(empty.columns)), (0, list(frame.columns)))

    def test_dicts_are_the_json_records(self):
        rows = annals.read(MILL)
        self.assertEqual(rows.to_dict(), json.loads(rows.to_json())["entries"])
        self.assertEqual(rows.to_dict()[0]["label"], rows[0].label)

    def test_save_and_load(self):
        with tempfile.TemporaryDirectory() as folder:
            rows = annals.read(ROOT / "samples/warehouse-trial.html")
            for name in ("a.xlsx", "a.csv", "a.json", "a.jsonl"):
                path = pathlib.Path(folder) / name
                self.assertEqual(rows.save(path), [])
                self.assertEqual({row.id for row in annals.load(path)}, {row.id for row in rows})
                # A row of a table has one source, its first, and an hour without minutes is none that its cells can spell.
                changed = [column for change in annals.diff(rows, annals.load(path)) for column in change.cells]
                self.assertLessEqual(set(changed), set() if "json" in name else {"sources", "time"})
            import openpyxl

            sheet = openpyxl.load_workbook(pathlib.Path(folder) / "a.xlsx").worksheets[0]
            self.assertEqual(sheet.max_row, len(rows) + 1)

    def test_loading_goes_on_behind_what_cannot_be_read(self):
        good = annals.read(MILL).to_bytes("jsonl")
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "a.jsonl"
            path.write_bytes(b'{"label": 3}\n' + good)
            with self.assertWarnsRegex(annals.AnnalsWarning, "a.jsonl:1"):
                self.assertEqual(len(annals.load(path)), 2)
            path.write_bytes(b'{"label": 3}\n')
            with self.assertRaises(annals.AnnalsError) as caught:
                annals.load(path)
            self.assertEqual(caught.exception.kind, "bad_record")

    def test_many_documents_may_come_from_a_generator(self):
        rows = annals.read_all(({"id": str(number), "text": MILL} for number in range(100)), threads=3)
        self.assertEqual([len(row.sources) for row in rows], [100, 100])

    def test_merging_is_the_same_in_any_order(self):
        parts = [annals.read(MILL, id="a"), annals.read("The mill burned on 3 May 1921. It was sold in 1950.", id="b")]
        merged = annals.merge(parts)
        self.assertEqual(len(merged), 3)
        self.assertEqual(len(merged[0].sources), 2)
        self.assertEqual(annals.merge(parts[::-1]).to_csv(), merged.to_csv())
        self.assertEqual(annals.read_all([{"id": "a", "text": MILL}, {"id": "b", "text": "It was sold in 1950."}], threads=2).to_csv(),
                         annals.merge([annals.read(annals.Document.text(MILL, id="a")),
                                       annals.read(annals.Document.text("It was sold in 1950.", id="b"))]).to_csv())

    def test_diff_says_what_changed(self):
        before = annals.read(MILL, id="a")
        after = annals.read(MILL, id="a")
        after.correct([{"id": after[0].id, "label": "The old mill burned"}])
        (change,) = annals.diff(before, after)
        self.assertEqual((change.kind, change.cells["label"]), ("changed", ("Mill burned", "The old mill burned")))

    def test_filters(self):
        rows = annals.read(MILL)
        self.assertEqual(len(rows.filter(since="1923-01-01")), 1)
        self.assertEqual(len(rows.filter(precision=["year"], about=["Ruiz"])), 1)
        self.assertEqual(len(rows.top(1)), 1)

    def test_a_filter_takes_one_word_and_a_year(self):
        rows = annals.read("The mill burned on 3 May 1921. Ana Ruiz built it again in 1924.")
        for wanted in ({"since": "1923"}, {"since": 1923}, {"since": "1921-06"}, {"about": "Ruiz"}, {"precision": "year"}):
            self.assertEqual([row.date_text for row in rows.filter(**wanted)], ["1924"], wanted)
        for wanted in ({"until": "1921"}, {"until": 1923}, {"until": "1921-05"}, {"until": datetime.date(1921, 5, 3)}):
            self.assertEqual([row.date_text for row in rows.filter(**wanted)], ["3 May 1921"], wanted)
        with self.assertRaises(annals.AnnalsError):
            rows.filter(since="1921-13")

    def test_corrections_take_what_python_has(self):
        rows = annals.read(MILL, url="https://mill.example/")
        report = rows.correct([{"id": rows[0].id, "tags": ["fire", "mill"], "start_date": datetime.date(1921, 5, 4),
                                "end_date": "4 May 1921", "note": None}])
        self.assertEqual((rows[0].tags, rows[0].date_text, rows[0].note), (["fire", "mill"], "4 May 1921", ""))
        self.assertEqual((rows[0].url, repr(report)), ("https://mill.example/", "<EditReport: 1 edited, 0 struck, 0 added, 0 not found, 0 problems>"))
        problems = rows.correct([{"id": rows[0].id, "lable": "Fire"}]).problems
        self.assertIn("did you mean label?", str(problems[0]))

    def test_merge_takes_chronologies_and_lists_of_them(self):
        a, b = annals.read(MILL, id="a"), annals.read("It was rebuilt in 1924.", id="b")
        self.assertEqual(annals.merge(a, b).to_csv(), annals.merge([b, a]).to_csv())
        self.assertEqual(repr(annals.diff(a, annals.merge(a, b))[0]), "<Change added: <Row 1924: It was rebuilt>>")

    def test_reasons_have_a_word_for_programs(self):
        self.assertEqual([one.why for one in annals.dates("He left on 31 February.", "2025-02-27")], ["no_such_time"])
        self.assertEqual([one.why for one in annals.dates("He left on Tuesday.")], ["no_reference"])
        self.assertEqual(annals.reading("He trains every Friday.").dropped[0].why, "habit")

    def test_a_notebook_shows_a_table_with_nothing_live_in_it(self):
        shown = annals.read(annals.Document.text("The <b>mill burned on 3 May 1921.", id="<script>"))._repr_html_()
        self.assertIn("&lt;script&gt;", shown)
        self.assertNotIn("<script>", shown)
        self.assertNotIn("<b>", shown)


class Threads(unittest.TestCase):
    def test_the_interpreter_goes_on_while_a_document_is_read(self):
        text = (ROOT / "samples/ferry-fire.txt").read_text() * 40
        ticks, done = [0], threading.Event()

        def tick():
            while not done.is_set():
                ticks[0] += 1
                time.sleep(0)

        ticker = threading.Thread(target=tick)
        # With a switch interval as long as this, a second thread moves only where the lock is given up.
        usual = sys.getswitchinterval()
        sys.setswitchinterval(60)
        try:
            document = annals.Document.text(text, "2024-10-17")
            reader = annals.Reader()
            ticker.start()
            before = ticks[0]
            reader.read(document)
            during = ticks[0] - before
            done.set()
            ticker.join()
        finally:
            sys.setswitchinterval(usual)
        self.assertGreater(during, 0)

    def test_threads_share_a_reader(self):
        reader = annals.Reader()
        document = annals.Document.file(ROOT / "samples/quarry-homes.html")
        expected = reader.read(document).chronology.to_csv()
        got = [""] * 4

        def work(at):
            got[at] = reader.read(document).chronology.to_csv()

        threads = [threading.Thread(target=work, args=(at,)) for at in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(got, [expected] * 4)


class Notebook(unittest.TestCase):
    def test_its_cells_run_one_after_the_other(self):
        source = (ROOT / "samples/library/case.py").read_text()
        cells = source.split("# %%")[1:]
        self.assertGreater(len(cells), 4)
        names = {}
        before = os.getcwd()
        with tempfile.TemporaryDirectory() as folder:
            os.symlink(ROOT / "samples", os.path.join(folder, "samples"))
            os.chdir(folder)
            try:
                for cell in cells:
                    exec(compile("#" + cell, "case.py", "exec"), names)
                self.assertTrue(os.path.getsize("case.html") > 1000 and os.path.getsize("case.xlsx") > 1000)
            finally:
                os.chdir(before)
        self.assertEqual(names["report"].struck, 1)


if __name__ == "__main__":
    unittest.main()
