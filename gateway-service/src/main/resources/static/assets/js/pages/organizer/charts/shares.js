import { h } from '../../../dom.js';

/** What parts make of a whole, a line each: [{label, detail, value, total}]. */
export function shares(items) {
  return h('ul', { class: 'shares' }, items.map(({ label, detail, value, total }) => h('li', {},
    h('span', { class: 'row' }, h('span', {}, label), h('span', { class: 'money' }, detail)),
    h('progress', { max: Math.max(1, total), value, 'aria-label': `${label}: ${detail}` }))));
}
