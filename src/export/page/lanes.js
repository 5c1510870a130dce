// Puts marks with labels into lanes, so that no two overlap.
//
//   arrange([{x0, x1, textX, textWidth}, …], 8)    in order of x0
//
// gives each mark a `lane`, from 0, or null where none has room for it, and `textRoom`, how wide its label may be: 0 where
// there is to be none. A label stands within its mark, right of it or left of it. A mark takes the first lane where it
// meets nothing; else one where it meets only a label, which is then cut: an event without its words is better than none.

const gap = 6;

function laneFor(mark, lanes) {
  const from = Math.min(mark.x0, mark.textX);
  const free = lanes.findIndex((lane) => lane.label + gap <= from);
  if (free >= 0) return { at: free, room: mark.textWidth };
  let at = -1;
  for (let i = 0; i < lanes.length; ++i) {
    if (lanes[i].mark + gap <= mark.x0 && (at < 0 || lanes[i].mark < lanes[at].mark)) at = i;
  }
  return { at, room: mark.textX < mark.x0 ? 0 : mark.textWidth };
}

export function arrange(marks, laneCount) {
  const lanes = Array.from({ length: laneCount }, () => ({ mark: -Infinity, label: -Infinity, last: null }));
  for (const mark of marks) {
    const { at, room } = laneFor(mark, lanes);
    mark.lane = at < 0 ? null : at;
    mark.textRoom = room;
    if (at < 0) continue;
    const { label, last } = lanes[at];
    if (label + gap > mark.x0) last.textRoom = Math.min(last.textRoom, mark.x0 - gap - last.textX);
    lanes[at] = { mark: mark.x1, label: Math.max(mark.x1, room > 0 ? mark.textX + room : 0), last: mark };
  }
  return marks;
}
