import { call, get, post, remove } from '../../api.js';
import { publicKeys } from './code.js';
import { judge } from './judge.js';
import * as store from './store.js';

const ANSWER_MILLIS = 2500;
const BATCH = 1000;

/**
 * One door: judges codes by asking booking-service, and by itself while that cannot be reached; what it has decided by
 * itself is kept on disk before it is said, and sent later. Tells 'change' whenever there is something else to show.
 */
export class Door extends EventTarget {
  #showtimeId; #tickets = new Map(); #keys = null; #at = null; #scans = []; #sending = null;
  isReached = navigator.onLine;

  constructor(showtimeId) {
    super();
    this.#showtimeId = showtimeId;
  }

  get manifestAt() { return this.#at; }
  get count() { return this.#tickets.size; }
  get verifies() { return this.#keys !== null; }
  get waiting() { return this.#scans.filter(({ outcome }) => !outcome); }
  get conflicts() { return this.#scans.filter(({ outcome }) => outcome); }
  get inside() { return [...this.#tickets.values()].filter(({ status }) => status === 'CHECKED_IN').length + this.waiting.length; }

  /** Begins with what this device has; false when it has nothing. */
  async begin() {
    await store.forgetOld().catch(() => null);
    this.#scans = await store.scans(this.#showtimeId);
    const kept = await store.manifest(this.#showtimeId);
    if (kept) await this.#take(kept);
    return Boolean(kept);
  }

  /** Fetches the manifest. Throws what refuses it; not being reached is no refusal once there is one. */
  async refresh(signal) {
    try {
      const document = await get(`showtimes/${this.#showtimeId}/check-ins/manifest`, { signal });
      await store.keepManifest(document);
      await this.#take(document);
      this.#reached(true);
    } catch (failure) {
      if (!isUnreached(failure) || !this.#at) throw failure;
      this.#reached(false);
    }
  }

  async #take({ tickets, publicKeys: encoded, at }) {
    this.#tickets = new Map(tickets.map((ticket) => [ticket.id, ticket]));
    this.#keys = await publicKeys(encoded);
    this.#at = at;
    this.#changed();
  }

  /** What to say to whoever shows this code: a verdict as of `judge`, with `alone: true` when nobody was asked. */
  async scan(code) {
    const at = new Date().toISOString();
    if (this.isReached) {
      try {
        return await this.#ask(code);
      } catch (failure) {
        if (!isUnreached(failure)) throw failure;
        this.#reached(false);
      }
    }
    return this.#alone(code, at);
  }

  async #ask(code) {
    try {
      const body = { code: code.trim() };
      const admitted = await call('POST', `showtimes/${this.#showtimeId}/check-ins`, { body, signal: AbortSignal.timeout(ANSWER_MILLIS) });
      this.#reached(true);
      this.#mark(admitted.ticketId, admitted.checkedInAt);
      return { yes: true, ...admitted };
    } catch (failure) {
      if (failure.code !== 'already-used' && failure.code !== 'ticket-not-valid') throw failure;
      this.#reached(true);
      return { yes: false, why: failure.problem.why ?? failure.code, checkedInAt: failure.problem.checkedInAt };
    }
  }

  async #alone(code, at) {
    const used = new Map(this.waiting.map(({ ticketId, at: then }) => [ticketId, then]));
    const verdict = await judge(code, { showtimeId: this.#showtimeId, tickets: this.#tickets, keys: this.#keys }, used);
    if (verdict.yes) {
      const scan = { showtimeId: this.#showtimeId, code: code.trim(), at, ...verdict };
      scan.id = await store.keepScan(scan);
      this.#scans.push(scan);
      this.#changed();
    }
    return { ...verdict, checkedInAt: verdict.checkedInAt ?? at, alone: true };
  }

  /** Sends what was decided alone. Whoever asks meanwhile shares that. */
  send() {
    this.#sending ??= this.#send().finally(() => { this.#sending = null; });
    return this.#sending;
  }

  async #send() {
    while (this.waiting.length) {
      const sent = this.waiting.slice(0, BATCH);
      let results;
      try {
        ({ results } = await post(`showtimes/${this.#showtimeId}/check-ins/batch`, { items: sent.map(({ code, at }) => ({ code, at })) }));
      } catch (failure) {
        if (!isUnreached(failure)) throw failure;
        this.#reached(false);
        return;
      }
      this.#reached(true);
      for (let i = 0; i < sent.length; i += 1) await this.#settle(sent[i], results[i]);
      this.#changed();
    }
  }

  /** What agrees is done with; what does not stays, for somebody to look at. */
  async #settle(scan, { outcome, checkedInAt, why }) {
    if (outcome === 'accepted') {
      this.#mark(scan.ticketId, checkedInAt ?? scan.at);
      await this.dismiss(scan);
      return;
    }
    Object.assign(scan, { outcome, why, checkedInAt });
    await store.keepScan(scan);
  }

  async dismiss(scan) {
    await store.dropScan(scan.id);
    this.#scans = this.#scans.filter((each) => each !== scan);
    this.#changed();
  }

  /** Takes letting somebody in back: here when nobody was told yet, else at booking-service. */
  async undo(ticketId) {
    const own = this.waiting.find((scan) => scan.ticketId === ticketId);
    if (own) {
      await this.dismiss(own);
      return;
    }
    await remove(`showtimes/${this.#showtimeId}/check-ins/${ticketId}`);
    const ticket = this.#tickets.get(ticketId);
    if (ticket) this.#tickets.set(ticketId, { ...ticket, status: 'VALID', checkedInAt: undefined });
    this.#changed();
  }

  #mark(ticketId, checkedInAt) {
    const ticket = this.#tickets.get(ticketId);
    if (ticket) this.#tickets.set(ticketId, { ...ticket, status: 'CHECKED_IN', checkedInAt });
    this.#changed();
  }

  #reached(is) {
    if (this.isReached === is) return;
    this.isReached = is;
    this.#changed();
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}

/** Nobody answered, or only somebody on the way; a log-in that ran out cannot be renewed without network either. */
const isUnreached = (failure) => failure.name === 'TimeoutError' || failure.name === 'AbortError' || [0, 401, 502, 503, 504].includes(failure.status);
