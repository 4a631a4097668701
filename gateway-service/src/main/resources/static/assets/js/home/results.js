import { h } from '../dom.js';
import { count } from '../format.js';
import { t } from '../i18n.js';
import { icon } from '../components/icon.js';
import { pager } from '../components/pager.js';
import { poster } from '../components/poster.js';
import { moment, price } from '../components/shown.js';
import { statusOf } from '../components/status.js';
import { places } from './places.js';

/** What was found, a card an event; several of its dates on one page share it. */
export function results(found, wanted) {
  const events = Object.values(Object.groupBy(found.items, ({ eventId }) => eventId));
  return [
    found.near && places(found.items, found.near),
    h('ul', { class: 'grid' }, events.map(card)),
    pager(found, (page) => {
      const next = new URLSearchParams(wanted);
      next.set('page', page);
      return `#/?${next}`;
    }),
  ];
}

function card([first, ...others]) {
  const { venue, performers, distanceKm } = first;
  const names = performers.map(({ name }) => name).filter((name) => name !== first.eventName);
  return h('li', { class: 'card link event' },
    poster({ name: first.eventName, imageUrl: first.imageUrl }),
    h('div', { class: 'row' }, h('span', { class: 'quiet' }, t(`common.category-${first.type}`)), statusOf(first.availability)),
    h('h3', {}, h('a', { class: 'cover', href: `#/events/${first.eventId}` }, first.eventName)),
    names.length > 0 && h('p', { class: 'quiet' }, names.join(', ')),
    h('p', { class: 'fact' }, icon('calendar', 16), h('span', {}, moment(first.startsAt, venue.timeZone),
      others.length > 0 && h('span', { class: 'quiet' }, ` ${t('home.moreDates', { count: others.length })}`))),
    h('p', { class: 'fact' }, icon('place', 16), h('span', {}, `${venue.name}, ${venue.city}`,
      distanceKm !== undefined && h('span', { class: 'quiet' }, ` · ${t('home.km', { km: count(Math.round(distanceKm)) })}`))),
    first.fromPrice && h('p', { class: 'price' }, t('home.fromPrice'), ' ', price(first.fromPrice), h('small', { class: 'quiet' }, ` ${t('home.allIn')}`)));
}
