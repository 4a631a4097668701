import { h } from '../dom.js';
import { get, patch, post, put, remove, save } from '../api.js';
import { when } from '../format.js';
import { t } from '../i18n.js';
import * as session from '../session.js';
import { action, field, form, newPassword } from '../components/form.js';
import { status } from '../components/status.js';
import { sessions } from '../account/sessions.js';

/** Who I am here, and everything I can do about it. */
export async function show({ signal }) {
  const me = await get('accounts/me', { signal });
  const element = h('div', { class: 'stack' }, h('h1', {}, t('account.title')),
    h('div', { class: 'panels' },
      panel('account.about', profile(me)),
      panel('account.address', address(me)),
      panel('account.sessions', await sessions(signal)),
      panel('account.password', passwords()),
      panel('account.doors', h('p', {}, h('a', { href: '#/door-staff' }, t('account.invitations')))),
      panel('account.known', h('p', {}, t('account.knownText')), action(t('account.gather'), async () => {
        await save('accounts/me/export', 'foyer-export.json');
        return t('account.gathered');
      })),
      panel('account.leave', farewell())));
  return { title: t('account.title'), element };
}

const panel = (title, ...content) => h('section', { class: 'card' }, h('h2', {}, t(title)), content);

function profile(me) {
  return form({
    verb: t('common.save'),
    fields: [
      field('name', t('account.name'), { autocomplete: 'name', maxlength: 200, value: me.name }),
      field('phone', t('common.optional', { label: t('account.phone') }), { type: 'tel', autocomplete: 'tel', required: false, value: me.phone ?? '' }),
    ],
    act: async ({ name, phone }) => {
      await patch('accounts/me', { name, phone });
      return t('common.saved');
    },
  });
}

function address({ email, emailVerified, lastLoginAt }) {
  return [
    h('p', {}, email, ' ', emailVerified ? status('good', t('account.verified')) : status('warn', t('account.notVerified'))),
    lastLoginAt && h('p', { class: 'quiet' }, t('account.lastLogIn', { when: when(lastLoginAt) })),
    !emailVerified && action(t('account.mailAgain'), async () => {
      await post('accounts/me/email-verification');
      return t('account.mailedAgain');
    }),
    h('details', {}, h('summary', {}, t('account.changeAddress')), h('div', { class: 'below' }, otherAddress())),
  ];
}

/** The present address stays until the link that goes to the new one was opened, so a slip of the keys locks nobody out. */
function otherAddress() {
  return form({
    verb: t('account.askAddress'),
    fields: [
      field('email', t('account.newAddress'), { type: 'email', autocomplete: 'email' }),
      field('password', t('account.yourPassword'), { type: 'password', autocomplete: 'current-password' }),
    ],
    act: async (wish, element) => {
      await put('accounts/me/email', wish);
      element.reset();
      return t('account.addressAsked', { email: wish.email });
    },
  });
}

function passwords() {
  return form({
    verb: t('account.changePassword'),
    fields: [
      field('currentPassword', t('account.presentPassword'), { type: 'password', autocomplete: 'current-password' }),
      newPassword('newPassword', t('account.newPassword')),
    ],
    act: async (wish, element) => {
      await put('accounts/me/password', wish);
      element.reset();
      return t('account.passwordChanged');
    },
  });
}

/** Asked for in words, since nothing brings it back. */
function farewell() {
  const words = t('account.eraseWords');
  return [
    h('p', {}, t('account.eraseText')),
    form({
      verb: t('account.erase'),
      danger: true,
      fields: [field('words', t('account.typeWords', { words }), { autocomplete: 'off', pattern: `\\s*${words}\\s*`, hint: t('account.typeHint') })],
      act: async () => {
        await remove('accounts/me');
        session.end();
        location.hash = '#/';
        return null;
      },
    }),
  ];
}
