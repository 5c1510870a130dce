#!/usr/bin/env python3
"""Fits rules/en/confidence.toml to edited chronologies, and measures what it states.

    fit_confidence.py EVIDENCE SCORER --fit DOCUMENTS GOLD [--fit …] [--measure NAME DOCUMENTS GOLD …] [--write]

EVIDENCE is build/tests/bench/evidence_records. SCORER is a Python file with same_sentence, words, label_f1 and faults_of_label: when an
editor would leave a label as it is. DOCUMENTS holds records as `annals --format jsonl` takes them, GOLD an article a line with its rows.

An entry is signed where a row of its sentence has its days, its status is one of the row's, and its label has no fault; without a
row it is not signed. The points are those of a logistic regression with a penalty on large ones; the shares are measured on articles
that the points were not fitted to, a tenth of them left out at a time. All is deterministic.

With --write, rules/en/confidence.toml and the tables of docs/accuracy.md are written; after a build, run it again with --measure alone to
see that the program states what was fitted.
"""
import argparse
import collections
import importlib.util
import json
import math
import pathlib
import subprocess
import zlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
CARD = ROOT / "rules" / "en" / "confidence.toml"
ACCURACY = ROOT / "docs" / "accuracy.md"
PENALTY = 8.0
FEWEST = 12  # entries that a piece of evidence is seen with
FOLDS = 10
BAND = 25
ROUNDS = 300


