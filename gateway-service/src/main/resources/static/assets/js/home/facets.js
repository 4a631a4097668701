import { h } from '../dom.js';
import { count, dated, money } from '../format.js';
import { t } from '../i18n.js';
import { choice, field } from '../components/form.js';

const SHOWN = 8;

/** What is found, by kind, city, month and price: each a press that narrows, or widens again. */
export function facets(found, wanted, change) {
  const { type = [], city = [], month = [], price = [] } = found.facets ?? {};
  const currencies = new Set(found.items.map(({ fromPrice }) => fromPrice?.currency).filter(Boolean));
  const currency = currencies.size === 1 ? [...currencies][0] : null; // steps of price mean nothing across currencies
  const groups = [
    group(t('home.byType'), values(type, 'type', wanted, change, (value) => t(`common.category-${value}`))),
    group(t('home.byCity'), values(city, 'city', wanted, change)),
    group(t('home.byMonth'), month.slice(0, 12).map((each) => months(each, wanted, change))),
    group(t('home.byPrice'), currency ? price.map((each) => prices(each, currency, wanted, change)) : []),
  ].filter(Boolean);
  const narrowed = [...wanted.keys()].some((name) => !['q', 'page', 'sort'].includes(name));
  return h('details', { class: 'card facets', open: matchMedia('(min-width: 900px)').matches || null },
    h('summary', {}, t('home.narrow')),
    h('div', { class: 'stack' },
      sorting(found.sortedBy, wanted, change),
      available(wanted, change),
      groups,
      narrowed && h('button', {
        class: 'plain small', type: 'button',
        onclick: () => change(Object.fromEntries([...wanted.keys()].filter((name) => name !== 'q').map((name) => [name, null]))),
      }, t('home.clear'))));
}

const group = (title, entries) => entries.length > 0 && h('div', {}, h('p', { class: 'label', 'aria-hidden': 'true' }, title), h('ul', { class: 'chips', 'aria-label': title }, entries));

function chip(text, howMany, pressed, toggle) {
  return h('li', {}, h('button', { class: 'chip', type: 'button', 'aria-pressed': String(pressed), onclick: toggle },
    h('span', {}, text), howMany !== undefined && h('span', { class: 'many' }, count(howMany))));
}

function values(all, name, wanted, change, label = (value) => value) {
  const chosen = wanted.get(name);
  const shown = all.filter(({ value }, index) => index < SHOWN || value === chosen);
  if (chosen && !shown.some(({ value }) => value === chosen)) shown.unshift({ value: chosen });
  return shown.map(({ value, count: many }) => chip(label(value), many, value === chosen, () => change({ [name]: value === chosen ? null : value })));
}

function months({ value, count: many }, wanted, change) {
  const [year, number] = value.split('-').map(Number);
  const from = `${value}-01`;
  const to = `${value}-${String(new Date(Date.UTC(year, number, 0)).getUTCDate()).padStart(2, '0')}`;
  const pressed = wanted.get('to') === to;
  const name = dated(`${from}T12:00:00Z`, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const start = from < new Date().toISOString().slice(0, 10) ? null : from;
  return chip(name, many, pressed, () => change(pressed ? { from: null, to: null } : { from: start, to }));
}

function prices({ from, to, count: many }, currency, wanted, change) {
  const pressed = wanted.get('priceMin') === String(from) && (wanted.get('priceMax') ?? '') === String(to ?? '');
  const text = to === undefined || to === null
    ? t('home.priceFrom', { from: money({ amount: from, currency }) })
    : t('home.priceSpan', { from: money({ amount: from, currency }), to: money({ amount: to, currency }) });
  return chip(text, many, pressed, () => change(pressed ? { priceMin: null, priceMax: null } : { priceMin: String(from), priceMax: to ?? null }));
}

/** `sortedBy` is what was asked for, which near somebody is the distance without a word in the address. */
function sorting(sortedBy, wanted, change) {
  const orders = ['relevance', 'date', 'price', 'distance'].filter((each) => (each !== 'relevance' || wanted.has('q')) && (each !== 'distance' || wanted.has('near') || sessionStorage.getItem('foyer.near')));
  return field('sort', t('home.sort'), {
    kind: 'select', required: false,
    options: orders.map((each) => [each, t(`home.sort-${each}`)]),
    value: sortedBy ?? wanted.get('sort') ?? orders[0],
    onchange: ({ target }) => change({ sort: target.value }),
  });
}

function available(wanted, change) {
  return choice('available', t('home.onlyAvailable'), {
    checked: wanted.get('available') === 'true', onchange: ({ target }) => change({ available: target.checked ? 'true' : null }),
  });
}
