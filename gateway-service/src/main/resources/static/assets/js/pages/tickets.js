import { h } from '../dom.js';
import { get, post } from '../api.js';
import { t } from '../i18n.js';
import { action } from '../components/form.js';
import { moment, price } from '../components/shown.js';
import { empty, eventually } from '../components/states.js';
import { statusOf } from '../components/status.js';
import { tabs } from '../components/tabs.js';
import { placeOf } from '../seats/words.js';
import { keep, UPCOMING } from '../tickets/offline.js';

/** All that I have: what is not paid yet, what others offer me, what is to come, and what was. */
export async function show({ signal }) {
  const element = h('div', { class: 'stack' }, h('h1', {}, t('tickets.title')));
  const [upcoming, open, offers] = await Promise.all([
    get(UPCOMING, { signal }),
    get('users/me/bookings?when=upcoming', { signal }).catch(() => ({ items: [] })),
    get('users/me/ticket-transfers', { signal }).catch(() => ({ items: [] })),
  ]);
  const unpaid = open.items.filter(({ status }) => status === 'HELD' || status === 'PAYING');
  element.append(...[
    unpaid.length > 0 && section('tickets.unpaid', unpaid.map(unfinished)),
    offers.items.length > 0 && section('tickets.offers', offers.items.map(offer)),
    tabs({
      label: t('tickets.title'),
      tabs: [
        { id: 'upcoming', label: t('tickets.upcoming'), content: () => shows(upcoming.items, 'tickets.none') },
        { id: 'past', label: t('tickets.past'), content: () => eventually(async () => shows((await get('users/me/tickets?when=past&size=100', { signal })).items, 'tickets.nonePast')) },
      ],
    }),
  ].filter(Boolean));
  keep(upcoming).catch(() => null); // a convenience, which nobody waits for
  return { title: t('tickets.title'), element };
}

const section = (title, items) => h('section', { class: 'stack' }, h('h2', {}, t(title)), h('ul', { class: 'grid' }, items));

const unfinished = (booking) => h('li', { class: 'card link' },
  h('div', { class: 'row' }, statusOf(booking.status), price(booking.total)),
  h('h3', {}, h('a', { class: 'cover', href: `#/bookings/${booking.id}` }, booking.event.name)),
  h('p', { class: 'quiet' }, t('tickets.goOn')));

function offer({ id, event, venue, startsAt, ...place }) {
  return h('li', { class: 'card' }, h('h3', {}, event.name), h('p', { class: 'quiet' }, `${venue.name}, ${venue.city} · `, moment(startsAt)), h('p', {}, placeOf(place)),
    action(t('tickets.take'), async () => {
      await post(`users/me/ticket-transfers/${id}/acceptance`);
      window.dispatchEvent(new HashChangeEvent('hashchange')); // draws the page anew, with the ticket
      return t('tickets.taken');
    }));
}

/** One card a show, with its tickets. */
function shows(tickets, none) {
  if (!tickets.length) return empty({ title: t(none), glyph: 'ticket', action: h('a', { class: 'button plain', href: '#/' }, t('common.home')) });
  const groups = Object.values(Object.groupBy(tickets, ({ showtimeId }) => showtimeId));
  return h('ul', { class: 'grid wide' }, groups.map((group) => card(group)));
}

function card(group) {
  const [{ event, venue, startsAt, showtimeStatus }] = group;
  const bookings = [...new Set(group.filter(({ received }) => !received).map(({ bookingId }) => bookingId))];
  return h('li', { class: 'card' },
    h('h3', {}, event.name),
    showtimeStatus === 'POSTPONED' ? h('p', {}, statusOf('POSTPONED')) : h('p', { class: 'strong' }, moment(startsAt, venue.timeZone)),
    h('p', { class: 'quiet' }, `${venue.name}, ${venue.city}`),
    h('ul', { class: 'plainlist stubs' }, group.map((ticket) => h('li', { class: 'row' },
      h('a', { href: `#/tickets/${ticket.id}` }, placeOf(ticket)), ticket.offer ? statusOf('OFFERED') : statusOf(ticket.status)))),
    bookings.map((id, index) => h('a', { href: `#/bookings/${id}` }, t(bookings.length > 1 ? 'tickets.bookingNth' : 'tickets.booking', { nth: index + 1 }))));
}
