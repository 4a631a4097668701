import { s } from '../../../dom.js';
import { below, chart, FRAME, grid, HEIGHT, legend, noChart, scale, ticks, WIDTH } from './chart.js';

/**
 * Columns beside each other, one or more at each place.
 *
 * @param items [{label, values: [number, …]}], values in the order of the series
 * @param write how a value is written; `tick` how it is beside the axis
 */
export function bars({ title, summary, heading, series, items, write, tick = write }) {
  if (!items.length) return noChart(title);
  const most = Math.max(0, ...items.flatMap(({ values }) => values));
  const marks = ticks(most);
  const y = scale([0, marks.at(-1)], [HEIGHT - FRAME.bottom, FRAME.top]);
  const room = (WIDTH - FRAME.left - FRAME.right) / Math.max(1, items.length);
  const wide = Math.min(48, (room * 0.8) / series.length);
  const x = (i) => FRAME.left + room * (i + 0.5);
  const column = (value, i, j) => s('rect', {
    class: `series-${j}`, x: x(i) + (j - series.length / 2) * wide, y: y(value), width: Math.max(1, wide - 1), height: Math.max(0, y(0) - y(value)),
  }, s('title', {}, `${items[i].label}: ${write(value)}`));
  return chart({
    title,
    summary,
    legend: series.length > 1 && legend(series),
    rows: [[heading, ...series], ...items.map(({ label, values }) => [label, ...values.map(write)])],
  },
  grid(marks, y, tick),
  items.map(({ values }, i) => values.map((value, j) => column(value, i, j))),
  below(items.map(({ label }) => label), x));
}
