"""The chronologies of a column of articles, on Apache Spark with the Python module.

    spark-submit samples/spark/chronology_frames.py INPUT OUTPUT

INPUT is a directory, or a pattern, of JSON lines with `id`, `text` and `date`; OUTPUT a directory that must not exist, which gets
Parquet, a row for each entry. Beside chronology_job.py, which pipes lines through the command, this keeps to frames: `mapInPandas`
gives each partition to `read`, which reads its articles one after the other, and the entries of each story are merged by
`applyInPandas`. The module has to be installed on the workers (`pip install` of the wheel).
"""

import argparse
import warnings

import pandas
from pyspark.sql import SparkSession
from pyspark.sql.functions import col, split

import annals

SCHEMA = "start_date string, end_date string, label string, status string, source string, sentence string, record string"


def frame_of(chronology):
    """A row for each entry; `record` is all that is known of it."""
    records = chronology.to_bytes("jsonl").decode().splitlines()
    rows = [
        (row.start_date, row.end_date, row.label, row.status, row.source, row.sentence, record)
        for row, record in zip(chronology, records)
    ]
    return pandas.DataFrame(rows, columns=[part.split()[0] for part in SCHEMA.split(", ")], dtype="object")


def read(frames):
    """Frames of articles → frames of entries. What cannot be read is said in the worker's log, and left out."""
    warnings.simplefilter("always", annals.AnnalsWarning)
    for frame in frames:
        for article in frame.to_dict("records"):
            yield frame_of(annals.read_all([article], threads=1))


def merge(frame):
    """The entries of one story → the same, merged."""
    saved = "\n".join(frame["record"]).encode()
    return frame_of(annals.Reader().load(saved, "story.jsonl"))


def chronologies(articles):
    """`articles`: a frame with id, text and date, whose ids begin with the name of their story, "mine-rescue/gazette-7"."""
    entries = articles.mapInPandas(read, SCHEMA)
    return entries.groupBy(split(col("source"), "/")[0].alias("story")).applyInPandas(merge, SCHEMA)


def main():
    parser = argparse.ArgumentParser(description="The chronologies of a column of articles.")
    parser.add_argument("input")
    parser.add_argument("output")
    options = parser.parse_args()
    spark = SparkSession.builder.appName("annals").getOrCreate()
    articles = spark.read.schema("id string, text string, date string").json(options.input)
    chronologies(articles).write.parquet(options.output)


if __name__ == "__main__":
    main()
