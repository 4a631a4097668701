import { h, replace } from '../../dom.js';
import { get, save } from '../../api.js';
import { locale, t } from '../../i18n.js';
import { count, dated, instantOf, money, percent, when } from '../../format.js';
import { field } from '../../components/form.js';
import { failed, loading } from '../../components/states.js';
import { refused } from '../../problems.js';
import { bars } from './charts/bars.js';
import { shares } from './charts/shares.js';
import { eventNav, frame } from './frame.js';

const INTERVALS = {
  day: { weekday: 'short', day: 'numeric', month: 'short' },
  hour: { day: 'numeric', month: 'short', hour: 'numeric' },
  minute: { hour: 'numeric', minute: '2-digit' },
};

/** How far back a report goes by the minute or the hour, unless days are given. */
const REACH_MILLIS = { minute: 2 * 3_600_000, hour: 3 * 86_400_000 };

/** How an event sells. */
export async function show({ params: { id }, signal }) {
  const event = await get(`events/${id}`, { signal });
  const title = t('organizer.sales.title', { name: event.name });
  return {
    title,
    element: frame({ title, back: ['#/organizer', t('organizer.home.title')], nav: eventNav(id, 'sales') }, new Sales(event, signal).element),
  };
}

class Sales {
  #event; #signal; #filters; #place = h('div', { class: 'stack' }, loading()); #said = h('div', { 'aria-live': 'polite' }); #turn = 0;

  constructor(event, signal) {
    this.#event = event;
    this.#signal = signal;
    this.#filters = h('form', { class: 'card', onchange: () => this.#load(), onsubmit: (submitted) => submitted.preventDefault() }, h('div', { class: 'fields' }, this.#fields()));
    this.#currencies({ currencies: [] }); // asked for only where there are several
    this.element = h('div', { class: 'stack' }, this.#filters, this.#links(), this.#said, this.#place);
    this.#load();
  }

  #fields() {
    const { showtimes, venue } = this.#event;
    return [
      field('showtimeId', t('organizer.sales.showtime'), { kind: 'select', required: false, options: [['', t('organizer.sales.all')], ...showtimes.map(({ id, startsAt }) => [id, when(startsAt, venue.timeZone)])] }),
      field('interval', t('organizer.sales.by'), { kind: 'select', options: Object.keys(INTERVALS).map((each) => [each, t(`organizer.sales.by-${each}`)]) }),
      field('from', t('organizer.sales.from'), { type: 'date', required: false }),
      field('until', t('organizer.sales.until'), { type: 'date', required: false }),
      field('currency', t('organizer.sales.currency'), { kind: 'select', required: false, options: [['', t('organizer.sales.mainCurrency')]] }),
    ];
  }

