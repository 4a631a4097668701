import { h, replace } from '../dom.js';
import { money } from '../format.js';
import { t } from '../i18n.js';
import { icon } from '../components/icon.js';

/** Sections without seats of their own: how many places, up and down. */
export class Standing {
  #house; #basket; #places = new Map();

  constructor(house, basket) {
    this.#house = house;
    this.#basket = basket;
    this.element = h('section', { class: 'card stack' }, h('h2', {}, t('seats.standing')), house.standing.map((section) => this.#row(section)));
  }

  update() {
    for (const section of this.#house.standing) {
      const { free, less, more, amount } = this.#places.get(section.id);
      const count = this.#basket.standing.get(section.id) ?? 0;
      amount.textContent = count;
      free.textContent = [section.tier ? t('seats.each', { price: money(section.tier.total) }) : t('seats.notForSale'), t('seats.placesFree', { count: section.free })].join(' · ');
      less.setAttribute('aria-disabled', String(count === 0));
      more.setAttribute('aria-disabled', String(!this.#canAdd(section, count)));
    }
  }

  #row(section) {
    const count = () => this.#basket.standing.get(section.id) ?? 0;
    const step = (by, glyph, label) => h('button', {
      class: 'plain round', type: 'button', 'aria-label': t(label, { section: section.name }),
      onclick: () => (by < 0 ? count() > 0 : this.#canAdd(section, count())) && this.#basket.stand(section, count() + by),
    }, icon(glyph, 18));
    const parts = { free: h('p', { class: 'quiet' }), less: step(-1, 'minus', 'seats.onePlaceLess'), more: step(1, 'plus', 'seats.onePlaceMore'), amount: h('output', { class: 'strong amount', 'aria-live': 'polite' }, '0') };
    this.#places.set(section.id, parts);
    return h('div', { class: 'row' }, h('div', {}, h('h3', {}, section.name), parts.free), h('div', { class: 'row', role: 'group', 'aria-label': section.name }, parts.less, parts.amount, parts.more));
  }

  #canAdd(section, count) {
    return section.tier && count < section.free && this.#basket.count < this.#basket.most;
  }
}
