import { h, notice, replace } from '../dom.js';
import { get, pay } from '../api.js';
import { money } from '../format.js';
import { t } from '../i18n.js';
import { form } from '../components/form.js';
import { failed, loading } from '../components/states.js';
import { sandboxCard } from './sandboxcard.js';

const SANDBOX_KEY = 'pk_test_sandbox';
const SETTLE_MILLIS = 1500;
const SETTLE_TRIES = 80;
const MARK = 'foyer.paying';

/** The booking somebody left for the bank's page; forgotten once it is read. */
export function leftForBank() {
  const id = sessionStorage.getItem(MARK);
  sessionStorage.removeItem(MARK);
  return id;
}

/** Paying for one booking: the card, the bank, and the wait until all agree. become(booking) is told of each outcome. */
export class Payment {
  element = h('div', { class: 'stack' });
  #booking; #signal; #become;
  #begun = 0;

  constructor(booking, signal, become) {
    this.#booking = booking;
    this.#signal = signal;
    this.#become = become;
  }

  /** Claims the seats and shows where to pay; started again it is the same payment, and the last one started is shown. */
  async start(said = null) {
    const begun = this.#begin();
    replace(this.element, said, loading());
    try {
      const { publishableKey, payBy } = await pay(`bookings/${this.#booking.id}/payment`);
      const card = publishableKey === SANDBOX_KEY ? sandboxCard() : await (await import('./stripecard.js')).stripeCard(publishableKey, this.#booking.total);
      if (begun === this.#begun) replace(this.element, said, this.#form(card));
      return payBy ?? null;
    } catch (failure) {
      if (['hold-expired', 'seats-taken', 'payment-impossible'].includes(failure.code)) throw failure;
      if (begun === this.#begun) replace(this.element, failed(failure, () => this.start()));
      return null;
    }
  }

  /** What was begun before has nothing to show any more, however late its answer comes. */
  #begin() {
    this.#begun += 1;
    return this.#begun;
  }

  #form(card) {
    return form({
      class: 'card stack',
      verb: t('booking.pay', { amount: money(this.#booking.total) }),
      fields: [h('h2', {}, t('booking.payment')), card.element],
      act: async (_, element, key) => {
        await this.confirm({ paymentMethodId: await card.method() }, key);
        return null;
      },
    });
  }

  /** Pays; what a bank says no to leaves the seats as they are, for another card. */
  async confirm(body, key) {
    this.#answer(await pay(`bookings/${this.#booking.id}/confirm`, body, key));
  }

  #answer(booking) {
    const bank = booking.nextAction?.redirectTo;
    if (bank) this.#toBank(bank);
    else if (booking.status === 'CONFIRMED') this.#become(booking);
    else this.settle();
  }

  #toBank(address) {
    this.#begin();
    sessionStorage.setItem(MARK, this.#booking.id);
    replace(this.element, notice('', h('p', {}, t('booking.toBank')), h('p', {}, h('a', { class: 'button', href: address }, t('booking.openBank')))));
    location.assign(address);
  }

  /** Back from the bank: asks how it ended, and waits where that is not known yet. */
  async back() {
    this.#begin();
    replace(this.element, loading(t('booking.asking')));
    try {
      await this.confirm({});
    } catch (failure) {
      if (['payment-declined', 'state-conflict', 'validation-failed'].includes(failure.code)) throw failure;
      this.settle();
    }
  }

  /** Until the bank and the platform agree; what the server says is what counts. */
  async settle() {
    this.#begin();
    replace(this.element, loading(t('booking.settling')));
    for (let tries = 0; tries < SETTLE_TRIES && !this.#signal.aborted; tries += 1) {
      await new Promise((resume) => { setTimeout(resume, SETTLE_MILLIS); });
      const booking = await get(`bookings/${this.#booking.id}`, { signal: this.#signal }).catch(() => null);
      if (booking && !['HELD', 'PAYING'].includes(booking.status)) {
        this.#become(booking);
        return;
      }
    }
    if (!this.#signal.aborted) replace(this.element, notice('warn', t('booking.takesLong')));
  }
}