def load(path):
    spec = importlib.util.spec_from_file_location("scorer", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def judged(evidence, scorer, documents, gold):
    """The entries of the documents, each with whether an editor would sign it."""
    run = subprocess.run([evidence, documents], capture_output=True, text=True, check=True)
    entries = collections.defaultdict(list)
    for line in run.stdout.splitlines():
        entry = json.loads(line)
        entry["signed"] = False
        entries[entry["source"]].append(entry)
    for article in lines(gold):
        rows, own = article["rows"], entries[article["id"]]
        row_words = [scorer.words(row["sentence"]) for row in rows]
        own_words = [scorer.words(entry["sentence"]) for entry in own]
        told = collections.Counter((entry["sentence"], entry["label"]) for entry in own)
        pairs = []
        for i, row in enumerate(rows):
            for j, entry in enumerate(own):
                if not scorer.same_sentence(row_words[i], own_words[j]):
                    continue
                equal = (row["start"], row["end"]) == (entry["start"], entry["end"])
                share = bool(scorer.words(row["expression"]) & scorer.words(entry["expression"]))
                likeness = scorer.label_f1(row["label"], entry["label"]) + (equal and not scorer.faults_of_label(entry["label"], row))
                pairs.append((not equal, not share, not row["core"], -likeness, i, j))
        used_rows, used = set(), set()
        for unequal, _, _, _, i, j in sorted(pairs):
            if i in used_rows or j in used:
                continue
            used_rows.add(i)
            used.add(j)
            entry, row = own[j], rows[i]
            entry["signed"] = (not unequal and entry["status"] in row.get("statuses", [row["status"]])
                               and not scorer.faults_of_label(entry["label"], row) and told[entry["sentence"], entry["label"]] == 1)
    return [entry for of_article in entries.values() for entry in of_article]


def sigmoid(x):
    return 1 / (1 + math.exp(-x)) if x > -30 else 0.0


def fitted(entries):
    """(base, {evidence: points}) by gradient steps, each as long as the curvature of its own direction allows."""
    seen = collections.Counter(piece for entry in entries for piece in entry["evidence"])
    names = sorted(piece for piece, count in seen.items() if FEWEST <= count <= len(entries) - FEWEST)
    index = {name: k for k, name in enumerate(names)}
    rows = [[index[piece] for piece in entry["evidence"] if piece in index] for entry in entries]
    wanted = [1.0 if entry["signed"] else 0.0 for entry in entries]
    base = math.log((sum(wanted) + 1) / (len(wanted) - sum(wanted) + 1))
    points = [0.0] * len(names)
    width = max((len(row) for row in rows), default=1) + 1
    steps = [1 / (seen[name] * 0.25 * width / 3 + PENALTY) for name in names]
    base_step = 1 / (len(entries) * 0.25 * width / 3)
    for _ in range(ROUNDS):
        slope = [-PENALTY * p for p in points]
        base_slope = 0.0
        for row, want in zip(rows, wanted):
            error = want - sigmoid(base + sum(points[k] for k in row))
            base_slope += error
            for k in row:
                slope[k] += error
        base += base_step * base_slope
        points = [p + step * s for p, step, s in zip(points, steps, slope)]
    return base, dict(zip(names, points))


def total(card, entry):
    base, points = card
    return base + sum(points.get(piece, 0.0) for piece in entry["evidence"])


def fold_of(entry):
    return zlib.crc32(entry["source"].rsplit("/", 1)[-1].encode()) % FOLDS


def left_out_sums(entries):
    """(sum, signed) of each entry, by points that were fitted without its article."""
    pairs = []
    for fold in range(FOLDS):
        card = fitted([entry for entry in entries if fold_of(entry) != fold])
        pairs += [(total(card, entry), entry["signed"]) for entry in entries if fold_of(entry) == fold]
    return sorted(pairs)


def shares_of(pairs):
    """[(bound, share)]: bands of at least BAND entries; neighbours whose shares would fall are one band."""
    bands = [pairs[k:k + BAND] for k in range(0, len(pairs), BAND)]
    if len(bands) > 1 and len(bands[-1]) < BAND // 2:
        bands[-2] += bands.pop()
    blocks = []
    for band in bands:
        blocks.append([band[0][0], sum(signed for _, signed in band), len(band)])
        while len(blocks) > 1 and blocks[-2][1] / blocks[-2][2] >= blocks[-1][1] / blocks[-1][2]:
            _, signed, count = blocks.pop()
            blocks[-1][1] += signed
            blocks[-1][2] += count
    return [(round(bound, 2), round(signed / count, 2)) for bound, signed, count in blocks]


def card_text(card, shares):
    base, points = card
    out = ["# How sure an entry is, by what is known of how it came about (src/rules/scorecard.h). Written by",
           "# tests/bench/fit_confidence.py; docs/accuracy.md says on what, and what came of it.",
           f"base = {base:.2f}", "", "# What each piece of evidence (src/events/evidence.cpp) adds.", "[points]"]
    out += [f'"{name}" = {value:.2f}' for name, value in sorted(points.items()) if abs(value) >= 0.005]
    out += ["", "# Of entries whose sum is so much or more, the share that an editor would sign as they are.", "[shares]"]
    out += [f'"{bound:.2f}" = {share:.2f}' for bound, share in shares]
    return "\n".join(out) + "\n"


def confidence_of(shares, value):
    share = shares[0][1]
    for bound, of_bound in shares:
        if value >= bound:
            share = of_bound
    return share


def table(pairs):
    """Lines of a Markdown table: stated confidence in tenths against what was signed."""
    tenths = collections.defaultdict(list)
    for stated, signed in pairs:
        tenths[min(9, int(stated * 10 + 1e-9))].append((stated, signed))
    out = ["| stated | entries | mean stated | signed |", "|---|---|---|---|"]
    for tenth in sorted(tenths):
        own = tenths[tenth]
        mean = sum(stated for stated, _ in own) / len(own)
        out.append(f"| {tenth / 10:.1f}–{tenth / 10 + 0.1:.1f} | {len(own)} | {mean:.2f} | {sum(s for _, s in own) / len(own):.2f} |")
    return out


def summary(pairs, bound):
    above = [signed for stated, signed in pairs if stated >= bound - 1e-9]
    signed = sum(s for _, s in pairs)
    share = sum(above) / len(above) if above else 0
    return f"at {bound} and more: {len(above)} of {len(pairs)} entries, {100 * share:.0f} % signed, {100 * sum(above) / max(1, signed):.0f} % of all signed"


def between(text, name, content):
    begin, end = f"<!-- {name} -->", f"<!-- end {name} -->"
    head, rest = text.split(begin, 1)
    return head + begin + "\n" + content + "\n" + end + rest.split(end, 1)[1]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("evidence")
    parser.add_argument("scorer")
    parser.add_argument("--fit", nargs=2, action="append", default=[], metavar=("DOCUMENTS", "GOLD"))
    parser.add_argument("--measure", nargs=3, action="append", default=[], metavar=("NAME", "DOCUMENTS", "GOLD"))
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    scorer = load(options.scorer)
    state = lambda entry: entry["confidence"]
    if options.fit:
        entries = [entry for pair in options.fit for entry in judged(options.evidence, scorer, *pair)]
        left_out = left_out_sums(entries)
        shares = shares_of(left_out)
        # What is stated is what the file says, with its two decimals.
        base, points = fitted(entries)
        card = (round(base, 2), {name: round(value, 2) for name, value in points.items()})
        state = lambda entry: confidence_of(shares, round(total(card, entry), 6))
        pairs = [(confidence_of(shares, value), signed) for value, signed in left_out]
        print(f"{len(entries)} entries, {sum(s for _, s in left_out)} signed; articles left out:")
        print("\n".join(table(pairs)))
        for bound in (0.9, 0.8, 0.7, 0.6):
            print(summary(pairs, bound))
        if options.write:
            CARD.write_text(card_text(card, shares), encoding="utf-8")
    text = ACCURACY.read_text(encoding="utf-8") if options.write else ""
    for name, documents, gold in options.measure:
        pairs = [(state(entry), entry["signed"]) for entry in judged(options.evidence, scorer, documents, gold)]
        lines_of = table(pairs) + [""] + [summary(pairs, bound).capitalize() + "." for bound in (0.9, 0.7)]
        print(f"\n{name}\n" + "\n".join(lines_of))
        if options.write:
            text = between(text, f"confidence {name}", "\n".join(lines_of))
    if options.write:
        ACCURACY.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
