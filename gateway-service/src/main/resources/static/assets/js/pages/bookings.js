import { h, notice } from '../dom.js';
import { get } from '../api.js';
import { money, when } from '../format.js';
import * as session from '../session.js';

/** My bookings, the coming ones first. */
export async function show({ signal }) {
  if (!session.isLoggedIn()) {
    location.hash = '#/log-in?next=/tickets';
    return { title: 'Log in', element: h('p', {}, 'Please log in.') };
  }
  const [upcoming, past] = await Promise.all(['upcoming', 'past'].map((kind) => get(`users/me/bookings?when=${kind}`, { signal })));
  const element = h('div', { class: 'stack' }, h('h1', {}, 'My tickets'),
    list(upcoming.items, 'Nothing booked yet.'),
    past.items.length > 0 && h('h2', {}, 'Past'),
    past.items.length > 0 && list(past.items));
  return { title: 'My tickets', element };
}

function list(bookings, otherwise) {
  if (!bookings.length) return notice('', otherwise);
  return h('ul', { class: 'grid' }, bookings.map((booking) => h('li', { class: 'card link' },
    h('div', { class: 'row' }, h('span', { class: 'tag' }, booking.status.toLowerCase()), h('span', { class: 'price' }, money(booking.total))),
    h('h2', {}, h('a', { class: 'cover', href: `#/bookings/${booking.id}` }, booking.event.name)),
    h('p', { class: 'quiet' }, `${booking.venue.name}, ${booking.venue.city}`),
    h('p', { class: 'quiet' }, when(booking.startsAt, booking.venue.timeZone)))));
}
