import { h } from '../dom.js';
import { t } from '../i18n.js';
import { icon } from '../components/icon.js';
import { toast } from '../components/toast.js';

const MARK = 'foyer.near';
const WAIT_MILLIS = 10_000;

/** Where the person said to be, as lat,lon; null when it was never asked. Two decimals, about a kilometre, are enough. */
export const near = () => sessionStorage.getItem(MARK);

/** Asks the browser, which asks the person; only ever by a press, and kept no longer than this tab. */
export function button(changed) {
  if (near()) {
    return h('button', { class: 'plain small', type: 'button', onclick: () => { sessionStorage.removeItem(MARK); changed(); } }, icon('cross', 16), t('home.anywhere'));
  }
  if (!('geolocation' in navigator)) return null;
  const found = ({ coords }) => {
    sessionStorage.setItem(MARK, `${coords.latitude.toFixed(2)},${coords.longitude.toFixed(2)}`);
    changed();
  };
  const ask = ({ currentTarget }) => {
    currentTarget.disabled = true;
    const refused = () => {
      currentTarget.disabled = false;
      toast(t('home.noPlace'), 'bad');
    };
    navigator.geolocation.getCurrentPosition(found, refused, { timeout: WAIT_MILLIS, maximumAge: 600_000 });
  };
  return h('button', { class: 'plain small', type: 'button', onclick: (event) => ask({ currentTarget: event.currentTarget }) }, icon('place', 16), t('home.useMyPlace'));
}
