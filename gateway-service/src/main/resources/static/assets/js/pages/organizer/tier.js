import { h } from '../../dom.js';
import { t } from '../../i18n.js';
import { localOf, minorUnits } from '../../format.js';
import { field, fields } from '../../components/form.js';
import { DemandEditor } from './demandeditor.js';
import { at } from './life.js';
import { PaintedSeats } from './painted.js';
import { wish } from './ranges.js';

/**
 * One price of a list: where it holds, how much it is, when it may be bought, and how it follows demand. Its fields are
 * named as event-service names them in what it refuses (tiers[0].price), so refusals find them.
 */
export class TierEditor {
  #index; #layout; #showtime; #currency; #demand; #painted; #head = h('h2');

  constructor({ tier, index, layout, showtime, currency, onRemove }) {
    this.#index = index;
    this.#layout = layout;
    this.#showtime = showtime;
    this.#currency = currency;
    this.#painted = new PaintedSeats(tier.ranges, layout);
    this.#demand = new DemandEditor(tier, showtime, () => this.#amounts());
    this.element = h('section', { class: 'card stack', oninput: () => this.preview() }, this.#heading(onRemove), this.#fields(tier));
    this.rename(index);
    this.preview();
  }

  focus() { this.element.querySelector('input').focus(); }

  /** Another place in the list. */
  rename(index) {
    for (const control of this.element.querySelectorAll('[name^="tiers["]')) control.name = control.name.replace(/^tiers\[\d+\]/, `tiers[${index}]`);
    this.#index = index;
  }

  preview() {
    this.#head.textContent = this.#value('name') || t('organizer.tier.new');
    this.#demand.draw();
  }

  body() {
    const { price, serviceFee, floor, ceiling } = this.#amounts();
    const money = (amount) => ({ amount, currency: this.#currency() });
    const { timeZone } = this.#showtime.venue;
    const [validFrom, validTo] = [at(this.#value('validFrom'), timeZone), at(this.#value('validTo'), timeZone)];
    return {
      name: this.#value('name'),
      sectionIds: this.#sections(),
      seats: this.#painted.ranges().map(wish),
      price: money(price),
      serviceFee: money(serviceFee),
      taxPercent: Number(this.#value('taxPercent') || 0),
      ...(Number.isFinite(floor) && { floor: money(floor) }),
      ...(Number.isFinite(ceiling) && { ceiling: money(ceiling) }),
      ...(validFrom && { validFrom }),
      ...(validTo && { validTo }),
      ...this.#demand.body(),
    };
  }

  #heading = (onRemove) => h('div', { class: 'row' }, this.#head, h('button', { class: 'plain small', type: 'button', onclick: onRemove }, t('organizer.tier.remove')));

  #fields(tier) {
    return [
      this.#field('name', { value: tier.name, maxlength: 80 }),
      fields(t('organizer.tier.sections'), h('div', { class: 'row start' }, this.#layout.sections.map(({ id, name }) =>
        h('label', { class: 'check' }, h('input', { type: 'checkbox', value: id, checked: tier.sectionIds.includes(id) }), name)))),
      this.#painted.element,
      h('div', { class: 'fields' },
        this.#money('price', tier.base), this.#money('serviceFee', tier.serviceFee, false),
        this.#field('taxPercent', { type: 'number', min: 0, max: 100, step: 'any', value: tier.taxPercent ?? 0, required: false })),
      h('details', { open: Boolean(tier.validFrom || tier.validTo) }, h('summary', {}, t('organizer.tier.when')), h('div', { class: 'fields' },
        this.#moment('validFrom', tier), this.#moment('validTo', tier))),
      h('details', { open: Boolean(tier.demand) }, h('summary', {}, t('organizer.tier.demand')),
        h('div', { class: 'stack' }, h('div', { class: 'fields' }, this.#money('floor', tier.floor, false), this.#money('ceiling', tier.ceiling, false)), this.#demand.element)),
    ];
  }

  #field = (name, attributes) => field(`tiers[${this.#index}].${name}`, t(`organizer.tier.${name}`), attributes);

  #money(name, money, required = true) {
    return this.#field(name, { inputmode: 'decimal', required, autocomplete: 'off', pattern: '\\d+([.,]\\d{1,3})?', value: money && typed(money) });
  }

  #moment(name, tier) {
    return this.#field(name, { type: 'datetime-local', required: false, value: tier[name] && localOf(tier[name], this.#showtime.venue.timeZone) });
  }

  #amounts() {
    const amount = (name) => minorUnits(this.#value(name), this.#currency());
    return {
      price: amount('price'), serviceFee: amount('serviceFee') || 0, taxPercent: Number(this.#value('taxPercent') || 0),
      floor: amount('floor'), ceiling: amount('ceiling'), currency: this.#currency(),
    };
  }

  #value = (name) => this.element?.querySelector(`[name="tiers[${this.#index}].${name}"]`)?.value.trim() ?? '';

  #sections = () => [...this.element.querySelectorAll('fieldset input[type=checkbox][value]:checked')].map(({ value }) => value).filter((id) => this.#layout.sections.some((section) => section.id === id));
}

/** An amount as somebody would type it. */
function typed({ amount, currency }) {
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits;
  return (amount / 10 ** digits).toFixed(digits);
}

