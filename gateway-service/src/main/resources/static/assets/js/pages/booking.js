import { h, announce, notice, replace } from '../dom.js';
import { download, get, pay, remove } from '../api.js';
import { left, money, when } from '../format.js';

/** Sandbox cards: what each does stands in Stripe's documentation of test cards. */
const CARDS = [
  ['pm_card_visa', 'Visa 4242: works'],
  ['pm_card_chargeDeclined', 'A card that is declined'],
  ['pm_card_threeDSecure2Required', 'A card whose bank asks you to confirm (3-D Secure)'],
];
const SETTLE_MILLIS = 2000;
const SETTLE_TRIES = 60;

/** One booking: pay while the seats are held, then see the tickets. */
export async function show({ params: { id }, signal }) {
  const booking = await get(`bookings/${id}`, { signal });
  const checkout = new Checkout(booking, signal);
  return { title: 'Your booking', element: checkout.element };
}

class Checkout {
  #booking; #signal; #said = h('div', { 'aria-live': 'assertive' }); #next = h('div', { class: 'stack' });

  constructor(booking, signal) {
    this.#signal = signal;
    this.element = h('div', { class: 'stack' });
    this.#become(booking);
  }

  #become(booking) {
    this.#booking = booking;
    replace(this.element, h('h1', {}, HEADINGS[booking.status] ?? 'Your booking'), summary(booking), this.#said, this.#next);
    if (booking.status === 'HELD' || booking.status === 'PAYING') this.#askForPayment();
    else if (booking.status === 'CONFIRMED') this.#showTickets();
    else replace(this.#next, h('p', {}, h('a', { class: 'button', href: `#/showtimes/${booking.showtimeId}` }, 'Back to the seats')));
  }

  #askForPayment() {
    const submit = (event) => {
      event.preventDefault();
      this.#pay(new FormData(event.target).get('card'), event.submitter);
    };
    replace(this.#next,
      this.#booking.expiresAt && this.#countdown(),
      h('form', { class: 'card stack', onsubmit: submit },
        h('fieldset', {}, h('legend', {}, 'Pay by'), CARDS.map(([value, label], index) =>
          h('label', { class: 'choice' }, h('input', { type: 'radio', name: 'card', value, checked: index === 0 }), label))),
        h('p', { class: 'quiet' }, 'This is the payment sandbox: no card number is asked for and no money moves.'),
        h('button', {}, `Pay ${money(this.#booking.total)}`)),
      this.#booking.status === 'HELD' && h('button', { class: 'plain', onclick: () => this.#giveBack() }, 'Give the seats back'));
  }

  #countdown() {
    const clock = h('span', { class: 'clock' }, left(this.#booking.expiresAt));
    const timer = setInterval(() => { clock.textContent = left(this.#booking.expiresAt); }, 1000);
    this.#signal.addEventListener('abort', () => clearInterval(timer));
    return h('p', {}, 'The seats are yours for ', clock, '.');
  }

  async #pay(card, button) {
    button.disabled = true;
    try {
      const path = `bookings/${this.#booking.id}`;
      await pay(`${path}/payment`); // starting it again answers the same payment
      this.#answer(await pay(`${path}/confirm`, { paymentMethodId: card }));
    } catch (refusal) {
      this.#say('bad', refusal.code === 'payment-declined' ? `${refusal.message} Your seats are still held: try another card.` : refusal.message);
      this.#become(await get(`bookings/${this.#booking.id}`).catch(() => this.#booking));
    } finally {
      button.disabled = false;
    }
  }

  #answer(booking) {
    if (booking.nextAction || booking.status !== 'CONFIRMED') {
      const bank = booking.nextAction?.redirectTo;
      this.#say('', bank ? 'Your bank wants you to confirm this payment. ' : 'The payment is being settled…', bank && bankLink(bank));
      this.#settle();
    } else {
      replace(this.#said);
      this.#reload();
    }
  }

  /** Until the bank and the platform agree; what the server says is what counts. */
  async #settle() {
    for (let tries = 0; tries < SETTLE_TRIES && !this.#signal.aborted; tries += 1) {
      await new Promise((resume) => { setTimeout(resume, SETTLE_MILLIS); });
      const booking = await get(`bookings/${this.#booking.id}`).catch(() => null);
      if (booking && !['HELD', 'PAYING'].includes(booking.status)) {
        replace(this.#said);
        this.#become(booking);
        return;
      }
    }
    if (!this.#signal.aborted) this.#say('', 'This takes longer than usual. You will find the booking under “My tickets”.');
  }

  async #reload() {
    this.#become(await get(`bookings/${this.#booking.id}`));
  }

  async #giveBack() {
    try {
      await remove(`bookings/${this.#booking.id}`);
      location.hash = `#/showtimes/${this.#booking.showtimeId}`;
    } catch (refusal) {
      this.#say('bad', refusal.message);
    }
  }

  async #showTickets() {
    announce('Confirmed');
    const { items } = await get(`bookings/${this.#booking.id}/tickets`, { signal: this.#signal });
    replace(this.#next, h('h2', {}, 'Tickets'), h('ul', { class: 'grid' }, items.map(ticket)));
  }

  #say(kind, ...content) {
    replace(this.#said, notice(kind, ...content.filter(Boolean)));
  }
}

const HEADINGS = {
  HELD: 'Your seats are held',
  PAYING: 'Payment under way',
  CONFIRMED: 'You are going!',
  EXPIRED: 'The hold has expired',
  CANCELLED: 'This booking is cancelled',
};

const bankLink = (address) => h('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, 'Open your bank’s page');

function summary(booking) {
  return h('section', { class: 'card' },
    h('h2', {}, booking.event.name),
    h('p', { class: 'quiet' }, `${booking.venue.name}, ${booking.venue.city} · ${when(booking.startsAt, booking.venue.timeZone)}`),
    h('table', {},
      h('thead', {}, h('tr', {}, ['Seat', 'Price', 'Fee', 'Tax', 'Total'].map((title, index) =>
        h('th', { scope: 'col', class: index ? 'money' : null }, title)))),
      h('tbody', {}, booking.lines.map((line) => h('tr', {},
        h('td', {}, place(line)),
        [line.price, line.serviceFee, line.tax, line.total].map((amount) => h('td', { class: 'money' }, money(amount)))))),
      h('tfoot', {}, h('tr', {}, h('th', { colspan: 4, scope: 'row' }, 'Total'), h('td', { class: 'money price' }, money(booking.total))))));
}

function ticket(item) {
  const code = h('div');
  download(`tickets/${item.id}/qr.png`)
    .then((address) => replace(code, h('img', { src: address, alt: 'The ticket’s code, to be shown at the door' })))
    .catch(() => null);
  return h('li', { class: 'card ticket' },
    h('div', {}, h('h3', {}, place(item)), h('p', { class: 'quiet' }, item.status.toLowerCase().replace('_', ' ')), h('code', {}, item.code)),
    code);
}

const place = ({ section, row, seat }) => [section, row && `row ${row}`, seat && `seat ${seat}`].filter(Boolean).join(', ');
