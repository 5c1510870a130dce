"""The chronologies of a directory of JSON lines, on Apache Spark.

    spark-submit --files build/annals samples/spark/chronology_job.py --by story INPUT OUTPUT

INPUT is a directory, or a pattern, of records as `annals` takes them, a JSON object a line, plain or .gz: `id`, `text` or
`html`, `date`. OUTPUT is a directory that must not exist; it gets JSON lines, an entry a line.

Two steps, each of them the command itself:

    read    `annals --format jsonl -` reads each partition. It keeps nothing from one record to the next, so it does not matter
            where Spark cuts the input, and a partition that is lost with its machine is read again, to the same bytes.
    merge   the entries are shuffled by key, and `annals merge` makes one chronology of each key's. It gives the same whatever
            the order in which they come.

The key is, --by story, what stands before the first "/" of the record's id ("ferry-fire/gazette-7"); --by day, the days of the
entry, so that only entries of exactly the same days can merge.

Neither step holds a partition in memory. Records that cannot be read are named in the executors' logs and left out, as on the
command line.
"""

import argparse
import itertools
import json
import os
import subprocess
import threading

from pyspark import SparkContext, SparkFiles

READ_IN_PART = 1  # annals' exit status where some records could not be read and the rest was done


def through(command, lines):
    """The lines that `command` prints when it is given `lines`. Raises where the command fails."""
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    failures = []

    def feed():
        try:
            with process.stdin:
                for line in lines:
                    process.stdin.write(line.encode("utf-8") + b"\n")
        except Exception as failure:  # is raised below, in the thread that Spark watches
            failures.append(failure)

    feeder = threading.Thread(target=feed, daemon=True)
    feeder.start()
    with process.stdout:
        for line in process.stdout:
            yield line.decode("utf-8").rstrip("\n")
    feeder.join()
    status = process.wait()
    if status not in (0, READ_IN_PART):
        raise RuntimeError(f"{' '.join(command)}: exit status {status}")
    if failures:
        raise failures[0]


def story(entry):
    return entry["source"].split("/", 1)[0]


def days(entry):
    return f"{entry['start_date']}/{entry['end_date']}"


KEYS = {"story": story, "day": days}


def annals_command():
    """The binary that came with --files, else the one on the workers' PATH."""
    shipped = SparkFiles.get("annals")
    return shipped if os.path.exists(shipped) else "annals"


def read(lines):
    return through([annals_command(), "--format", "jsonl", "--threads", "1", "-"], lines)


def merge_by_key(keyed_lines):
    """`keyed_lines` are pairs in order of key, as Spark's shuffle sorts them."""
    for _, group in itertools.groupby(keyed_lines, key=lambda pair: pair[0]):
        yield from through([annals_command(), "merge", "--format", "jsonl", "-"], (line for _, line in group))


def chronologies(records, by, partitions):
    """`records`: an RDD of lines. Gives an RDD of lines, the merged entries of each key."""
    key = KEYS[by]
    entries = records.mapPartitions(read)
    keyed = entries.map(lambda line: (key(json.loads(line)), line))
    return keyed.repartitionAndSortWithinPartitions(partitions).mapPartitions(merge_by_key)


def main():
    parser = argparse.ArgumentParser(description="The chronologies of a directory of JSON lines.")
    parser.add_argument("--by", choices=sorted(KEYS), default="story")
    parser.add_argument("--partitions", type=int, help="of input and of output; default: Spark's own choice")
    parser.add_argument("input")
    parser.add_argument("output")
    options = parser.parse_args()
    context = SparkContext(appName="annals")
    records = context.textFile(options.input, minPartitions=options.partitions)
    partitions = options.partitions or records.getNumPartitions()
    chronologies(records, options.by, partitions).saveAsTextFile(options.output)


if __name__ == "__main__":
    main()
