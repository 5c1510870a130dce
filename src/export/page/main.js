// Reads the chronology out of the page and shows it: the JSON of `annals --format json`, in the element with the id
// "chronology". Filter, time axis and table know nothing of each other; they meet here.
import { dayLength, dayText, parseDay, spanText, timeText } from "./calendar.js";
import { link } from "./dom.js";
import { filter } from "./filter.js";
import { table } from "./table.js";
import { timeline } from "./timeline.js";

const at = (id) => document.getElementById(id);

// The folders that all names share say nothing.
function withoutSharedFolder(names) {
  let shared = (names[0] ?? "").lastIndexOf("/") + 1;
  for (const name of names) {
    while (shared > 0 && name.slice(0, shared) !== names[0].slice(0, shared)) {
      shared = shared > 1 ? names[0].lastIndexOf("/", shared - 2) + 1 : 0;
    }
  }
  return (name) => name.slice(shared);
}

// Characters; the evidence has all of them.
const longestName = 60;
const longestLabel = 300;
const cut = (text, length) => (text.length > length ? text.slice(0, length - 1) + "…" : text);

function entryOf(record, index, shortName) {
  const others = record.other_sources ?? [];
  const label = record.label || record.sentence;
  return {
    index,
    record,
    label: cut(label, longestLabel),
    start: parseDay(record.start_date),
    end: new Date(+parseDay(record.end_date) + dayLength),
    time: timeText(record),
    source: cut(shortName(record.source), longestName) + (others.length > 0 ? ` +${others.length}` : ""),
    searched: [label, record.date_text, ...[record, ...others].flatMap((source) => [source.sentence, source.title ?? "", source.source])].join("\n"),
  };
}

function heading(entries, documents) {
  const parts = [];
  if (documents.length === 1) {
    const [document_] = documents;
    at("title").replaceChildren(link(document_.url, document_.title || document_.id));
    document.title = document_.title || document_.id;
    if (document_.date) parts.push(`Published ${dayText(parseDay(document_.date))}`);
  } else {
    parts.push(`${documents.length.toLocaleString("en")} documents`);
  }
  if (entries.length > 0) {
    const first = entries.reduce((least, { start }) => Math.min(least, start), Infinity);
    const last = entries.reduce((most, { end }) => Math.max(most, end - dayLength), -Infinity);
    parts.push(spanText(first, last));
  }
  at("summary").textContent = parts.join(" · ");
}

// What is scrolled to must not end up under the axis, which stays at the top.
function keepClearOfAxis() {
  const sticky = at("controls");
  new ResizeObserver(() => {
    const stays = getComputedStyle(sticky).position === "sticky";
    document.documentElement.style.scrollPaddingTop = stays ? `${sticky.offsetHeight + 8}px` : "";
  }).observe(sticky);
}

function show({ documents, entries: records, annals }) {
  const shortName = withoutSharedFolder(records.map((record) => record.source));
  const entries = records.map((record, index) => entryOf(record, index, shortName));
  const sources = new Set(records.flatMap((record) => [record, ...(record.other_sources ?? [])].map(({ source }) => source)));
  const withSource = sources.size > 1;
  heading(entries, documents);
  at("program").textContent = `Annals ${annals.program}`;
  at("chronology-table").classList.toggle("with-source", withSource);
  at("controls").hidden = at("chronology-table").hidden = entries.length === 0;
  at("empty").hidden = entries.length > 0;
  if (entries.length === 0) return;

  const rows = table(at("rows"), at("more"), withSource, (entry) => axis.select(entry));
  const axis = timeline(at("axis"), (entry) => rows.open(entry));
  filter(at("filter"), entries, (passing) => {
    axis.show(passing);
    rows.show(passing);
    axis.select(null);
    at("chronology-table").hidden = passing.length === 0;
    at("nothing").hidden = passing.length > 0;
  });
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !(event.target instanceof HTMLInputElement)) rows.close();
  });
  keepClearOfAxis();
}

// Text as it may be shown: what turns the direction of writing without being seen goes, other control characters show.
const legible = (text) => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, "").replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, "\ufffd");

show(JSON.parse(at("chronology").textContent, (name, value) => (typeof value === "string" ? legible(value) : value)));
