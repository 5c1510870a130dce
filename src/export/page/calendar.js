// Days and times as a reader likes to see them. Days come as ISO 8601 with astronomical years ("-0043-03-15" is in 44 BC)
// and become Dates at midnight UTC; no local time zone comes into it.

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const dash = "–";

export const dayLength = 86_400_000;

export function parseDay(iso) {
  const [, year, month, day] = /^(-?\d+)-(\d\d)-(\d\d)$/.exec(iso).map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

const yearOf = (date) => date.getUTCFullYear();
const monthOf = (date) => months[date.getUTCMonth()];

// 2024, AD 69, 44 BC: a year of few digits would pass for something else.
export function yearText(year) {
  if (year <= 0) return `${1 - year} BC`;
  return year < 1000 ? `AD ${year}` : `${year}`;
}

export function monthText(date, form = "long") {
  return form === "long" ? monthOf(date) : monthOf(date).slice(0, 3);
}

export function dayText(date) {
  return `${date.getUTCDate()} ${monthOf(date)} ${yearText(yearOf(date))}`;
}

// 3–7 May 2019; 28 January – 2 February 2019; whole months and years without their days.
export function rangeText(first, last) {
  const afterLast = new Date(+last + dayLength);
  const wholeMonths = first.getUTCDate() === 1 && afterLast.getUTCDate() === 1;
  const wholeYears = wholeMonths && first.getUTCMonth() === 0 && afterLast.getUTCMonth() === 0;
  const sameYear = yearOf(first) === yearOf(last);
  const sameMonth = sameYear && first.getUTCMonth() === last.getUTCMonth();
  if (+first === +last) return dayText(first);
  if (wholeYears) return sameYear ? yearText(yearOf(first)) : yearsText(yearOf(first), yearOf(last));
  if (wholeMonths) {
    if (sameMonth) return `${monthOf(last)} ${yearText(yearOf(last))}`;
    const begin = sameYear ? monthOf(first) + dash : `${monthOf(first)} ${yearText(yearOf(first))} ${dash} `;
    return `${begin}${monthOf(last)} ${yearText(yearOf(last))}`;
  }
  if (sameMonth) return `${first.getUTCDate()}${dash}${dayText(last)}`;
  const begin = sameYear ? `${first.getUTCDate()} ${monthOf(first)}` : dayText(first);
  return `${begin} ${dash} ${dayText(last)}`;
}

function yearsText(first, last) {
  if (last <= 0) return `${1 - first}${dash}${1 - last} BC`;
  const begin = first > 0 && first < 1000 ? `AD ${first}` : first <= 0 ? `${yearText(first)} ` : `${first}`;
  return `${begin}${dash}${first <= 0 ? " " + yearText(last) : last}`;
}

// About from when to when, as coarse as the distance allows: 1971 – 2024, March – May 2024.
export function spanText(first, last) {
  const days = (last - first) / dayLength;
  const [begin, end] = [new Date(first), new Date(last)];
  for (const date of [begin, end]) date.setUTCHours(0, 0, 0, 0);
  if (days > 60) {
    begin.setUTCDate(1);
    end.setUTCMonth(end.getUTCMonth() + 1, 0);
  }
  if (days > 1000) {
    begin.setUTCMonth(0, 1);
    end.setUTCMonth(11, 31);
  }
  return rangeText(begin, end);
}

// At most about `count` places for an axis between the scale's ends, and how each is named. Where years BC are among
// them, the places are years that people count by (200 BC, which is the year -199), not those that divide by a hundred.
export function axisTicks(scale, count) {
  const whole = (date) => date % dayLength === 0;
  let ticks = scale.ticks(count).filter(whole);
  const step = ticks.length > 1 ? (ticks[1] - ticks[0]) / dayLength : 1;
  if (step > 3000 && yearOf(scale.domain()[0]) < 0) {
    ticks = ticks.map((date) => {
      const shifted = new Date(date);
      if (yearOf(date) <= 0) shifted.setUTCFullYear(yearOf(date) + 1);
      return shifted;
    });
  }
  const name = (date) => {
    if (step > 360 || (date.getUTCMonth() === 0 && date.getUTCDate() === 1)) return yearText(yearOf(date));
    return step > 27 ? monthText(date, "short") : `${date.getUTCDate()} ${monthText(date, "short")}`;
  };
  return { ticks, name };
}
