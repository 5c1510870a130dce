"""The guide's recipe for GNU parallel gives what one process gives.

    parallel_test.py PATH/annals

Exit status 77, with a word why, where there is no GNU parallel.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile

import articles

GUIDE = os.path.join(articles.ROOT, "docs", "guide.md")
SKIPPED = 77


def recipe():
    """The two commands of the guide, with blocks small enough for this test's input."""
    with open(GUIDE, encoding="utf-8") as file:
        found = re.search(r"```sh\n(parallel .*?)```", file.read(), re.S)
    commands = found.group(1)
    assert "--block 100M" in commands
    return commands.replace("--block 100M", "--block 200k")


def rows(command, directory, annals):
    path = os.path.dirname(annals) + os.pathsep + os.environ["PATH"]
    environment = {**os.environ, "PATH": path, "PARALLEL_HOME": directory}
    subprocess.run(["bash", "-euo", "pipefail", "-c", command], cwd=directory, env=environment, check=True)
    with open(os.path.join(directory, "chronology.csv"), "rb") as file:
        return file.read()


def main():
    if shutil.which("parallel") is None:
        print("skipped: there is no GNU parallel")
        sys.exit(SKIPPED)
    annals = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as directory:
        articles.write(os.path.join(directory, "articles.jsonl"), count=500, stories=20)
        cut = rows(recipe(), directory, annals)
        whole = rows(
            "annals articles.jsonl --format jsonl > entries.jsonl && annals merge entries.jsonl --format csv > chronology.csv",
            directory, annals)
    assert cut.count(b"\n") > 100, "too few rows to tell anything"
    assert cut == whole, "the recipe's chronology differs from that of one process"


if __name__ == "__main__":
    main()
