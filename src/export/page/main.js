// Reads the chronology out of the page and shows it: the JSON of `annals --format json`, in the element with the id
// "chronology". Filter, time axis and table know nothing of each other; they meet here.
import { dayLength, dayText, parseDay, yearText } from "./calendar.js";
import { csv } from "./csv.js";
import { element, link } from "./dom.js";
import { filter } from "./filter.js";
import { table } from "./table.js";
import { timeline } from "./timeline.js";

const at = (id) => document.getElementById(id);

// Characters; the evidence has all of them.
const longestName = 60;
const longestLabel = 300;
const cut = (text, length) => (text.length > length ? text.slice(0, length - 1) + "…" : text);

const nameOf = ({ title, source }) => title || source;
// Articles of one address are one source, else those of one title and day.
const keyOf = ({ url, title, published, source }) => url || (title ? `${title}\n${published}` : source);

function entryOf(record, index) {
  const others = record.other_sources ?? [];
  const told = [record, ...others];
  const label = record.label || record.sentence;
  return {
    index,
    record,
    told,
    label: cut(label, longestLabel),
    start: parseDay(record.start_date),
    end: new Date(+parseDay(record.end_date) + dayLength),
    time: record.date_text,
    shownSource: cut(nameOf(record), longestName) + (new Set(told.map(keyOf)).size > 1 ? ` +${new Set(told.map(keyOf)).size - 1}` : ""),
    source: [...new Set(told.map(nameOf))],
    about: [...(record.people ?? []), ...(record.organizations ?? []), ...(record.locations ?? [])],
    tag: record.tags ?? [],
    searched: [label, record.date_text, record.note ?? "", ...told.flatMap((source) => [source.sentence, source.title ?? "", source.source])].join("\n"),
  };
}

const counted = (count, noun) => `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;

function heading(entries, documents, given) {
  const [only] = documents.length === 1 ? documents : [];
  const title = given || only?.title || only?.id || "Chronology";
  at("title").replaceChildren(given || !only ? title : link(only.url, title));
  document.title = title;
  const parts = [];
  if (entries.length > 0) {
    const first = entries.reduce((least, { start }) => Math.min(least, start), Infinity);
    const last = entries.reduce((most, { end }) => Math.max(most, end - dayLength), -Infinity);
    const years = [yearText(new Date(first).getUTCFullYear()), yearText(new Date(last).getUTCFullYear())];
    const articles = new Set(entries.flatMap(({ told }) => told.map(keyOf))).size;
    parts.push(`${counted(entries.length, "event")}, ${counted(articles, "article")}, ${years[0] === years[1] ? years[0] : years.join(" to ")}`);
  }
  if (only?.date) parts.push(`published ${dayText(parseDay(only.date))}`);
  at("summary").textContent = parts.join(" · ");
}

// The sources, numbered in the order of the entries shown, for paper.
function citations(entries) {
  const numbers = new Map();
  for (const source of entries.flatMap(({ told }) => told)) {
    if (!numbers.has(keyOf(source))) numbers.set(keyOf(source), { number: numbers.size + 1, source });
  }
  at("sources").querySelector("ol").replaceChildren(
    ...[...numbers.values()].map(({ source }) =>
      element("li", {}, nameOf(source), source.published ? `, ${dayText(parseDay(source.published))}` : "", source.url ? [". ", link(source.url, source.url)] : ""),
    ),
  );
  return ({ told }) => [...new Set(told.map((source) => numbers.get(keyOf(source)).number))].sort((a, b) => a - b).join(", ");
}

// What is scrolled to must not end up under the axis, which stays at the top.
function keepClearOfAxis() {
  const sticky = at("controls");
  new ResizeObserver(() => {
    const stays = getComputedStyle(sticky).position === "sticky";
    document.documentElement.style.scrollPaddingTop = stays ? `${sticky.offsetHeight + 8}px` : "";
  }).observe(sticky);
}

function show({ documents, entries: records, annals }, { title, columns }) {
  const entries = records.map(entryOf);
  const withSource = new Set(entries.flatMap(({ told }) => told.map(keyOf))).size > 1;
  heading(entries, documents, title);
  at("program").textContent = `Annals ${annals.program}`;
  at("chronology-table").classList.toggle("with-source", withSource);
  at("controls").hidden = at("chronology-table").hidden = entries.length === 0;
  at("empty").hidden = entries.length > 0;
  if (entries.length === 0) return;

  let passing = entries; // what the filter lets through
  let shown = entries; // and of that, what lies in the axis' window
  let chosen = new URLSearchParams();
  const hash = (extra) => `#${new URLSearchParams([...chosen, ...Object.entries(extra)])}`;
  const rows = table(at("rows"), at("more"), {
    linkTo: ({ record }) => `#${new URLSearchParams({ entry: record.id })}`,
    onOpen(entry) {
      axis.select(entry);
      history.replaceState(null, "", hash(entry ? { entry: entry.record.id } : {}));
    },
  });
  const axis = timeline(at("axis"), (entry) => rows.open(entry), (window) => {
    shown = window ? passing.filter(({ start, end }) => +end > window[0] && +start < window[1]) : passing;
    showRows();
  });

  function showRows() {
    const all = entries.length.toLocaleString("en");
    const noun = entries.length === 1 ? "entry" : "entries";
    const output = document.querySelector("#filter output");
    output.textContent = shown.length === entries.length ? `${all} ${noun}` : `${shown.length.toLocaleString("en")} of ${all} ${noun}`;
    rows.show(shown, citations(shown));
    at("chronology-table").hidden = shown.length === 0;
    at("nothing").hidden = shown.length > 0;
  }

  const filtering = filter(at("filter"), entries, (now, state) => {
    passing = shown = now;
    chosen = state;
    axis.show(passing);
    showRows();
    axis.select(null);
    history.replaceState(null, "", [...chosen].length > 0 ? hash({}) : location.pathname + location.search);
  });

  // The address says what is chosen and which entry is open.
  function follow() {
    const wanted = new URLSearchParams(location.hash.slice(1));
    const id = wanted.get("entry");
    wanted.delete("entry");
    filtering.start(wanted);
    const entry = id && entries.find(({ record, told }) => record.id === id || told.some((source) => source.id === id));
    if (entry) rows.open(entry);
  }
  addEventListener("hashchange", follow);
  at("save").addEventListener("click", () => {
    const address = URL.createObjectURL(new Blob([csv(columns, shown.map(({ record }) => record))], { type: "text/csv" }));
    element("a", { href: address, download: "chronology.csv" }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  });
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !(event.target instanceof HTMLInputElement)) rows.close();
  });
  keepClearOfAxis();
  follow();
}

// Text as it may be shown: what turns the direction of writing without being seen goes, other control characters show.
const legible = (text) => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, "").replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, "\ufffd");

const data = at("chronology");
show(
  JSON.parse(data.textContent, (name, value) => (typeof value === "string" ? legible(value) : value)),
  { title: legible(data.dataset.title), columns: data.dataset.columns.split(" ") },
);
