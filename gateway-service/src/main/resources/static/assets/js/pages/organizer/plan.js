import { h } from '../../dom.js';
import { t } from '../../i18n.js';
import { localOf } from '../../format.js';
import { field } from '../../components/form.js';
import { at } from './life.js';

/** When a showtime is, and how it is sold; all on the clock at the venue. */
export function planFields(showtime, timeZone) {
  const moment = (name, required = false, hint = undefined) => field(name, t(`organizer.showtime.${name}`), {
    type: 'datetime-local', required, hint, value: showtime[name] && localOf(showtime[name], timeZone),
  });
  return [
    h('p', { class: 'quiet' }, t('organizer.showtime.zone', { zone: timeZone.replaceAll('_', ' ') })),
    h('div', { class: 'fields' }, moment('startsAt', true), moment('endsAt'), moment('doorsOpenAt')),
    h('div', { class: 'fields' },
      moment('onSaleFrom', false, t('organizer.showtime.onSaleFromHint')),
      moment('onSaleUntil', false, t('organizer.showtime.onSaleUntilHint'))),
    h('div', { class: 'fields' },
      field('seatsPerBuyer', t('organizer.showtime.seatsPerBuyer'), { type: 'number', min: 1, value: showtime.seatsPerBuyer ?? 8 }),
      field('holdMinutes', t('organizer.showtime.holdMinutes'), { type: 'number', min: 1, step: 'any', value: (showtime.holdSeconds ?? 600) / 60 }),
      field('singleSeats', t('organizer.showtime.singleSeats'), {
        kind: 'select', value: showtime.singleSeats ?? 'KEPT_TOGETHER', options: ['KEPT_TOGETHER', 'ALLOWED'].map((each) => [each, t(`organizer.showtime.single-${each}`)]),
      })),
  ];
}

export function planBody({ startsAt, endsAt, doorsOpenAt, onSaleFrom, onSaleUntil, seatsPerBuyer, holdMinutes, singleSeats }, timeZone) {
  const body = { seatsPerBuyer, singleSeats, holdSeconds: Math.round(holdMinutes * 60) };
  for (const [name, local] of Object.entries({ startsAt, endsAt, doorsOpenAt, onSaleFrom, onSaleUntil })) {
    if (local) body[name] = at(local, timeZone);
  }
  return body;
}
