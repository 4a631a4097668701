import { h, notice } from '../dom.js';
import { post } from '../api.js';
import { mailedToken } from '../arrival.js';
import * as session from '../session.js';

/** Where the link in the mail leads that asks whether an address is really somebody's. */
export async function show() {
  return { title: 'Your e-mail address', element: h('div', { class: 'narrow stack' }, h('h1', {}, 'Your e-mail address'), ...await outcome()) };
}

async function outcome() {
  if (!mailedToken()) {
    return [notice('bad', 'This address is only good with the link that we have mailed to you.'), next()];
  }
  try {
    await post('auth/email-verification', { token: mailedToken() });
    if (session.isLoggedIn()) await session.refresh(); // the token says whether the address is verified
    return [notice('good', 'Thank you: your e-mail address is verified.'), next()];
  } catch (refusal) {
    if (refusal.code !== 'link-not-valid') return [notice('bad', refusal.message), next()];
    return [notice('bad', 'This link was used, was replaced by a newer one, or has expired. Your account can send you another.'), next()];
  }
}

const next = () => h('p', {}, session.isLoggedIn()
  ? h('a', { class: 'button', href: '#/account' }, 'To your account')
  : h('a', { class: 'button', href: '#/log-in?next=/account' }, 'Log in'));
