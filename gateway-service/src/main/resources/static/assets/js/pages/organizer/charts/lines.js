import { s } from '../../../dom.js';
import { chart, FRAME, grid, HEIGHT, legend, scale, ticks, WIDTH } from './chart.js';

/**
 * Values over something that goes on, such as time.
 *
 * @param series [{name, points: [{at: number, value: number}]}]
 * @param label writes a place on the way, `write` a value
 * @param now a place to be marked, if any
 */
export function lines({ title, summary, heading, series, label, write, now, backwards = false }) {
  const all = series.flatMap(({ points }) => points);
  const ats = all.map(({ at }) => at);
  const [first, last] = [Math.min(...ats), Math.max(...ats)];
  const marks = ticks(Math.max(0, ...all.map(({ value }) => value)));
  const x = scale(backwards ? [last, first] : [first, last], [FRAME.left, WIDTH - FRAME.right]);
  const y = scale([0, marks.at(-1)], [HEIGHT - FRAME.bottom, FRAME.top]);
  return chart({
    title,
    summary,
    legend: series.length > 1 && legend(series.map(({ name }) => name)),
    rows: table(heading, series, label, write),
  },
  grid(marks, y, write),
  all.length > 0 && places(first, last, label).map((at) => s('text', { class: 'tick', x: x(at), y: HEIGHT - 8, 'text-anchor': anchor(x(at)) }, label(at))),
  series.map(({ points }, i) => s('polyline', { class: `series-${i}`, points: points.map(({ at, value }) => `${x(at)},${y(value)}`).join(' ') })),
  now !== undefined && s('line', { class: 'now', x1: x(now), x2: x(now), y1: FRAME.top, y2: HEIGHT - FRAME.bottom }));
}

/** As many as have room beside each other: times of day with seconds are long. */
function places(first, last, label) {
  const parts = label(last).length > 6 ? [0, 0.5, 1] : [0, 0.25, 0.5, 0.75, 1];
  return first === last ? [first] : parts.map((part) => first + (last - first) * part);
}

/** What stands at an end does not reach over it. */
const anchor = (x) => (x < FRAME.left + 20 ? 'start' : x > WIDTH - FRAME.right - 20 ? 'end' : 'middle');

/** Every place of any series; where one has none there, the last before it counts. */
function table(heading, series, label, write) {
  const ats = [...new Set(series.flatMap(({ points }) => points.map(({ at }) => at)))];
  const value = (points, at) => points.findLast((point) => point.at === at) ?? points.findLast((point) => point.at < at);
  return [[heading, ...series.map(({ name }) => name)], ...ats.map((at) => [label(at), ...series.map(({ points }) => {
    const found = value(points, at);
    return found ? write(found.value) : '–';
  })])];
}
