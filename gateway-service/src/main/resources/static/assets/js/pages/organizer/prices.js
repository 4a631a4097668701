import { h, notice, replace } from '../../dom.js';
import { get } from '../../api.js';
import { t } from '../../i18n.js';
import { when } from '../../format.js';
import { field, form } from '../../components/form.js';
import { frame, section, showtimeNav } from './frame.js';
import { priceLog } from './pricelog.js';
import { change, tagged } from './tagged.js';
import { TierEditor } from './tier.js';
import { labelled } from './ranges.js';

const CURRENCIES = Intl.supportedValuesOf('currency');

/** What the places of a showtime cost, now and as demand will have it. */
export async function show({ params: { id }, signal }) {
  const [showtime, layout, { value: prices, tag }] = await Promise.all([
    get(`showtimes/${id}`, { signal }), get(`showtimes/${id}/seat-map`, { signal }), tagged(`showtimes/${id}/prices`, signal),
  ]);
  const title = t('organizer.prices.title', { name: showtime.eventName });
  return {
    title,
    element: frame({ title, back: [`#/organizer/events/${showtime.eventId}`, `${showtime.eventName}, ${when(showtime.startsAt, showtime.venue.timeZone)}`], nav: showtimeNav(id, 'prices') },
      new PriceEditor(showtime, layout, prices, tag).element,
      section(t('organizer.log.title'), priceLog(id, layout, signal))),
  };
}

/** A price list: whoever saves it replaces all of it, so it is one form. */
class PriceEditor {
  #showtime; #layout; #tag; #tiers = []; #list = h('div', { class: 'stack' }); #said = h('div', { 'aria-live': 'polite' }); #currency;

  constructor(showtime, layout, { tiers }, tag) {
    this.#showtime = showtime;
    this.#layout = layout;
    this.#tag = tag;
    const currency = tiers[0]?.base.currency ?? usualCurrency(showtime.venue.country);
    this.#currency = field('currency', t('organizer.prices.currency'), { kind: 'select', options: CURRENCIES.map((code) => [code, code]), value: currency, onchange: () => this.#tiers.forEach((tier) => tier.preview()) });
    (tiers.length ? tiers : [this.#first()]).forEach((tier) => this.#add(tier));
    this.element = this.#form();
  }

  get currency() { return this.#currency.querySelector('select').value; }

  #form() {
    return form({
      class: 'stack',
      verb: t('organizer.prices.save'),
      fields: [h('div', { class: 'card' }, this.#currency), this.#list, this.#said],
      more: h('button', { class: 'plain', type: 'button', onclick: () => this.#add({ name: '', sectionIds: [], seats: [] }).focus() }, t('organizer.prices.add')),
      act: () => this.#save(),
    });
  }

  /** All that can be sold at one price: the least that makes a list. */
  #first() {
    return { name: t('organizer.prices.standard'), sectionIds: this.#layout.sections.map(({ id }) => id), seats: [] };
  }

  #add(tier) {
    const editor = new TierEditor({
      tier: { ...tier, ranges: labelled(this.#layout, tier.seats) },
      index: this.#tiers.length,
      layout: this.#layout,
      showtime: this.#showtime,
      currency: () => this.currency,
      onRemove: () => this.#remove(editor),
    });
    this.#tiers.push(editor);
    this.#list.append(editor.element);
    return editor;
  }

  #remove(editor) {
    this.#tiers = this.#tiers.filter((each) => each !== editor);
    editor.element.remove();
    this.#tiers.forEach((each, i) => each.rename(i));
  }

  async #save() {
    const { value, tag } = await change('PUT', `showtimes/${this.#showtime.id}/prices`, { tiers: this.#tiers.map((tier) => tier.body()) }, this.#tag);
    this.#tag = tag;
    replace(this.#said, value.tiers.some(({ forSale }) => forSale) ? null : notice('warn', t('organizer.prices.notForSale')));
    return [t('organizer.prices.saved'), ' ', h('a', { href: `#/organizer/events/${this.#showtime.eventId}` }, t('organizer.prices.on'))];
  }
}

const EURO = new Set('AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK'.split(' '));
const OTHERS = { US: 'USD', GB: 'GBP', CH: 'CHF', CA: 'CAD', AU: 'AUD', JP: 'JPY', SE: 'SEK', NO: 'NOK', DK: 'DKK', PL: 'PLN' };

const usualCurrency = (country) => (EURO.has(country) ? 'EUR' : OTHERS[country] ?? 'USD');
