import { h, replace } from '../../dom.js';
import { get, post } from '../../api.js';
import { t } from '../../i18n.js';
import { confirm } from '../../components/dialog.js';
import { eventually } from '../../components/states.js';
import { list, money } from '../../format.js';

const LOOK_MILLIS = 2000;

const amountsOf = (amounts) => (amounts.length ? list(amounts.map(money)) : t('organizer.cancel.noMoney'));

/** Asks with what it would mean, and calls the event off. True when that was done. */
export async function cancelling(event) {
  const preview = await get(`events/${event.id}/refunds/preview`);
  const sure = await confirm({
    title: t('organizer.cancel.title', { name: event.name }),
    text: [h('p', {}, t('organizer.cancel.text')), meaning(preview)],
    verb: t('organizer.cancel.verb'),
    danger: true,
  });
  if (sure) await post(`events/${event.id}/cancel`);
  return sure;
}

/** What calling off would mean, of an event or of one showtime. */
export const meaning = ({ bookings, tickets, amounts }) => h('dl', { class: 'facts' },
  fact('bookings', t('organizer.cancel.count', { count: bookings })),
  fact('tickets', t('organizer.cancel.count', { count: tickets })),
  fact('money', amountsOf(amounts)));

const fact = (name, text) => [h('dt', {}, t(`organizer.cancel.${name}`)), h('dd', {}, text)];

/** How far the money is on its way back, looked at until all of it is. */
export function refundProgress(eventId, signal) {
  const place = h('div', { class: 'stack', 'aria-live': 'polite' });
  const look = async () => {
    const progress = await get(`events/${eventId}/refunds`, { signal });
    replace(place, drawn(progress));
    if (progress.state !== 'DONE' && !signal.aborted) setTimeout(() => look().catch(() => null), LOOK_MILLIS);
    return place;
  };
  return eventually(look());
}

function drawn({ state, bookings, cancelled, refunded, failed, amounts }) {
  return [
    h('h3', {}, t('organizer.refunds.title')),
    h('p', {}, t(`organizer.refunds.${state}`, { amounts: amountsOf(amounts) })),
    bookings > 0 && h('label', {}, t('organizer.refunds.cancelled', { cancelled, bookings }), h('progress', { max: bookings, value: cancelled })),
    bookings > 0 && h('label', {}, t('organizer.refunds.refunded', { refunded, bookings }), h('progress', { max: bookings, value: refunded })),
    failed > 0 && h('p', { class: 'notice warn' }, t('organizer.refunds.failed', { count: failed })),
  ];
}
