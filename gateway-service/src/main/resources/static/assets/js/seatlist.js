import { h, replace } from './dom.js';

/** Choosing seats without the drawing: section, then row, then seats. The same choice, for keyboards and screen readers. */
export class SeatList {
  #sections; #onPick; #states = new Uint8Array(0); #mine = new Set();
  #section = h('select'); #row = h('select'); #seats = h('div', { class: 'seats', role: 'group', 'aria-label': 'Seats' });

  constructor(sections, onPick) {
    this.#sections = sections.filter(({ generalAdmission }) => !generalAdmission);
    this.#onPick = onPick;
    replace(this.#section, ...this.#sections.map(({ name }, index) => h('option', { value: index }, name)));
    this.#section.addEventListener('change', () => this.#fillRows());
    this.#row.addEventListener('change', () => this.#fillSeats());
    this.element = h('details', { class: 'card' },
      h('summary', {}, 'Choose from a list instead'),
      h('div', { class: 'stack' }, h('label', {}, 'Section', this.#section), h('label', {}, 'Row', this.#row), this.#seats));
    this.#fillRows();
  }

  update(states, mine) {
    this.#states = states;
    this.#mine = mine;
    this.#fillSeats();
  }

  #chosenSection() {
    return this.#sections[this.#section.value];
  }

  #fillRows() {
    replace(this.#row, ...(this.#chosenSection()?.rows ?? []).map(({ label }, index) => h('option', { value: index }, label)));
    this.#fillSeats();
  }

  /** Keeps the focus on the seat it was on: others change while somebody looks at the row. */
  #fillSeats() {
    const focused = this.#seats.contains(document.activeElement) ? document.activeElement.dataset.seat : null;
    const seats = this.#chosenSection()?.rows[this.#row.value]?.seats ?? [];
    replace(this.#seats, ...seats.map((seat) => this.#button(seat)));
    if (focused) this.#seats.querySelector(`[data-seat="${focused}"]`)?.focus();
  }

  #button(seat) {
    const mine = this.#mine.has(seat.id);
    const free = this.#states[seat.ordinal] === 0;
    const notes = [seat.accessible && 'accessible', seat.companion && 'companion', seat.restrictedView && 'restricted view', !free && !mine && 'taken'];
    return h('button', {
      type: 'button',
      'data-seat': seat.id,
      'aria-pressed': String(mine),
      'aria-label': ['Seat', seat.number, ...notes.filter(Boolean)].join(' '),
      disabled: !free && !mine,
      onclick: () => this.#onPick(seat),
    }, seat.number);
  }
}
