import { language, locale } from './i18n.js';
import { now } from './now.js';

/** `{amount, currency}` in minor units, as the reader writes money. */
export function money({ amount, currency }) {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
  return format.format(amount / 10 ** format.resolvedOptions().maximumFractionDigits);
}

/** What somebody types as an amount of a currency, in minor units; NaN when it is none. */
export function minorUnits(typed, currency) {
  const digits = new Intl.NumberFormat(locale, { style: 'currency', currency }).resolvedOptions().maximumFractionDigits;
  const text = String(typed).trim().replace(',', '.');
  return text ? Math.round(Number(text) * 10 ** digits) : NaN;
}

const LONG = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', hour: 'numeric', minute: '2-digit', timeZoneName: 'short' };

/** A moment as the clocks at the venue show it; where the venue's zone is not known, as the clock here does. */
export const when = (instant, timeZone) => dated(instant, { ...LONG, timeZone });

/** Its day only. */
export const day = (instant, timeZone) => dated(instant, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone });

/** Its time only. */
export const time = (instant, timeZone) => dated(instant, { hour: 'numeric', minute: '2-digit', timeZone });

export const dated = (instant, options) => new Intl.DateTimeFormat(locale, options).format(new Date(instant));

export const count = (number) => new Intl.NumberFormat(locale).format(number);

export const percent = (share, digits = 0) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: digits }).format(share);

/** "in 3 days", "2 hours ago". */
export function ago(instant) {
  const seconds = (new Date(instant) - Date.now()) / 1000;
  const [unit, size] = [['day', 86_400], ['hour', 3_600], ['minute', 60]].find(([, each]) => Math.abs(seconds) >= each) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.round(seconds / size), unit);
}

/** Names one after the other: "A, B and C". */
export const list = (names) => new Intl.ListFormat(language).format(names);

/** Minutes and seconds that are left, never less than none. */
export function left(until) {
  const seconds = Math.max(0, Math.floor((new Date(until) - now()) / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** What an <input type="datetime-local"> shows for a moment at a place: "2027-05-01T20:00". */
export function localOf(instant, timeZone) {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
  }).formatToParts(new Date(instant));
  const { year, month, day: date, hour, minute } = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  return `${year}-${month}-${date}T${hour}:${minute}`;
}

/** The moment at which clocks at a place show that; the first one where they are set back, the next where they skip it. */
export function instantOf(local, timeZone) {
  const shown = (millis) => new Date(`${localOf(millis, timeZone)}Z`).getTime();
  const wanted = new Date(`${local.slice(0, 16)}Z`).getTime();
  const guess = wanted - (shown(wanted - 86_400_000) - (wanted - 86_400_000));
  return new Date(guess + (wanted - shown(guess))).toISOString();
}
