import { h, announce, notice, replace } from '../dom.js';
import { get, post, remove } from '../api.js';
import { onReturn } from '../awake.js';
import { t } from '../i18n.js';
import { now } from '../now.js';
import { explain, refused } from '../problems.js';
import { clock } from '../checkout/clock.js';
import { Payment } from '../checkout/payment.js';
import { summary } from '../checkout/summary.js';
import { moment } from '../components/shown.js';
import { eventually } from '../components/states.js';
import { bought } from '../tickets/bought.js';

/** As long as it is one of these, time runs. */
const OPEN = ['HELD', 'PAYING'];
const LONGEST_PAUSE_MILLIS = 30_000;
const OVER = ['hold-expired', 'seats-taken', 'sale-closed', 'limit-reached', 'payment-impossible'];

/** One booking: held, paid for, had, or over. `?from=bank` is where a bank leads back to. */
export async function show({ params: { id }, query, signal }) {
  const booking = await get(`bookings/${id}`, { signal });
  const { venue, status } = await get(`showtimes/${booking.showtimeId}`, { signal }).catch(() => ({ venue: {} }));
  const page = new Checkout(booking, { zone: venue.timeZone, postponed: status === 'POSTPONED' }, signal);
  if (query.get('from') === 'bank') page.backFromBank(query.get('outcome'));
  return { title: t('booking.title'), element: page.element };
}

class Checkout {
  #booking; #zone; #postponed; #signal; #payment;
  #said = h('div', { 'aria-live': 'assertive' });
  #next = h('div', { class: 'stack' });
  element = h('div', { class: 'stack' });

