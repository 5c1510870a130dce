// The parts of the page that need no browser: how times are written, and where marks stand.
import assert from "node:assert/strict";
import { test } from "node:test";

import { parseDay, rangeText, spanText, timeText } from "../../src/export/page/calendar.js";
import { arrange } from "../../src/export/page/lanes.js";

const times = [
  // precision, start, end, when, text
  ["day", "2025-02-27", "2025-02-27", "2025-02-27", "27 February 2025"],
  ["day", "1984-08-03", "1984-08-03", "~1984-08-03", "about 3 August 1984"],
  ["day", "-0043-03-15", "-0043-03-15", "-0043-03-15", "15 March 44 BC"],
  ["day", "0000-01-01", "0000-01-01", "0000-01-01", "1 January 1 BC"],
  ["week", "2025-02-17", "2025-02-23", "2025-02-17..23", "17–23 February 2025"],
  ["week", "2024-12-30", "2025-01-05", "2024-12-30..2025-01-05", "30 December 2024 – 5 January 2025"],
  ["month", "2024-11-01", "2024-11-30", "2024-11", "November 2024"],
  ["month", "2020-10-01", "2020-10-31", "early 2020-10", "early October 2020"],
  ["season", "2009-03-01", "2009-05-31", "2009 spring", "spring 2009"],
  ["season", "2024-12-01", "2025-02-28", "2024 winter", "winter 2024–25"],
  ["season", "1999-12-01", "2000-02-29", "1999 winter", "winter 1999–00"],
  ["season", "2024-02-01", "2024-04-30", "2024", "February–April 2024"],
  ["quarter", "2021-07-01", "2021-09-30", "2021 Q3", "Q3 2021"],
  ["half", "2025-07-01", "2025-12-31", "2025 H2", "second half of 2025"],
  ["year", "2019-01-01", "2019-12-31", "2019", "2019"],
  ["year", "0069-01-01", "0069-12-31", "0069", "AD 69"],
  ["year", "-0216-01-01", "-0216-12-31", "-0216", "217 BC"],
  ["year", "1850-01-01", "1850-12-31", "~1850", "about 1850"],
  ["decade", "1990-01-01", "1999-12-31", "1990s", "1990s"],
  ["decade", "1990-01-01", "1999-12-31", "late 1990s", "late 1990s"],
  ["century", "1800-01-01", "1899-12-31", "1800..1899", "19th century"],
  ["century", "2000-01-01", "2099-12-31", "2000..2099", "21st century"],
  ["century", "-0099-01-01", "0000-12-31", "-0099..0000", "1st century BC"],
  ["century", "-0199-01-01", "-0100-12-31", "-0199..-0100", "2nd century BC"],
  ["range", "2025-02-01", "2025-02-27", "2025-02-01..27", "1–27 February 2025"],
  ["range", "2019-01-28", "2019-02-02", "", "28 January – 2 February 2019"],
  ["range", "2024-03-01", "2024-05-31", "2024-03..05", "March–May 2024"],
  ["range", "2023-11-01", "2024-02-29", "", "November 2023 – February 2024"],
  ["range", "2019-01-01", "2021-12-31", "2019..2021", "2019–2021"],
  ["range", "-0063-01-01", "-0057-12-31", "", "64–58 BC"],
  ["range", "-0029-01-01", "0014-12-31", "", "30 BC – AD 14"],
];

for (const [precision, start, end, when, text] of times) {
  test(`time: ${text} (${precision})`, () => assert.equal(timeText({ precision, start_date: start, end_date: end, date_text: when }), text));
}

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
