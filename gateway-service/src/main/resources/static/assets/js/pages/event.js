import { h, notice } from '../dom.js';
import { get } from '../api.js';
import { count, day, list, money, time } from '../format.js';
import { t } from '../i18n.js';
import { icon } from '../components/icon.js';
import { poster } from '../components/poster.js';
import { moment } from '../components/shown.js';
import { empty } from '../components/states.js';
import { statusOf } from '../components/status.js';

const OPEN = ['AVAILABLE', 'FEW_LEFT'];

/** An event: what it is, when, where, and what a ticket costs in the end. */
export async function show({ params: { id }, signal }) {
  const event = await get(`events/${id}`, { signal });
  const { venue, showtimes } = event;
  const coming = showtimes.filter(({ startsAt }) => new Date(startsAt) > Date.now());
  const element = h('article', { class: 'stack' }, heading(event),
    ['CANCELLED', 'POSTPONED'].includes(event.status) && notice('warn', h('p', {}, t(`event.is-${event.status}`))),
    h('div', { class: 'beside' },
      h('div', { class: 'stack' },
        h('h2', {}, t('event.showtimes')),
        coming.length ? h('ul', { class: 'plainlist' }, coming.map((showtime) => card(showtime, venue))) : empty({ title: t('event.none'), glyph: 'calendar' }),
        h('p', { class: 'quiet' }, t('event.allIn'))),
      h('div', { class: 'stack' }, about(event), policy(event.cancellationPolicy))));
  return { title: event.name, element };
}

function heading({ name, category, performers, venue, imageUrl }) {
  const names = [...performers].sort((a, b) => Number(b.headliner ?? false) - Number(a.headliner ?? false)).map((each) => each.name).filter((each) => each !== name);
  return h('header', { class: 'marquee' }, poster({ name, imageUrl }), h('div', {},
    h('p', { class: 'quiet' }, t(`common.category-${category}`)),
    h('h1', {}, name),
    names.length > 0 && h('p', { class: 'strong' }, list(names)),
    h('p', { class: 'fact' }, icon('place', 16), h('span', {}, [venue.name, venue.address, venue.city].filter(Boolean).join(', ')))));
}

function card(showtime, venue) {
  const { id, startsAt, doorsOpenAt, onSaleFrom, availability, counters, waitingRoom, prices } = showtime;
  const open = OPEN.includes(availability);
  const notYet = new Date(onSaleFrom) > Date.now();
  return h('li', { class: 'card showing' },
    h('div', {}, h('h3', {}, h('time', { datetime: startsAt }, day(startsAt, venue.timeZone))),
      h('p', { class: 'quiet' }, [t('event.starts', { time: time(startsAt, venue.timeZone) }), doorsOpenAt && t('event.doors', { time: time(doorsOpenAt, venue.timeZone) })].filter(Boolean).join(' · '))),
    h('div', {}, statusOf(availability),
      open && counters && h('p', { class: 'quiet' }, t('event.free', { count: counters.free })),
      h('p', { class: 'price' }, span(prices))),
    open || (waitingRoom?.enabled && !notYet)
      ? h('a', { class: 'button', href: `#/showtimes/${id}`, 'aria-label': `${t(waitingRoom?.enabled ? 'event.join' : 'event.choose')}: ${day(startsAt, venue.timeZone)}` }, t(waitingRoom?.enabled ? 'event.join' : 'event.choose'))
      : notYet ? h('p', { class: 'quiet' }, t('event.onSale'), ' ', moment(onSaleFrom, venue.timeZone)) : h('a', { class: 'button plain', href: `#/showtimes/${id}` }, t('event.look')));
}

/** From the cheapest to the dearest, with all fees. */
function span(prices = []) {
  const totals = prices.map(({ total }) => total).sort((a, b) => a.amount - b.amount);
  if (!totals.length) return null;
  const [least, most] = [totals[0], totals.at(-1)];
  if (least.amount === 0 && most.amount === 0) return t('event.gratis');
  return least.amount === most.amount ? money(least) : t('event.span', { from: money(least), to: money(most) });
}

const about = ({ description, performers }) => (description || performers.some(({ biography }) => biography)) && h('section', { class: 'card' },
  h('h2', {}, t('event.about')), description && h('p', { class: 'told' }, description),
  performers.filter(({ biography }) => biography).map(({ name, biography }) => h('p', {}, h('strong', {}, name), ` · ${biography}`)));

function policy(rules) {
  if (!rules) return null;
  const { cancellable, deadlineHours, keepsServiceFee, keptPercent } = rules;
  const kept = [keepsServiceFee && t('event.keepsFee'), keptPercent > 0 && t('event.keepsPercent', { percent: count(keptPercent) })].filter(Boolean);
  return h('section', { class: 'card' }, h('h2', {}, t('event.policy')),
    h('p', {}, cancellable ? t('event.cancellable', { count: deadlineHours }) : t('event.notCancellable')),
    cancellable && h('p', { class: 'quiet' }, kept.length ? kept.join(' ') : t('event.allBack')));
}
