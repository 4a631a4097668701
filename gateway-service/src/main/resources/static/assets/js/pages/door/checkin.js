import { h, replace } from '../../dom.js';
import { get } from '../../api.js';
import { t } from '../../i18n.js';
import { time, when } from '../../format.js';
import { explain, refused } from '../../problems.js';
import * as session from '../../session.js';
import { keepShell } from '../../shell.js';
import { Door } from './door.js';
import { reader } from './reader.js';
import { Scanner } from './scanner.js';
import { sound } from './sounds.js';

const REFRESH_MILLIS = 60_000;
const SEND_MILLIS = 10_000;
const RECENT = 20;

/** The door of one showtime: scan or type, and be told yes or no. Works without network by what it has fetched before. */
export async function show({ params: { id }, path, signal }) {
  const door = new Door(id);
  const isKnown = await door.begin();
  if (!session.isLoggedIn() && !(isKnown && session.wasLoggedIn())) {
    location.replace(`#/log-in?next=${encodeURIComponent(path)}`);
    return { title: t('door.checkIn'), element: h('h1', {}, t('door.checkIn')) };
  }
  const showtime = await get(`showtimes/${id}`, { signal }).catch(() => null);
  await door.refresh(signal);
  const page = new CheckIn(door, showtime, signal);
  keep().catch(() => null); // without it the page works as long as it stays open
  return { title: t('door.checkIn'), element: page.element };
}

/** With what reads codes, so that the camera can be switched on when the network is gone already. */
async function keep() {
  await reader().catch(() => null);
  await keepShell();
}

class CheckIn {
  #door; #verdict = h('div', { class: 'verdict', role: 'status', 'aria-live': 'assertive' }); #state = h('p', { class: 'quiet', role: 'status' });
  #conflicts = h('div', { class: 'stack' }); #recent = h('ol', { class: 'plainlist', reversed: true }); #said = h('div', { 'aria-live': 'polite' }); #scanner; #input; #quiet = false;

