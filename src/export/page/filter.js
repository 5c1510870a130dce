// What is shown of the entries: words to search for, status and kind, and under "More filters" days, names, source, tag and weight. A choice is
// offered where the entries differ in it. The whole state goes into the page's address, behind "#", and comes from there.
import { element } from "./dom.js";

const names = { status: ["happened", "ongoing", "planned", "hypothetical"], kind: ["event", "statement", "state"] };
const mostChoices = 300; // names in a list

function checkboxes(form, field, entries) {
  const found = names[field].filter((name) => entries.some(({ record }) => record[field] === name));
  const fieldset = form.querySelector(`fieldset.${field}`);
  fieldset.hidden = found.length < 2;
  for (const name of found) {
    const box = element("input", { type: "checkbox", name: field, value: name, checked: true });
    const sign = field === "status" && element("span", { class: `sign ${name}`, "aria-hidden": "true" });
    fieldset.append(element("label", {}, box, sign, name));
  }
}

// The values that most entries have come first.
function list(form, field, entries, least) {
  const counts = new Map();
  for (const entry of entries) {
    for (const value of new Set(entry[field])) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const values = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, mostChoices);
  form.querySelector(`label.${field}`).hidden = values.length < least;
  const select = form.elements[field];
  for (const [value, count] of values) select.append(element("option", { value }, `${value.length > 60 ? value.slice(0, 59) + "…" : value} (${count})`));
}

// Case and accents do not count, as people leave them out when they search.
export const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

// "2019", "2019-05" or a day, BC with a minus sign: its first day, or the day after its last, in milliseconds; null for anything else.
export function dayLimit(text, end) {
  const match = /^\s*(-?\d{1,4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?\s*$/.exec(text);
  if (!match) return null;
  const [, year, month, day] = match.map((part) => (part === undefined ? undefined : Number(part)));
  const date = new Date(0);
  if (day !== undefined) date.setUTCFullYear(year, month - 1, day + (end ? 1 : 0));
  else if (month !== undefined) date.setUTCFullYear(year, month - 1 + (end ? 1 : 0), 1);
  else date.setUTCFullYear(year + (end ? 1 : 0), 0, 1);
  return +date;
}

const texts = ["q", "from", "to", "about", "source", "tag", "weight"];

// Calls onChange with the entries that pass, at once and whenever that changes.
export function filter(form, entries, onChange) {
  for (const field of Object.keys(names)) checkboxes(form, field, entries);
  list(form, "about", entries, 1);
  list(form, "source", entries, 2);
  list(form, "tag", entries, 1);
  const search = form.querySelector("input[type=search]");
  const clear = form.querySelector("button[type=reset]");
  const searched = entries.map((entry) => folded(entry.searched));
  const input = (name) => (name === "q" ? search : form.elements[name]);
  const initial = (name) => (name === "weight" ? "0" : "");

  function state() {
    const chosen = new URLSearchParams();
    for (const name of texts) if (input(name).value !== initial(name)) chosen.set(name, input(name).value);
    for (const field of Object.keys(names)) {
      const off = [...form.querySelectorAll(`input[name=${field}]:not(:checked)`)].map((box) => box.value);
      if (off.length > 0) chosen.set(`not-${field}`, off.join(","));
    }
    return chosen;
  }

  function take(chosen) {
    for (const name of texts) input(name).value = chosen.get(name) ?? initial(name);
    for (const field of Object.keys(names)) {
      const off = (chosen.get(`not-${field}`) ?? "").split(",");
      for (const box of form.querySelectorAll(`input[name=${field}]`)) box.checked = !off.includes(box.value);
    }
    form.querySelector("details").open ||= ["from", "to", "about", "source", "tag", "weight"].some((name) => chosen.has(name));
  }

  let applied = null; // a box that is left says so once more
  function apply() {
    const chosen = state();
    if (`${chosen}` === applied) return;
    applied = `${chosen}`;
    const words = folded(search.value).split(/\s+/).filter(Boolean);
    const unwanted = new Set([...form.querySelectorAll("input[type=checkbox]:not(:checked)")].map((box) => `${box.name} ${box.value}`));
    const from = dayLimit(form.elements.from.value, false);
    const to = dayLimit(form.elements.to.value, true);
    const weight = Number(form.elements.weight.value);
    const [about, source, tag] = ["about", "source", "tag"].map((name) => form.elements[name].value);
    form.querySelector(".weight .value").textContent = form.elements.weight.value;
    const passing = entries.filter(
      (entry, i) =>
        !unwanted.has(`status ${entry.record.status}`) &&
        !unwanted.has(`kind ${entry.record.kind}`) &&
        (from === null || +entry.end > from) &&
        (to === null || +entry.start < to) &&
        (!about || entry.about.includes(about)) &&
        (!source || entry.source.includes(source)) &&
        (!tag || entry.tag.includes(tag)) &&
        (entry.record.weight ?? 0) >= weight &&
        words.every((word) => searched[i].includes(word)),
    );
    clear.hidden = [...chosen].length === 0;
    onChange(passing, chosen);
  }

  let waiting = 0;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, 120);
  });
  form.addEventListener("change", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  return {
    start(chosen) {
      take(chosen);
      apply();
    },
  };
}
