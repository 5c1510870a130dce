"""Texts to measure with: the samples' articles and made-up ones, always the same, and documents that are hard to read."""
import json
import pathlib
import random

SAMPLES = pathlib.Path(__file__).resolve().parents[2] / "samples"

WHO = ["The council", "Officials of the harbour", "A spokeswoman for the museum", "The company", "Residents of the old quarter", "The minister", "Ms. Aldana", "The court", "Two of the engineers", "Members of the board"]
DID = ["approved the plan for a second bridge", "said that the works would cost more than had been expected", "closed the depot near the river", "signed an agreement with the neighbouring towns", "rejected the appeal of the owners", "began to rebuild the northern wall", "published a report on the state of the pipes", "asked for another hearing before any decision is made", "moved its archive to a larger building", "sold the last of its ferries"]
WHEN = ["on Tuesday", "last week", "in March 2021", "two days later", "earlier this month", "on Feb. 7", "in the 1990s", "since 2019", "over the past three weeks", "on May 3, 2024", "from June to September", "next year", "in the spring of 2018", "three years ago", "at 5 p.m. on Friday"]
FILLER = ["The building stands on a slope above the market and has been empty for a long while.", "Nobody who was asked about the matter wanted to give an opinion under their own name.", "Its walls are of the same pale stone that most houses of the street are made of.", "Supporters call the project overdue, while its critics doubt that there is any need for it.", "The question has divided the town like no other, and neither side seems ready to give way."]


def made_up(seed):
    """One article of about 4 KB, with a time in every 270 bytes or so, as news have it: TimeBank's in every 273, AQUAINT's in every 328."""
    chance = random.Random(seed)
    paragraphs = []
    for _ in range(chance.randint(3, 7)):
        sentences = []
        for _ in range(chance.randint(2, 4)):
            sentences.append(f"{chance.choice(WHO)} {chance.choice(DID)} {chance.choice(WHEN)}.")
            sentences += chance.sample(FILLER, chance.choice([2, 3, 3]))
        paragraphs.append(" ".join(sentences))
    return "\n\n".join(paragraphs)


def records():
    """A list of about 300 records: each sample, and made-up articles."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.txt"))]
    texts += [made_up(seed) for seed in range(300)]
    return [{"id": f"article-{i}", "date": "2025-02-27", "text": text} for i, text in enumerate(texts)]


def pages():
    """The samples' pages; one in another encoding is written as it would reach a record, with what it says of that left in."""
    return [{"id": path.name, "html": path.read_bytes().decode("utf-8", "replace")} for path in sorted(SAMPLES.glob("*.html"))]


def letters(chance, count):
    return "".join(chance.choices("abcdefghijklmnopqrstuvwxyz0123456789", k=count))


def furniture(chance, kind, count):
    """Links in lists, as menus, teasers and footers have them."""
    items = (f'<li class="{kind}__item {kind}__item--{i}"><a class="{kind}__link" href="/{letters(chance, 8)}/{letters(chance, 24)}" '
             f'data-track="{letters(chance, 16)}"><span>{chance.choice(WHO)}</span></a></li>' for i in range(count))
    return f'<div class="{kind}"><ul class="{kind}__list">' + "\n".join(items) + "</ul></div>\n"


def saved_page(seed):
    """A made-up article in a page like those of news sites, as a browser saves it: some 110 KB with 3 to 8 KB of text, about
    1,500 tags, a quarter in scripts and as much in styles."""
    chance = random.Random(seed)
    rules = "\n".join(f".{letters(chance, 9)} > .{letters(chance, 7)}{{margin:0 {i}px;color:#{i:06x}}}" for i in range(600))
    scripts = "".join(f'<script id="{letters(chance, 6)}">window.{letters(chance, 6)}={{"key":"{letters(chance, 900)}","list":[1,2,3]}};</script>\n'
                      for _ in range(30))
    headline = f"{chance.choice(WHO)} {chance.choice(DID)}"
    text = "\n".join(f'<p class="text">{paragraph}</p>' for paragraph in made_up(seed).split("\n\n"))
    return (f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{headline} | The Daily Page</title>'
            f'<meta property="article:published_time" content="2025-02-27T09:15:00Z"><style>{rules}</style>{scripts}</head><body>'
            f'<header>{furniture(chance, "menu", 90)}</header><main><article><h1>{headline}</h1>'
            f'<time datetime="2025-02-27T09:15:00Z">February 27, 2025</time>\n{text}</article>'
            f'<aside>{furniture(chance, "teaser", 90)}</aside></main><footer>{furniture(chance, "footer", 60)}</footer></body></html>')


def saved_pages():
    return [{"id": f"page-{seed}", "html": saved_page(seed)} for seed in range(60)]


def write(path, rows, size):
    """The rows again and again, as JSON lines, until the file has the size."""
    block = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()
    with open(path, "wb") as file:
        written = 0
        while written < size:
            written += file.write(block)
    return written


HARD = {
    "dense": lambda: " ".join(f"They met {when} and again {other}." for when in WHEN for other in WHEN) + "\n\n",
    "1 1 1": lambda: "1 " * 512,
    "May May": lambda: "May " * 512,
    "of the": lambda: "of the " * 512,
}


def write_hard(path, kind, size):
    piece = HARD[kind]()
    with open(path, "w", encoding="utf-8") as file:
        file.write((piece * (size // len(piece) + 1))[:size])
