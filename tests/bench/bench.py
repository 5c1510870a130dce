#!/usr/bin/env python3
"""Measure annals, and print each figure beside its bar.

    bench.py ANNALS PARSE_HTML [--megabytes N] [--stream N] [--largest N] [--runs N] [--smoke]

ANNALS and PARSE_HTML are the built programs. --megabytes: of news, 100 unless told; --stream: of the stream whose memory is taken,
1024; --largest: of the hard documents, 64. Times are CPU time, user and system, so that other work on the machine disturbs them
little; only the two threads' is by the clock. --smoke runs all of it on a megabyte and fails where a program fails or outputs differ.
"""
import argparse
import hashlib
import json
import os
import pathlib
import statistics
import subprocess
import tempfile
import time

import corpus

MEGABYTE = 1_000_000
WARM = 500  # articles of a run whose start no longer counts


class Run:
    """One run of a program: CPU seconds, seconds by the clock, the most memory, and a digest of what it printed, if that is read."""

    def __init__(self, *command, feed=None, read=False):
        begin = time.monotonic()
        process = subprocess.Popen(command, stdin=subprocess.PIPE if feed else subprocess.DEVNULL,
                                   stdout=subprocess.PIPE if read else subprocess.DEVNULL)
        pid = os.fork() if feed else None
        if pid == 0:  # feeds while the other reads
            feed(process.stdin)
            process.stdin.close()
            os._exit(0)
        if feed:
            process.stdin.close()
        digest = hashlib.sha256()
        while read and (chunk := process.stdout.read(1 << 20)):
            digest.update(chunk)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if pid:
            os.waitpid(pid, 0)
        if process.returncode != 0:
            raise SystemExit(f"{' '.join(map(str, command))}: exit status {process.returncode}")
        self.clock = time.monotonic() - begin
        self.cpu = usage.ru_utime + usage.ru_stime
        self.memory = usage.ru_maxrss * 1024
        self.output = digest.hexdigest()


class Table:
    def __init__(self):
        self.missed = 0

    def row(self, what, figure, unit="", bar=None, least=False, note=""):
        met = bar is None or (figure >= bar if least else figure <= bar)
        self.missed += not met
        beside = "" if bar is None else f"{'≥' if least else '≤'} {bar:g}"
        print(f"{what:44} {figure:9.2f} {unit:6} {beside:>8}  {'' if bar is None else 'met' if met else 'MISSED':7} {note}", flush=True)


def median(runs, *command):
    done = [Run(*command) for _ in range(runs)]
    return statistics.median(run.cpu for run in done), done[-1]


