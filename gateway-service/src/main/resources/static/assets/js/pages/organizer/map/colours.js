import { h } from '../../../dom.js';

const SERIES = ['--series-1', '--series-2', '--series-3', '--series-4', '--series-5', '--series-6'];

/** The colours of the page as a canvas understands them: it knows neither custom properties nor light-dark(). Calls changed() when they are others. */
export class Colours {
  #parent; #known = new Map();

  constructor(parent, signal, changed) {
    this.#parent = parent;
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
      this.#known.clear();
      changed();
    }, { signal });
  }

  of(name) {
    if (!this.#known.has(name)) this.#known.set(name, this.#resolve(name));
    return this.#known.get(name);
  }

  /** Price categories take colours in the order in which the map names them. */
  ofCategory(category, categories) {
    return this.of(SERIES[Math.max(0, categories.indexOf(category)) % SERIES.length]);
  }

  #resolve(name) {
    const probe = h('span', { hidden: true, style: { color: `var(${name})` } });
    this.#parent.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }
}

export const categoriesOf = ({ sections }) => [...new Set(sections.map(({ priceCategory }) => priceCategory))];
