import { h } from '../dom.js';
import { language } from '../i18n.js';
import { Refusal } from '../api.js';

const SCRIPT = 'https://js.stripe.com/v3/';
let loaded = null;

/**
 * Stripe's own fields: a card is typed into Stripe's frame and never reaches this page or our services, which get a
 * payment method's id. The script is loaded only here, and the gateway's policy lets it in only when the platform's key is
 * Stripe's.
 */
export async function stripeCard(publishableKey, { amount, currency }) {
  await (loaded ??= load());
  const stripe = window.Stripe(publishableKey, { locale: language });
  const elements = stripe.elements({
    mode: 'payment', amount, currency: currency.toLowerCase(), captureMethod: 'manual', paymentMethodCreation: 'manual', paymentMethodTypes: ['card'],
    appearance: { theme: matchMedia('(prefers-color-scheme: dark)').matches ? 'night' : 'stripe' },
  });
  const element = h('div', { class: 'stripe' });
  elements.create('payment').mount(element);
  return { element, method: () => methodOf(stripe, elements) };
}

async function methodOf(stripe, elements) {
  const checked = await elements.submit();
  if (checked.error) throw new Refusal(402, { detail: checked.error.message });
  const { error, paymentMethod } = await stripe.createPaymentMethod({ elements });
  if (error) throw new Refusal(402, { detail: error.message });
  return paymentMethod.id;
}

function load() {
  return new Promise((resolve, reject) => {
    const failed = () => {
      loaded = null;
      reject(new Refusal(0, {}));
    };
    document.head.append(h('script', { src: SCRIPT, async: true, onload: resolve, onerror: failed }));
  });
}
