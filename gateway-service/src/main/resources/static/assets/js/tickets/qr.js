import { h, replace } from '../dom.js';
import { blob } from '../api.js';
import { t } from '../i18n.js';

/** A ticket's code as a picture, fetched with the access token, kept in memory for as long as the page is open. */
export function qr(ticket, signal) {
  const place = h('div', { class: 'qr' }, h('span', { class: 'spinner', 'aria-hidden': 'true' }));
  blob(`tickets/${ticket.id}/qr.png`, { signal }).then((picture) => {
    const address = URL.createObjectURL(picture);
    signal.addEventListener('abort', () => URL.revokeObjectURL(address));
    replace(place, h('img', { src: address, alt: t('tickets.qr'), width: 220, height: 220 }));
  }).catch((failure) => failure.name !== 'AbortError' && replace(place, h('p', { class: 'quiet' }, t('tickets.noQr'))));
  return place;
}
