import { h, replace } from '../dom.js';
import { download, get, patch, post, put, remove } from '../api.js';
import { action, field, form, newPassword } from '../form.js';
import { when } from '../format.js';
import * as session from '../session.js';
import { sessions } from '../sessions.js';

const FORGET = 'erase my account';

/** Who I am here, and everything I can do about it. */
export async function show({ signal }) {
  if (!session.isLoggedIn()) {
    location.hash = '#/log-in?next=/account';
    return { title: 'Log in', element: h('p', {}, 'Please log in.') };
  }
  const me = await get('accounts/me', { signal });
  const element = h('div', { class: 'stack' }, h('h1', {}, 'Your account'),
    h('div', { class: 'panels' },
      panel('About you', profile(me)),
      panel('E-mail address', ...address(me)),
      panel('Where you are logged in', await sessions(signal)),
      panel('Password', passwords()),
      panel('Working at doors', h('p', {}, h('a', { href: '#/door-staff' }, 'Your invitations')), h('p', { class: 'quiet' }, `Roles: ${me.roles.join(', ').toLowerCase().replaceAll('_', ' ')}`)),
      panel('What we know about you', exported()),
      panel('Leave', ...farewell())));
  return { title: 'Your account', element };
}

const panel = (title, ...content) => h('section', { class: 'card' }, h('h2', {}, title), ...content);

function profile(me) {
  return form('Save', [
    field('name', 'Name', { autocomplete: 'name', maxlength: 200, value: me.name }),
    field('phone', 'Phone (optional)', { type: 'tel', autocomplete: 'tel', required: false, value: me.phone ?? '' }),
  ], async ({ name, phone }) => {
    await patch('accounts/me', { name, phone });
    return 'Saved.';
  });
}

function address({ email, emailVerified, lastLoginAt }) {
  return [
    h('p', {}, email, ' ', h('span', { class: `tag ${emailVerified ? 'AVAILABLE' : 'FEW_LEFT'}` }, emailVerified ? 'verified' : 'not verified yet')),
    lastLoginAt && h('p', { class: 'quiet' }, `Last log-in: ${when(lastLoginAt)}`),
    !emailVerified && action('Send the mail again', async () => {
      await post('accounts/me/email-verification');
      return 'Sent. Earlier links no longer work.';
    }),
  ].filter(Boolean);
}

function passwords() {
  return form('Change the password', [
    field('currentPassword', 'Present password', { type: 'password', autocomplete: 'current-password' }),
    newPassword('newPassword', 'New password'),
  ], async (wish, element) => {
    await put('accounts/me/password', wish);
    element.reset();
    return 'Changed. Everywhere else you are logged out.';
  });
}

function exported() {
  const saved = h('p', {});
  return h('div', { class: 'stack' },
    h('p', {}, 'All that Foyer holds about you, from all its parts, in one file.'),
    action('Gather it', async () => {
      const file = await download('accounts/me/export');
      replace(saved, h('a', { class: 'button plain', href: file, download: 'foyer-export.json' }, 'Save the file'));
      return 'Here it is.';
    }), saved);
}

/** Asked for in words, since nothing brings it back. */
function farewell() {
  return [
    h('p', {}, 'Your name, addresses and phone number are removed everywhere. What the books must keep stays without your name. Tickets that you hold are no longer yours. Nothing brings this back.'),
    form('Erase my account', [field('words', `To go on, type “${FORGET}”`, { autocomplete: 'off' })], async ({ words }) => {
      if (words.trim().toLowerCase() !== FORGET) throw new Error('These are not the words.');
      await remove('accounts/me');
      session.end();
      location.hash = '#/';
      return null;
    }),
  ];
}
