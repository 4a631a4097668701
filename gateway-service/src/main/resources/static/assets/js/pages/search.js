import { h, announce, notice, replace } from '../dom.js';
import { get } from '../api.js';
import { statusOf } from '../components/status.js';
import { count, money, when } from '../format.js';

export async function show({ query, signal }) {
  const wanted = new URLSearchParams(query);
  const results = h('div', { class: 'stack' });
  const element = h('div', {}, h('h1', {}, 'What would you like to see?'), form(wanted), results);
  await fill(results, wanted, signal);
  return { title: 'Events', element };
}

function form(wanted) {
  const field = (name, label, type, placeholder) =>
    h('label', {}, label, h('input', { name, type, placeholder, value: wanted.get(name) ?? '' }));
  const submit = (event) => {
    event.preventDefault();
    const filled = [...new FormData(event.target)].filter(([, value]) => value.trim());
    location.hash = `#/?${new URLSearchParams(filled)}`;
  };
  return h('form', { class: 'find', role: 'search', onsubmit: submit },
    field('q', 'Artist, event or venue', 'search', 'Try a name, even misspelt'),
    field('city', 'City', 'text', 'Anywhere'),
    field('from', 'From', 'date'),
    h('button', {}, 'Search'));
}

async function fill(results, wanted, signal) {
  const found = await get(`search?${wanted}`, { signal });
  const again = new URLSearchParams(wanted);
  if (found.didYouMean) again.set('q', found.didYouMean);
  announce(`${found.total} found`);
  replace(
    results,
    h('p', { class: 'quiet' }, `${count(found.total)} showtimes`),
    found.degraded && notice('', 'Search is running on its spare engine just now; results may be fewer than usual.'),
    found.didYouMean && h('p', {}, 'Did you mean ', h('a', { href: `#/?${again}` }, found.didYouMean), '?'),
    found.items.length ? h('ul', { class: 'grid' }, found.items.map(card)) : notice('', 'Nothing found. Fewer words or another city may help.'),
    pages(found, wanted),
  );
}

function card(item) {
  return h('li', { class: 'card link' },
    h('div', { class: 'row' }, h('span', { class: 'tag' }, item.type.toLowerCase()),
      statusOf(item.availability)),
    h('h2', {}, h('a', { class: 'cover', href: `#/events/${item.eventId}` }, item.eventName)),
    h('p', { class: 'quiet' }, item.performers.map(({ name }) => name).join(', ')),
    h('p', { class: 'quiet' }, `${item.venue.name}, ${item.venue.city}`),
    h('p', { class: 'quiet' }, h('time', { datetime: item.startsAt }, when(item.startsAt, item.venue.timeZone))),
    item.fromPrice && h('p', { class: 'price' }, `from ${money(item.fromPrice)}`, h('small', { class: 'quiet' }, ' with all fees')));
}

function pages(found, wanted) {
  const to = (page) => {
    const next = new URLSearchParams(wanted);
    next.set('page', page);
    return `#/?${next}`;
  };
  return h('nav', { class: 'row', 'aria-label': 'Pages' },
    found.page > 0 ? h('a', { href: to(found.page - 1) }, '← Previous') : h('span'),
    found.next ? h('a', { href: to(found.page + 1) }, 'Next →') : h('span'));
}
