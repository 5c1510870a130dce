"""Annals reads articles and writes the chronology in them: what happened, when, and the sentence that says so.

    import annals

    chronology = annals.read(page, date="2025-02-27")        # str or bytes of a page or a text; a pathlib.Path is a file
    for row in chronology:
        print(row.start_date, row.end_date, row.label)
    chronology.to_pandas()
    chronology.save("case.xlsx")

The same text always gives the same chronology; nothing is fetched. What takes long runs without the GIL, so that threads help.
"""

from __future__ import annotations

import collections
import concurrent.futures
import datetime
import functools
import os
import pathlib
import warnings
from collections.abc import Iterable, Mapping
from typing import Any, Union

from ._annals import (
    Article,
    Block,
    Change,
    Chronology,
    Citation,
    Document,
    Dropped,
    EditReport,
    Edits,
    Found,
    Reader,
    Reading,
    Row,
    columns,
    diff,
    formats,
    merge,
)
from ._errors import AnnalsError, AnnalsWarning

__version__ = "0.1.0"
__all__ = [
    "AnnalsError", "AnnalsWarning", "Article", "Block", "Change", "Chronology", "Citation", "Document", "Dropped", "EditReport",
    "Edits", "Found", "Reader", "Reading", "Row", "article", "columns", "dates", "diff", "explain", "formats", "load", "merge",
    "read", "read_all", "reading",
]  # fmt: skip

Given = Union[str, bytes, "os.PathLike[str]", Document]
Day = Union[datetime.date, str, None]


@functools.lru_cache(maxsize=None)
def _english() -> Reader:
    return Reader()


def _looks_like_a_path(text: str) -> bool:
    return not any(c.isspace() or c == "<" for c in text) and ("/" in text or "." in text.rstrip("."))


def _document(given: Given, date: Day = None, **hints: Any) -> Document:
    if isinstance(given, Document):
        if date is not None or any(value is not None for value in hints.values()):
            raise AnnalsError("bad_value", "a Document has its date and hints already", "date")
        return given
    if isinstance(given, str):
        if _looks_like_a_path(given):
            raise AnnalsError(
                "bad_value", "a str is the page or the text itself, and this looks like a file's name", given,
                "give a file as pathlib.Path, a text as Document.text",
            )  # fmt: skip
        return Document.of(given, date, **hints)
    if isinstance(given, (bytes, bytearray, memoryview)):
        return Document.of(bytes(given), date, **hints)
    if isinstance(given, os.PathLike):
        return Document.file(given, date, **hints)
    raise TypeError(f"a str, bytes, a pathlib.Path or an annals.Document, not {type(given).__name__}")


def reading(
    given: Given, date: Day = None, *, id: str | None = None, title: str | None = None, url: str | None = None,
    language: str | None = None, reader: Reader | None = None,
) -> Reading:  # fmt: skip
    """What `read` gives, and beside it the articles, what could not be read, and which time expressions made no row."""
    document = _document(given, date, id=id, title=title, url=url, language=language)
    return (reader or _english()).read(document)


def read(
    given: Given, date: Day = None, *, id: str | None = None, title: str | None = None, url: str | None = None,
    language: str | None = None, edits: Edits | str | os.PathLike[str] | None = None, reader: Reader | None = None,
) -> Chronology:  # fmt: skip
    """The chronology of a document.

    given   a str or bytes: a page, a text, a mail, a PDF …: its bytes tell. A pathlib.Path: a file of any such kind, a mailbox, an
            archive, a folder. Or a Document.
    date    the day of publication, which "last week" counts from; without, the day that the document gives for itself
    id, title, url, language   what is known of it; wins over what the document says
    edits   a file that a person corrected, whose corrections are put into the rows
    reader  a Reader with another rule pack or other options

    AnnalsError where it cannot be read. AnnalsWarning for what a person should know all the same.
    """
    result = reading(given, date, id=id, title=title, url=url, language=language, reader=reader)
    for problem in result.problems:
        warnings.warn(str(problem), AnnalsWarning, stacklevel=2)
    for note in result.notes:
        warnings.warn(note, AnnalsWarning, stacklevel=2)
    chronology = result.chronology
    if edits is not None:
        if not isinstance(edits, Edits):
            edits = (reader or _english()).edits(_bytes_of(edits), os.fspath(edits))
        for failed in chronology.apply(edits).problems:
            warnings.warn(str(failed), AnnalsWarning, stacklevel=2)
    return chronology


