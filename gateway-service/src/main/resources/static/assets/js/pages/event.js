import { h, notice } from '../dom.js';
import { get } from '../api.js';
import { statusOf } from '../components/status.js';
import { count, money, when } from '../format.js';

export async function show({ params: { id }, signal }) {
  const event = await get(`events/${id}`, { signal });
  const { venue } = event;
  const element = h('article', { class: 'stack' },
    h('header', {},
      h('p', { class: 'quiet' }, event.category.toLowerCase()),
      h('h1', {}, event.name),
      h('p', { class: 'quiet' }, event.performers.map(({ name, headliner }) => (headliner ? `${name} (headliner)` : name)).join(', ')),
      h('p', { class: 'quiet' }, [venue.name, venue.address, venue.city, venue.country].filter(Boolean).join(', '))),
    event.status !== 'PUBLISHED' && event.status !== 'SCHEDULED' && notice('bad', `This event is ${event.status.toLowerCase()}.`),
    h('p', {}, event.description),
    h('h2', {}, 'Showtimes'),
    event.showtimes.length
      ? h('ul', { class: 'grid' }, event.showtimes.map((showtime) => card(showtime, venue)))
      : notice('', 'No showtimes yet.'));
  return { title: event.name, element };
}

function card(showtime, venue) {
  const open = ['AVAILABLE', 'FEW_LEFT'].includes(showtime.availability);
  return h('li', { class: 'card' },
    h('h3', {}, h('time', { datetime: showtime.startsAt }, when(showtime.startsAt, venue.timeZone))),
    showtime.doorsOpenAt && h('p', { class: 'quiet' }, `Doors ${when(showtime.doorsOpenAt, venue.timeZone)}`),
    h('div', { class: 'row' },
      statusOf(showtime.availability),
      h('span', { class: 'quiet' }, `${count(showtime.counters.free)} of ${count(showtime.counters.total)} free`)),
    h('table', {},
      h('caption', { class: 'unseen' }, 'Prices with all fees and taxes'),
      h('tbody', {}, showtime.prices.map(({ name, total }) =>
        h('tr', {}, h('th', { scope: 'row' }, name), h('td', { class: 'money' }, money(total)))))),
    h('p', { class: 'quiet' }, 'Prices are what you pay: fees and taxes are in.'),
    open
      ? h('a', { class: 'button', href: `#/showtimes/${showtime.id}` }, showtime.waitingRoom.enabled ? 'Join the line' : 'Choose seats')
      : h('p', { class: 'quiet' }, `On sale ${when(showtime.onSaleFrom, venue.timeZone)}`));
}
