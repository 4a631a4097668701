import { h } from '../dom.js';
import { post } from '../api.js';
import { field, form } from '../form.js';

/** Asking for a mail that leads to a new password. Says the same whoever asks. */
export async function show() {
  const element = h('div', { class: 'narrow stack' },
    h('h1', {}, 'Forgotten your password?'),
    h('p', {}, 'Tell us your e-mail address. If there is an account, we mail you a link that lets you choose another password.'),
    h('div', { class: 'card' }, form('Send the link', [field('email', 'E-mail', { type: 'email', autocomplete: 'username' })], async ({ email }) => {
      await post('auth/password-reset', { email });
      return 'If there is an account with this address, the mail is on its way. The link works for an hour.';
    })),
    h('p', {}, h('a', { href: '#/log-in' }, 'Back to logging in')));
  return { title: 'Forgotten password', element };
}
