import { call, get } from '../../../api.js';
import { change, isStale, tagged } from '../tagged.js';
import { EMPTY, read, write } from './document.js';

/** A venue's draft at event-service, by the tag of what was seen of it. */
export class Drafts {
  #venueId; #tag;

  constructor(venueId) {
    this.#venueId = venueId;
  }

  /** The draft; empty when nobody has drawn one. */
  async load(signal) {
    try {
      const { value, tag } = await tagged(this.#path('draft'), signal);
      this.#tag = tag;
      return read(value);
    } catch (failure) {
      if (failure.status !== 404) throw failure;
      this.#tag = undefined;
      return EMPTY;
    }
  }

  /** Saves it; false when somebody else has saved another one since this one was seen. */
  async save(map) {
    try {
      ({ tag: this.#tag } = await change('PUT', this.#path('draft'), write(map), this.#tag));
      return true;
    } catch (failure) {
      if (isStale(failure)) return false;
      throw failure;
    }
  }

  /** From now on, what others have saved is known and may be overwritten. */
  async lookAgain() {
    ({ tag: this.#tag } = await tagged(this.#path('draft')));
  }

  /** Publishes what was saved, and nothing else: `{version, seatCount}`. */
  async publish() {
    const { value, tag } = await change('POST', this.#path('publish'), {}, this.#tag);
    this.#tag = tag;
    return value;
  }

  version = async (number) => read(await get(this.#path(`${number}/export`)));

  /** The newest version; 0 when none is published. They are counted from 1, so a few looks find it. */
  async newest() {
    let least = 0;
    let step = 1;
    while (await this.#exists(least + step)) {
      least += step;
      step *= 2;
    }
    for (step = Math.floor(step / 2); step >= 1; step = Math.floor(step / 2)) if (await this.#exists(least + step)) least += step;
    return least;
  }

  async #exists(number) {
    try {
      await call('HEAD', this.#path(number));
      return true;
    } catch (failure) {
      if (failure.status === 404) return false;
      throw failure;
    }
  }

  #path = (rest) => `venues/${this.#venueId}/seat-maps/${rest}`;
}
