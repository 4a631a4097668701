import { h, notice, replace } from '../dom.js';
import { post } from '../api.js';
import { mailedToken } from '../arrival.js';
import { t } from '../i18n.js';
import * as session from '../session.js';
import { form, newPassword } from '../components/form.js';

/** Where the link in the mail leads to somebody who has forgotten the password. */
export async function show() {
  const heading = h('h1', {}, t('account.newPassword'));
  const element = h('div', { class: 'narrow stack' }, heading, mailedToken() ? choose() : another('account.onlyByLink'));
  return { title: t('account.newPassword'), element };

  function choose() {
    return form({ class: 'card stack', verb: t('account.setPassword'), fields: [newPassword('password', t('account.newPassword'))], act: change });
  }

  async function change({ password }) {
    try {
      await post('auth/password-reset/confirmation', { token: mailedToken(), password });
    } catch (refusal) {
      if (refusal.code !== 'link-not-valid') throw refusal;
      replace(element, heading, another('account.linkOver'));
      return null;
    }
    session.end(); // every session has ended with the old password
    replace(element, heading, notice('good', t('account.passwordChangedEverywhere')), h('p', {}, h('a', { class: 'button', href: '#/log-in' }, t('account.logIn'))));
    return null;
  }
}

const another = (why) => h('div', { class: 'stack' }, notice('bad', t(why)), h('p', {}, h('a', { class: 'button', href: '#/account/forgotten' }, t('account.sendAnother'))));
