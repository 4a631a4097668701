import { h, notice, replace } from '../dom.js';
import { post } from '../api.js';
import { mailedToken } from '../arrival.js';
import { form, newPassword } from '../form.js';
import * as session from '../session.js';

/** Where the link in the mail leads to somebody who has forgotten the password. */
export async function show() {
  const element = h('div', { class: 'narrow stack' }, h('h1', {}, 'A new password'));
  element.append(mailedToken() ? choose(element) : another('This address is only good with the link that we have mailed to you.'));
  return { title: 'A new password', element };
}

function choose(page) {
  return h('div', { class: 'card' }, form('Set the password', [newPassword('password', 'New password')], async ({ password }) => {
    try {
      await post('auth/password-reset/confirmation', { token: mailedToken(), password });
    } catch (refusal) {
      if (refusal.code !== 'link-not-valid') throw refusal;
      replace(page, h('h1', {}, 'A new password'), another('This link was used, was replaced by a newer one, or has expired.'));
      return null;
    }
    session.end(); // every session has ended with the old password
    replace(page, h('h1', {}, 'A new password'),
      notice('good', 'Your password is changed, and you are logged out everywhere.'),
      h('p', {}, h('a', { class: 'button', href: '#/log-in' }, 'Log in')));
    return null;
  }));
}

const another = (why) => h('div', { class: 'stack' }, notice('bad', why), h('p', {}, h('a', { class: 'button', href: '#/account/forgotten' }, 'Send another link')));
