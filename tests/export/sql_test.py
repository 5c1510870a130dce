#!/usr/bin/env python3
"""Each column of a chronology in the queries of DuckDB and SQLite, without quotes; and the statements that docs/formats.md shows.

    sql_test.py ANNALS
"""
import csv
import os
import pathlib
import re
import sqlite3
import subprocess
import sys
import tempfile

import duckdb

ROOT = pathlib.Path(__file__).resolve().parents[2]
ANNALS = str(pathlib.Path(sys.argv[1]).resolve())


def use(run, column, table):
    run(f"select {column} from {table}")
    run(f"select e.{column} as {column} from {table} e group by e.{column} order by {column}")
    run(f"create table made_{column} ({column} text)")
    run(f"insert into made_{column} ({column}) values ('x')")
    run(f"update made_{column} set {column} = 'y' where {column} = 'x'")


def main():
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        for command, name in (([], "chronology"), (["dates"], "dates"), (["article"], "article")):
            subprocess.run([ANNALS, *command, "-o", f"{name}.csv", str(ROOT / "samples/ferry-fire.html")], check=True)
        duck = duckdb.connect()
        lite = sqlite3.connect("chronology.db")
        for name in ("chronology", "dates", "article"):
            with open(f"{name}.csv", newline="", encoding="utf-8") as file:
                header, *rows = csv.reader(file)
            assert rows, name
            lite.execute(f"create table {name} ({', '.join(header)})")
            lite.executemany(f"insert into {name} values ({', '.join('?' * len(header))})", rows)
            duck.execute(f"create table {name} as from '{name}.csv'")
            assert duck.execute(f"select count(*) from {name}").fetchone()[0] == len(rows), name
            for column in header:
                for run in (duck.execute, lite.execute):
                    run(f"drop table if exists made_{column}")
                    use(run, column, name)
        shown = re.search(r"<!-- sql: duckdb -->\n```sql\n(.*?)```", (ROOT / "docs/formats.md").read_text(encoding="utf-8"), re.S)[1]
        for statement in shown.split(";"):
            duck.execute(statement) if statement.strip() else None
        read = duck.execute("select count(*), min(start_date)::text from 'chronology.parquet'").fetchone()
        assert read == (len(list(csv.reader(open("chronology.csv", newline="")))) - 1, "1971-01-01"), read
        subprocess.run([ANNALS, "-o", "chronology.jsonl", str(ROOT / "samples/ferry-fire.html")], check=True)
        assert duck.execute("select count(*) from 'chronology.jsonl' where start_date <= end_date and weight > 0").fetchone()[0] == read[0]


if __name__ == "__main__":
    main()
