import { h, announce, notice, replace } from '../dom.js';
import { get } from '../api.js';
import { phrase, t } from '../i18n.js';
import { empty, failed, loading } from '../components/states.js';
import { button as placeButton, near as wherePersonIs } from '../home/place.js';
import { facets } from '../home/facets.js';
import { results } from '../home/results.js';
import { form } from '../home/searchform.js';

const PAUSE_MILLIS = 250;
const SIZE = 24;
/** What may stand in the address of a search; anything else the service would refuse. */
const KNOWN = ['q', 'type', 'city', 'near', 'radiusKm', 'from', 'to', 'priceMin', 'priceMax', 'available', 'sort', 'page'];

/** What is on: near you, soon, or what you are looking for. Answers while one types. */
export async function show({ query, signal }) {
  const search = new Search(known(query), signal);
  search.fill();
  return { title: t('home.title'), element: search.element };
}

class Search {
  #wanted; #signal; #asked = null; #timer = 0;
  #found = h('div', { class: 'stack' }, loading());
  #narrow = h('div', { class: 'narrowing' });

  constructor(wanted, signal) {
    this.#wanted = wanted;
    this.#signal = signal;
    const change = (changes, soon = false) => this.#change(changes, soon);
    this.element = h('div', { class: 'stack' },
      h('header', { class: 'hero' }, h('h1', {}, t('home.heading')), form(wanted, change)),
      h('div', { class: 'found' }, this.#narrow, this.#found));
  }

  /** The address follows, without a page of history for each letter. */
  #change(changes, soon) {
    for (const [name, value] of Object.entries({ page: null, ...changes })) {
      if (value === null || value === '' || value === false) this.#wanted.delete(name);
      else this.#wanted.set(name, value);
    }
    const address = this.#wanted.size ? `#/?${this.#wanted}` : '#/';
    history.replaceState(null, '', address);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.fill(), soon ? PAUSE_MILLIS : 0);
  }

  async fill() {
    this.#asked?.abort();
    const mine = this.#asked = new AbortController();
    this.#signal.addEventListener('abort', () => mine.abort());
    this.#found.setAttribute('aria-busy', 'true');
    try {
      const found = await this.#ask(mine.signal);
      if (!mine.signal.aborted) this.#draw(found);
    } catch (failure) {
      if (!mine.signal.aborted) replace(this.#found, failed(failure, () => this.fill()));
    } finally {
      if (this.#asked === mine) this.#found.removeAttribute('aria-busy');
    }
  }

  /** With nothing asked for it is what is near, or what comes next. */
  async #ask(signal) {
    const wanted = new URLSearchParams(this.#wanted);
    const place = wherePersonIs();
    if (place && (isHome(wanted) || wanted.get('sort') === 'distance') && !wanted.has('near')) {
      wanted.set('near', place);
      if (!wanted.has('radiusKm')) wanted.set('radiusKm', 200);
      if (!wanted.has('sort')) wanted.set('sort', 'distance');
    }
    wanted.set('size', SIZE);
    const found = await get(`search?${wanted}`, { signal });
    if (found.total || !isHome(this.#wanted)) return { ...found, near: wanted.get('near'), sortedBy: wanted.get('sort') };
    return get(`search?size=${SIZE}`, { signal });
  }

  #draw(found) {
    const change = (changes) => this.#change(changes);
    announce(t('home.found', { count: found.total }));
    replace(this.#narrow, facets(found, this.#wanted, change));
    replace(this.#found,
      h('div', { class: 'row' },
        h('h2', { class: 'flat' }, isHome(this.#wanted) ? t(found.near ? 'home.nearYou' : 'home.soon') : t('home.found', { count: found.total })),
        placeButton(() => this.#change({ near: null }))),
      found.degraded && notice('warn', t('home.degraded')),
      found.didYouMean && this.#instead(found.didYouMean),
      found.items.length ? results(found, this.#wanted) : this.#nothing());
  }

  #instead(words) {
    const link = h('a', { href: `#/?${new URLSearchParams({ q: words })}` }, words);
    return h('p', {}, phrase('home.didYouMean', { words: link }));
  }

  #nothing() {
    return empty({
      title: t('home.nothing'),
      text: t('home.nothingText'),
      action: this.#wanted.size > 0 && h('a', { class: 'button plain', href: '#/' }, t('home.everything')),
    });
  }
}

const isHome = (wanted) => [...wanted.keys()].every((name) => name === 'page');

function known(query) {
  return new URLSearchParams([...query].filter(([name, value]) => KNOWN.includes(name) && value.trim()));
}
