import { h, notice } from '../dom.js';
import { get, post, remove, Refusal } from '../api.js';
import { t } from '../i18n.js';
import { action, field, form } from '../components/form.js';
import { moment } from '../components/shown.js';
import { statusOf } from '../components/status.js';
import { placeOf } from '../seats/words.js';
import { UPCOMING } from '../tickets/offline.js';
import { qr } from '../tickets/qr.js';

/** One ticket, as it is shown at the door; also where it is given to somebody else. */
export async function show({ params: { id }, signal }) {
  const ticket = await find(id, signal);
  const { event, venue, startsAt, showtimeStatus } = ticket;
  const postponed = showtimeStatus === 'POSTPONED';
  const element = h('div', { class: 'narrow stack' },
    h('p', {}, h('a', { href: '#/tickets' }, `← ${t('tickets.title')}`)),
    h('article', { class: 'card stub' },
      h('h1', {}, event.name),
      postponed ? notice('warn', h('p', {}, t('tickets.postponed'))) : h('p', { class: 'strong' }, moment(startsAt, venue.timeZone)),
      h('p', { class: 'quiet' }, `${venue.name}, ${venue.city}`),
      h('p', { class: 'seatname' }, placeOf(ticket)),
      ticket.status === 'VALID' && qr(ticket, signal),
      h('p', {}, statusOf(ticket.status)),
      h('p', { class: 'hint' }, h('code', {}, ticket.code))),
    ticket.status === 'VALID' && new Date(startsAt) > Date.now() && passOn(ticket));
  return { title: event.name, element };
}

async function find(id, signal) {
  for (const list of [UPCOMING, 'users/me/tickets?when=past&size=100']) {
    const found = (await get(list, { signal })).items.find((ticket) => ticket.id === id);
    if (found) return found;
  }
  throw new Refusal(404, { code: 'not-found' });
}

const redraw = () => window.dispatchEvent(new HashChangeEvent('hashchange'));

function passOn({ id, offer }) {
  const content = offer
    ? [notice('', h('p', {}, t('tickets.offeredTo', { email: offer.email }))), action(t('tickets.takeBack'), async () => {
      await remove(`tickets/${id}/transfers`);
      redraw();
      return t('tickets.tookBack');
    })]
    : [h('p', {}, t('tickets.giveText')), form({
      verb: t('tickets.give'),
      fields: [field('email', t('tickets.email'), { type: 'email', autocomplete: 'off' })],
      act: async ({ email }) => {
        await post(`tickets/${id}/transfers`, { email });
        redraw();
        return t('tickets.offered');
      },
    })];
  return h('details', { class: 'card', open: Boolean(offer) }, h('summary', {}, t('tickets.giveTitle')), h('div', { class: 'stack' }, content));
}
