import { h, announce, replace, uniqueId } from '../dom.js';
import { t } from '../i18n.js';

const PAUSE_MILLIS = 120;

/**
 * A field that suggests while one types, after the ARIA combobox pattern: arrows move through the list, Enter takes,
 * Escape closes.
 *
 *   combobox({ name, label, value, placeholder, ask: (text, signal) => [{ text, note, … }], onTyped: (text), onChosen: (item) })
 *
 * The element has input, and close().
 */
export function combobox({ name, label, value = '', placeholder, ask, onTyped = () => null, onChosen }) {
  const id = uniqueId(name);
  const list = h('ul', { class: 'suggestions', role: 'listbox', id: `${id}-list`, 'aria-label': t('common.suggestionList'), hidden: true });
  const input = h('input', {
    id, name, type: 'search', value, placeholder, role: 'combobox', autocomplete: 'off', spellcheck: 'false', enterkeyhint: 'search',
    'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id,
  });
  const element = h('div', { class: 'field combobox' }, h('label', { for: id }, label), input, list);
  let items = [];
  let active = -1;
  let asking = null;

  const options = () => [...list.children];
  const close = () => {
    asking?.abort();
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };

  const open = (found) => {
    items = found;
    replace(list, found.map((item, index) => h('li', {
      role: 'option', id: `${id}-${index}`, 'aria-selected': 'false',
      onpointerdown: (event) => event.preventDefault(), // keeps the focus in the field
      onclick: () => take(index),
    }, h('span', {}, item.text), item.note && h('span', { class: 'quiet' }, item.note))));
    list.hidden = !found.length;
    active = -1;
    input.setAttribute('aria-expanded', String(found.length > 0));
    input.removeAttribute('aria-activedescendant');
    if (found.length) announce(t('common.suggestions', { count: found.length }));
  };

  const mark = (index) => {
    active = (index + items.length) % items.length;
    options().forEach((option, at) => option.setAttribute('aria-selected', String(at === active)));
    input.setAttribute('aria-activedescendant', `${id}-${active}`);
    options()[active].scrollIntoView({ block: 'nearest' });
  };

  const take = (index) => {
    const item = items[index];
    input.value = item.text;
    close();
    onChosen(item);
  };

  async function suggest() {
    asking?.abort();
    const mine = asking = new AbortController();
    await new Promise((resume) => { setTimeout(resume, PAUSE_MILLIS); });
    if (mine.signal.aborted) return;
    const text = input.value.trim();
    const found = text ? await ask(text, mine.signal).catch(() => []) : [];
    if (!mine.signal.aborted && document.activeElement === input) open(found);
  }

  input.addEventListener('input', () => {
    suggest();
    onTyped(input.value.trim());
  });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    } else if (list.hidden || !items.length) {
      if (event.key === 'ArrowDown') suggest();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      mark(event.key === 'ArrowDown' ? active + 1 : Math.max(active, 0) - 1);
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      take(active);
    }
  });
  return Object.assign(element, { input, close });
}
