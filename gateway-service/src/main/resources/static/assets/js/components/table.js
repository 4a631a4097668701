import { h } from '../dom.js';
import { empty } from './states.js';

/**
 * A table that becomes a list of cards where it is narrow.
 *
 *   table({ caption, columns: [{ label, value: (row) => text or element, kind: 'money' | 'number' | 'actions', head: true }],
 *           rows, foot: [a cell for each column], none: what to say when there are no rows, showCaption: true })
 *
 * `head` makes a column's cells the headings of their rows.
 */
export function table({ caption, columns, rows, foot, none, showCaption = false }) {
  if (!rows.length && none) return empty({ title: none, glyph: null });
  return h('div', { class: 'table', role: 'region', 'aria-label': caption, tabindex: 0 },
    h('table', {},
      h('caption', { class: showCaption ? null : 'unseen' }, caption),
      h('thead', {}, h('tr', {}, columns.map(({ label, kind }) => h('th', { scope: 'col', class: kind }, label)))),
      h('tbody', {}, rows.map((row) => h('tr', {}, columns.map((column) => cell(column, column.value(row)))))),
      foot && h('tfoot', {}, h('tr', {}, columns.map((column, index) => cell(column, foot[index]))))));
}

const cell = ({ label, kind, head }, content) =>
  h(head ? 'th' : 'td', { scope: head ? 'row' : null, class: kind, 'data-label': label }, content);
