"""Chronologies as the values of other libraries, which are imported when they are asked for."""

from __future__ import annotations

import html
import json
from typing import TYPE_CHECKING, Any

from . import _annals

if TYPE_CHECKING:
    import pandas
    import pyarrow

DAYS = "datetime64[s]"


def to_dict(chronology: _annals.Chronology) -> list[dict[str, Any]]:
    return [json.loads(line) for line in chronology.to_bytes("jsonl").splitlines()]


def to_pandas(chronology: _annals.Chronology) -> pandas.DataFrame:
    import numpy
    import pandas

    frame = {}
    for name, kind in _annals.columns():
        cells = chronology.column(name)
        # An empty text is no day, NaT.
        frame[name] = numpy.array(cells, dtype=DAYS) if kind == "day" else cells
    return pandas.DataFrame(frame)


def to_arrow(chronology: _annals.Chronology) -> pyarrow.Table:
    import numpy
    import pyarrow

    types = {"count": pyarrow.int64(), "share": pyarrow.float64(), "list": pyarrow.list_(pyarrow.string())}
    arrays = {}
    for name, kind in _annals.columns():
        cells = chronology.column(name)
        if kind == "day":
            arrays[name] = pyarrow.array(numpy.array(cells, dtype="datetime64[D]"), type=pyarrow.date32())
        else:
            arrays[name] = pyarrow.array(cells, type=types.get(kind, pyarrow.string()))
    return pyarrow.table(arrays)


def to_html(chronology: _annals.Chronology) -> str:
    """What a notebook shows: time, label, status and source of each row."""
    shown = []
    for row in chronology:
        cells = (row.date_text, row.label, row.status, row.source)
        shown.append("<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in cells) + "</tr>")
    head = "<tr><th>time</th><th>event</th><th>status</th><th>source</th></tr>"
    return f"<table><thead>{head}</thead><tbody>{''.join(shown)}</tbody></table>"