  constructor(booking, { zone, postponed }, signal) {
    this.#zone = zone;
    this.#postponed = postponed;
    this.#signal = signal;
    this.#become(booking);
    onReturn(() => this.#lookAgain(), signal);
  }

  #become(booking) {
    this.#booking = booking;
    this.#payment = new Payment(booking, this.#signal, (next) => this.#arrived(next));
    replace(this.element, h('h1', { tabindex: -1 }, this.#heading()), this.#said, this.#next, summary(booking, this.#zone));
    if (booking.status === 'HELD') this.#held();
    else if (booking.status === 'PAYING') this.#pay();
    else if (booking.status === 'CONFIRMED' || (booking.status === 'CANCELLED' && booking.payment)) this.#bought();
    else this.#over();
  }

  #heading() {
    const { status, startsAt } = this.#booking;
    if (status === 'CONFIRMED' && this.#postponed) return t('booking.heading-POSTPONED');
    return t(status === 'CONFIRMED' && new Date(startsAt) < Date.now() ? 'booking.heading-PAST' : `booking.heading-${status}`);
  }

  #arrived(booking) {
    replace(this.#said);
    this.#become(booking);
    this.element.querySelector('h1').focus();
    announce(this.#heading());
  }

  #held() {
    const { expiresAt, total } = this.#booking;
    replace(this.#next, h('section', { class: 'card stack' },
      this.#postponed && notice('warn', h('p', {}, t('booking.postponedHeld'))),
      expiresAt && clock(expiresAt, t('booking.yoursFor'), () => this.#timeIsUp((booking) => booking.expiresAt), this.#signal),
      h('div', { class: 'row start' },
        !this.#postponed && h('button', { type: 'button', id: 'go-on', onclick: (event) => this.#goOn(event.currentTarget) }, t(total.amount === 0 ? 'booking.free' : 'booking.goOn')),
        !this.#postponed && this.#button('booking.extend', () => this.#extend()), this.#giveBackButton())));
  }

  #button(label, act) {
    return h('button', {
      class: 'plain', type: 'button',
      onclick: async ({ currentTarget }) => {
        currentTarget.disabled = true;
        await act().catch((failure) => this.#refuse(failure));
        currentTarget.disabled = false;
      },
    }, t(label));
  }

  #giveBackButton() {
    return this.#button('booking.giveBack', async () => {
      await remove(`bookings/${this.#booking.id}`);
      location.hash = `#/showtimes/${this.#booking.showtimeId}`;
    });
  }

  async #extend() {
    this.#become(await post(`bookings/${this.#booking.id}/extend`, {}, { 'Idempotency-Key': crypto.randomUUID() }));
    announce(t('booking.extended'));
  }

  /** What costs nothing needs no card. */
  async #goOn(button) {
    if (this.#booking.total.amount > 0) return this.#pay();
    button.disabled = true;
    try {
      await this.#payment.confirm({});
    } catch (failure) {
      this.#refuse(failure);
      button.disabled = false;
    }
    return null;
  }

  async #pay(said = null) {
    const time = h('div', {});
    this.element.querySelector('h1').textContent = t('booking.heading-PAYING');
    replace(this.#next, time, this.#payment.element, h('div', { class: 'row start' }, this.#giveBackButton()));
    try {
      const payBy = await this.#payment.start(said);
      if (payBy) replace(time, clock(payBy, t('booking.payWithin'), () => this.#timeIsUp(() => payBy), this.#signal));
      this.#payment.element.querySelector('input')?.focus();
    } catch (failure) {
      this.#refuse(failure);
    }
  }

  /** How it ended at the bank is told by the address; what counts is what the platform knows. */
  async backFromBank(outcome) {
    if (this.#booking.status !== 'PAYING' && this.#booking.status !== 'HELD') return;
    const declined = () => this.#pay(notice('bad', t('problems.declined-payment_intent_authentication_failure')));
    if (outcome === 'failed') {
      declined();
      return;
    }
    replace(this.#next, this.#payment.element);
    await this.#payment.back().catch((failure) => (failure.code === 'payment-declined' ? this.#pay(notice('bad', explain(failure))) : declined()));
  }

  #bought() {
    const postponed = this.#postponed && this.#booking.status === 'CONFIRMED';
    replace(this.#next, postponed && eventually(() => this.#meanwhile()), bought(this.#booking, this.#zone, () => this.#reload(), this.#signal));
  }

  /** Until when one need not wait for the new date. */
  async #meanwhile() {
    const { deadline } = await get(`bookings/${this.#booking.id}/cancellation`, { signal: this.#signal });
    return notice('warn', h('p', {}, t('booking.postponedText')), deadline && h('p', {}, t('booking.postponedUntil'), ' ', moment(deadline, this.#zone)));
  }

  #over() {
    replace(this.#next, h('p', {}, t('booking.overText')),
      h('p', {}, h('a', { class: 'button', href: `#/showtimes/${this.#booking.showtimeId}` }, t('booking.chooseAgain'))));
  }

  async #refuse(failure) {
    replace(this.#said, refused(failure));
    if (OVER.includes(failure.code)) await this.#reload();
  }

  /** The clock here is done. Whether the time is over is for the platform to say, which may take it a moment. */
  async #timeIsUp(until) {
    const had = this.#booking;
    for (let pause = 1000; !this.#signal.aborted; pause = Math.min(LONGEST_PAUSE_MILLIS, 2 * pause)) {
      const booking = await get(`bookings/${had.id}`, { signal: this.#signal }).catch(() => had);
      if (this.#booking !== had) return;
      if (!OPEN.includes(booking.status)) return this.#arrived(booking);
      if (new Date(until(booking)) > now()) return this.#become(booking);
      await new Promise((resume) => { setTimeout(resume, pause); });
    }
  }

  /** Whoever comes back sees what became of it meanwhile. */
  async #lookAgain() {
    const had = this.#booking;
    if (!OPEN.includes(had.status)) return;
    const booking = await get(`bookings/${had.id}`, { signal: this.#signal }).catch(() => had);
    if (this.#booking === had && !OPEN.includes(booking.status)) this.#arrived(booking);
  }

  async #reload() {
    const booking = await get(`bookings/${this.#booking.id}`, { signal: this.#signal }).catch(() => this.#booking);
    this.#become(booking);
  }
}
