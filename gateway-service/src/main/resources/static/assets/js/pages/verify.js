import { h, notice } from '../dom.js';
import { post } from '../api.js';
import { mailedToken } from '../arrival.js';
import { t } from '../i18n.js';
import { refused } from '../problems.js';
import * as session from '../session.js';

/** Where the link in the mail leads that asks whether an address is really somebody's. */
export async function show() {
  const element = h('div', { class: 'narrow stack' }, h('h1', {}, t('account.address')), await outcome(), next());
  return { title: t('account.address'), element };
}

async function outcome() {
  if (!mailedToken()) return notice('bad', t('account.onlyByLink'));
  try {
    await post('auth/email-verification', { token: mailedToken() });
    if (session.isLoggedIn()) await session.refresh(); // the token says whether the address is verified
    return notice('good', t('account.thanksVerified'));
  } catch (refusal) {
    return refusal.code === 'link-not-valid' ? notice('bad', t('account.verifyOver')) : refused(refusal);
  }
}

const next = () => h('p', {}, session.isLoggedIn()
  ? h('a', { class: 'button', href: '#/account' }, t('account.toAccount'))
  : h('a', { class: 'button', href: '#/log-in?next=/account' }, t('account.logIn')));
