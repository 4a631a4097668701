import { h, announce, notice, replace } from '../dom.js';
import { get, post, Refusal } from '../api.js';
import { count, money, when } from '../format.js';
import { watch } from '../live.js';
import { SeatList } from '../seatlist.js';
import { SeatMap } from '../seatmap.js';
import * as session from '../session.js';
import { admission } from '../waiting.js';

/** The house of one showtime, live: choose seats and hold them. */
export async function show({ params: { id }, signal }) {
  const [showtime, layout] = await Promise.all([
    get(`showtimes/${id}`, { signal }),
    get(`showtimes/${id}/seat-map`, { signal }),
  ]);
  const house = new House(showtime, layout, signal);
  return { title: showtime.eventName, element: house.element };
}

class House {
  #showtime; #layout; #signal; #seats = new Map(); #states = new Uint8Array(0); #mine = new Set(); #views = [];
  #said = h('div', { 'aria-live': 'assertive' }); #choice = h('div', { class: 'card stack' }); #free = h('p', { class: 'quiet' });

  constructor(showtime, layout, signal) {
    this.#showtime = showtime;
    this.#layout = layout;
    this.#signal = signal;
    this.#readSeats();
    const pick = (seat) => this.#pick(seat);
    const seated = this.#seats.size > 0;
    if (seated) this.#views = [new SeatMap([...this.#seats.values()], pick, signal), new SeatList(layout.sections, pick)];
    this.element = h('div', { class: 'stack' }, this.#heading(), this.#said,
      h('div', { class: 'house' },
        h('div', { class: 'stack' }, ...this.#views.map(({ element }) => element)),
        h('aside', { class: 'side' }, seated && this.#choice, ...this.#standing())));
    this.#refresh();
    watch(showtime.id, (states, sections) => this.#live(states, sections), (tiers) => this.#priced(tiers), signal);
  }

  #readSeats() {
    const tiers = new Map(this.#layout.priceTiers.map((tier) => [tier.id, tier]));
    for (const section of this.#layout.sections) {
      for (const row of section.rows) {
        for (const seat of row.seats) {
          const tier = tiers.get(seat.priceTierId ?? section.priceTierId);
          this.#seats.set(seat.id, { ...seat, section: section.name, row: row.label, tier });
        }
      }
    }
  }

  #heading() {
    const { venue, startsAt, eventId, eventName } = this.#showtime;
    return h('header', {},
      h('p', {}, h('a', { href: `#/events/${eventId}` }, '← All showtimes')),
      h('h1', {}, eventName),
      h('p', { class: 'quiet' }, `${venue.name}, ${venue.city} · ${when(startsAt, venue.timeZone)}`),
      this.#free);
  }

  #live(states, sections) {
    this.#states = states;
    const lost = [...this.#mine].filter((id) => states[this.#seats.get(id).ordinal] !== 0);
    lost.forEach((id) => this.#mine.delete(id));
    if (lost.length) this.#say('bad', `Somebody was quicker: ${lost.map((id) => nameOf(this.#seats.get(id))).join(', ')}.`);
    this.#free.textContent = `${count(sections.reduce((sum, { free }) => sum + free, 0))} free just now`;
    this.#refresh();
  }

  /** What is held from now on costs this; what is held already keeps its price. */
  #priced(tiers) {
    const totals = new Map(tiers.map(({ priceTierId, total }) => [priceTierId, total]));
    for (const tier of this.#layout.priceTiers) tier.total = totals.get(tier.id) ?? tier.total;
    this.#refresh();
  }

  #pick(seat) {
    if (this.#mine.has(seat.id)) {
      this.#mine.delete(seat.id);
    } else if (this.#states[seat.ordinal] !== 0) {
      this.#say('', `${nameOf(this.#seats.get(seat.id))} is taken.`);
      return;
    } else if (this.#mine.size >= this.#showtime.seatsPerBuyer) {
      this.#say('bad', `You can buy ${this.#showtime.seatsPerBuyer} seats at most.`);
      return;
    } else {
      this.#mine.add(seat.id);
    }
    this.#refresh();
    announce(`${this.#mine.size} seats chosen`);
  }

  #refresh() {
    this.#views.forEach((view) => view.update(this.#states, this.#mine));
    const chosen = [...this.#mine].map((id) => this.#seats.get(id));
    replace(this.#choice,
      h('h2', {}, 'Your choice'),
      chosen.length ? h('ul', { class: 'chosen' }, chosen.map((seat) => this.#chosen(seat))) : h('p', { class: 'quiet' }, 'Click free seats on the map.'),
      chosen.length > 0 && chosen.every(({ tier }) => tier) && h('p', { class: 'row price' }, h('span', {}, 'Total'), h('span', {}, money(sum(chosen)))),
      h('button', { disabled: !chosen.length, onclick: (event) => this.#hold(event, { seatIds: [...this.#mine] }) }, 'Hold these seats'));
  }

  #chosen(seat) {
    return h('li', {}, h('span', {}, nameOf(seat), seat.restrictedView && h('small', { class: 'quiet' }, ' restricted view')),
      h('span', {}, seat.tier && money(seat.tier.total), ' ',
        h('button', { class: 'plain small', 'aria-label': `Remove ${nameOf(seat)}`, onclick: () => this.#pick(seat) }, '×')));
  }

  /** Sections without seats of their own are shown with their price; they are not sold online. */
  #standing() {
    const tiers = new Map(this.#layout.priceTiers.map((tier) => [tier.id, tier]));
    return this.#layout.sections.filter(({ generalAdmission }) => generalAdmission).map((section) => {
      const tier = tiers.get(section.priceTierId);
      return h('div', { class: 'card stack' },
        h('h2', {}, section.name),
        h('p', { class: 'quiet' }, 'General admission', tier && ` · ${money(tier.total)} each`),
        h('p', {}, 'Standing places are sold at the door, not online.'));
    });
  }

  async #hold(event, wish) {
    if (!session.isLoggedIn()) {
      location.hash = `#/log-in?next=/showtimes/${this.#showtime.id}`;
      return;
    }
    const button = event.submitter ?? event.target;
    button.disabled = true;
    try {
      const ticket = this.#showtime.waitingRoom.enabled ? await this.#wait() : null;
      const body = { showtimeId: this.#showtime.id, ...wish };
      const headers = { 'Idempotency-Key': crypto.randomUUID(), ...(ticket && { 'Admission-Token': ticket }) };
      const booking = await post('bookings', body, headers);
      location.hash = `#/bookings/${booking.id}`;
    } catch (failure) {
      if (failure.name !== 'AbortError') this.#say('bad', explain(failure));
    } finally {
      button.disabled = false;
    }
  }

  #wait() {
    return admission(this.#showtime.id, (text) => this.#say('', text), this.#signal);
  }

  #say(kind, text) {
    replace(this.#said, notice(kind, text));
  }
}

function explain(failure) {
  if (failure instanceof Refusal && failure.code === 'seats-taken') {
    return 'Somebody was quicker: one of these seats has just been taken. The map shows what is free now.';
  }
  return failure.message;
}

const nameOf = (seat) => `${seat.section}, row ${seat.row}, seat ${seat.number}`;

const sum = (seats) => ({
  amount: seats.reduce((total, { tier }) => total + tier.total.amount, 0),
  currency: seats[0].tier.total.currency,
});
