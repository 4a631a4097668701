import { h, replace } from '../dom.js';
import { money } from '../format.js';
import { t } from '../i18n.js';
import { icon } from '../components/icon.js';
import { choice } from '../components/form.js';
import { FREE } from './house.js';
import { marksOf, nameOf } from './words.js';

const MARK = 'foyer.basket.';

/** What somebody wants of a showtime: seats, standing places, and whether an accessible seat is needed. Kept over a log-in. */
export class Basket {
  seats = new Set(); standing = new Map(); accessible = false;
  #house; #showtime; #changed;

  constructor(house, showtime, changed) {
    this.#house = house;
    this.#showtime = showtime;
    this.#changed = changed;
  }

  get count() {
    return this.seats.size + [...this.standing.values()].reduce((sum, each) => sum + each, 0);
  }

  get most() {
    return this.#showtime.seatsPerBuyer;
  }

  toggle(seat) {
    if (!this.seats.delete(seat.id)) this.seats.add(seat.id);
    this.#changed();
  }

  stand(section, count) {
    if (count > 0) this.standing.set(section.id, count);
    else this.standing.delete(section.id);
    this.#changed();
  }

  /** Seats that others have taken meanwhile, which are given up. */
  lost() {
    const gone = [...this.seats].filter((id) => this.#house.stateOf(this.#house.seat(id)) !== FREE);
    gone.forEach((id) => this.seats.delete(id));
    return gone.map((id) => this.#house.seat(id));
  }

  /** Null while a price is not known. */
  get total() {
    const tiers = [...[...this.seats].map((id) => this.#house.seat(id).tier), ...[...this.standing].flatMap(([id, count]) => Array(count).fill(this.#section(id).tier))];
    if (!tiers.length || !tiers.every(Boolean)) return null;
    return { amount: tiers.reduce((sum, { total }) => sum + total.amount, 0), currency: tiers[0].total.currency };
  }

  get wish() {
    return {
      ...(this.seats.size && { seatIds: [...this.seats] }),
      ...(this.standing.size && { generalAdmission: this.places }),
      ...(this.seats.size && this.accessible && { accessible: true }),
    };
  }

  get places() {
    return [...this.standing].map(([sectionId, quantity]) => ({ sectionId, quantity }));
  }

  keep() {
    sessionStorage.setItem(MARK + this.#showtime.id, JSON.stringify({ seats: [...this.seats], standing: [...this.standing], accessible: this.accessible }));
  }

  /** What was chosen before somebody had to log in. */
  restore() {
    const kept = JSON.parse(sessionStorage.getItem(MARK + this.#showtime.id) ?? '{}');
    this.seats = new Set((kept.seats ?? []).filter((id) => this.#house.seat(id)));
    this.standing = new Map((kept.standing ?? []).filter(([id]) => this.#section(id)));
    this.accessible = kept.accessible ?? false;
    sessionStorage.removeItem(MARK + this.#showtime.id);
  }

  #section(id) {
    return this.#house.standing.find((section) => section.id === id);
  }

  /** The list of what is chosen, its total and the button that holds it. */
  draw(place, hold, verb) {
    const seats = [...this.seats].map((id) => this.#house.seat(id));
    const needsAccess = seats.some(({ accessible, companion }) => accessible || companion);
    if (!needsAccess) this.accessible = false;
    replace(place,
      h('h2', {}, t('seats.choice')),
      this.count ? h('ul', { class: 'chosen' }, seats.map((seat) => this.#line(seat)), [...this.standing].map(([id, count]) => this.#places(id, count)))
        : h('p', { class: 'quiet' }, t(this.#house.seats.length ? 'seats.chooseSome' : 'seats.chooseStanding')),
      needsAccess && choice('accessible', t('seats.needAccess'), { checked: this.accessible, hint: t('seats.needAccessHint'), onchange: ({ target }) => { this.accessible = target.checked; } }),
      this.total && h('p', { class: 'row price' }, h('span', {}, t('seats.total')), h('span', { class: 'amount' }, money(this.total))),
      this.total && h('p', { class: 'hint' }, t('seats.allIn')),
      h('button', { type: 'button', disabled: !this.count, onclick: hold }, verb));
  }

  #line(seat) {
    return h('li', {}, h('span', {}, nameOf(seat), marksOf(seat).map((mark) => h('small', { class: 'quiet' }, ` · ${mark}`))),
      h('span', { class: 'row' }, seat.tier && h('span', { class: 'amount' }, money(seat.tier.total)),
        h('button', { class: 'plain small round', type: 'button', 'aria-label': t('seats.giveUp', { seat: nameOf(seat) }), onclick: () => this.toggle(seat) }, icon('cross', 16))));
  }

  #places(id, count) {
    const section = this.#section(id);
    return h('li', {}, h('span', {}, t('seats.standingLine', { section: section.name, count })),
      section.tier && h('span', { class: 'amount' }, money({ ...section.tier.total, amount: section.tier.total.amount * count })));
  }
}
