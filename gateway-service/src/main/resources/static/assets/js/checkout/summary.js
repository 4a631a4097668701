import { h } from '../dom.js';
import { money } from '../format.js';
import { t } from '../i18n.js';
import { status } from '../components/status.js';
import { moment } from '../components/shown.js';
import { table } from '../components/table.js';
import { placeOf } from '../seats/words.js';

/** What is bought, line by line. `zone` is the venue's. */
export function summary(booking, zone) {
  const amount = (name) => ({ label: t(`booking.${name}`), kind: 'money', value: (line) => money(line[name]) });
  return h('section', { class: 'card stack' },
    h('div', {}, h('h2', {}, h('a', { href: `#/events/${booking.event.id}` }, booking.event.name)),
      h('p', { class: 'quiet' }, `${booking.venue.name}, ${booking.venue.city} · `, moment(booking.startsAt, zone))),
    table({
      caption: t('booking.lines'),
      columns: [
        { label: t('booking.seat'), head: true, value: (line) => [placeOf(line), line.cancelled && [' ', status('bad', t('common.status-CANCELLED'))]] },
        amount('price'), amount('serviceFee'), amount('tax'), amount('total'),
      ],
      rows: booking.lines,
    }),
    h('p', { class: 'row price sum' }, h('span', {}, t('booking.sum')), h('span', { class: 'amount' }, money(booking.total))));
}
