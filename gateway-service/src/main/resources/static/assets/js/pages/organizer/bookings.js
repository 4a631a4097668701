import { h, replace } from '../../dom.js';
import { get } from '../../api.js';
import { t } from '../../i18n.js';
import { when } from '../../format.js';
import { field } from '../../components/form.js';
import { more } from '../../components/pager.js';
import { moment, price } from '../../components/shown.js';
import { eventually } from '../../components/states.js';
import { statusOf } from '../../components/status.js';
import { table } from '../../components/table.js';
import { eventNav, frame } from './frame.js';
import { placeOf } from './placeof.js';
import { refunding } from './refund.js';

/** What was bought of an event: nothing here says by whom. */
export async function show({ params: { id }, signal }) {
  const event = await get(`events/${id}`, { signal });
  const title = t('organizer.bookings.title', { name: event.name });
  const place = h('div', { class: 'stack' });
  const filters = h('form', { class: 'card', onchange: () => draw(), onsubmit: (submitted) => submitted.preventDefault() }, h('div', { class: 'fields' },
    field('showtimeId', t('organizer.sales.showtime'), { kind: 'select', required: false, options: [['', t('organizer.sales.all')], ...event.showtimes.map((each) => [each.id, when(each.startsAt, event.venue.timeZone)])] }),
    field('status', t('organizer.bookings.status'), { kind: 'select', required: false, options: [['', t('organizer.bookings.any')], ...['CONFIRMED', 'CANCELLED'].map((each) => [each, t(`common.status-${each}`)])] })));
  const draw = () => replace(place, eventually(() => list(event, new FormData(filters), signal, draw)));
  draw();
  return { title, element: frame({ title, back: ['#/organizer', t('organizer.home.title')], nav: eventNav(id, 'bookings') }, filters, place) };
}

/** The newest first, going on by cursor as far as there are any. */
async function list(event, filters, signal, again) {
  const wish = new URLSearchParams([['size', '20'], ...[...filters].filter(([, value]) => value)]);
  const rows = [];
  const place = h('div', { class: 'stack' });
  let next = `events/${event.id}/bookings?${wish}`;
  const load = async () => {
    const page = await get(next, { signal });
    rows.push(...page.items);
    next = page.next?.replace('/api/v1/', '');
    place.firstChild?.remove();
    place.prepend(drawn(rows, event, again));
    return Boolean(next);
  };
  if (await load()) place.append(more(load));
  return place;
}

const drawn = (rows, { venue }, again) => table({
  caption: t('organizer.bookings.caption'),
  none: t('organizer.bookings.none'),
  rows,
  columns: [
    { label: t('organizer.bookings.boughtAt'), value: ({ boughtAt }) => moment(boughtAt, venue.timeZone), head: true },
    { label: t('organizer.bookings.showtime'), value: ({ startsAt }) => moment(startsAt, venue.timeZone) },
    { label: t('organizer.bookings.status'), value: ({ status }) => statusOf(status) },
    { label: t('organizer.bookings.places'), value: places },
    { label: t('organizer.bookings.total'), value: money, kind: 'money' },
    { label: t('organizer.bookings.act'), value: (booking) => act(booking, again), kind: 'actions' },
  ],
});

const places = ({ lines }) => h('ul', { class: 'plainlist' }, lines.map((line) => h('li', {}, placeOf(line),
  line.ticketStatus && line.ticketStatus !== 'VALID' && [' ', statusOf(line.ticketStatus)])));

const money = ({ total, refunds }) => [price(total), refunds.map(({ amount, status }) => h('div', { class: 'quiet' }, '− ', price(amount), ' ', statusOf(status)))];

const act = (booking, again) => h('button', {
  class: 'plain small', type: 'button', 'aria-label': t('organizer.refund.of', { when: when(booking.boughtAt) }), onclick: () => refunding(booking, again),
}, t('organizer.refund.verb'));
