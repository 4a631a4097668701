import { h } from '../dom.js';

/** The picture of an event; where there is none, or it does not come, a ground of a colour of its own with its initial. */
export function poster({ name, imageUrl }, attributes = {}) {
  const element = h('div', { class: 'poster', 'aria-hidden': 'true', style: { '--hue': hue(name) }, ...attributes }, h('span', {}, initial(name)));
  if (imageUrl) {
    element.append(h('img', {
      src: imageUrl, alt: '', loading: 'lazy', decoding: 'async', referrerpolicy: 'no-referrer', onerror: (event) => event.target.remove(),
    }));
  }
  return element;
}

const initial = (name) => (name.match(/[\p{L}\p{N}]/u)?.[0] ?? '·').toUpperCase();

const hue = (name) => String([...name].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 360, 7));
