// The time axis: each entry a dot where its time is short on the screen, a bar from first to last day where it is long.
// d3 does the scale, the axis and the zoom; lanes.js says what stands where. Only what is in view is drawn, so that ten
// thousand entries are no more work than a screenful.
//
// The drawing is for the eye and the mouse. Everything in it is also in the table, for keyboards and screen readers.
import { axisBottom } from "d3-axis";
import { scaleUtc } from "d3-scale";
import { select } from "d3-selection";
import { zoom, zoomIdentity } from "d3-zoom"; // brings transitions to selections

import { axisTicks, dayLength, spanText } from "./calendar.js";
import { arrange } from "./lanes.js";

const laneHeight = 22;
const barHeight = 18;
const axisHeight = 30;
const top = 6;
const dot = 10; // diameter
const shortestBar = 16;
const longestLabel = 48; // characters
const widestDay = 140; // pixels, at the closest zoom
const ticksEvery = 110; // pixels
const mainPart = 0.8; // of the entries are in view at first
const widestMark = 150; // pixels that a mark with its words takes, where it is crowded
const grain = 6; // width of a piece of the strip that shows where more are
const edge = 22; // half a tick's name

const shortened = (text) => (text.length > longestLabel ? text.slice(0, longestLabel - 1).trimEnd() + "…" : text);

function textMeasure(font) {
  const context = document.createElement("canvas").getContext("2d");
  context.font = font;
  const widths = new Map();
  return (text) => {
    if (!widths.has(text)) widths.set(text, Math.ceil(context.measureText(text).width));
    return widths.get(text);
  };
}

// As much of `text` as `room` holds; nothing where that is no word.
function cutTo(text, room, measure) {
  if (measure(text) <= room) return text;
  let kept = Math.floor((text.length * room) / measure(text));
  while (kept > 4 && measure(text.slice(0, kept) + "…") > room) --kept;
  return kept > 4 ? text.slice(0, kept).trimEnd() + "…" : "";
}

