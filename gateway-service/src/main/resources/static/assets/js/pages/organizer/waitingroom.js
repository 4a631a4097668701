import { h, notice, replace } from '../../dom.js';
import { get, put, remove } from '../../api.js';
import { t } from '../../i18n.js';
import { count, dated, localOf, when } from '../../format.js';
import { field, form } from '../../components/form.js';
import { confirm } from '../../components/dialog.js';
import { statusOf } from '../../components/status.js';
import { explain, refused } from '../../problems.js';
import { frame, section, showtimeNav } from './frame.js';
import { again, at } from './life.js';
import { lines } from './charts/lines.js';

const LOOK_MILLIS = 2000;
const KEPT = 300;

/** A showtime's waiting room: the switch, how fast it lets people in, and what is going on, live. */
export async function show({ params: { id }, signal }) {
  const [showtime, settings] = await Promise.all([get(`showtimes/${id}`, { signal }), get(`showtimes/${id}/waiting-room`, { signal })]);
  const { eventId, eventName, startsAt, venue } = showtime;
  const title = t('organizer.room.title', { name: eventName });
  return {
    title,
    element: frame({ title, back: [`#/organizer/events/${eventId}`, `${eventName}, ${when(startsAt, venue.timeZone)}`], nav: showtimeNav(id, 'waitingRoom') },
      new Controls(showtime, settings).element,
      settings.enabled && section(t('organizer.room.live'), new LiveRoom(id, signal).element)),
  };
}

const SETTINGS = ['opensAt', 'admissionsPerMinute', 'capacity', 'turnSeconds', 'mode', 'humanProof'];
const USUAL = { admissionsPerMinute: 300, capacity: 500, turnSeconds: 600 };

/** What is set: each of it can be changed while the room runs. */
class Controls {
  #showtime; #settings; #said = h('div', { 'aria-live': 'polite' }); #modes = h('div', { class: 'row start' });

  constructor(showtime, settings) {
    this.#showtime = showtime;
    this.#settings = settings;
    this.element = section(t('organizer.room.settings'), h('p', {}, t('organizer.room.text')), this.#modes, this.#said, this.#form());
    this.#drawModes();
  }

  #form() {
    const { timeZone } = this.#showtime.venue;
    const { enabled, opensAt, humanProof = 'WHEN_BUSY', ...rest } = this.#settings;
    const number = (name, attributes) => field(name, t(`organizer.room.${name}`), { type: 'number', value: (rest[name] ?? USUAL[name]), hint: t(`organizer.room.${name}Hint`), ...attributes });
    return form({
      verb: t(enabled ? 'organizer.save' : 'organizer.room.on'),
      more: enabled && h('button', { class: 'plain', type: 'button', onclick: () => this.#off() }, t('organizer.room.off')),
      fields: [h('div', { class: 'fields' },
        field('opensAt', t('organizer.room.opensAt'), { type: 'datetime-local', required: false, value: opensAt && localOf(opensAt, timeZone), hint: t('organizer.room.opensAtHint') }),
        number('admissionsPerMinute', { min: 1, max: 1_000_000 }), number('capacity', { min: 1, max: 1_000_000 }), number('turnSeconds', { min: 60, max: 3600 })),
        field('humanProof', t('organizer.room.humanProof'), { kind: 'select', value: humanProof, options: ['OFF', 'WHEN_BUSY', 'ALWAYS'].map((each) => [each, t(`organizer.room.proof-${each}`)]) })],
      act: async ({ opensAt: opens, ...values }) => {
        await this.#set({ ...values, ...(opens && { opensAt: at(opens, timeZone) }) });
        if (!enabled) again();
        return t('organizer.saved');
      },
    });
  }

  /** Sends what is set with what is different now; what the service does not know of yet is left out. */
  async #set(changes) {
    const known = Object.fromEntries(SETTINGS.filter((name) => this.#settings[name] !== undefined).map((name) => [name, this.#settings[name]]));
    this.#settings = await put(`showtimes/${this.#showtime.id}/waiting-room`, { ...known, ...changes });
    this.#drawModes();
  }

  #drawModes() {
    const { enabled, mode = 'RUNNING' } = this.#settings;
    replace(this.#modes, enabled && [statusOf(mode), ['RUNNING', 'PAUSED', 'DRAINING'].map((each) => h('button', {
      class: 'plain', type: 'button', 'aria-pressed': String(each === mode), onclick: () => this.#become(each),
    }, t(`organizer.room.mode-${each}`)))]);
  }

  async #become(mode) {
    try {
      await this.#set({ mode });
      replace(this.#said, notice('good', t(`organizer.room.now-${mode}`)));
      this.#modes.querySelector('[aria-pressed=true]')?.focus();
    } catch (failure) {
      replace(this.#said, refused(failure));
    }
  }

  async #off() {
    const sure = await confirm({ title: t('organizer.room.off'), text: t('organizer.room.offText'), verb: t('organizer.room.off'), danger: true });
    if (!sure) return;
    try {
      await remove(`showtimes/${this.#showtime.id}/waiting-room`);
      again();
    } catch (failure) {
      replace(this.#said, refused(failure));
    }
  }
}

const clock = (millis) => dated(millis, { hour: 'numeric', minute: '2-digit', second: '2-digit' });

/** What goes on in the room, asked for every two seconds and kept for ten minutes. */
class LiveRoom {
  #id; #signal; #samples = []; #facts = h('dl', { class: 'facts' }); #charts = h('div', { class: 'charts' }); #said = h('p', { class: 'quiet', role: 'status' });

  constructor(id, signal) {
    this.#id = id;
    this.#signal = signal;
    this.element = h('div', { class: 'stack' }, this.#facts, this.#said, this.#charts);
    this.#look();
  }

  async #look() {
    try {
      const room = await get(`waiting-rooms/${this.#id}`, { signal: this.#signal });
      this.#samples.push({ at: Date.now(), ...room });
      if (this.#samples.length > KEPT) this.#samples.shift();
      this.#draw(room);
      this.#said.textContent = '';
    } catch (failure) {
      if (failure.name === 'AbortError') return;
      this.#said.textContent = explain(failure);
    }
    if (!this.#signal.aborted) setTimeout(() => this.#look(), LOOK_MILLIS);
  }

  #draw({ waiting = 0, serving = 0, perMinute, open, opensAt, left }) {
    const fact = (name, value) => [h('dt', {}, t(`organizer.room.fact-${name}`)), h('dd', {}, value)];
    replace(this.#facts,
      fact('state', open === false && opensAt ? t('organizer.room.opens', { when: when(opensAt) }) : t('organizer.room.open')),
      fact('waiting', count(waiting)), fact('serving', count(serving)), fact('perMinute', perMinute === undefined ? '–' : count(perMinute)),
      left && fact('left', count(left.free ?? left)));
    replace(this.#charts, this.#chart('waiting', ({ waiting: value = 0 }) => value), this.#chart('serving', ({ serving: value = 0 }) => value), this.#chart('perMinute', ({ perMinute: value = 0 }) => value));
  }

  #chart(name, value) {
    const points = this.#samples.map((sample) => ({ at: sample.at, value: value(sample) }));
    const title = t(`organizer.room.fact-${name}`);
    return lines({
      title, heading: t('organizer.room.time'), write: count, label: clock,
      summary: t('organizer.room.summary', { name: title, value: points.at(-1).value }),
      series: [{ name: title, points }],
    });
  }
}
