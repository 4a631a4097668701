import { h, notice } from '../dom.js';
import { get, post } from '../api.js';
import { action } from '../components/form.js';
import { when } from '../format.js';
import * as session from '../session.js';

/** Whom organizers ask to check tickets at their doors: my invitations, and where I work. */
export async function show({ signal }) {
  if (!session.isLoggedIn()) {
    location.hash = '#/log-in?next=/door-staff';
    return { title: 'Log in', element: h('p', {}, 'Please log in.') };
  }
  const me = await get('accounts/me', { signal });
  const element = h('div', { class: 'stack' }, h('h1', {}, 'At the doors'), ...(me.emailVerified ? await lists(signal) : [unverified()]));
  return { title: 'At the doors', element };
}

/** An invitation is for an address, so only its proven owner may see it. */
const unverified = () => notice('', 'To see your invitations, first verify your e-mail address: ', h('a', { href: '#/account' }, 'to your account'), '.');

async function lists(signal) {
  const [asked, working] = await Promise.all([get('door-staff/invitations', { signal }), get('door-staff/engagements', { signal })]);
  const open = asked.items.filter(({ state }) => state === 'INVITED');
  return [
    h('h2', {}, 'Invitations'),
    open.length ? h('ul', { class: 'grid' }, open.map(invitation)) : notice('', 'Nobody is asking you at the moment.'),
    h('h2', {}, 'Where you work'),
    working.items.length ? h('ul', { class: 'grid' }, working.items.map(engagement)) : notice('', 'At no door yet.'),
  ];
}

function invitation({ id, eventId, eventName, invitedAt }) {
  const answer = (verb, word, done) => action(verb, async () => {
    await post(`door-staff/invitations/${id}/${word}`);
    await session.refresh(); // the role is in the token
    return done;
  });
  return h('li', { class: 'card' },
    h('h3', {}, h('a', { href: `#/events/${eventId}` }, eventName)),
    h('p', { class: 'quiet' }, `Asked ${when(invitedAt)}`),
    h('div', { class: 'row' }, answer('Accept', 'accept', 'Accepted: you check tickets at this event.'), answer('Decline', 'decline', 'Declined.')));
}

const engagement = ({ eventId, eventName, acceptedAt }) => h('li', { class: 'card' },
  h('h3', {}, h('a', { href: `#/events/${eventId}` }, eventName)),
  h('p', { class: 'quiet' }, `Since ${when(acceptedAt)}`));
