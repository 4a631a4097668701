import { money } from '../format.js';
import { t } from '../i18n.js';
import { FREE, HELD } from './house.js';

/** "Stalls, row C, seat 12", for a seat of a map. */
export const nameOf = (seat) => t('seats.name', { section: seat.section.name, row: seat.row, seat: seat.number });

/** What else there is to know of a seat: accessible, for a companion, restricted view. */
export const marksOf = (seat) => [
  seat.accessible && t('seats.accessible'), seat.companion && t('seats.companion'), seat.restrictedView && t('seats.restricted'),
].filter(Boolean);

/** What these seats cost, from the cheapest to the dearest. */
export function pricesOf(seats) {
  const totals = [...new Set(seats.map(({ tier }) => tier).filter(Boolean))].map(({ total }) => total).sort((a, b) => a.amount - b.amount);
  if (!totals.length) return t('seats.notForSale');
  const [least, most] = [totals[0], totals.at(-1)];
  return least.amount === most.amount ? money(least) : `${money(least)} – ${money(most)}`;
}

/** How it is, as one says it: its price when it can be had. */
export function stateOf(seat, house, mine) {
  if (mine.has(seat.id)) return t('seats.yours');
  const state = house.stateOf(seat);
  if (state === FREE) return seat.tier ? money(seat.tier.total) : t('seats.notForSale');
  return t(state === HELD ? 'seats.held' : state === 2 ? 'seats.sold' : 'seats.notForSale');
}

/** A line or a ticket: section, row, seat; standing places have only the first. */
export const placeOf = ({ section, row, seat }) => (row ? t('common.place', { section, row, seat }) : section);
