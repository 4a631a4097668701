import { h, replace, s } from '../dom.js';
import { money } from '../format.js';
import { t } from '../i18n.js';
import { colourOf, shapeOf } from './shapes.js';

/** What colours, shapes and marks mean; prices follow when they move, or when others take their place. */
export function legend(house) {
  const marks = [['accessible', '♿︎'], ['companion', '+'], ['restricted', '/']]
    .filter(([kind]) => house.seats.some((seat) => seat[kind === 'restricted' ? 'restrictedView' : kind]))
    .map(([kind, sign]) => h('li', {}, h('span', { class: 'sign', 'aria-hidden': 'true' }, sign), t(`seats.${kind}`)));
  return following(house, () => [...prices(house),
    h('li', {}, dot('ring'), t('seats.held')), h('li', {}, dot('taken'), t('seats.sold')), h('li', {}, dot('mine'), t('seats.yours')), ...marks]);
}

/** What the signs beside numbers in the list mean. */
export const priceKey = (house) => following(house, () => prices(house));

function following(house, items) {
  const element = h('ul', { class: 'legend', 'aria-label': t('seats.legend') }, items());
  house.onPrice(() => replace(element, items()));
  return element;
}

/** Each price that a seat here has. */
function prices({ tiers, seats }) {
  const used = new Set(seats.map(({ tier }) => tier));
  return tiers.filter((tier) => used.has(tier)).map((tier) => h('li', {}, swatch(tier), `${tier.name} `, h('span', {}, money(tier.total))));
}

const dot = (kind) => s('svg', { viewBox: '0 0 16 16', width: 16, height: 16, 'aria-hidden': 'true' }, s('circle', { class: `dot ${kind}`, cx: 8, cy: 8, r: kind === 'mine' ? 6 : 4 }));

/** A price's shape and colour as on the canvas, written down as a path of an SVG. */
export function swatch({ rank }) {
  const steps = [];
  shapeOf(rank)({
    moveTo: (x, y) => steps.push(`M${x} ${y}`),
    lineTo: (x, y) => steps.push(`L${x} ${y}`),
    closePath: () => steps.push('Z'),
    rect: (x, y, width, height) => steps.push(`M${x} ${y}h${width}v${height}h${-width}z`),
    arc: (x, y, radius) => steps.push(`M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`),
  }, 8, 8, 6);
  return s('svg', { viewBox: '0 0 16 16', width: 16, height: 16, 'aria-hidden': 'true' }, s('path', { d: steps.join(''), style: { fill: `var(${colourOf(rank)})` } }));
}
