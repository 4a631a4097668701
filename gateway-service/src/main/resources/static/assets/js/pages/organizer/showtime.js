import { h, replace } from '../../dom.js';
import { get } from '../../api.js';
import { t } from '../../i18n.js';
import { count, when } from '../../format.js';
import { field, form } from '../../components/form.js';
import { confirm } from '../../components/dialog.js';
import { eventually } from '../../components/states.js';
import { statusOf } from '../../components/status.js';
import { table } from '../../components/table.js';
import { refused } from '../../problems.js';
import { meaning, refundProgress } from './cancelling.js';
import { frame, section, showtimeNav } from './frame.js';
import { again } from './life.js';
import { getOr } from './orabsent.js';
import { planBody, planFields } from './plan.js';
import { change, tagged } from './tagged.js';

/** One showtime: when it is and how it is sold, how full it is, and what becomes of it. */
export async function show({ params: { id }, signal }) {
  const { value: showtime, tag } = await tagged(`showtimes/${id}`, signal);
  const { eventId, eventName, startsAt, venue } = showtime;
  const title = `${eventName}, ${when(startsAt, venue.timeZone)}`;
  return {
    title,
    element: frame({ title, back: [`#/organizer/events/${eventId}`, eventName], more: statusOf(showtime.status), nav: showtimeNav(id, 'showtime') },
      section(t('organizer.showtime.plan'), plan(showtime, tag)),
      section(t('organizer.inventory.title'), eventually(() => inventory(id, signal))),
      section(t('organizer.showtime.fate'), fate(showtime), showtime.status === 'CANCELLED' && refundProgress(eventId, signal))),
  };
}

function plan(showtime, tag) {
  let seen = tag;
  const { timeZone } = showtime.venue;
  return form({
    verb: t('organizer.save'),
    fields: planFields(showtime, timeZone),
    act: async (values) => {
      ({ tag: seen } = await change('PATCH', `showtimes/${showtime.id}`, planBody(values, timeZone), seen));
      return t('organizer.saved');
    },
  });
}

/** How many places of each section are free, held and sold, as of one moment. */
async function inventory(id, signal) {
  const [{ sections }, layout] = await Promise.all([getOr({ sections: [] }, `showtimes/${id}/inventory`, signal), get(`showtimes/${id}/seat-map`, { signal })]);
  const names = new Map(layout.sections.map(({ id: each, name }) => [each, name]));
  const number = (name) => ({ label: t(`organizer.inventory.${name}`), value: (row) => count(row[name]), kind: 'number' });
  const sum = (name) => count(sections.reduce((all, row) => all + row[name], 0));
  return table({
    caption: t('organizer.inventory.title'),
    none: t('organizer.inventory.none'),
    rows: sections,
    columns: [{ label: t('organizer.inventory.section'), value: ({ sectionId }) => names.get(sectionId) ?? '–', head: true }, ...['total', 'free', 'held', 'sold'].map(number)],
    foot: [t('organizer.inventory.all'), ...['total', 'free', 'held', 'sold'].map(sum)],
  });
}

/** Whom it would concern; and what goes back when it is called off, while of one that is put off only those get money who ask. */
async function concerned(id, next) {
  const preview = await getOr({ bookings: 0, tickets: 0, amounts: [] }, `showtimes/${id}/refunds/preview`);
  return next === 'CANCELLED' ? meaning(preview)
    : h('dl', { class: 'facts' }, h('dt', {}, t('organizer.fate.sold')), h('dd', {}, count(preview.tickets)));
}

const FATES = { SCHEDULED: ['POSTPONED', 'CANCELLED'], POSTPONED: ['SCHEDULED', 'CANCELLED'] };

/** Puts it off, back on, or calls it off; and moves it to a newer map. */
function fate({ id, status, seatMapVersion }) {
  const said = h('div', { 'aria-live': 'polite' });
  const become = async (next) => {
    const text = [h('p', {}, t(`organizer.fate.${next}Text`)), next !== 'SCHEDULED' && await concerned(id, next)];
    const sure = await confirm({ title: t(`organizer.fate.${next}`), text, verb: t(`organizer.fate.${next}`), danger: next !== 'SCHEDULED' });
    if (!sure) return;
    await change('PATCH', `showtimes/${id}`, { status: next });
    again();
  };
  const button = (next) => h('button', { class: 'plain', type: 'button', onclick: () => become(next).catch((failure) => replace(said, refused(failure))) }, t(`organizer.fate.${next}`));
  return h('div', { class: 'stack' },
    h('div', { class: 'row start' }, (FATES[status] ?? []).map(button)), said,
    h('details', {}, h('summary', {}, t('organizer.fate.another')), form({
      class: 'stack below',
      verb: t('organizer.fate.move'),
      fields: [field('seatMapVersion', t('organizer.fate.version'), { type: 'number', min: 1, value: seatMapVersion, hint: t('organizer.fate.versionHint') })],
      act: async ({ seatMapVersion: version }) => {
        await change('PATCH', `showtimes/${id}`, { seatMapVersion: version });
        return t('organizer.fate.moved', { version });
      },
    })));
}
