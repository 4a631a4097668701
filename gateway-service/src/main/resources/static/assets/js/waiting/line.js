import { get, post, remove } from '../api.js';
import { onReturn } from '../awake.js';
import * as session from '../session.js';
import { solve } from './proof.js';

const MARK = 'foyer.queue.';
const OVER = ['DONE', 'LAPSED'];
const PROOFS = 3;
/** Without a word for so long, a socket may be dead without knowing. */
const SILENCE_MILLIS = 45_000;
/** How long to wait before connecting anew: twice as long each time in vain, and not all at once. */
const FIRST_PAUSE_MILLIS = 1_000;
const LONGEST_PAUSE_MILLIS = 60_000;

/**
 * One person's place in one line: joins, hears of it by WebSocket or asks when there is none, and tells of each change by
 * heard(place, room). The signed ticket stays in this tab, so a reload finds the same place, even if the service lost it.
 */
export class Line {
  place = null; room = null;
  #showtimeId; #signal; #heard; #socket = null; #timer = 0; #last = 0;
  #pause = FIRST_PAUSE_MILLIS; #again = 0;

  constructor(showtimeId, signal, heard) {
    this.#showtimeId = showtimeId;
    this.#signal = signal;
    this.#heard = heard;
    signal.addEventListener('abort', () => this.#stop());
    onReturn((cut) => this.#wake(cut), signal);
  }

  /** Whether this tab stood in line before. */
  get wasHere() {
    return sessionStorage.getItem(MARK + this.#showtimeId) !== null;
  }

  async look() {
    this.room = await get(`waiting-rooms/${this.#showtimeId}`, { signal: this.#signal });
    this.#heard(this.place, this.room);
  }

  /** Takes a place, the same one when asked again; answers what the room asks of browsers first. */
  async join(solving = () => null) {
    let proof = null;
    for (let tries = 0; ; tries += 1) {
      try {
        this.#become(await post(`waiting-rooms/${this.#showtimeId}/places`, proof ? { proof } : {}, this.#ticket()));
        this.#listen();
        return;
      } catch (failure) {
        if (failure.code !== 'proof-required' || tries === PROOFS) throw failure;
        solving();
        proof = await solve(failure.problem.challenge, this.#signal);
      }
    }
  }

  async leave() {
    const { placeId } = this.place;
    this.#stop();
    await remove(`waiting-rooms/${this.#showtimeId}/places/${placeId}`);
    this.#forget();
    this.place = null;
    this.#heard(null, this.room);
  }

  /** How many are before us: as the place said, or nearer, as the room says since. */
  get ahead() {
    const { ahead, number } = this.place;
    const serving = this.room?.serving;
    return number === undefined || serving === undefined ? ahead : Math.max(0, Math.min(ahead ?? Infinity, number - serving - 1));
  }

  #become(place) {
    this.#last = Date.now();
    this.place = place;
    if (OVER.includes(place.state)) {
      this.#forget();
      this.#stop();
    } else {
      sessionStorage.setItem(MARK + this.#showtimeId, JSON.stringify({ placeId: place.placeId, ticket: place.ticket }));
    }
    this.#heard(place, this.room);
  }

  #listen() {
    if (this.#signal.aborted || !this.place || OVER.includes(this.place.state)) return;
    this.#schedule();
    const address = `${location.origin.replace(/^http/, 'ws')}/api/v1/waiting-rooms/${this.#showtimeId}/places/${this.place.placeId}/live`;
    this.#socket?.close();
    try {
      const socket = this.#socket = new WebSocket(address, ['foyer.board', 'foyer.place', `bearer.${session.token()}`]);
      socket.onmessage = ({ data }) => this.#told(JSON.parse(data));
      socket.onclose = () => { if (this.#socket === socket) this.#lost(); };
    } catch {
      this.#lost();
    }
  }

  /** Asked for by polling until the next socket is open. */
  #lost() {
    this.#socket = null;
    this.#again = Date.now() + this.#pause * (0.5 + Math.random());
    this.#pause = Math.min(LONGEST_PAUSE_MILLIS, this.#pause * 2);
  }

  /** A place document has a placeId; the room's has not, and is the same for everybody. */
  #told(document) {
    this.#last = Date.now();
    this.#pause = FIRST_PAUSE_MILLIS;
    if (document.placeId) {
      this.#become({ ...document, ticket: document.ticket ?? this.place.ticket });
    } else {
      this.room = { ...this.room, ...document };
      this.#heard(this.place, this.room);
    }
  }

  #schedule() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tick(), Math.max(1, this.place?.pollAfter ?? 2) * 1000);
  }

  async #tick() {
    if (this.#signal.aborted || !this.place || OVER.includes(this.place.state)) return;
    const open = this.#socket?.readyState === WebSocket.OPEN;
    const { state } = this.place;
    if (!open || Date.now() - this.#last > SILENCE_MILLIS) await this.#poll();
    const deaf = open && this.place?.state !== state; // what it should have told
    if (deaf || (!this.#socket && Date.now() >= this.#again)) this.#listen();
    this.#schedule();
  }

  async #poll() {
    try {
      this.#become(await get(`waiting-rooms/${this.#showtimeId}/places/${this.place.placeId}`, { headers: this.#ticket(), signal: this.#signal }));
    } catch (failure) {
      // Whoever cannot be asked just now is asked again; a place that is not known any more comes back by its ticket.
      if (failure.code === 'not-found') await this.join().catch(() => null);
    }
  }

  /** Back from sleep, another tab, or a tunnel; a socket that may have died there is not waited for. */
  async #wake(cut) {
    if (!this.place || OVER.includes(this.place.state)) return;
    await this.#poll();
    if (cut || this.#socket?.readyState !== WebSocket.OPEN) this.#listen();
  }

  #ticket() {
    const { ticket } = JSON.parse(sessionStorage.getItem(MARK + this.#showtimeId) ?? '{}');
    return ticket ? { 'Queue-Ticket': ticket } : {};
  }

  #forget() {
    sessionStorage.removeItem(MARK + this.#showtimeId);
  }

  #stop() {
    clearTimeout(this.#timer);
    this.#socket?.close();
    this.#socket = null;
  }
}
