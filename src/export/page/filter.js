// The search box and the checkboxes for status and kind. A choice is offered where the entries differ in it.
import { element } from "./dom.js";

const names = { status: ["happened", "ongoing", "planned", "hypothetical"], kind: ["event", "statement", "state"] };

function choices(form, field, entries) {
  const found = names[field].filter((name) => entries.some(({ record }) => record[field] === name));
  const fieldset = form.querySelector(`fieldset.${field}`);
  fieldset.hidden = found.length < 2;
  for (const name of found) {
    const box = element("input", { type: "checkbox", name: field, value: name, checked: true });
    const sign = field === "status" && element("span", { class: `sign ${name}`, "aria-hidden": "true" });
    fieldset.append(element("label", {}, box, sign, name));
  }
}

// Case and accents do not count, as people leave them out when they search.
export const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

// Calls onChange with the entries that pass, at once and whenever that changes.
export function filter(form, entries, onChange) {
  for (const field of Object.keys(names)) choices(form, field, entries);
  const search = form.querySelector("input[type=search]");
  const count = form.querySelector("output");
  const clear = form.querySelector("button[type=reset]");
  const searched = entries.map((entry) => folded(entry.searched));

  function apply() {
    const words = folded(search.value).split(/\s+/).filter(Boolean);
    const unwanted = new Set([...form.querySelectorAll("input[type=checkbox]:not(:checked)")].map((box) => `${box.name} ${box.value}`));
    const passing = entries.filter(
      ({ record }, i) =>
        !unwanted.has(`status ${record.status}`) && !unwanted.has(`kind ${record.kind}`) && words.every((word) => searched[i].includes(word)),
    );
    const all = entries.length.toLocaleString("en");
    const noun = entries.length === 1 ? "entry" : "entries";
    count.textContent = passing.length === entries.length ? `${all} ${noun}` : `${passing.length.toLocaleString("en")} of ${all} ${noun}`;
    clear.hidden = words.length === 0 && unwanted.size === 0;
    onChange(passing);
  }

  let waiting = 0;
  search.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, 120);
  });
  form.addEventListener("change", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  apply();
}
