import { h } from '../../dom.js';
import { get } from '../../api.js';
import { t } from '../../i18n.js';
import { moment } from '../../components/shown.js';
import { empty } from '../../components/states.js';
import { statusOf } from '../../components/status.js';
import { frame } from './frame.js';
import { guide, isOver, steps } from './steps.js';

/** So many drafts are looked into for what they lack. */
const LOOKED_AT = 6;

/** What somebody organizes, and what needs doing. */
export async function show({ signal }) {
  const [venues, events] = await Promise.all([
    get('venues?mine=true&size=100', { signal }),
    get('events?mine=true&size=100', { signal }),
  ]);
  const drafts = events.items.filter(({ status }) => status === 'DRAFT').slice(0, LOOKED_AT);
  const [looked, mapped] = await Promise.all([
    Promise.all(drafts.map(({ id }) => get(`events/${id}`, { signal }))),
    Promise.all(venues.items.slice(0, LOOKED_AT).map((venue) => hasMap(venue, signal))),
  ]);
  return {
    title: t('organizer.home.title'),
    element: frame({ title: t('organizer.home.title'), more: h('div', { class: 'row' }, newLink('events', 'newEvent'), newLink('venues', 'newVenue')) },
      todo(venues.items, mapped, events.items, looked),
      h('section', { class: 'stack' }, h('h2', {}, t('organizer.home.events')), list(events.items.map(eventCard), t('organizer.home.noEvents'))),
      h('section', { class: 'stack' }, h('h2', {}, t('organizer.home.venues')), list(venues.items.map(venueCard), t('organizer.home.noVenues')))),
  };
}

const newLink = (kind, name) => h('a', { class: 'button plain', href: `#/organizer/${kind}/new` }, t(`organizer.home.${name}`));

const hasMap = async ({ id }, signal) => (await get(`venues/${id}/sections?size=1`, { signal })).items.length > 0;

const list = (cards, none) => (cards.length ? h('ul', { class: 'grid' }, cards) : empty({ title: none, glyph: 'ticket' }));

/** From nothing to a first show step by step; later, what each draft still lacks. */
function todo(venues, mapped, events, drafts) {
  const known = Math.max(0, mapped.indexOf(true));
  if (!events.length) {
    return h('section', { class: 'card stack' }, h('h2', {}, t('organizer.home.first')), h('p', {}, t('organizer.home.firstText')),
      guide(steps({ venue: venues[known], mapped: mapped.includes(true) })));
  }
  const open = drafts.map((event) => ({ event, all: steps({ venue: event.venue, mapped: true, event }) })).filter(({ all }) => !isOver(all));
  return open.length > 0 && h('section', { class: 'stack' }, h('h2', {}, t('organizer.home.todo')),
    h('div', { class: 'panels' }, open.map(({ event, all }) => h('div', { class: 'card stack' }, h('h3', {}, event.name), guide(all)))));
}

const eventCard = ({ id, name, status, venue, startsAt }) => h('li', { class: 'card' },
  h('div', { class: 'row' }, h('h3', {}, h('a', { href: `#/organizer/events/${id}` }, name)), statusOf(status)),
  h('p', { class: 'quiet' }, `${venue.name}, ${venue.city}`),
  h('p', { class: 'quiet' }, startsAt ? moment(startsAt, venue.timeZone) : t('organizer.home.noDate')),
  h('div', { class: 'row start' }, h('a', { href: `#/organizer/events/${id}/sales` }, t('organizer.nav.sales')), h('a', { href: `#/organizer/events/${id}/doors` }, t('organizer.nav.doors'))));

const venueCard = ({ id, name, city, capacity }) => h('li', { class: 'card' },
  h('h3', {}, h('a', { href: `#/organizer/venues/${id}` }, name)),
  h('p', { class: 'quiet' }, t('organizer.home.venueText', { city, capacity })),
  h('p', {}, h('a', { href: `#/organizer/venues/${id}/map` }, t('organizer.home.drawMap'))));
