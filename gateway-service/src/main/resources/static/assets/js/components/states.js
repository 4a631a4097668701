import { h } from '../dom.js';
import { t } from '../i18n.js';
import { explain } from '../problems.js';
import { icon } from './icon.js';

/**
 * What stands where nothing is (yet).
 *
 *   loading(text)                       on its way
 *   empty({ title, text, action, glyph })  nothing there: what to do about it; glyph: null for no picture
 *   failed(failure, again)              it did not work; again() is called by a button when given
 *   eventually(promise, signal)         an element that shows loading, then what the promise gives, else that it failed;
 *                                       given a function instead it can be tried again
 */
export const loading = (text = t('common.loading')) => h('div', { class: 'state', role: 'status' }, h('span', { class: 'spinner', 'aria-hidden': 'true' }), h('p', {}, text));

export const empty = ({ title, text, action, glyph = 'search' }) =>
  h('div', { class: 'state' }, glyph && icon(glyph), h('p', { class: 'strong' }, title), text && h('p', { class: 'quiet' }, text), action);

export const failed = (failure, again) =>
  h('div', { class: 'state', role: 'alert' }, icon('warning'), h('p', {}, explain(failure)),
    again && h('button', { class: 'plain', type: 'button', onclick: again }, t('common.again')));

export function eventually(source) {
  const place = h('div', { class: 'stack' }, loading());
  const run = async () => {
    try {
      place.replaceChildren(await (typeof source === 'function' ? source() : source));
    } catch (failure) {
      if (failure.name !== 'AbortError') place.replaceChildren(failed(failure, typeof source === 'function' && (() => { place.replaceChildren(loading()); run(); })));
    }
  };
  run();
  return place;
}
