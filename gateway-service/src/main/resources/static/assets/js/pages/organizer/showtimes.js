import { h } from '../../dom.js';
import { post } from '../../api.js';
import { t } from '../../i18n.js';
import { count, localOf } from '../../format.js';
import { field, fields, form } from '../../components/form.js';
import { moment, price } from '../../components/shown.js';
import { statusOf } from '../../components/status.js';
import { table } from '../../components/table.js';
import { again } from './life.js';
import { planBody, planFields } from './plan.js';

/** The showtimes of an event with what each sells and lacks. */
export function showtimeTable({ showtimes, venue }) {
  return table({
    caption: t('organizer.event.showtimes'),
    none: t('organizer.showtime.none'),
    rows: showtimes,
    columns: [
      { label: t('organizer.showtime.startsAt'), value: ({ id, startsAt }) => h('a', { href: `#/organizer/showtimes/${id}` }, moment(startsAt, venue.timeZone)), head: true },
      { label: t('organizer.showtime.status'), value: ({ status }) => statusOf(status) },
      { label: t('organizer.showtime.sold'), value: ({ counters: { sold, total } }) => `${count(sold)} / ${count(total)}`, kind: 'number' },
      { label: t('organizer.showtime.prices'), value: prices },
      { label: t('organizer.showtime.more'), value: links, kind: 'actions' },
    ],
  });
}

function prices({ id, prices: tiers }) {
  const cheapest = tiers.map(({ total }) => total).sort((a, b) => a.amount - b.amount)[0];
  return h('a', { href: `#/organizer/showtimes/${id}/prices` }, cheapest ? [`${t('organizer.showtime.from')} `, price(cheapest)] : t('organizer.showtime.setPrices'));
}

const links = ({ id, waitingRoom }) => h('span', { class: 'row start' },
  h('a', { href: `#/organizer/showtimes/${id}/waiting-room` }, t(waitingRoom.enabled ? 'organizer.nav.waitingRoom' : 'organizer.showtime.noRoom')),
  h('a', { href: `#/door/${id}` }, t('organizer.nav.checkIn')));

/** One more showtime, or many in one go. */
export const adding = (event) => h('div', { class: 'stack' },
  h('details', { open: !event.showtimes.length }, h('summary', {}, t('organizer.showtime.add')), single(event)),
  h('details', {}, h('summary', {}, t('organizer.series.add')), series(event)));

function single({ id, venue }) {
  return form({
    verb: t('organizer.showtime.addVerb'),
    fields: planFields({}, venue.timeZone),
    act: async (values) => {
      await post(`events/${id}/showtimes`, planBody(values, venue.timeZone));
      again();
      return null;
    },
  });
}

const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

/** Evenings of a pattern, on the clock at the venue. */
function series({ id, venue, showtimes }) {
  const today = localOf(Date.now(), venue.timeZone).slice(0, 10);
  const priced = showtimes.filter(({ prices: tiers }) => tiers.length);
  return form({
    verb: t('organizer.series.verb'),
    fields: [
      h('div', { class: 'fields' },
        field('from', t('organizer.series.from'), { type: 'date', min: today }),
        field('until', t('organizer.series.until'), { type: 'date', min: today })),
      fields(t('organizer.series.weekdays'), h('div', { class: 'row start' }, WEEKDAYS.map((day) =>
        h('label', { class: 'check' }, h('input', { type: 'checkbox', name: `day-${day}` }), t(`organizer.weekday.${day}`))))),
      h('div', { class: 'fields' },
        field('times', t('organizer.series.times'), { placeholder: '15:00, 20:00', pattern: '\\s*\\d{1,2}:\\d{2}(\\s*,\\s*\\d{1,2}:\\d{2})*\\s*', hint: t('organizer.series.timesHint') }),
        field('lengthMinutes', t('organizer.series.length'), { type: 'number', min: 1, max: 10_080, required: false }),
        field('doorsMinutesBefore', t('organizer.series.doors'), { type: 'number', min: 0, max: 1440, required: false }),
        priced.length > 0 && field('pricesOf', t('organizer.series.pricesOf'), {
          kind: 'select', required: false, options: [['', t('organizer.series.noPrices')], ...priced.map(({ id: each, startsAt }) => [each, localOf(startsAt, venue.timeZone).replace('T', ' ')])],
        })),
    ],
    act: async (values, _, key) => {
      await post(`events/${id}/showtimes/series`, seriesBody(values), { 'Idempotency-Key': key });
      again();
      return null;
    },
  });
}

function seriesBody({ from, until, times, lengthMinutes, doorsMinutesBefore, pricesOf, ...rest }) {
  return {
    from, until,
    weekdays: WEEKDAYS.filter((day) => rest[`day-${day}`]),
    times: times.split(',').map((text) => text.trim().padStart(5, '0')),
    ...(lengthMinutes && { lengthMinutes }),
    ...(doorsMinutesBefore !== null && { doorsMinutesBefore }),
    ...(pricesOf && { pricesOf }),
  };
}
