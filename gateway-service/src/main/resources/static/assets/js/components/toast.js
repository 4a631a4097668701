import { h, announce } from '../dom.js';

const SHOWN_MILLIS = 6000;

/** Says something in passing at the edge of the window, and to screen readers. Nothing that somebody must read or press. */
export function toast(text, kind = '') {
  const element = h('div', { class: `toast ${kind}`, 'aria-hidden': 'true' }, text);
  document.getElementById('toasts').append(element);
  announce(text);
  setTimeout(() => element.remove(), SHOWN_MILLIS);
}
