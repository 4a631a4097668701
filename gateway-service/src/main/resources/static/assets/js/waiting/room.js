import { h, announce, notice, replace } from '../dom.js';
import { count, left, money, time } from '../format.js';
import { t } from '../i18n.js';
import { now } from '../now.js';
import { refused } from '../problems.js';
import * as session from '../session.js';
import { moment } from '../components/shown.js';
import { confirm } from '../components/dialog.js';
import { Line } from './line.js';

const LOOK_MILLIS = 5000;

/** The waiting room of a showtime, above its house: how it stands, one's place, one's turn. `token` is what a hold has to carry. */
export class WaitingRoom {
  #showtime; #signal; #changed; #line; #said = ''; #busy = false;
  element = h('section', { class: 'card stack waiting', 'aria-label': t('waiting.title') });

  constructor(showtime, signal, changed) {
    this.#showtime = showtime;
    this.#signal = signal;
    this.#changed = changed;
    this.#line = new Line(showtime.id, signal, () => this.#heard());
    this.#draw();
    this.#look();
    const clock = setInterval(() => this.#tick(), 1000);
    signal.addEventListener('abort', () => clearInterval(clock));
    if (session.isLoggedIn() && this.#line.wasHere) this.#join();
  }

  get token() {
    return this.#line.place?.admissionToken ?? null;
  }

  /** The token was not taken: the turn is over, or another session has it. */
  turnedAway() {
    if (session.isLoggedIn()) this.#join();
  }

  /** As long as nobody waits here, the room itself is looked at now and then. */
  async #look() {
    while (!this.#signal.aborted) {
      if (!this.#line.place) await this.#line.look().catch(() => null);
      await new Promise((resume) => { setTimeout(resume, LOOK_MILLIS); });
    }
  }

  async #join() {
    if (!session.isLoggedIn()) {
      location.hash = `#/log-in?next=${encodeURIComponent(`/showtimes/${this.#showtime.id}`)}`;
      return;
    }
    this.#busy = true;
    this.#draw();
    try {
      await this.#line.join(() => this.#draw(t('waiting.proving')));
      this.#busy = false;
      this.#draw();
    } catch (failure) {
      this.#busy = false;
      if (failure.name !== 'AbortError') replace(this.element, this.#heading(), failure.code === 'state-conflict' ? notice('warn', t('waiting.closed')) : refused(failure), this.#joining());
    }
  }

  async #leave() {
    const sure = await confirm({ title: t('waiting.leave'), text: t('waiting.leaveText'), verb: t('waiting.leave'), danger: true });
    if (sure) await this.#line.leave().catch(() => null);
  }

  #heard() {
    if (this.#busy) return;
    this.#draw();
    this.#changed();
  }

  #draw(busy = this.#busy && t('common.loading')) {
    const { place } = this.#line;
    const words = busy ? h('p', {}, busy) : place ? this.#mine(place) : this.#board();
    const focused = document.activeElement?.dataset?.verb;
    replace(this.element, this.#heading(), words, !busy && this.#notice(place?.notice), !busy && this.#verbs(place));
    if (focused && !this.element.contains(document.activeElement)) this.element.querySelector(`[data-verb="${focused}"]`)?.focus();
    this.#tell(place);
  }

  #heading() {
    return h('h2', {}, t('waiting.title'));
  }

  /** Screen readers hear what matters when it changes, not each number. */
  #tell(place) {
    const words = place ? t(`waiting.state-${place.state}`) : '';
    if (words && words !== this.#said) announce(words);
    this.#said = words;
  }

  #board() {
    const { room } = this.#line;
    if (!room) return h('p', { class: 'quiet' }, t('common.loading'));
    const opens = room.opensAt && new Date(room.opensAt) > now();
    return h('div', {},
      h('p', {}, opens ? [t('waiting.opens'), ' ', moment(room.opensAt, this.#showtime.venue.timeZone), '. ', t('waiting.lot')] : t('waiting.open')),
      room.waiting !== undefined && h('p', { class: 'quiet' }, t('waiting.others', { count: room.waiting })),
      this.#rest(room.left), this.#span(room.priceRange));
  }

  #mine(place) {
    if (place.state === 'ADMITTED') {
      return h('div', {}, h('p', { class: 'strong' }, t('waiting.state-ADMITTED')),
        place.turnEndsAt && h('p', {}, t('waiting.turn'), ' ', h('span', { class: 'clock', 'data-until': place.turnEndsAt }, left(place.turnEndsAt))));
    }
    if (place.state === 'DONE' || place.state === 'LAPSED') return h('p', {}, t(`waiting.state-${place.state}`));
    if (place.state === 'PRE_QUEUE') {
      return h('div', {}, h('p', { class: 'strong' }, t('waiting.state-PRE_QUEUE')), this.#drawn(place));
    }
    const { ahead } = this.#line;
    return h('div', { class: 'stack' },
      h('p', { class: 'ahead' }, ahead > 0 && [h('span', { class: 'figure amount' }, count(ahead)), ' '], t('waiting.ahead', { count: ahead ?? 0 })),
      h('p', {}, this.#estimate(place.estimate)), h('p', { class: 'quiet' }, t('waiting.keep')), this.#rest(place.left ?? this.#line.room?.left), this.#drawn(place));
  }

  /** The honest estimate: its bounds when they are known, "not known" when it is not. */
  #estimate(estimate) {
    if (!estimate) return t('waiting.unknown');
    const { seconds, low, high } = estimate;
    if (low === undefined || high === undefined) return t('waiting.about', { count: minutes(seconds) });
    const [least, most] = [minutes(low), minutes(high)];
    if (least === most) return t('waiting.about', { count: least });
    return t('waiting.between', { least, most, at: time(Date.now() + seconds * 1000) });
  }

  #rest(rest) {
    if (!rest) return null;
    return h('p', { class: 'quiet' }, t('waiting.left', { count: rest.free }));
  }

  #span(range) {
    if (!range?.from) return null;
    return h('p', { class: 'quiet' }, t('waiting.prices', { from: money(range.from), to: money(range.to ?? range.from) }));
  }

  #drawn({ arrival }) {
    return h('p', { class: 'quiet' }, h('a', { href: `#/draw/${this.#showtime.id}${arrival ? `?arrival=${arrival}` : ''}` }, t('waiting.check')));
  }

  #notice(kind) {
    return kind ? notice('warn', t(`waiting.notice-${kind}`)) : null;
  }

  #verbs(place) {
    if (!place || place.state === 'DONE' || place.state === 'LAPSED') return this.#joining();
    return h('div', { class: 'row start' }, h('button', { class: 'plain small', type: 'button', 'data-verb': 'leave', onclick: () => this.#leave() }, t('waiting.leave')));
  }

  #joining() {
    return h('div', { class: 'row start' }, h('button', { type: 'button', 'data-verb': 'join', onclick: () => this.#join() }, t(this.#line.place ? 'waiting.again' : 'waiting.join')));
  }

  #tick() {
    const clock = this.element.querySelector('[data-until]');
    if (clock) clock.textContent = left(clock.dataset.until);
  }
}

const minutes = (seconds) => Math.max(1, Math.round(seconds / 60));
