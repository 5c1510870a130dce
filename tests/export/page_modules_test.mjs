// The parts of the page that need no browser: how times are written, and where marks stand.
import assert from "node:assert/strict";
import { test } from "node:test";

import { parseDay, rangeText, spanText } from "../../src/export/page/calendar.js";
import { csv } from "../../src/export/page/csv.js";
import { dayLimit } from "../../src/export/page/filter.js";
import { arrange } from "../../src/export/page/lanes.js";

test("a span is as coarse as it is long", () => {
  const span = (first, last) => spanText(parseDay(first), parseDay(last));
  assert.equal(span("1971-05-06", "2024-10-27"), "1971–2024");
  assert.equal(span("2024-03-06", "2024-07-20"), "March–July 2024");
  assert.equal(span("2024-03-06", "2024-03-20"), "6–20 March 2024");
  assert.equal(span("2024-03-06", "2024-03-06"), "6 March 2024");
  assert.equal(span("-0216-03-06", "2024-03-06"), "217 BC – 2024");
});

test("days keep their year below 100", () => {
  assert.equal(parseDay("0069-12-31").getUTCFullYear(), 69);
  assert.equal(rangeText(parseDay("0069-12-31"), parseDay("0070-01-01")), "31 December AD 69 – 1 January AD 70");
});

// Marks at random places, always the same ones.
function randomMarks(seed, count) {
  let state = seed;
  const random = (below) => (state = (state * 48271) % 2147483647) % below;
  const marks = Array.from({ length: count }, () => {
    const x0 = random(1000);
    const x1 = x0 + 10 + (random(4) === 0 ? random(300) : 0);
    const textWidth = random(200);
    return { x0, x1, textWidth, textX: random(5) === 0 ? x0 - 4 - textWidth : random(3) === 0 ? x0 + 6 : x1 + 4 };
  });
  return marks.sort((a, b) => a.x0 - b.x0);
}

test("no mark meets another, nor a label that is shown", () => {
  for (let seed = 1; seed <= 300; ++seed) {
    const marks = arrange(randomMarks(seed, 1 + (seed % 60)), 1 + (seed % 9));
    const stretches = ({ x0, x1, textX, textRoom }) => [[x0, x1], ...(textRoom > 0 ? [[textX, textX + textRoom]] : [])];
    for (const [i, one] of marks.entries()) {
      for (const other of marks.slice(i + 1)) {
        if (one.lane === null || one.lane !== other.lane) continue;
        for (const [a, b] of stretches(one)) {
          for (const [c, d] of stretches(other)) assert.ok(b <= c || d <= a, `seed ${seed}: ${JSON.stringify([one, other])}`);
        }
      }
    }
  }
});

test("a mark is left out only where every lane has a mark in its way", () => {
  for (let seed = 1; seed <= 300; ++seed) {
    const laneCount = 1 + (seed % 5);
    const marks = arrange(randomMarks(seed, 40), laneCount);
    for (const [i, left] of marks.entries()) {
      if (left.lane !== null) continue;
      const inTheWay = new Set(marks.slice(0, i).filter((mark) => mark.lane !== null && mark.x1 + 6 > left.x0).map((mark) => mark.lane));
      assert.equal(inTheWay.size, laneCount, `seed ${seed}`);
    }
  }
});

test("days of a filter, whole months and years", () => {
  const days = (text) => [dayLimit(text, false), dayLimit(text, true)].map((day) => (day === null ? null : new Date(day).toISOString().slice(0, 10)));
  assert.deepEqual(days("2019"), ["2019-01-01", "2020-01-01"]);
  assert.deepEqual(days("2019-12"), ["2019-12-01", "2020-01-01"]);
  assert.deepEqual(days(" 2019-05-03 "), ["2019-05-03", "2019-05-04"]);
  assert.deepEqual(days("May"), [null, null]);
  assert.equal(new Date(dayLimit("-43", false)).getUTCFullYear(), -43);
});

test("csv that is read back", () => {
  const record = { id: "a", start_date: "-0043-03-15", label: 'He said "no", twice', date_text: "15 March 44 BC", tags: ["x", "y"], confidence: 1, timex3: { value: "BC0044" } };
  assert.equal(
    csv(["id", "start_date", "label", "date_text", "tags", "confidence", "timex3", "note"], [record]),
    '\ufeffid,start_date,label,date_text,tags,confidence,timex3,note\r\na,\'-0043-03-15,"He said ""no"", twice",\u206015 March 44 BC,"x; y",1.00,BC0044,\r\n',
  );
});
