export function money({ amount, currency }) {
  const format = new Intl.NumberFormat(undefined, { style: 'currency', currency });
  return format.format(amount / 10 ** format.resolvedOptions().maximumFractionDigits);
}

/** A moment as the clocks at the venue show it; where the venue's zone is not known, as the clock here does. */
export function when(instant, timeZone) {
  return new Intl.DateTimeFormat(undefined, {
    weekday: 'short', day: 'numeric', month: 'short', year: 'numeric',
    hour: 'numeric', minute: '2-digit', timeZone, timeZoneName: 'short',
  }).format(new Date(instant));
}

export function count(number) {
  return new Intl.NumberFormat().format(number);
}

/** Minutes and seconds that are left, never less than none. */
export function left(until) {
  const seconds = Math.max(0, Math.floor((new Date(until) - Date.now()) / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

export const AVAILABILITY = {
  AVAILABLE: 'Available',
  FEW_LEFT: 'Few left',
  SOLD_OUT: 'Sold out',
  NOT_ON_SALE: 'Not on sale',
};
