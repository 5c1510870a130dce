// What is known of an entry: the sentence with the words that give its time, where it stands, how the time was reached.
import { dayText, parseDay } from "./calendar.js";
import { element, link } from "./dom.js";

const wordCharacter = /[\p{L}\p{N}]/u;

// Where `expression` begins in `sentence`: as a whole word if it stands so anywhere; -1 where it does not stand there.
function placeOf(expression, sentence) {
  if (!expression) return -1;
  for (let at = sentence.indexOf(expression); at >= 0; at = sentence.indexOf(expression, at + 1)) {
    const before = sentence.slice(0, at).at(-1) ?? " ";
    const after = sentence.slice(at + expression.length).at(0) ?? " ";
    if (!wordCharacter.test(before) && !wordCharacter.test(after)) return at;
  }
  return sentence.indexOf(expression);
}

export function quotation({ sentence, expression }) {
  const at = placeOf(expression, sentence);
  if (at < 0) return element("blockquote", {}, sentence);
  const after = at + expression.length;
  return element("blockquote", {}, sentence.slice(0, at), element("mark", {}, expression), sentence.slice(after));
}

// Title, day and name of the document, each as far as it is known. Title and place lead to the sentence where the document has an
// address, and the browser can.
export function citation({ source, title, url, place_url, published, place }) {
  const cite = element("p", { class: "citation" });
  cite.append(element("cite", {}, link(place_url ?? url, title || source)));
  if (published) cite.append(", ", dayText(parseDay(published)));
  if (place) cite.append(", ", link(place_url, place));
  if (title) cite.append(" ", element("span", { class: "file" }, source));
  return cite;
}

function fact(name, text) {
  return text ? [element("dt", {}, name), element("dd", {}, text)] : [];
}

export function details({ record }, address) {
  const others = record.other_sources ?? [];
  return element(
    "div",
    { class: "evidence" },
    quotation(record),
    citation(record),
    element(
      "dl",
      {},
      ...fact("Between", record.start_date === record.end_date ? "" : `${dayText(parseDay(record.start_date))} – ${dayText(parseDay(record.end_date))}`),
      ...fact("Counted from", record.counted_from),
      ...fact("According to", record.according_to),
      ...fact("People", (record.people ?? []).join("; ")),
      ...fact("Organizations", (record.organizations ?? []).join("; ")),
      ...fact("Places", (record.locations ?? []).join("; ")),
      ...fact("Tags", (record.tags ?? []).join("; ")),
      ...fact("Corrected", (record.edited ?? []).join("; ")),
      ...fact("Kind", record.kind),
      ...fact("Weight", `${record.weight} of 100`),
      ...fact("EDTF", record.edtf),
      ...fact("Confidence", `${record.certainty}, ${Math.round(record.confidence * 100)} %`),
    ),
    element("p", { class: "permalink" }, element("a", { href: address }, "Link to this entry")),
    others.length > 0 && element("h3", {}, others.length === 1 ? "Also told in" : `Also told in ${others.length} other places`),
    ...others.flatMap((other) => [quotation(other), citation(other)]),
  );
}