  constructor(door, showtime, signal) {
    this.#door = door;
    this.#scanner = new Scanner((code) => this.#scan(code));
    this.element = this.#page(showtime);
    this.#wait();
    const on = (target, name, listener) => target.addEventListener(name, listener, { signal });
    on(door, 'change', () => this.#draw());
    on(window, 'online', () => this.#sync(signal));
    on(window, 'offline', () => { door.isReached = false; this.#draw(); });
    const timers = [setInterval(() => this.#send(signal), SEND_MILLIS), setInterval(() => this.#sync(signal), REFRESH_MILLIS)];
    signal.addEventListener('abort', () => {
      timers.forEach(clearInterval);
      this.#scanner.stop();
    });
    this.#draw();
    this.#send(signal);
  }

  #page(showtime) {
    return h('div', { class: 'stack door' },
      h('header', {}, h('h1', {}, t('door.checkIn')), showtime && h('p', { class: 'quiet' }, `${showtime.eventName} · ${when(showtime.startsAt, showtime.venue.timeZone)}`)),
      this.#verdict, this.#typing(), this.#camera(), this.#said, this.#state, this.#conflicts,
      h('section', { class: 'card stack' }, h('h2', {}, t('door.recent')), this.#recent));
  }

  /** Codes are typed by hand seldom, and by scanners that act as a keyboard often: those end with Enter. */
  #typing() {
    this.#input = h('input', { id: 'code', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', required: true });
    const submit = (event) => {
      event.preventDefault();
      const code = this.#input.value.trim();
      this.#input.value = '';
      if (code) this.#scan(code);
    };
    return h('form', { class: 'card stack', onsubmit: submit }, h('div', { class: 'field' }, h('label', { for: 'code' }, t('door.code')), this.#input),
      h('div', { class: 'row start' }, h('button', {}, t('door.check')),
        h('label', { class: 'check' }, h('input', { type: 'checkbox', checked: true, onchange: ({ target }) => { this.#quiet = !target.checked; } }), t('door.sound'))));
  }

  #camera() {
    const button = h('button', { class: 'plain', type: 'button', 'aria-pressed': 'false', onclick: () => this.#turn(button) }, t('door.cameraOn'));
    this.#scanner.element.hidden = true;
    return h('div', { class: 'stack' }, this.#scanner.element, h('div', {}, button));
  }

  async #turn(button) {
    if (this.#scanner.isOn) this.#scanner.stop();
    else await this.#scanner.start().catch((failure) => replace(this.#said, h('p', { class: 'notice warn' }, t(failure instanceof TypeError ? 'door.noReader' : 'door.noCamera'))));
    this.#scanner.element.hidden = !this.#scanner.isOn;
    button.setAttribute('aria-pressed', String(this.#scanner.isOn));
    button.textContent = t(this.#scanner.isOn ? 'door.cameraOff' : 'door.cameraOn');
  }

  async #scan(code) {
    try {
      const verdict = await this.#door.scan(code);
      this.#tell(verdict);
      if (!this.#quiet) sound(verdict.yes);
    } catch (failure) {
      this.#verdict.className = 'verdict';
      replace(this.#verdict, h('p', {}, explain(failure)));
    }
  }

  #wait() {
    replace(this.#verdict, h('p', {}, t('door.ready')));
  }

  /** One word that can be read from two steps away, and what it is about. */
  #tell(verdict) {
    const { yes, alone } = verdict;
    this.#verdict.className = `verdict ${yes ? 'yes' : 'no'}`;
    replace(this.#verdict,
      h('p', { class: 'word' }, h('span', { 'aria-hidden': 'true' }, yes ? '✓ ' : '✕ '), t(yes ? 'door.yes' : 'door.no')),
      h('p', {}, yes ? placeOf(verdict) : reasonOf(verdict)),
      alone && h('p', { class: 'small' }, t(aloneOf(verdict))));
    this.#remember(verdict);
  }

  #remember(verdict) {
    const { yes, ticketId } = verdict;
    const line = h('li', { class: 'row' }, h('span', {}, `${time(new Date().toISOString())} `, h('strong', {}, t(yes ? 'door.yes' : 'door.no')), ` ${yes ? placeOf(verdict) : reasonOf(verdict)}`),
      yes && h('button', { class: 'plain small', type: 'button', 'aria-label': t('door.undoOf', { place: placeOf(verdict) }), onclick: (event) => this.#undo(ticketId, event.currentTarget) }, t('door.undo')));
    this.#recent.prepend(line);
    while (this.#recent.children.length > RECENT) this.#recent.lastChild.remove();
  }

  async #undo(ticketId, button) {
    button.disabled = true;
    try {
      await this.#door.undo(ticketId);
      button.replaceWith(h('span', { class: 'quiet' }, t('door.undone')));
      this.#input.focus();
    } catch (failure) {
      button.disabled = false;
      replace(this.#said, refused(failure));
    }
  }

  #draw() {
    const { isReached, manifestAt, count: tickets, inside, waiting, conflicts, verifies } = this.#door;
    this.#state.textContent = [
      t(isReached ? 'door.online' : 'door.offline'),
      t('door.inside', { inside, tickets }),
      waiting.length > 0 && t('door.waiting', { count: waiting.length }),
      manifestAt && t('door.manifest', { time: time(manifestAt) }),
      !verifies && t('door.noKeys'),
      isReached && !session.isLoggedIn() && t('door.loggedOut'),
    ].filter(Boolean).join(' · ');
    replace(this.#conflicts, conflicts.length > 0 && [h('h2', {}, t('door.conflicts', { count: conflicts.length })), conflicts.map((scan) => this.#conflict(scan))]);
  }

  #conflict(scan) {
    return h('div', { class: 'notice bad row' },
      h('span', {}, t('door.conflict', { place: placeOf(scan), at: time(scan.at), reason: reasonOf({ why: scan.why ?? scan.outcome, checkedInAt: scan.checkedInAt }) })),
      h('button', { class: 'plain small', type: 'button', onclick: () => this.#door.dismiss(scan) }, t('door.seen')));
  }

  async #sync(signal) {
    try {
      if (!session.isLoggedIn()) await session.refresh(); // loaded without network, nobody could be asked who this is
      await this.#door.refresh(signal);
      await this.#door.send();
      replace(this.#said);
    } catch (failure) {
      if (failure.name !== 'AbortError') replace(this.#said, refused(failure));
    }
  }

  async #send(signal) {
    if (!navigator.onLine || !this.#door.waiting.length) return;
    if (session.isLoggedIn()) await this.#door.send().catch((failure) => replace(this.#said, refused(failure)));
    else await this.#sync(signal);
  }
}

const aloneOf = ({ yes, unlisted }) => (yes ? (unlisted ? 'door.unlisted' : 'door.alone') : 'door.aloneNo');

const placeOf = ({ section, row, seat }) => (row ? t('door.seat', { section, row, seat }) : section ?? t('door.place'));

const reasonOf = ({ why, checkedInAt }) => t(`door.why-${why}`, { time: checkedInAt ? time(checkedInAt) : '' });

