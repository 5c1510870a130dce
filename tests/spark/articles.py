"""Records for tests of many: each story is one of the samples, told on different days."""

import datetime
import glob
import json
import os

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def records(count, stories):
    texts = []
    for path in sorted(glob.glob(os.path.join(ROOT, "samples", "*.txt"))):
        with open(path, encoding="utf-8-sig") as file:
            texts.append(file.read())
    for number in range(count):
        story, teller = number % stories, number // stories
        day = datetime.date(2024, 1, 1) + datetime.timedelta(days=3 * story + teller % 4)
        yield {"id": f"story-{story:04}/{teller:02}", "date": day.isoformat(), "text": texts[story % len(texts)]}


def lines(count, stories):
    return [json.dumps(record, ensure_ascii=False) for record in records(count, stories)]


def write(path, count, stories):
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(line + "\n" for line in lines(count, stories))
