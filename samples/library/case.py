"""A case in a notebook: articles in, a chronology to look at, correct and hand on. Open it in Jupyter or VS Code, or run it from the
root of the sources."""

# %% What the articles tell, as one chronology
import pathlib

import annals

story = sorted(pathlib.Path("samples/stories/mine-rescue").glob("*.*"))
chronology = annals.read_all(path for path in story if path.suffix in (".html", ".txt"))
chronology

# %% Where they contradict each other
for row in chronology:
    for conflict in row.conflicts:
        print(row.date_text, row.label, "·", conflict)

# %% How many rows each article gave
frame = chronology.to_pandas()
frame.groupby("source").size()

# %% By month, in SQL
import duckdb

duckdb.sql("select date_trunc('month', start_date) as month, count(*) as rows from frame group by month order by month").df()

# %% One row is struck, one gets a note; both stay when the articles are read again
report = chronology.correct([
    {"id": chronology[0].id, "keep": "no"},
    {"id": chronology[1].id, "note": "ask the fire brigade"},
])
report.edited, report.struck

# %% The ten that matter most, for a page and for a spreadsheet
chronology.top(10).save("case.html", title="The mine")
chronology.save("case.xlsx", title="The mine")