def read_all(
    documents: Iterable[Given | Mapping[str, Any]], *, threads: int | None = None, reader: Reader | None = None
) -> Chronology:
    """One chronology of many documents, read by several threads.

    documents   as `read` takes them, or mappings with "text" or "html" and, if known, "id", "date", "title", "url", "language"

    A document that cannot be read is left out with an AnnalsWarning. The order of the documents changes nothing.
    """
    english = reader or _english()

    def one(given: Given | Mapping[str, Any]) -> Reading | AnnalsError:
        try:
            return english.read(_record(given) if isinstance(given, Mapping) else _document(given))
        except AnnalsError as error:
            return error

    parts: list[Chronology] = []

    def take(result: Reading | AnnalsError) -> None:
        problems = [result] if isinstance(result, AnnalsError) else result.problems
        for problem in problems:
            warnings.warn(str(problem), AnnalsWarning, stacklevel=3)
        if isinstance(result, Reading):
            parts.append(result.chronology)

    # Documents come in as they are needed, so that there may be more of them than memory holds.
    workers = threads or os.cpu_count() or 1
    waiting: collections.deque[concurrent.futures.Future[Reading | AnnalsError]] = collections.deque()
    with concurrent.futures.ThreadPoolExecutor(workers) as pool:
        for given in documents:
            waiting.append(pool.submit(one, given))
            if len(waiting) > 4 * workers:
                take(waiting.popleft().result())
        while waiting:
            take(waiting.popleft().result())
    return merge(parts)


def _record(given: Mapping[str, Any]) -> Document:
    hints = {key: given.get(key) for key in ("id", "title", "url", "language")}
    for key, make in (("text", Document.text), ("html", Document.html)):
        if given.get(key) is not None:
            return make(given[key], given.get("date"), **hints)
    raise AnnalsError("bad_record", 'a record has neither "text" nor "html"', str(given.get("id", "")))


def dates(text: str, date: Day = None, *, language: str | None = None, reader: Reader | None = None) -> list[Found]:
    """The time expressions in a text, in order: text[found.begin:found.end] == found.text."""
    return (reader or _english()).dates(Document.text(text, date, language=language))


def article(
    given: Given, date: Day = None, *, url: str | None = None, language: str | None = None, reader: Reader | None = None
) -> Article:
    """Title, day of publication, text and blocks of a document, without the furniture around it."""
    return (reader or _english()).article(_document(given, date, url=url, language=language))


def explain(
    given: Given, date: Day = None, *, url: str | None = None, times: bool = False, reader: Reader | None = None
) -> str:
    """How each time expression came to its row, or with times=True to its value, for a person to read."""
    return (reader or _english()).explain(_document(given, date, url=url), times=times)


def load(path: str | os.PathLike[str], *, reader: Reader | None = None) -> Chronology:
    """A chronology that was saved as .json, .jsonl, .csv or .xlsx, with what a person corrected in it."""
    return (reader or _english()).load(_bytes_of(path), os.fspath(path))


def _bytes_of(path: str | os.PathLike[str]) -> bytes:
    try:
        return pathlib.Path(path).read_bytes()
    except FileNotFoundError as error:
        raise AnnalsError("not_found", "no such file", os.fspath(path)) from error
    except OSError as error:
        raise AnnalsError("unreadable", error.strerror or "cannot be read", os.fspath(path)) from error
