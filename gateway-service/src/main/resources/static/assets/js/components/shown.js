import { h } from '../dom.js';
import { ago, day, money, when } from '../format.js';

/**
 * Money and moments as elements.
 *
 *   price(money)                an amount, digits of one width
 *   moment(instant, timeZone)   day and time as the clocks at the venue show it, for machines too
 *   date(instant, timeZone)     the day only
 *   sinceOrIn(instant)          "in 3 days", with the moment itself as its title
 */
export const price = (amount) => h('span', { class: 'amount' }, money(amount));

export const moment = (instant, timeZone) => h('time', { datetime: instant }, when(instant, timeZone));

export const date = (instant, timeZone) => h('time', { datetime: instant }, day(instant, timeZone));

export const sinceOrIn = (instant) => h('time', { datetime: instant, title: when(instant) }, ago(instant));
