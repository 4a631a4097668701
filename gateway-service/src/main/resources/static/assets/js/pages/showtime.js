import { h, announce, notice, replace } from '../dom.js';
import { get, post } from '../api.js';
import { when } from '../format.js';
import { t } from '../i18n.js';
import { watch } from '../live.js';
import { explain } from '../problems.js';
import * as session from '../session.js';
import { tabs } from '../components/tabs.js';
import { Basket } from '../seats/basket.js';
import { best } from '../seats/best.js';
import { FREE, House } from '../seats/house.js';
import { SeatList } from '../seats/list.js';
import { SeatMap } from '../seats/map.js';
import { Standing } from '../seats/standing.js';
import { nameOf } from '../seats/words.js';
import { WaitingRoom } from '../waiting/room.js';

const DOUBT_MILLIS = 2000;

/** The house of one showtime, live: choose seats and hold them; wait in line before, when there is one. */
export async function show({ params: { id }, signal }) {
  const showtime = await get(`showtimes/${id}`, { signal });
  const page = new Picking(showtime, new House(await layoutOf(showtime, signal)), signal);
  return { title: showtime.eventName, element: page.element, wide: true };
}

const layoutOf = ({ id, layoutVersion = '' }, signal) => get(`showtimes/${id}/seat-map?v=${encodeURIComponent(layoutVersion)}`, { signal });

class Picking {
  #showtime; #house; #signal; #basket; #views = []; #flagged = new Set(); #frame = 0; #doubt = 0; #painting = null; #room = null;
  #said = h('div', { 'aria-live': 'assertive' });
  #choice = h('section', { class: 'card stack basket', 'aria-label': t('seats.choice') });
  #free = h('p', { class: 'quiet', id: 'free-now' });

