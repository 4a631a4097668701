import { h, replace } from '../../dom.js';
import { get, post, remove } from '../../api.js';
import { t } from '../../i18n.js';
import { field, form } from '../../components/form.js';
import { date, moment } from '../../components/shown.js';
import { eventually } from '../../components/states.js';
import { statusOf } from '../../components/status.js';
import { table } from '../../components/table.js';
import { refused } from '../../problems.js';
import { eventNav, frame, section } from './frame.js';

/** Who checks tickets at the doors of an event, and the doors themselves. */
export async function show({ params: { id }, signal }) {
  const event = await get(`events/${id}`, { signal });
  const title = t('organizer.doors.title', { name: event.name });
  const place = h('div');
  const draw = () => replace(place, eventually(() => staff(id, draw, signal)));
  draw();
  return {
    title,
    element: frame({ title, back: ['#/organizer', t('organizer.home.title')], nav: eventNav(id, 'doors') },
      section(t('organizer.doors.showtimes'), h('ul', { class: 'plainlist' }, event.showtimes.map((showtime) => h('li', { class: 'row' },
        moment(showtime.startsAt, event.venue.timeZone), h('a', { class: 'button plain', href: `#/door/${showtime.id}` }, t('organizer.nav.checkIn')))))),
      section(t('organizer.doors.staff'), h('p', {}, t('organizer.doors.text')), inviting(id, draw), place)),
  };
}

const inviting = (id, draw) => form({
  verb: t('organizer.doors.invite'),
  fields: field('email', t('organizer.doors.email'), { type: 'email', autocomplete: 'off' }),
  act: async ({ email }, element) => {
    await post(`events/${id}/door-staff`, { email });
    element.reset();
    draw();
    return t('organizer.doors.invited', { email });
  },
});

async function staff(id, draw, signal) {
  const { items } = await get(`events/${id}/door-staff?size=100`, { signal });
  const said = h('div', { 'aria-live': 'polite' });
  const takeBack = async ({ id: invitation }) => {
    try {
      await remove(`events/${id}/door-staff/${invitation}`);
      draw();
    } catch (failure) {
      replace(said, refused(failure));
    }
  };
  return h('div', { class: 'stack' }, said, table({
    caption: t('organizer.doors.staff'),
    none: t('organizer.doors.nobody'),
    rows: items,
    columns: [
      { label: t('organizer.doors.email'), value: ({ email }) => email, head: true },
      { label: t('organizer.doors.state'), value: ({ state }) => statusOf(state) },
      { label: t('organizer.doors.since'), value: ({ invitedAt }) => date(invitedAt) },
      { label: t('organizer.doors.act'), kind: 'actions', value: (each) => ['INVITED', 'ACCEPTED'].includes(each.state) && h('button', {
        class: 'plain small', type: 'button', 'aria-label': t('organizer.doors.endOf', { email: each.email }), onclick: () => takeBack(each),
      }, t(each.state === 'INVITED' ? 'organizer.doors.takeBack' : 'organizer.doors.end')) },
    ],
  }));
}
