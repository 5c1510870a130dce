// The table: a row an entry, in order of time, and under a row that was opened its evidence. Rows are made a few hundred
// at a time as the reader comes to them, all of them before the page is printed.
import { details } from "./details.js";
import { element } from "./dom.js";

const batch = 300;

// body: the tbody; more: the button below the table; onOpen is called with the entry that was opened, or null; linkTo gives the
// address of an entry.
export function table(body, more, { onOpen, linkTo }) {
  let shown = [];
  let numbers = () => "";
  let made = 0;
  let open = null; // {entry, row, button, evidence}

  function rowOf(entry) {
    const { record } = entry;
    const button = element("button", { type: "button", "aria-expanded": "false" }, entry.label);
    const row = element(
      "tr",
      { id: `entry-${entry.index}` },
      element("th", { scope: "row" }, entry.time),
      element(
        "td",
        { class: "label" },
        button,
        (record.conflicts ?? []).map((conflict) => element("div", { class: "conflict" }, conflict)),
        record.note && element("div", { class: "note" }, record.note),
      ),
      element("td", { class: "status" }, element("span", { class: `sign ${record.status}`, "aria-hidden": "true" }), record.status, element("div", { class: `certainty ${record.certainty}` }, record.certainty)),
      element("td", { class: "source" }, element("span", { class: "name" }, entry.shownSource), element("span", { class: "number" }, numbers(entry))),
    );
    row.addEventListener("click", (event) => {
      if (getSelection().isCollapsed || event.target === button) toggle(entry, row, button);
    });
    return row;
  }

  function make(count) {
    const end = Math.min(shown.length, count);
    const rows = document.createDocumentFragment();
    for (; made < end; ++made) rows.append(rowOf(shown[made]));
    body.append(rows);
    more.hidden = made === shown.length;
    more.textContent = `Show more (${(shown.length - made).toLocaleString("en")} left)`;
  }

  function close() {
    if (!open) return;
    open.evidence.remove();
    open.row.classList.remove("open");
    open.button.setAttribute("aria-expanded", "false");
    open.button.removeAttribute("aria-controls");
    open = null;
  }

  function toggle(entry, row, button) {
    const wasOpen = open?.entry === entry;
    close();
    if (!wasOpen) {
      const id = `evidence-${entry.index}`;
      const evidence = element("tr", { id, class: "evidence-row" }, element("td", { colspan: row.cells.length }, details(entry, linkTo(entry))));
      row.after(evidence);
      row.classList.add("open");
      button.setAttribute("aria-expanded", "true");
      button.setAttribute("aria-controls", id);
      open = { entry, row, button, evidence };
    }
    onOpen(open?.entry ?? null);
  }

  more.addEventListener("click", () => make(made + batch));
  new IntersectionObserver((seen) => {
    if (seen.some((place) => place.isIntersecting)) make(made + batch);
  }, { rootMargin: "800px" }).observe(more);
  addEventListener("beforeprint", () => make(Infinity));

  return {
    // numbersOf gives the numbers of an entry's sources, for paper.
    show(entries, numbersOf) {
      close();
      shown = entries;
      numbers = numbersOf;
      made = 0;
      body.replaceChildren();
      make(batch);
    },
    // Opens the entry's row and brings it into view, with the focus on it.
    open(entry) {
      const at = shown.indexOf(entry);
      if (at < 0) return;
      make(Math.max(made, at + 1));
      const row = document.getElementById(`entry-${entry.index}`);
      const button = row.querySelector("button");
      if (open?.entry !== entry) toggle(entry, row, button);
      button.focus({ preventScroll: true });
      row.scrollIntoView({ block: "start" });
    },
    close() {
      close();
      onOpen(null);
    },
  };
}
