import { h } from '../dom.js';
import { get } from '../api.js';
import { t } from '../i18n.js';
import { combobox } from '../components/combobox.js';
import { field } from '../components/form.js';

const NOTES = ['EVENT', 'PERFORMER', 'VENUE', 'CITY'];

/** One box for names, two days, and how to sort. change(changes, soon) is called with each. */
export function form(wanted, change) {
  const box = combobox({
    name: 'q',
    label: t('home.what'),
    value: wanted.get('q') ?? '',
    placeholder: t('home.placeholder'),
    ask: suggest,
    onTyped: (q) => change({ q, ...sortFor(q, wanted) }, true),
    onChosen: ({ kind, id, text }) => {
      if (kind === 'EVENT' && id) location.hash = `#/events/${id}`;
      else change(kind === 'CITY' ? { q: null, city: text } : { q: text });
    },
  });
  const day = (name, label) => field(name, label, {
    type: 'date', required: false, value: wanted.get(name) ?? '', onchange: ({ target }) => change({ [name]: target.value }),
  });
  const submit = (event) => {
    event.preventDefault();
    box.close();
    change({ q: box.input.value.trim() });
  };
  return h('form', { class: 'find', role: 'search', onsubmit: submit }, box, day('from', t('home.from')), day('to', t('home.to')),
    h('button', {}, t('home.search')));
}

/** By relevance means nothing without words. */
const sortFor = (q, wanted) => (!q && wanted.get('sort') === 'relevance' ? { sort: null } : {});

async function suggest(q, signal) {
  const { suggestions } = await get(`search/suggestions?${new URLSearchParams({ q })}`, { signal });
  return suggestions.map((each) => ({ ...each, note: NOTES.includes(each.kind) ? t(`home.kind-${each.kind}`) : null }));
}
