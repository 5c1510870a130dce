"""samples/spark/chronology_frames.py, on Spark in this process: the same entries as the command gives.

    frames_test.py PATH/annals

Run with the Python module on PYTHONPATH. Exit status 77, with a word why, where pyspark or Java is missing.
"""

import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile

import articles

SKIPPED = 77
STORIES = 6


def merged_by_command(annals, lines):
    """Each story's entries, merged by the command: (story, record)."""
    rows = []
    for story in sorted({json.loads(line)["id"].split("/")[0] for line in lines}):
        own = "".join(line + "\n" for line in lines if json.loads(line)["id"].startswith(story + "/"))
        read = subprocess.run([annals, "-f", "jsonl", "-"], input=own, capture_output=True, encoding="utf-8", check=True).stdout
        merged = subprocess.run([annals, "merge", "-f", "jsonl", "-"], input=read, capture_output=True, encoding="utf-8", check=True).stdout
        rows += merged.splitlines()
    return rows


def main():
    if importlib.util.find_spec("pyspark") is None or shutil.which("java") is None:
        print("pyspark is not installed, or there is no Java")
        return SKIPPED
    os.environ["PYSPARK_PYTHON"] = sys.executable
    samples = os.path.join(articles.ROOT, "samples", "spark")
    sys.path.insert(0, samples)
    os.environ["PYTHONPATH"] += os.pathsep + samples  # the workers' too
    import chronology_frames
    from pyspark.sql import SparkSession

    lines = articles.lines(24, STORIES)
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "articles.jsonl"), "w", encoding="utf-8") as file:
            file.writelines(line + "\n" for line in lines)
        spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").config("spark.sql.shuffle.partitions", "4").getOrCreate()
        given = spark.read.schema("id string, text string, date string").json(file.name).repartition(4)
        frame = chronology_frames.chronologies(given).toPandas()
        spark.stop()
    wanted = merged_by_command(sys.argv[1], lines)
    if sorted(frame["record"]) != sorted(wanted):
        print(f"{len(frame)} entries, and {len(wanted)} by the command; {len(set(frame['record']) & set(wanted))} are the same")
        return 1
    print(f"{len(frame)} entries of {STORIES} stories")
    return 0


sys.exit(main())
