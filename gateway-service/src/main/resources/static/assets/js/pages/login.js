import { h } from '../dom.js';
import { post } from '../api.js';
import { phrase, t } from '../i18n.js';
import * as session from '../session.js';
import { field, form } from '../components/form.js';

/** Logging in; goes on to where the person was heading. */
export async function show({ query }) {
  const next = query.get('next');
  const element = h('div', { class: 'narrow stack' },
    h('h1', {}, t('account.logIn')),
    form({
      class: 'card stack',
      verb: t('account.logIn'),
      fields: [
        field('email', t('account.email'), { type: 'email', autocomplete: 'username' }),
        field('password', t('account.password'), { type: 'password', autocomplete: 'current-password' }),
      ],
      act: async ({ email, password }) => {
        session.begin(await post('auth/login', { email, password }));
        location.hash = next?.startsWith('/') ? `#${next}` : '#/';
        return null;
      },
    }),
    h('p', {}, h('a', { href: '#/account/forgotten' }, t('account.forgotten'))),
    h('p', {}, phrase('account.newHere', { link: h('a', { href: `#/sign-up${next ? `?next=${encodeURIComponent(next)}` : ''}` }, t('account.signUp')) })));
  return { title: t('account.logIn'), element };
}