  #links() {
    return h('div', { class: 'row start' },
      h('button', { class: 'plain', type: 'button', onclick: () => this.#csv() }, t('organizer.sales.csv')),
      h('button', { class: 'plain', type: 'button', onclick: () => this.#load() }, t('organizer.sales.again')));
  }

  #wish() {
    const { showtimeId, interval, from, until, currency } = Object.fromEntries(new FormData(this.#filters));
    const { timeZone } = this.#event.venue;
    const wish = new URLSearchParams({ interval, timeZone });
    if (showtimeId) wish.set('showtimeId', showtimeId);
    if (currency) wish.set('currency', currency);
    if (from) wish.set('from', instantOf(`${from}T00:00`, timeZone));
    else if (REACH_MILLIS[interval]) wish.set('from', new Date(Date.now() - REACH_MILLIS[interval]).toISOString());
    if (until) wish.set('to', instantOf(`${dayAfter(until)}T00:00`, timeZone));
    return wish;
  }

  async #load() {
    const mine = ++this.#turn;
    const wish = this.#wish();
    try {
      const sales = await get(`events/${this.#event.id}/sales?${wish}`, { signal: this.#signal });
      if (mine !== this.#turn) return;
      this.#currencies(sales);
      replace(this.#place, report(sales, wish.get('interval'), this.#event));
    } catch (failure) {
      if (failure.name !== 'AbortError' && mine === this.#turn) replace(this.#place, failed(failure, () => this.#load()));
    }
  }

  #currencies({ currencies }) {
    const select = this.#filters.querySelector('[name=currency]');
    for (const code of currencies) if (![...select.options].some(({ value }) => value === code)) select.append(h('option', { value: code }, code));
    select.closest('.field').hidden = currencies.length < 2;
  }

  async #csv() {
    const { showtimeId } = Object.fromEntries(new FormData(this.#filters));
    try {
      await save(`events/${this.#event.id}/sales.csv${showtimeId ? `?showtimeId=${showtimeId}` : ''}`, `${this.#event.name}.csv`);
    } catch (failure) {
      replace(this.#said, refused(failure));
    }
  }
}

/** Money as it stands beside an axis: 12K instead of 12,000.00. */
function short(currency) {
  const { maximumFractionDigits } = new Intl.NumberFormat(locale, { style: 'currency', currency }).resolvedOptions();
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency, notation: 'compact', maximumFractionDigits: 1 });
  return (value) => format.format(value / 10 ** maximumFractionDigits);
}

const dayAfter = (day) => new Date(new Date(`${day}T00:00Z`).getTime() + 86_400_000).toISOString().slice(0, 10);

function report(sales, interval, event) {
  const amount = (value) => money({ amount: Math.round(value), currency: sales.currency });
  return [
    totals(sales, amount),
    h('div', { class: 'charts' },
      overTime(sales, interval, event.venue.timeZone, 'tickets', count, ({ tickets, cancelled }) => [tickets, cancelled], ['tickets', 'cancelled']),
      overTime(sales, interval, event.venue.timeZone, 'money', amount, ({ gross, refunded }) => [gross, refunded], ['gross', 'refunded']),
      parts('bySection', sales.bySection, ({ section }) => section, amount, sales.currency),
      parts('byTier', byName(sales.byPriceTier), ({ name }) => name || '–', amount, sales.currency)),
    occupancy(sales.occupancy, event),
  ];
}

const totals = ({ totals: sums }, amount) => h('dl', { class: 'facts big' }, [
  ['tickets', count], ['cancelled', count], ['gross', amount], ['fees', amount], ['taxes', amount], ['refunded', amount], ['net', amount],
].map(([name, write]) => h('div', {}, h('dt', {}, t(`organizer.sales.${name}`)), h('dd', {}, write(sums[name])))));

function overTime({ byInterval, totals: sums, currency }, interval, timeZone, name, write, values, series) {
  return bars({
    title: t(`organizer.sales.chart-${name}`),
    heading: t(`organizer.sales.by-${interval}`),
    summary: t('organizer.sales.summary', { sum: `${t(`organizer.sales.${series[0]}`)} ${write(sums[series[0]])}`, parts: byInterval.length }),
    write,
    tick: write === count ? count : short(currency),
    series: series.map((each) => t(`organizer.sales.${each}`)),
    items: byInterval.map((part) => ({ label: dated(part.at, { ...INTERVALS[interval], timeZone }), values: values(part) })),
  });
}

/** Each showtime has tiers of its own; whoever looks at all of them means those of one name. */
const byName = (tiers) => [...Map.groupBy(tiers, ({ name }) => name)].map(([name, same]) => ({ name, gross: same.reduce((sum, { gross }) => sum + gross, 0) }));

function parts(name, items, label, amount, currency) {
  return bars({
    title: t(`organizer.sales.${name}`),
    heading: t(`organizer.sales.${name}`),
    summary: items.map((item) => `${label(item)}: ${amount(item.gross)}`).join(', '),
    write: amount,
    tick: short(currency),
    series: [t('organizer.sales.gross')],
    items: items.map((item) => ({ label: label(item), values: [item.gross] })),
  });
}

/** How full each showtime is, who has come, and how its prices moved. */
const occupancy = (showtimes, { venue }) => h('section', { class: 'card stack' }, h('h2', {}, t('organizer.sales.occupancy')),
  shares(showtimes.map(({ startsAt, sold, total }) => ({
    label: when(startsAt, venue.timeZone), value: sold, total, detail: `${count(sold)} / ${count(total)} (${percent(total ? sold / total : 0)})`,
  }))),
  h('ul', { class: 'plainlist' }, showtimes.map(({ showtimeId, startsAt, checkedIn, held, priceChanges }) => h('li', { class: 'row' },
    h('a', { href: `#/organizer/showtimes/${showtimeId}` }, when(startsAt, venue.timeZone)),
    h('span', {}, t('organizer.sales.more', { checkedIn, held })),
    h('a', { href: `#/organizer/showtimes/${showtimeId}/prices` }, t('organizer.sales.changes', { count: priceChanges.count }))))));

