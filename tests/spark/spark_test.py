"""The Spark job of samples/spark, on a cluster of two workers of which one is killed at work.

    spark_test.py PATH/annals

Makes 10,000 records, runs the job in Spark's local-cluster mode (two workers, each with an executor process of its own), kills an
executor with SIGKILL when a part of the records has been read, and compares all rows with those of one process a story without
Spark. Exit status 77, with a word why, where pyspark or Java is missing.
"""

import collections
import importlib.util
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

import articles

JOB = os.path.join(articles.ROOT, "samples", "spark", "chronology_job.py")
SKIPPED = 77

RECORDS = 10_000
STORIES = 400
PARTITIONS = 40
READ_BEFORE_THE_KILL = 5  # partitions


def missing():
    if importlib.util.find_spec("pyspark") is None:
        return "pyspark is not installed"
    if shutil.which("java") is None:
        return "there is no Java"
    return None


def lines_of(command, lines):
    run = subprocess.run(command, input="".join(line + "\n" for line in lines), capture_output=True, encoding="utf-8")
    if run.returncode != 0:
        raise RuntimeError(f"{' '.join(command)}: {run.stderr}")
    return run.stdout.splitlines()


def rows_without_spark(annals, input_lines):
    stories = collections.defaultdict(list)
    for line in lines_of([annals, "--format", "jsonl", "-"], input_lines):
        stories[json.loads(line)["source"].split("/", 1)[0]].append(line)
    rows = []
    for lines in stories.values():
        rows += lines_of([annals, "merge", "--format", "jsonl", "-"], lines)
    return rows


def executors():
    """Process ids of this test's executors: they descend from it."""
    parents, found = {}, []
    for name in os.listdir("/proc"):
        try:
            with open(f"/proc/{name}/stat") as file:
                parents[int(name)] = int(file.read().rsplit(")", 1)[1].split()[1])
            with open(f"/proc/{name}/cmdline", "rb") as file:
                if b"CoarseGrainedExecutorBackend" in file.read():
                    found.append(int(name))
        except (OSError, ValueError):
            continue

    def descends(process):
        while process > 1 and process != os.getpid():
            process = parents.get(process, 0)
        return process == os.getpid()

    return sorted(process for process in found if descends(process))


class Killer(threading.Thread):
    """Kills one executor as soon as READ_BEFORE_THE_KILL partitions have been read."""

    def __init__(self, context):
        super().__init__(daemon=True)
        self.context, self.killed, self.read = context, None, 0
        self.stop = threading.Event()

    def run(self):
        tracker = self.context.statusTracker()
        while not self.stop.wait(0.05):
            for stage in tracker.getActiveStageIds():
                info = tracker.getStageInfo(stage)
                processes = executors()
                if info and READ_BEFORE_THE_KILL <= info.numCompletedTasks < info.numTasks and len(processes) == 2:
                    self.killed, self.read = processes[0], info.numCompletedTasks
                    os.kill(self.killed, signal.SIGKILL)
                    return


def rows_with_spark(annals, input_path):
    sys.path.insert(0, os.path.dirname(JOB))
    os.environ.update(SPARK_LOCAL_IP="127.0.0.1", PYSPARK_PYTHON=sys.executable)
    import chronology_job
    from pyspark import SparkConf, SparkContext

    settings = {"spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false", "spark.executor.memory": "1g", "spark.driver.host": "127.0.0.1"}
    conf = SparkConf().setMaster("local-cluster[2,1,1024]").setAppName("annals").setAll(settings.items())
    context = SparkContext(conf=conf)
    try:
        context.setLogLevel("ERROR")
        context.addFile(annals)
        context.addPyFile(JOB)
        killer = Killer(context)
        killer.start()
        rows = chronology_job.chronologies(context.textFile(input_path, PARTITIONS), "story", PARTITIONS).collect()
        killer.stop.set()
        killer.join()
        return rows, killer
    finally:
        context.stop()


def main():
    annals = os.path.abspath(sys.argv[1])
    if why := missing():
        print(f"skipped: {why}")
        sys.exit(SKIPPED)
    input_lines = articles.lines(RECORDS, STORIES)
    started = time.monotonic()
    expected = rows_without_spark(annals, input_lines)
    alone = time.monotonic() - started
    with tempfile.TemporaryDirectory() as directory:
        path = os.path.join(directory, "records.jsonl")
        articles.write(path, RECORDS, STORIES)
        started = time.monotonic()
        rows, killer = rows_with_spark(annals, path)
    print(f"{len(input_lines)} records, {len(expected)} rows; {alone:.1f} s without Spark, {time.monotonic() - started:.1f} s with")
    assert killer.killed, "no executor was killed"
    print(f"executor {killer.killed} was killed when {killer.read} of {PARTITIONS} partitions had been read")
    assert len(expected) > STORIES, "too few rows to tell anything"
    assert sorted(rows) == sorted(expected), f"{len(rows)} rows with Spark, {len(expected)} without"


if __name__ == "__main__":
    main()
