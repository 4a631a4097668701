import { h, replace } from '../../dom.js';
import { t } from '../../i18n.js';
import { count, money, percent } from '../../format.js';
import { lines } from './charts/lines.js';
import { largestStep, overDays, overSales, steps, target, total } from './demand.js';

const DAY_MILLIS = 86_400_000;
const KINDS = ['soldShare', 'daysToShow'];

/** How a price follows demand, and what comes of it: the preview is computed while the rules are being written. */
export class DemandEditor {
  #rules = h('div', { class: 'stack' }); #preview; #situation = h('p', { role: 'status' }); #bySales = h('div'); #byDays = h('div');
  #amounts; #step; #coolDown; #sold; #days; #daysLeft;

  constructor({ demand }, { startsAt }, amounts) {
    this.#amounts = amounts;
    this.#daysLeft = Math.max(1, Math.ceil((new Date(startsAt) - Date.now()) / DAY_MILLIS));
    this.#step = number(t('organizer.demand.step'), { min: 0.0001, max: 500, step: 'any', value: Number(demand?.stepPercent ?? 5) });
    this.#coolDown = number(t('organizer.demand.coolDown'), { min: 1, max: 10_080, step: 'any', value: (demand?.coolDownSeconds ?? 900) / 60 });
    this.#sold = slider(t('organizer.demand.sold'), { max: 100, value: 50 });
    this.#days = slider(t('organizer.demand.days'), { max: this.#daysLeft, value: this.#daysLeft });
    this.#preview = h('div', { class: 'stack', hidden: true },
      h('h3', {}, t('organizer.demand.preview')), this.#situation, this.#sold.element, this.#bySales, this.#days.element, this.#byDays);
    (demand?.rules ?? []).forEach((rule) => this.#add(rule));
    this.element = h('div', { class: 'stack' },
      h('p', { class: 'quiet' }, t('organizer.demand.text')), this.#rules,
      h('div', { class: 'row start' }, KINDS.map((kind) => h('button', { class: 'plain small', type: 'button', onclick: () => this.#add({ [kind]: undefined }, kind).focus() }, t(`organizer.demand.add-${kind}`)))),
      h('div', { class: 'fields' }, this.#step.element, this.#coolDown.element),
      this.#preview);
  }

  /** `{demand}` as the API takes it; nothing where there are no rules. */
  body() {
    const rules = this.#read();
    return rules.length ? { demand: { rules, stepPercent: this.#step.value(), coolDownSeconds: Math.round(this.#coolDown.value() * 60) } } : {};
  }

  draw() {
    const { price, floor, ceiling, ...rest } = this.#amounts();
    const rules = this.#read();
    this.#preview.hidden = !rules.length || !Number.isFinite(price);
    if (this.#preview.hidden) return;
    const tier = { base: price, floor: finite(floor), ceiling: finite(ceiling), rules, stepPercent: this.#step.value() || 5, ...rest };
    this.#situation.textContent = this.#situated(tier);
    replace(this.#bySales, this.#chartOfSales(tier));
    replace(this.#byDays, this.#chartOfDays(tier));
  }

  #add(rule, kind = KINDS.find((each) => rule[each] !== undefined)) {
    const reached = h('input', {
      type: 'number', 'data-kind': kind, min: 0, max: kind === 'soldShare' ? 100 : 3650, step: kind === 'soldShare' ? 'any' : 1, required: true, 'aria-label': t(`organizer.demand.${kind}`),
      value: rule[kind] === undefined ? null : kind === 'soldShare' ? rule[kind] * 100 : rule[kind],
    });
    const change = h('input', { type: 'number', 'data-part': 'percent', min: -90, max: 500, step: 'any', required: true, 'aria-label': t('organizer.demand.percent'), value: rule.percent });
    const line = h('div', { class: 'rule' }, h('span', {}, t(`organizer.demand.when-${kind}`)), reached, h('span', {}, t(`organizer.demand.then-${kind}`)), change, h('span', {}, '%'),
      h('button', { class: 'plain small', type: 'button', 'aria-label': t('organizer.demand.remove'), onclick: () => { line.remove(); this.draw(); } }, '×'));
    this.#rules.append(line);
    return reached;
  }

  /** In the order that event-service asks for: shares that grow, then days that fall. */
  #read() {
    const all = [...this.#rules.children].map((line) => {
      const reached = line.querySelector('[data-kind]');
      const kind = reached.dataset.kind;
      return { [kind]: kind === 'soldShare' ? reached.valueAsNumber / 100 : reached.valueAsNumber, percent: line.querySelector('[data-part]').valueAsNumber };
    }).filter((rule) => Object.values(rule).every(Number.isFinite));
    return all.sort((a, b) => (a.soldShare ?? 2) - (b.soldShare ?? 2) || (b.daysToShow ?? 0) - (a.daysToShow ?? 0));
  }

  /** What it would cost at the place of both sliders, and how long it takes from the base. */
  #situated(tier) {
    const price = target(tier, this.#sold.value() / 100, this.#days.value());
    return t('organizer.demand.situation', {
      sold: percent(this.#sold.value() / 100), days: count(this.#days.value()), price: this.#money(tier, price),
      total: this.#money(tier, total(price, tier.serviceFee, tier.taxPercent)),
      steps: count(steps(tier, tier.base, price)), minutes: count(steps(tier, tier.base, price) * this.#coolDown.value()), step: this.#money(tier, largestStep(tier)),
    });
  }

  #chartOfSales(tier) {
    const points = overSales(tier, this.#days.value());
    return this.#chart(tier, t('organizer.demand.overSales', { days: count(this.#days.value()) }), t('organizer.demand.soldShare'), points, (at) => percent(at), this.#sold.value() / 100);
  }

  #chartOfDays(tier) {
    const points = overDays(tier, this.#sold.value() / 100, this.#daysLeft);
    return this.#chart(tier, t('organizer.demand.overDays', { sold: percent(this.#sold.value() / 100) }), t('organizer.demand.daysToShow'), points, (at) => count(Math.round(at)), this.#days.value(), true);
  }

  #chart(tier, title, heading, points, label, now, backwards) {
    const prices = points.map(({ price }) => price);
    return lines({
      title, heading, label, now, backwards,
      write: (value) => this.#money(tier, value),
      summary: t('organizer.demand.summary', { least: this.#money(tier, Math.min(...prices)), most: this.#money(tier, Math.max(...prices)) }),
      series: [{ name: t('organizer.demand.price'), points: points.map(({ at, price }) => ({ at, value: price })) }],
    });
  }

  #money = ({ currency }, amount) => money({ amount: Math.round(amount), currency });
}

const finite = (amount) => (Number.isFinite(amount) ? amount : undefined);

function number(label, attributes) {
  const control = h('input', { type: 'number', required: true, ...attributes });
  return { element: h('label', {}, label, control), value: () => control.valueAsNumber };
}

function slider(label, attributes) {
  const control = h('input', { type: 'range', min: 0, step: 1, ...attributes });
  return { element: h('label', {}, label, control), value: () => control.valueAsNumber };
}
