import { h, announce, replace } from '../dom.js';
import { get, remove } from '../api.js';
import { ago, when } from '../format.js';
import { t } from '../i18n.js';
import { refused } from '../problems.js';

/** Where one is logged in, each to be ended from here but for this one, which has its own button. */
export async function sessions(signal) {
  const list = h('ul', { class: 'chosen' });
  const said = h('div', {});
  const draw = async () => {
    const { items } = await get('accounts/me/sessions', { signal });
    replace(list, items.map((each) => row(each, end)));
  };
  const end = async (id) => {
    try {
      await remove(`accounts/me/sessions/${id}`);
      announce(t('account.loggedOutThere'));
      await draw();
    } catch (failure) {
      replace(said, refused(failure));
    }
  };
  await draw();
  return h('div', { class: 'stack' }, list, said);
}

function row({ id, userAgent, address, startedAt, lastUsedAt, current }, end) {
  const where = device(userAgent);
  return h('li', {},
    h('div', {}, h('strong', {}, where), current && ` (${t('account.thisOne')})`,
      h('p', { class: 'quiet' }, [address, t('account.since', { when: when(startedAt) }), lastUsedAt && t('account.used', { when: ago(lastUsedAt) })].filter(Boolean).join(' · '))),
    !current && h('button', { class: 'plain small', type: 'button', 'aria-label': t('account.logOutOn', { where }), onclick: () => end(id) }, t('common.logOut')));
}

/** What a person calls the thing that a browser says it is. */
function device(userAgent) {
  if (!userAgent) return t('account.unknownDevice');
  const browser = /Edg\//.test(userAgent) ? 'Edge' : userAgent.match(/(Firefox|Chrome|Safari|curl)/)?.[1] ?? t('account.program');
  const system = userAgent.match(/(Android|iPhone|iPad|Windows|Macintosh|Linux)/)?.[1];
  return system ? t('account.browserOn', { browser, system }) : browser;
}
