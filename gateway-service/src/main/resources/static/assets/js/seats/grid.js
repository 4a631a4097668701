/** Finds seats by where they are, without asking each of 20,000: squares of some seats' width, each with its own. */
export class Grid {
  #cell; #cells = new Map();

  constructor(seats, spacing) {
    this.#cell = spacing * 8;
    for (const seat of seats) {
      const key = this.#key(this.#of(seat.x), this.#of(seat.y));
      if (this.#cells.has(key)) this.#cells.get(key).push(seat);
      else this.#cells.set(key, [seat]);
    }
  }

  /** Calls visit(seat) for the seats in a box, and for some beside it. */
  within({ left, top, right, bottom }, visit) {
    const [x0, x1, y0, y1] = [left, right, top, bottom].map((each) => this.#of(each));
    if ((x1 - x0 + 1) * (y1 - y0 + 1) > this.#cells.size) {
      for (const seats of this.#cells.values()) seats.forEach(visit);
      return;
    }
    for (let x = x0; x <= x1; x += 1) {
      for (let y = y0; y <= y1; y += 1) this.#cells.get(this.#key(x, y))?.forEach(visit);
    }
  }

  /** The nearest seat within reach; null when there is none. */
  nearest(x, y, reach) {
    let [found, best] = [null, reach * reach];
    this.within({ left: x - reach, top: y - reach, right: x + reach, bottom: y + reach }, (seat) => {
      const gap = (seat.x - x) ** 2 + (seat.y - y) ** 2;
      if (gap <= best) [found, best] = [seat, gap];
    });
    return found;
  }

  /** The next seat in a direction: near, and not too far off it. */
  next(from, dx, dy, reach) {
    let [found, best] = [null, Infinity];
    this.within({ left: from.x - reach, top: from.y - reach, right: from.x + reach, bottom: from.y + reach }, (seat) => {
      const [x, y] = [seat.x - from.x, seat.y - from.y];
      const along = x * dx + y * dy;
      const aside = Math.abs(x * dy) + Math.abs(y * dx);
      if (along > 1e-6 && aside <= along * 1.2 && along + 2 * aside < best) [found, best] = [seat, along + 2 * aside];
    });
    return found;
  }

  #of(value) {
    return Math.floor(value / this.#cell);
  }

  #key(x, y) {
    return x * 1_000_003 + y;
  }
}
