import { h, replace, uniqueId } from '../dom.js';

/**
 * Tabs, moved through by arrow keys, Home and End.
 *
 *   tabs({ label, tabs: [{ id, label, content: () => element or a promise of one }], chosen: id, onChange: (id) => … once it is shown })
 *
 * A tab's content is made anew each time it is opened. The element has open(id).
 */
export function tabs({ label, tabs: all, chosen = all[0].id, onChange = () => null }) {
  const name = uniqueId('tabs');
  const panel = h('div', { role: 'tabpanel', id: `${name}-panel`, tabindex: 0, class: 'panel' });
  const buttons = all.map(({ id, label: text }) => h('button', {
    type: 'button', role: 'tab', id: `${name}-${id}`, 'aria-controls': panel.id, onclick: () => open(id), onkeydown: (event) => move(event, id),
  }, text));
  const element = h('div', { class: 'tabs' }, h('div', { role: 'tablist', 'aria-label': label }, buttons), panel);
  let turn = 0;

  async function open(id) {
    const mine = ++turn;
    all.forEach((tab, index) => {
      buttons[index].setAttribute('aria-selected', String(tab.id === id));
      buttons[index].tabIndex = tab.id === id ? 0 : -1;
    });
    panel.setAttribute('aria-labelledby', `${name}-${id}`);
    const content = await all.find((tab) => tab.id === id).content();
    if (mine !== turn) return;
    replace(panel, content);
    onChange(id);
  }

  function move(event, id) {
    const here = all.findIndex((tab) => tab.id === id);
    const to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = (to + all.length) % all.length;
    buttons[next].focus();
    open(all[next].id);
  }

  element.open = open;
  open(chosen);
  return element;
}
