import { h, s, uniqueId } from '../../../dom.js';
import { t } from '../../../i18n.js';

/** Units of the drawing; a chart is as wide as there is room. */
export const WIDTH = 440;
export const HEIGHT = 220;
export const FRAME = { left: 76, right: 12, top: 12, bottom: 30 };

/**
 * A drawing with a name, a sentence that says what is to be seen, and the figures as a table for whoever cannot see it.
 *
 * @param rows of the table, the headings first
 */
export function chart({ title, summary, rows, legend }, ...drawn) {
  const name = uniqueId('chart');
  const text = uniqueId('chart-text');
  return h('figure', { class: 'chart' },
    h('figcaption', {}, h('strong', { id: name }, title), legend),
    s('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-labelledby': name, 'aria-describedby': text }, ...drawn),
    h('p', { class: 'unseen', id: text }, summary),
    rows.length > 1 && h('details', {}, h('summary', {}, t('organizer.chart.figures')), table(title, rows)));
}

function table(title, [headings, ...rows]) {
  return h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': title }, h('table', {},
    h('thead', {}, h('tr', {}, headings.map((text) => h('th', { scope: 'col' }, text)))),
    h('tbody', {}, rows.map(([first, ...rest]) => h('tr', {}, h('th', { scope: 'row' }, first), rest.map((text) => h('td', { class: 'money' }, text)))))));
}

/** What stands where a chart has nothing to draw: axes without a figure look like one that is broken. */
export const noChart = (title) => h('figure', { class: 'chart' }, h('figcaption', {}, h('strong', {}, title)), h('p', { class: 'quiet' }, t('organizer.chart.nothing')));

/** From a range of values to a range of the drawing. */
export function scale([from, to], [start, end]) {
  const span = to - from || 1;
  return (value) => start + ((value - from) / span) * (end - start);
}

/** Round values from 0 to at least that one, about four of them; whole ones, as tickets and minor units are. */
export function ticks(most) {
  if (!(most > 0)) return [0, 1];
  const rough = most / 4;
  const size = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 5, 10].find((each) => each * size >= rough) * size);
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, i) => i * step);
}

/** Lines across with their values at the left. */
export function grid(values, y, write) {
  return values.map((value) => s('g', {},
    s('line', { class: 'grid', x1: FRAME.left, x2: WIDTH - FRAME.right, y1: y(value), y2: y(value) }),
    s('text', { class: 'tick', x: FRAME.left - 8, y: y(value) + 4, 'text-anchor': 'end' }, write(value))));
}

/** Labels below, as many as there is room for. */
export function below(labels, x) {
  const every = Math.max(1, Math.ceil(labels.length / 4));
  return labels.map((label, i) => (i % every === 0
    ? s('text', { class: 'tick', x: x(i), y: HEIGHT - 8, 'text-anchor': 'middle' }, label)
    : null));
}

export const legend = (names) => h('ul', { class: 'key' }, names.map((name, i) => h('li', { class: `series-${i}` }, name)));
