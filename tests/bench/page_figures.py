#!/usr/bin/env python3
"""Print the page stage's figures on the evaluation pages: as HTML, and as text renderings of the same pages.

    page_figures.py PAGE_RECORDS SETS      PAGE_RECORDS: the built program; SETS: the folder with pages/ and score_page.py

Each set is shown in two parts: nine tenths that are looked at when the stage is worked on, and a tenth, chosen by a hash of the id,
that is not and so shows whether the rest was fitted too closely. For text renderings a date counts only where it is visible in the text.
"""
import hashlib
import json
import lzma
import subprocess
import sys
import tempfile


def held_out(name):
    return int(hashlib.sha1(name.encode()).hexdigest(), 16) % 10 == 0


def records(program, pages, *options):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for page in pages:
            file.write(json.dumps({"id": page["id"], "url": page.get("url"), "html": page["html"]}, ensure_ascii=False) + "\n")
        file.flush()
        done = subprocess.run([program, file.name, *options], capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.split("\n") if line], done.stderr.strip()


def score(score_page, gold, found):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as g, tempfile.NamedTemporaryFile("w", suffix=".jsonl") as f:
        for file, rows in ((g, gold), (f, found)):
            file.writelines(json.dumps(row) + "\n" for row in rows)
            file.flush()
        return subprocess.run([sys.executable, score_page, g.name, f.name], capture_output=True, text=True, check=True).stdout.strip()


def visible_dates(gold, found):
    days = {page["id"]: page["date"] for page in gold}
    visible = [page for page in found if days[page["id"]] in page.get("days", [])]
    right = sum(page.get("date") == days[page["id"]] for page in visible)
    given = [page for page in found if page.get("date")]
    sure = sum(page["date"] == days[page["id"]] for page in given)
    return f"visible on {len(visible)}  right {100 * right / len(visible):.1f}  precision {100 * sure / len(given):.1f} of {len(given)}"


def main():
    program, sets = sys.argv[1:3]
    for name in ("dates", "bodies"):
        with lzma.open(f"{sets}/pages/{name}.jsonl.xz", "rt", encoding="utf-8") as lines:
            pages = [json.loads(line) for line in lines if line.strip()]
        for part, chosen in (("tuned on", [p for p in pages if not held_out(p["id"])]), ("held out", [p for p in pages if held_out(p["id"])]), ("all", pages)):
            gold = [{key: value for key, value in page.items() if key != "html"} for page in chosen]
            found, speed = records(program, chosen)
            print(f"{name:7} html  {part:9} {score(f'{sets}/score_page.py', gold, found)}   {speed}")
            found, _ = records(program, chosen, "--plain")
            print(f"{name:7} text  {part:9} {visible_dates(gold, found) if name == 'dates' else score(f'{sets}/score_page.py', gold, found)}")


if __name__ == "__main__":
    main()
