import { h, notice, replace } from '../dom.js';
import { post } from '../api.js';
import { phrase, t } from '../i18n.js';
import * as session from '../session.js';
import { choice, field, fields, form, newPassword } from '../components/form.js';

/** Making an account, as somebody who goes to shows or who puts them on. */
export async function show({ query }) {
  const next = query.get('next');
  const element = h('div', { class: 'narrow stack' });
  replace(element,
    h('h1', {}, t('account.signUp')),
    form({
      class: 'card stack',
      verb: t('account.signUp'),
      fields: [
        field('name', t('account.name'), { autocomplete: 'name', maxlength: 200 }),
        field('email', t('account.email'), { type: 'email', autocomplete: 'username' }),
        newPassword('password', t('account.password')),
        fields(t('account.iWant'), choice('role', t('account.asCustomer'), { type: 'radio', value: 'CUSTOMER', checked: true }),
          choice('role', t('account.asOrganizer'), { type: 'radio', value: 'ORGANIZER', checked: query.get('role') === 'ORGANIZER' })),
      ],
      act: (wish) => signUp(wish, next, element),
    }),
    h('p', {}, phrase('account.haveOne', { link: h('a', { href: `#/log-in${next ? `?next=${encodeURIComponent(next)}` : ''}` }, t('account.logIn')) })));
  return { title: t('account.signUp'), element };
}

async function signUp({ name, email, password, role }, next, element) {
  await post('accounts', { name, email, password, role });
  try {
    session.begin(await post('auth/login', { email, password }));
    location.hash = next?.startsWith('/') ? `#${next}` : role === 'ORGANIZER' ? '#/organizer' : '#/';
  } catch (refusal) {
    if (refusal.code !== 'invalid-credentials') throw refusal;
    // Whether the address was known is told to its owner only, by mail.
    replace(element, h('h1', {}, t('account.signUp')), notice('good', h('p', {}, t('account.lookIntoMailbox'))));
  }
  return null;
}