// figure: an element with an svg, .range and .rest; onPick is called with the entry that was clicked, onWindow with the first and the last
// moment in view when the reader has moved the axis, or null when the whole time is in view.
export function timeline(figure, onPick, onWindow) {
  const svg = select(figure).select("svg");
  const crowd = svg.append("g").attr("class", "crowding");
  const marks = svg.append("g").attr("class", "marks");
  const axis = svg.append("g").attr("class", "axis");
  const measure = textMeasure(getComputedStyle(figure.querySelector("svg")).font);

  let entries = [];
  let selected = null;
  let transform = zoomIdentity;
  let width = 0;
  let laneCount = 0;
  let whole = scaleUtc();
  let frame = 0;

  const behaviour = zoom()
    .filter((event) => (event.type === "wheel" ? event.ctrlKey || event.metaKey : !event.button))
    .on("zoom", (event) => {
      transform = event.transform;
      frame ||= requestAnimationFrame(draw);
    })
    .on("end", (event) => {
      if (event.sourceEvent || moved) onWindow(transform.k <= 1.001 ? null : transform.rescaleX(whole).domain().map(Number));
      moved = false;
    });
  let moved = false; // by a button or a key
  svg.call(behaviour);
  svg.on("wheel.pan", (event) => {
    if (event.ctrlKey || event.metaKey || Math.abs(event.deltaX) <= Math.abs(event.deltaY)) return;
    event.preventDefault();
    behaviour.translateBy(svg, -event.deltaX / transform.k, 0);
  });

  // Within a bar that has room, else right of the mark, or left of it at the right edge.
  function placeOfLabel(bar, x0, x1, textWidth) {
    const inside = Math.max(x0, 0) + 6;
    if (bar && (inside + textWidth + 4 <= x1 || x1 > width)) return inside;
    return x1 + 4 + textWidth > width && x0 - 4 - textWidth >= 0 ? x0 - 4 - textWidth : x1 + 4;
  }

  // The entries in view, as marks in pixels.
  function visible(scale) {
    const seen = [];
    for (const entry of entries) {
      let x0 = scale(entry.start);
      let x1 = scale(entry.end);
      if (x1 < 0 || x0 > width) continue;
      const bar = x1 - x0 >= shortestBar;
      if (bar) {
        x0 = Math.max(x0, -4);
        x1 = Math.min(x1, width + 4);
      } else {
        x0 = (x0 + x1) / 2 - dot / 2;
        x1 = x0 + dot;
      }
      const text = shortened(entry.label);
      const textWidth = measure(text);
      seen.push({ entry, bar, x0, x1, text, textWidth, textX: placeOfLabel(bar, x0, x1, textWidth) });
    }
    return seen.sort((a, b) => a.x0 - b.x0 || b.x1 - a.x1);
  }

  // Marks in lanes. Where there are far more than there is room for, those of the greatest weight are shown.
  function arranged(seen, lanes) {
    const room = Math.max(20, Math.floor((lanes * width) / widestMark));
    if (seen.length <= room) return arrange(seen, lanes);
    const least = seen.map(({ entry }) => entry.record.weight ?? 0).sort((a, b) => b - a)[room - 1];
    let equal = room - seen.filter(({ entry }) => (entry.record.weight ?? 0) > least).length;
    const chosen = seen.filter(({ entry }) => {
      const weight = entry.record.weight ?? 0;
      return weight > least || (weight === least && equal-- > 0);
    });
    const kept = new Set(chosen);
    arrange(chosen, lanes);
    for (const mark of seen) if (!kept.has(mark)) mark.lane = null;
    return seen;
  }

  function drawAxis(scale) {
    const { ticks, name } = axisTicks(scale, Math.max(2, width / ticksEvery));
    const whole = ticks.filter((date) => scale(date) > edge && scale(date) < width - edge);
    axis
      .attr("transform", `translate(0,${top + laneCount * laneHeight + 4})`)
      .call(axisBottom(scale).tickValues(whole).tickFormat(name).tickSizeOuter(0).tickPadding(6));
  }

  function drawMarks(placed) {
    const y = (mark) => top + (laneCount - 1 - mark.lane) * laneHeight;
    const height = (mark) => (mark.bar ? barHeight : dot);
    const groups = marks
      .selectAll("g")
      .data(placed, (mark) => mark.entry.index)
      .join((enter) => {
        const group = enter.append("g").on("click", (event, mark) => onPick(mark.entry));
        group.append("title").text((mark) => `${mark.entry.time}: ${mark.entry.label}`);
        group.append("rect");
        group.append("text");
        return group;
      })
      .attr("class", (mark) => `mark ${mark.bar ? "bar" : "dot"} ${mark.entry.record.status}${mark.entry === selected ? " selected" : ""}`)
      .attr("transform", (mark) => `translate(0,${y(mark)})`);
    groups
      .select("rect")
      .attr("x", (mark) => mark.x0)
      .attr("y", (mark) => (laneHeight - height(mark)) / 2)
      .attr("width", (mark) => mark.x1 - mark.x0)
      .attr("height", height)
      .attr("rx", (mark) => (mark.bar ? 4 : dot / 2));
    groups
      .select("text")
      .attr("x", (mark) => mark.textX)
      .attr("y", laneHeight / 2)
      .text((mark) => cutTo(mark.text, mark.textRoom, measure));
  }

  // What is not drawn: how much has no room, how much is outside the view.
  function drawRest(left, scale) {
    const counts = new Map();
    for (const { x0, x1 } of left) {
      const at = Math.floor((x0 + x1) / 2 / grain);
      counts.set(at, (counts.get(at) ?? 0) + 1);
    }
    const most = Math.max(...counts.values());
    crowd
      .selectAll("rect")
      .data(counts)
      .join("rect")
      .attr("x", ([at]) => at * grain)
      .attr("y", top + laneCount * laneHeight - 1)
      .attr("width", grain)
      .attr("height", 4)
      .attr("opacity", ([, count]) => 0.25 + (0.75 * count) / most);
    const [first, last] = scale.domain();
    const words = [];
    const say = (count, what) => count > 0 && words.push(`${count.toLocaleString("en")} ${what}`);
    say(entries.filter(({ end }) => end < first).length, "earlier");
    say(entries.filter(({ start }) => start > last).length, "later");
    say(left.length, "more where it is crowded");
    figure.querySelector(".rest").textContent = words.join(", ");
  }

  function draw() {
    frame = 0;
    if (width <= 0 || entries.length === 0) return;
    const scale = transform.rescaleX(whole);
    const [first, last] = scale.domain();
    figure.querySelector(".range").textContent = spanText(first, last);
    const placed = arranged(visible(scale), laneCount);
    drawAxis(scale);
    drawMarks(placed.filter((mark) => mark.lane !== null));
    drawRest(placed.filter((mark) => mark.lane === null), scale);
  }

  // The shortest time that holds most entries: a few from long ago must not press all others into a corner. The whole time
  // where that is not much longer.
  function mainTime() {
    const starts = entries.map(({ start }) => +start).sort((a, b) => a - b);
    const count = Math.ceil(starts.length * mainPart);
    let from = 0;
    for (let i = 1; i + count <= starts.length; ++i) {
      if (starts[i + count - 1] - starts[i] < starts[from + count - 1] - starts[from]) from = i;
    }
    const [first, last] = [starts[from], starts[from + count - 1] + dayLength];
    const margin = Math.max((last - first) * 0.12, 3 * dayLength);
    const [begin, end] = whole.domain();
    if ((last - first + 2 * margin) * 3 > end - begin) return [begin, end];
    return [new Date(Math.max(begin, first - margin)), new Date(Math.min(end, last + margin))];
  }

  function view([first, last]) {
    const k = width / (whole(last) - whole(first));
    return zoomIdentity.scale(k).translate(-whole(first), 0);
  }

  // Scale, limits of the zoom, and height, for the entries and the width that there are now.
  function fit() {
    width = figure.querySelector("svg").clientWidth;
    if (entries.length === 0 || width <= 0) return;
    const first = entries.reduce((least, { start }) => Math.min(least, start), Infinity);
    const last = entries.reduce((most, { end }) => Math.max(most, end), -Infinity);
    const margin = Math.max((last - first) * 0.04, 3 * dayLength);
    whole = scaleUtc([new Date(first - margin), new Date(last + margin)], [0, width]);
    const days = (last - first + 2 * margin) / dayLength;
    behaviour
      .extent([[0, 0], [width, 1]])
      .translateExtent([[0, 0], [width, 1]])
      .scaleExtent([1, Math.max(1, (days * widestDay) / width)]);

    const most = Math.max(4, Math.min(width < 600 ? 8 : 12, Math.floor((window.innerHeight * 0.36 - axisHeight) / laneHeight)));
    const beginning = view(mainTime());
    const lanes = arranged(visible(beginning.rescaleX(whole)), most);
    laneCount = lanes.reduce((count, { lane }) => Math.max(count, lane === null ? most : lane + 1), 3);
    const height = top + laneCount * laneHeight + 4 + axisHeight;
    svg.attr("height", height).attr("viewBox", `0 0 ${width} ${height}`); // for paper, which is as wide as it is
    behaviour.transform(svg, beginning);
    draw();
  }

  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const glide = () => svg.transition().duration(still.matches ? 0 : 200);
  // What the zoom keeps in its place: the selected entry where it is in view.
  function middle() {
    const x = selected ? transform.rescaleX(whole)((+selected.start + +selected.end) / 2) : width / 2;
    return [x >= 0 && x <= width ? x : width / 2, 0];
  }

  const moves = {
    in: () => behaviour.scaleBy(glide(), 2, middle()),
    out: () => behaviour.scaleBy(glide(), 0.5, middle()),
    earlier: () => behaviour.translateBy(glide(), (0.3 * width) / transform.k, 0),
    later: () => behaviour.translateBy(glide(), (-0.3 * width) / transform.k, 0),
    all: () => behaviour.transform(glide(), zoomIdentity),
  };
  function move(name) {
    moved = true;
    moves[name]();
  }
  const keys = { "+": "in", "=": "in", "-": "out", ArrowLeft: "earlier", ArrowRight: "later", 0: "all" };
  for (const button of figure.querySelectorAll("button[data-move]")) {
    button.addEventListener("click", () => move(button.dataset.move));
  }
  figure.addEventListener("keydown", (event) => {
    if (event.target !== figure || event.ctrlKey || event.metaKey || event.altKey || !(event.key in keys)) return;
    event.preventDefault();
    move(keys[event.key]);
  });
  new ResizeObserver(() => {
    if (figure.querySelector("svg").clientWidth !== width) fit();
  }).observe(figure);

  return {
    show(shown) {
      entries = shown;
      figure.hidden = shown.length === 0;
      fit();
    },
    // Marks the entry and moves it into view; null marks none.
    select(entry) {
      selected = entry;
      if (entry) {
        const scale = transform.rescaleX(whole);
        const at = whole((+entry.start + +entry.end) / 2);
        if (scale(entry.end) < 0 || scale(entry.start) > width) behaviour.translateTo(glide(), at, 0);
      }
      draw();
    },
  };
}