def speed(table, annals, parse_html, folder, options):
    news = folder / "news.jsonl"
    size = corpus.write(news, corpus.records(), options.megabytes * MEGABYTE)
    words, _ = median(options.runs, "wc", "-w", news)
    dates, _ = median(options.runs, annals, "dates", "--threads", "1", "--format", "jsonl", news)
    whole, _ = median(options.runs, annals, "--threads", "1", "--format", "jsonl", news)
    table.row("wc -w, the yardstick", size / MEGABYTE / words, "MB/s")
    table.row("annals dates", size / MEGABYTE / dates, "MB/s")
    table.row("annals dates, times wc -w", dates / words, "×", 4)
    table.row("annals, the whole chronology", size / MEGABYTE / whole, "MB/s")
    table.row("annals, times wc -w", whole / words, "×", 8)
    # Pages of the samples have little but text, and so more times in a byte than any page that was saved.
    for what, rows, bar in (("saved pages", corpus.saved_pages(), 2), ("samples", corpus.pages(), None)):
        pages = folder / "pages.jsonl"
        pages_size = corpus.write(pages, rows, options.megabytes * MEGABYTE // 4)
        parsed, _ = median(options.runs, parse_html, pages)
        read, _ = median(options.runs, annals, "--threads", "1", "--format", "jsonl", pages)
        table.row(f"HTML, {what}: the parser alone", pages_size / MEGABYTE / parsed, "MB/s")
        table.row(f"HTML, {what}: the chronology, times the parser", read / parsed, "×", bar)
    return news


def threads(table, annals, news, options):
    run = lambda count, read=False: Run(annals, "--threads", str(count), "--format", "jsonl", news, read=read)
    if len({run(count, read=True).output for count in (1, 2, 3, 8)}) != 1:
        raise SystemExit("the output is not the same for each number of threads")
    gain = statistics.median(run(1).clock / run(2).clock for _ in range(options.runs))
    # What two processes gain that have nothing to do with each other: no program can more on this machine.
    def two_processes():
        begin = time.monotonic()
        commands = [[annals, "--threads", "1", "--format", "jsonl", news]] * 2
        for process in [subprocess.Popen(command, stdout=subprocess.DEVNULL) for command in commands]:
            process.wait()
        return time.monotonic() - begin

    most = statistics.median(2 * run(1).clock / two_processes() for _ in range(options.runs))
    table.row("two processes, times one (by the clock)", most, "×")
    table.row("two threads, times one (by the clock)", gain, "×", None if options.smoke else 1.8, least=True)


def cold(table, annals, folder, options):
    article, articles, word = folder / "article.txt", folder / "articles.jsonl", folder / "word.txt"
    text = (corpus.made_up(1) + "\n\n" + corpus.made_up(2) + corpus.made_up(3))[:6000]
    article.write_text(text, encoding="utf-8")
    articles.write_text((json.dumps({"id": "article", "date": "2025-02-27", "text": text}) + "\n") * WARM, encoding="utf-8")
    word.write_text("Word.", encoding="utf-8")
    runs = 40 if not options.smoke else 2
    start, _ = median(runs, annals, "--version")
    rules, _ = median(runs, annals, "dates", "--date", "2025-02-27", "--format", "jsonl", word)
    whole, _ = median(runs, annals, "--date", "2025-02-27", "--format", "jsonl", article)
    many, _ = median(options.runs, annals, "--threads", "1", "--format", "jsonl", articles)
    table.row("cold: a 6 KB article, start to exit", 1000 * whole, "ms", None if options.smoke else 30)
    table.row("cold: of that, starting the program", 1000 * start, "ms")
    table.row("cold: of that, loading the rules", 1000 * (rules - start), "ms", None if options.smoke else 10)
    table.row(f"warm: the same article, one of {WARM}", 1000 * (many - rules) / WARM, "ms")


def memory(table, annals, news, folder, options):
    block = news.read_bytes()

    def feed(pipe):
        for _ in range(max(1, options.stream * MEGABYTE // len(block))):
            pipe.write(block)

    run = Run(annals, "--threads", "2", "--format", "jsonl", "-", feed=feed)
    table.row(f"memory: a stream of {options.stream} MB, two threads", run.memory / MEGABYTE, "MB", 150)
    one = folder / "one.txt"
    size = min(50, options.largest) * MEGABYTE
    text = "\n\n".join(corpus.made_up(seed) for seed in range(300)) + "\n\n"
    one.write_text((text * (size // len(text) + 1))[:size], encoding="utf-8")
    run = Run(annals, "--threads", "1", "--date", "2025-02-27", "--format", "jsonl", one)
    table.row(f"memory: one document of {size // MEGABYTE} MB, times its size", run.memory / size, "×", None if options.smoke else 10)


def linearity(table, annals, folder, options):
    """Each size as so many files that all sizes come to the same number of bytes: a short document alone is mostly the start."""
    for kind in corpus.HARD:
        costs = []
        size = 1
        while size <= options.largest:
            hard = folder / "hard.txt"
            corpus.write_hard(hard, kind, size * MEGABYTE)
            files = [hard] * (options.largest // size)
            cpu, _ = median(min(options.runs, 2), annals, "dates", "--threads", "1", "--date", "2025-02-27", "--max-bytes", "1G", "--format", "jsonl", *files)
            costs.append(1000 * cpu / (len(files) * size))
            size *= 2
        each = " ".join(f"{cost:.1f}" for cost in costs)
        table.row(f"linear: “{kind}”, most to least a byte", max(costs) / min(costs), "×", None if options.smoke else 1.3, note=f"ms/MB: {each}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("annals", type=pathlib.Path)
    parser.add_argument("parse_html", type=pathlib.Path)
    parser.add_argument("--megabytes", type=int, default=100)
    parser.add_argument("--stream", type=int, default=1024)
    parser.add_argument("--largest", type=int, default=64)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--smoke", action="store_true")
    options = parser.parse_args()
    if options.smoke:
        options.megabytes = options.stream = options.largest = options.runs = 1
    table = Table()
    annals = options.annals.resolve()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        news = speed(table, annals, options.parse_html.resolve(), folder, options)
        if options.smoke:
            table.missed = 0
        threads(table, annals, news, options)
        cold(table, annals, folder, options)
        memory(table, annals, news, folder, options)
        linearity(table, annals, folder, options)
    return 1 if table.missed and not options.smoke else 0


if __name__ == "__main__":
    raise SystemExit(main())
