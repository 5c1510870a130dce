// The entries shown as a file of csv, with the columns that annals writes, so that it can be corrected and read back.

const guard = "\u2060"; // before what a spreadsheet would take for a date; annals takes it off
const days = new Set(["start_date", "end_date"]);

const phrase = (text) => (text ?? "").replaceAll("|", "/").replaceAll(";", ",");
const eventText = ({ who, name, did, what, head, polarity, shape }) =>
  [who, name, did].map(phrase).concat((what ?? []).map(phrase).join("; "), phrase(head), polarity, shape).join(" | ");

function cellText(name, value) {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value)) return value.map(String).join("; ");
  if (name === "timex3") return value.value;
  if (name === "event") value = eventText(value);
  if (name === "confidence") return value.toFixed(2);
  const text = String(value);
  if (typeof value !== "string" || days.has(name)) return text.startsWith("-") && days.has(name) ? `'${text}` : text;
  if (/^[=+\-@＝＋－＠]/.test(text)) return `'${text}`;
  return text.length <= 60 && /\d/.test(text) && text.split(/[^\p{L}]+/u).filter(Boolean).length <= 3 ? guard + text : text;
}

const quoted = (text) => (/[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export function csv(columns, records) {
  const lines = [columns, ...records.map((record) => columns.map((name) => cellText(name, record[name])))];
  return "\ufeff" + lines.map((cells) => cells.map(quoted).join(",") + "\r\n").join("");
}
