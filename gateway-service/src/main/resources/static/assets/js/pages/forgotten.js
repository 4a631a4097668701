import { h } from '../dom.js';
import { post } from '../api.js';
import { t } from '../i18n.js';
import { field, form } from '../components/form.js';

/** Asking for a mail that leads to a new password. Says the same whoever asks. */
export async function show() {
  const element = h('div', { class: 'narrow stack' },
    h('h1', {}, t('account.forgotten')),
    h('p', {}, t('account.forgottenText')),
    form({
      class: 'card stack',
      verb: t('account.sendLink'),
      fields: [field('email', t('account.email'), { type: 'email', autocomplete: 'username' })],
      act: async ({ email }) => {
        await post('auth/password-reset', { email });
        return t('account.linkSent');
      },
    }),
    h('p', {}, h('a', { href: '#/log-in' }, t('account.backToLogIn'))));
  return { title: t('account.forgotten'), element };
}
