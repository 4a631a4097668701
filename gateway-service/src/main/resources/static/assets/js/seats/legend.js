import { h, s } from '../dom.js';
import { money } from '../format.js';
import { t } from '../i18n.js';
import { colourOf, shapeOf } from './shapes.js';

/** What colours, shapes and marks mean; prices follow when they move. */
export function legend(house) {
  const amounts = new Map();
  const prices = house.tiers.map((tier) => {
    const amount = h('span', {}, money(tier.total));
    amounts.set(tier.id, amount);
    return h('li', {}, swatch(shapeOf(tier.rank), colourOf(tier.rank)), `${tier.name} `, amount);
  });
  const marks = [['accessible', '♿︎'], ['companion', '+'], ['restricted', '/']]
    .filter(([kind]) => house.seats.some((seat) => seat[kind === 'restricted' ? 'restrictedView' : kind]))
    .map(([kind, sign]) => h('li', {}, h('span', { class: 'sign', 'aria-hidden': 'true' }, sign), t(`seats.${kind}`)));
  const element = h('ul', { class: 'legend', 'aria-label': t('seats.legend') }, prices,
    h('li', {}, dot('ring'), t('seats.held')), h('li', {}, dot('taken'), t('seats.sold')), h('li', {}, dot('mine'), t('seats.yours')), marks);
  house.onPrice(() => house.tiers.forEach((tier) => { amounts.get(tier.id).textContent = money(tier.total); }));
  return element;
}

const dot = (kind) => s('svg', { viewBox: '0 0 16 16', width: 16, height: 16, 'aria-hidden': 'true' }, s('circle', { class: `dot ${kind}`, cx: 8, cy: 8, r: kind === 'mine' ? 6 : 4 }));

/** The same shape as on the canvas, written down as a path of an SVG. */
function swatch(shape, colour) {
  const steps = [];
  shape({
    moveTo: (x, y) => steps.push(`M${x} ${y}`),
    lineTo: (x, y) => steps.push(`L${x} ${y}`),
    closePath: () => steps.push('Z'),
    rect: (x, y, width, height) => steps.push(`M${x} ${y}h${width}v${height}h${-width}z`),
    arc: (x, y, radius) => steps.push(`M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`),
  }, 8, 8, 6);
  return s('svg', { viewBox: '0 0 16 16', width: 16, height: 16, 'aria-hidden': 'true' }, s('path', { d: steps.join(''), style: { fill: `var(${colour})` } }));
}
