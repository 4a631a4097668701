import { h, announce } from '../dom.js';
import { left } from '../format.js';
import { t } from '../i18n.js';

const WARNING_SECONDS = 60;

/** How long something is still one's own, second by second; said aloud once, a minute before. Calls over() at the end. */
export function clock(until, words, over, signal) {
  const shown = h('span', { class: 'clock' }, left(until));
  const element = h('p', { class: 'countdown', role: 'timer' }, words, ' ', shown);
  let warned = false;
  const timer = setInterval(() => {
    const seconds = Math.floor((new Date(until) - Date.now()) / 1000);
    shown.textContent = left(until);
    element.classList.toggle('late', seconds < WARNING_SECONDS);
    if (seconds < WARNING_SECONDS && !warned) {
      warned = true;
      announce(t('booking.oneMinute'));
    }
    if (seconds < 0) {
      clearInterval(timer);
      over();
    }
  }, 1000);
  signal.addEventListener('abort', () => clearInterval(timer));
  return element;
}