  constructor(showtime, house, signal) {
    this.#showtime = showtime;
    this.#house = house;
    this.#signal = signal;
    this.#basket = new Basket(house, showtime, () => this.#refresh());
    this.#basket.restore();
    if (showtime.waitingRoom?.enabled) this.#room = new WaitingRoom(showtime, signal, () => this.#refresh());
    this.element = h('div', { class: 'stack' }, this.#heading(), this.#room?.element, this.#said,
      h('div', { class: 'house' }, h('div', { class: 'stack' }, this.#seated(), this.#standing()), h('aside', { class: 'side' }, this.#choice, this.#best())));
    this.#refresh();
    watch(showtime.id, {
      changed: (states, sections) => this.#live(states, sections), priced: (totals) => this.#priced(totals), quoted: (totals) => this.#quoted(totals), painted: (name) => this.#painted(name),
    }, signal);
  }

  #heading() {
    const { venue, startsAt, eventId, eventName } = this.#showtime;
    return h('header', { class: 'compact' }, h('p', {}, h('a', { href: `#/events/${eventId}` }, `← ${t('seats.allDates')}`)), h('h1', {}, eventName),
      h('p', { class: 'quiet' }, `${venue.name}, ${venue.city} · ${when(startsAt, venue.timeZone)}`), this.#free);
  }

  #seated() {
    if (!this.#house.seats.length) return null;
    const pick = (seat) => this.#pick(seat);
    const [map, list] = [new SeatMap(this.#house, pick, this.#signal), new SeatList(this.#house, pick)];
    this.#views.push(map, list);
    return tabs({
      label: t('seats.howShown'),
      tabs: [{ id: 'map', label: t('seats.asMap'), content: () => map.element }, { id: 'list', label: t('seats.asList'), content: () => list.element }],
      onChange: () => this.#refresh(),
    });
  }

  #standing() {
    if (!this.#house.standing.length) return null;
    const standing = new Standing(this.#house, this.#basket);
    this.#views.push(standing);
    return standing.element;
  }

  #best() {
    return this.#house.seats.length > 0 && best(this.#house, this.#showtime.seatsPerBuyer, (wish) => this.#hold({ ...wish, ...(this.#basket.standing.size && { generalAdmission: this.#basket.places }) }));
  }

  /** Many changes come at once; the eye needs one a frame. */
  #live(states, sections) {
    this.#house.states = states;
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#house.become(this.#house.states, sections);
      const lost = this.#basket.lost();
      if (lost.length) this.#say('bad', t('seats.lost', { seats: lost.map(nameOf).join('; ') }));
      this.#free.textContent = t('seats.freeNow', { count: this.#house.free });
      this.#refresh();
    });
  }

  /** What is held from now on costs this; what is held already keeps its price. */
  #priced(totals) {
    if (!this.#house.price(totals)) this.#repaint(totals); // where a new price holds, the seat map says
    this.#refresh();
  }

  /** Where the live map and the seat map disagree, one has not heard of a price yet. A moment later the seat map has. */
  #quoted(totals) {
    if (!this.#house.costs(totals)) this.#lookAgain();
  }

  /** Rows cost something else that others cost already: no price is new, and only the seat map says which they are. */
  #painted(name) {
    if (this.#painting && this.#painting !== name) this.#lookAgain();
    this.#painting = name;
  }

  /** Not at once, and not with everybody else who looks on and has heard the same. */
  #lookAgain() {
    clearTimeout(this.#doubt);
    this.#doubt = setTimeout(() => this.#repaint([]), DOUBT_MILLIS * (1 + Math.random()));
  }

  async #repaint(news) {
    try {
      const showtime = await get(`showtimes/${this.#showtime.id}`, { signal: this.#signal });
      this.#house.priceAs(await layoutOf(showtime, this.#signal));
      this.#house.price(news);
      this.#refresh();
    } catch {
      // What is shown stays; the next news tries again.
    }
  }

  #pick(seat) {
    const { seats, most, count } = this.#basket;
    this.#flagged = new Set();
    if (!this.#house.live) return this.#say('', t('common.loading'));
    if (!seats.has(seat.id)) {
      const state = this.#house.stateOf(seat);
      if (state !== FREE || !seat.tier) return this.#say('', t(state === FREE || state === 3 ? 'seats.isNotForSale' : 'seats.isTaken', { seat: nameOf(seat) }));
      if (count >= most) return this.#say('warn', t('seats.most', { count: most }));
    }
    replace(this.#said);
    this.#basket.toggle(seat);
    announce(t(seats.has(seat.id) ? 'seats.added' : 'seats.dropped', { seat: nameOf(seat), count: this.#basket.count }));
    return null;
  }

  #refresh() {
    const verb = this.#room && !this.#room.token ? t('seats.afterLine') : t('seats.hold');
    this.#views.forEach((view) => view.update(this.#basket.seats, this.#flagged));
    this.#basket.draw(this.#choice, () => this.#hold(this.#basket.wish).catch(() => null), verb);
    if (this.#room && !this.#room.token) this.#choice.querySelector('button:last-of-type').disabled = true;
  }

  async #hold(wish) {
    if (!session.isLoggedIn()) {
      this.#basket.keep();
      location.hash = `#/log-in?next=${encodeURIComponent(`/showtimes/${this.#showtime.id}`)}`;
      return null;
    }
    try {
      const headers = { 'Idempotency-Key': crypto.randomUUID(), ...(this.#room && { 'Admission-Token': this.#room.token ?? '' }) };
      const booking = await post('bookings', { showtimeId: this.#showtime.id, ...wish }, headers);
      location.hash = `#/bookings/${booking.id}`;
    } catch (failure) {
      this.#refuse(failure);
      throw failure;
    }
    return null;
  }

  /** Why not, shown on the map too, and the way out where there is one. */
  #refuse(failure) {
    const { code, problem = {} } = failure;
    const seats = (problem.seats ?? []).map((id) => this.#house.seat(id)).filter(Boolean);
    this.#flagged = new Set(seats.map(({ id }) => id));
    if (code === 'seats-taken') seats.forEach(({ id }) => this.#basket.seats.delete(id));
    if (code === 'admission-required') this.#room?.turnedAway();
    this.#say('bad', code === 'seats-taken' && !problem.seats && !problem.sections ? t('seats.nothingFits') : explain(failure),
      seats.length > 0 && ` (${seats.map(nameOf).join('; ')})`, ...this.#wayOut(problem, seats));
    this.#said.scrollIntoView({ block: 'nearest' });
    this.#refresh();
  }

  #wayOut({ rule }, seats) {
    if (rule === 'single-seat-left' && this.#basket.count + seats.length <= this.#basket.most) {
      return [h('p', {}, h('button', { class: 'plain small', type: 'button', onclick: () => this.#takeToo(seats) }, t('seats.takeToo', { count: seats.length })))];
    }
    if (rule === 'kept-for-companions') {
      return [h('p', {}, h('button', { class: 'plain small', type: 'button', onclick: () => { this.#basket.accessible = true; this.#hold(this.#basket.wish).catch(() => null); } }, t('seats.needAccess')))];
    }
    return [];
  }

  #takeToo(seats) {
    seats.forEach(({ id }) => this.#basket.seats.add(id));
    this.#flagged = new Set();
    replace(this.#said);
    this.#refresh();
  }

  #say(kind, ...content) {
    replace(this.#said, notice(kind, ...content));
  }
}
