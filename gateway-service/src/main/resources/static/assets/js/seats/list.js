import { h, replace } from '../dom.js';
import { t } from '../i18n.js';
import { field } from '../components/form.js';
import { FREE } from './house.js';
import { priceKey, swatch } from './legend.js';
import { marksOf, pricesOf, stateOf } from './words.js';

/**
 * Choosing seats without the drawing: section, then row, then seats, by keys and screen reader. Whatever the map shows is
 * said here: prices, what is free, accessible seats, companions', restricted views.
 */
export class SeatList {
  #house; #onPick; #mine = new Set(); #seats = h('div', { class: 'seats', role: 'group', 'aria-label': t('seats.seats') });
  #section; #row; #onlyFree;

  constructor(house, onPick) {
    this.#house = house;
    this.#onPick = onPick;
    const section = field('section', t('seats.section'), { kind: 'select', options: [], onchange: () => this.#fillRows() });
    const row = field('row', t('seats.row'), { kind: 'select', options: [], onchange: () => this.#fillSeats() });
    [this.#section, this.#row] = [section, row].map((each) => each.querySelector('select'));
    this.#onlyFree = h('input', { type: 'checkbox', id: 'only-free', checked: true, onchange: () => { this.#fillSections(); this.#fillRows(); } });
    this.element = h('div', { class: 'card stack' },
      h('div', { class: 'choice' }, this.#onlyFree, h('label', { for: 'only-free' }, t('seats.onlyFree'))),
      h('div', { class: 'fields' }, section, row), this.#seats, priceKey(house));
    this.#fillSections();
    this.#fillRows();
  }

  /** What others do changes words and buttons, but neither the section nor the row somebody looks at, nor the focus. */
  update(mine) {
    this.#mine = mine;
    if (!this.element.isConnected) return;
    this.#fillSections();
    this.#fillRows(true);
  }

  #fillSections() {
    const all = this.#house.sections.filter(({ free, seats }) => !this.#onlyFree.checked || free || seats.some(({ id }) => this.#mine.has(id)));
    fill(this.#section, all.map((section) => [section.id, t('seats.sectionOption', { name: section.name, count: section.free, prices: pricesOf(section.seats) })]));
  }

  #fillRows(kept = false) {
    const rows = this.#chosenSection()?.rows ?? [];
    const shown = rows.filter(({ seats }) => !this.#onlyFree.checked || seats.some((seat) => this.#canBeHad(seat)));
    fill(this.#row, shown.map((row) => [row.label, t('seats.rowOption', { row: row.label, count: row.seats.filter((seat) => this.#house.stateOf(seat) === FREE).length, prices: pricesOf(row.seats) })]), kept);
    this.#fillSeats();
  }

  #fillSeats() {
    const seats = this.#chosenSection()?.rows.find(({ label }) => label === this.#row.value)?.seats ?? [];
    const focused = this.#seats.contains(document.activeElement) ? document.activeElement.dataset.seat : null;
    replace(this.#seats, seats.length ? seats.map((seat) => this.#button(seat)) : h('p', { class: 'quiet' }, t(this.#house.live ? 'seats.noneFree' : 'common.loading')));
    if (focused) this.#seats.querySelector(`[data-seat="${focused}"]`)?.focus();
  }

  #button(seat) {
    const mine = this.#mine.has(seat.id);
    const words = [t('seats.seat', { seat: seat.number }), stateOf(seat, this.#house, this.#mine), ...marksOf(seat)];
    return h('button', {
      type: 'button', 'data-seat': seat.id, 'aria-pressed': String(mine), 'aria-label': words.join(', '), title: words.join(', '),
      'aria-disabled': String(!this.#canBeHad(seat)), class: seat.aisleAfter ? 'aisle' : null,
      onclick: () => this.#onPick(seat),
    }, seat.tier && this.#house.stateOf(seat) === FREE && swatch(seat.tier), seat.number, seat.accessible && ' ♿︎', seat.companion && ' +');
  }

  #canBeHad(seat) {
    return this.#mine.has(seat.id) || (this.#house.stateOf(seat) === FREE && seat.tier !== undefined);
  }

  #chosenSection() {
    return this.#house.sections.find(({ id }) => id === this.#section.value);
  }
}

/** New options without losing the one that is chosen. */
function fill(select, options, kept = true) {
  const before = select.value;
  const same = select.options.length === options.length && options.every(([value, text], index) => select.options[index].value === value && select.options[index].text === text);
  if (same) return;
  replace(select, options.map(([value, text]) => h('option', { value }, text)));
  if (kept && options.some(([value]) => value === before)) select.value = before;
}
