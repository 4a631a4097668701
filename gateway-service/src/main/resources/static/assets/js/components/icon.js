import { s } from '../dom.js';

const SPRITE = new URL('../../icons.svg', import.meta.url).pathname;

/**
 * A picture from assets/icons.svg by its id, in the colour of the text. It says nothing to a screen reader: words beside
 * it, or an aria-label around it, do.
 */
export const icon = (id, size = 20) =>
  s('svg', { class: 'icon', width: size, height: size, 'aria-hidden': 'true', focusable: 'false' }, s('use', { href: `${SPRITE}#${id}` }));
