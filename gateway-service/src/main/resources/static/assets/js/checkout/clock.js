import { h, announce } from '../dom.js';
import { left } from '../format.js';
import { t } from '../i18n.js';
import { now } from '../now.js';

const WARNING_SECONDS = 60;

/**
 * How long something is still one's own, second by second; said aloud once, a minute before. Calls over() at the end, be it
 * one that came in a sleep. A clock that was shown and is no more stops.
 */
export function clock(until, words, over, signal) {
  const shown = h('span', { class: 'clock' }, left(until));
  const element = h('p', { class: 'countdown', role: 'timer' }, words, ' ', shown);
  let warned = false;
  let seen = false;
  const tick = () => {
    seen ||= element.isConnected;
    if (seen && !element.isConnected) stop();
    else count(Math.floor((new Date(until) - now()) / 1000));
  };
  const count = (seconds) => {
    shown.textContent = left(until);
    element.classList.toggle('late', seconds < WARNING_SECONDS);
    if (seconds < WARNING_SECONDS && seconds >= 0 && !warned) {
      warned = true;
      announce(t('booking.oneMinute'));
    }
    if (seconds < 0) {
      stop();
      over();
    }
  };
  const timer = setInterval(tick, 1000);
  const stop = () => clearInterval(timer);
  signal.addEventListener('abort', stop);
  return element;
}
