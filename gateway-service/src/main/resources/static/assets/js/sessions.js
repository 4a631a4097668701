import { h, notice, replace } from './dom.js';
import { get, remove } from './api.js';
import { when } from './format.js';

/** Where one is logged in, each to be ended from here but for this one, which has its own button. */
export async function sessions(signal) {
  const list = h('ul', { class: 'chosen' });
  const said = h('div', { 'aria-live': 'polite' });
  const draw = async () => {
    const { items } = await get('accounts/me/sessions', { signal });
    replace(list, ...items.map((each) => row(each, end)));
  };
  const end = async (id) => {
    try {
      await remove(`accounts/me/sessions/${id}`);
      replace(said, notice('good', 'Logged out there.'));
      await draw();
    } catch (refusal) {
      replace(said, notice('bad', refusal.message));
    }
  };
  await draw();
  return h('div', { class: 'stack' }, list, said);
}

function row({ id, userAgent, address, startedAt, lastUsedAt, current }, end) {
  const where = device(userAgent);
  return h('li', {},
    h('div', {}, h('strong', {}, where), current && ' (this one)',
      h('p', { class: 'quiet' }, [address, `since ${when(startedAt)}`, lastUsedAt && `used ${when(lastUsedAt)}`].filter(Boolean).join(' · '))),
    !current && h('button', { class: 'plain', type: 'button', 'aria-label': `Log out on ${where}`, onclick: () => end(id) }, 'Log out'));
}

/** What a person calls the thing that a browser says it is. */
function device(userAgent) {
  if (!userAgent) return 'An unknown device';
  const browser = /Edg\//.test(userAgent) ? 'Edge' : userAgent.match(/(Firefox|Chrome|Safari|curl)/)?.[1] ?? 'A program';
  const system = userAgent.match(/(Android|iPhone|iPad|Windows|Macintosh|Linux)/)?.[1];
  return system ? `${browser} on ${system}` : browser;
}
