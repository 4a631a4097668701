import { h } from '../dom.js';
import { t } from '../i18n.js';
import { leftForBank } from '../checkout/payment.js';
import { bankOutcome } from '../arrival.js';

/** Where a bank leads back to; goes on to the booking that was left for it. */
export async function show() {
  const id = leftForBank();
  location.replace(id ? `#/bookings/${id}?from=bank&outcome=${bankOutcome()}` : '#/tickets');
  return { title: t('booking.title'), element: h('p', {}, t('common.loading')) };
}
