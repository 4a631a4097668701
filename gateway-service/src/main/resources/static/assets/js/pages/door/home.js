import { h } from '../../dom.js';
import { get, post } from '../../api.js';
import { t } from '../../i18n.js';
import { action } from '../../components/form.js';
import { date, moment } from '../../components/shown.js';
import { empty } from '../../components/states.js';
import * as session from '../../session.js';

/** Whom organizers ask to check tickets at their doors: my invitations, where I work, and the way to each door. */
export async function show({ signal }) {
  const me = await get('accounts/me', { signal });
  const element = h('div', { class: 'stack' }, h('h1', {}, t('door.title')), me.emailVerified ? await lists(signal) : unverified());
  return { title: t('door.title'), element };
}

/** An invitation is for an address, so only its proven owner may see it. */
const unverified = () => h('p', { class: 'notice' }, t('door.unverified'), ' ', h('a', { href: '#/account' }, t('door.toAccount')));

async function lists(signal) {
  const [asked, working] = await Promise.all([get('door-staff/invitations', { signal }), get('door-staff/engagements?size=100', { signal })]);
  const open = asked.items.filter(({ state }) => state === 'INVITED');
  const events = await Promise.all(working.items.map((each) => get(`events/${each.eventId}`, { signal }).catch(() => null)));
  return [
    h('h2', {}, t('door.invitations')),
    open.length ? h('ul', { class: 'grid' }, open.map(invitation)) : h('p', { class: 'quiet' }, t('door.noInvitations')),
    h('h2', {}, t('door.working')),
    working.items.length ? h('ul', { class: 'grid' }, working.items.map((each, i) => engagement(each, events[i]))) : empty({ title: t('door.nowhere'), glyph: 'ticket' }),
  ];
}

function invitation({ id, eventId, eventName, invitedAt }) {
  const answer = (word) => action(t(`door.${word}`), async () => {
    await post(`door-staff/invitations/${id}/${word}`);
    await session.refresh(); // the role is in the token
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    return t(`door.${word}-done`);
  });
  return h('li', { class: 'card' },
    h('h3', {}, h('a', { href: `#/events/${eventId}` }, eventName)),
    h('p', { class: 'quiet' }, t('door.asked'), ' ', date(invitedAt)),
    h('div', { class: 'row' }, answer('accept'), answer('decline')));
}

const engagement = ({ eventId, eventName, acceptedAt }, event) => h('li', { class: 'card' },
  h('h3', {}, h('a', { href: `#/events/${eventId}` }, eventName)),
  h('p', { class: 'quiet' }, t('door.since'), ' ', date(acceptedAt)),
  h('ul', { class: 'plainlist' }, (event?.showtimes ?? []).filter(({ status }) => status === 'SCHEDULED').map(({ id, startsAt }) =>
    h('li', {}, h('a', { class: 'button plain', href: `#/door/${id}` }, t('door.checkIn')), ' ', moment(startsAt, event.venue.timeZone)))));
