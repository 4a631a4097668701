import { h } from '../dom.js';
import { t } from '../i18n.js';
import { fields } from '../components/form.js';

/** Stripe's test cards, by the names that its sandbox and ours know; what each does stands beside it. */
const CARDS = [
  ['pm_card_visa', 'works', '4242'],
  ['pm_card_mastercard', 'works', '4444'],
  ['pm_card_threeDSecure2Required', 'bank', '3220'],
  ['pm_card_chargeDeclined', 'declined', '0002'],
  ['pm_card_chargeDeclinedInsufficientFunds', 'poor', '9995'],
  ['pm_card_chargeDeclinedExpiredCard', 'expired', '0069'],
];

/** The payment sandbox's way to pay: one of its cards, no number asked for. The same door as Stripe's fields have. */
export function sandboxCard() {
  const element = h('div', { class: 'stack' }, fields(t('booking.payBy'), CARDS.map(([value, kind, last], index) => {
    const id = `card-${index}`;
    return h('div', { class: 'choice' }, h('input', { type: 'radio', name: 'card', id, value, checked: index === 0 }),
      h('label', { for: id }, t(`booking.card-${kind}`), ' ', h('span', { class: 'quiet' }, `···· ${last}`)));
  })), h('p', { class: 'hint' }, t('booking.sandbox')));
  return { element, method: async () => element.querySelector('input:checked').value };
}
