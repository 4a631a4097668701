/**
 * The house of one showtime, as the map, the list and the basket see it: seats, sections, prices, and how each seat is
 * just now. It knows nothing of how it is shown.
 */
export const FREE = 0;
export const HELD = 1;
export const SOLD = 2;

export class House {
  /** Whether it is known how the seats are just now. */
  live = false;
  #priced = [];

  /** @param layout the seat map as the API gives it */
  constructor(layout) {
    this.states = new Uint8Array(layout.seatCount ?? 0).fill(3);
    this.seats = [];
    this.known = new Map();
    this.sections = [];
    this.standing = [];
    for (const section of layout.sections) {
      if (section.generalAdmission) this.standing.push({ ...section, free: 0 });
      else this.#seated(section);
    }
    this.box = boxAround(this.seats);
    this.spacing = spacing(this.seats);
    this.sections.forEach((section) => Object.assign(section, outline(section.seats, this.spacing)));
    this.priceAs(layout);
  }

  #seated(section) {
    const mine = { id: section.id, name: section.name, rows: [], seats: [], free: 0 };
    for (const { label, seats } of section.rows) {
      const row = { label, section: mine, seats: seats.map((seat) => ({ ...seat, row: label, section: mine })) };
      mine.rows.push(row);
      mine.seats.push(...row.seats);
    }
    mine.seats.forEach((seat) => {
      this.seats[seat.ordinal] = seat;
      this.known.set(seat.id, seat);
    });
    this.sections.push(mine);
  }

  /** How it is now: a byte a seat, and the counts of standing sections. */
  become(states, sections) {
    this.states = states;
    this.live = true;
    for (const section of this.sections) {
      for (const part of [section, ...section.bands]) part.free = part.seats.reduce((sum, { ordinal }) => sum + (states[ordinal] === FREE), 0);
    }
    const counts = new Map(sections.map((count) => [count.sectionId, count]));
    for (const section of this.standing) section.free = counts.get(section.id)?.free ?? section.free;
  }

  /** Where which price holds from now on: an early bird's turn ends, or rows are painted anew. Seats stay where they are. */
  priceAs({ priceTiers, sections }) {
    this.tiers = priceTiers.map((tier, rank) => ({ ...tier, rank }));
    const tiers = new Map(this.tiers.map((tier) => [tier.id, tier]));
    const standing = new Map(this.standing.map((section) => [section.id, section]));
    for (const { id: sectionId, priceTierId: usual, rows } of sections) {
      if (standing.has(sectionId)) standing.get(sectionId).tier = tiers.get(usual);
      for (const { seats } of rows) for (const { id, priceTierId = usual } of seats) if (this.known.has(id)) this.known.get(id).tier = tiers.get(priceTierId);
    }
    this.sections.forEach((section) => Object.assign(section, tinted(section)));
    if (this.live) this.become(this.states, []);
    this.#priced.forEach((listener) => listener());
  }

  /** What tickets cost from now on. False when there is a price among them that no seat here is known to have. */
  price(totals) {
    const known = new Map(totals.map(({ priceTierId, total }) => [priceTierId, total]));
    for (const tier of this.tiers) tier.total = known.get(tier.id) ?? tier.total;
    this.#priced.forEach((listener) => listener());
    return totals.every(({ priceTierId }) => this.tiers.some(({ id }) => id === priceTierId));
  }

  /** Whether that is what its places cost, as far as is known here. */
  costs(totals) {
    return totals.every(({ priceTierId, total }) => this.tiers.some((tier) => tier.id === priceTierId && tier.total.amount === total.amount));
  }

  onPrice(listener) {
    this.#priced.push(listener);
  }

  seat(id) {
    return this.known.get(id);
  }

  stateOf(seat) {
    return this.states[seat.ordinal] ?? 3;
  }

  get free() {
    return [...this.sections, ...this.standing].reduce((sum, { free }) => sum + free, 0);
  }
}

function boxAround(seats) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of seats) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return seats.length ? { left, top, right, bottom } : { left: 0, top: 0, right: 1, bottom: 1 };
}

/** The usual distance between neighbours. */
function spacing(seats) {
  const gaps = [];
  for (let i = 1; i < seats.length; i += 1) {
    const gap = Math.hypot(seats[i].x - seats[i - 1].x, seats[i].y - seats[i - 1].y);
    if (gap > 0) gaps.push(gap);
  }
  gaps.sort((a, b) => a - b);
  return gaps[gaps.length >> 1] ?? 1;
}

/** The smallest convex shape around a section's seats, a little wider than they are, and its middle. */
function outline(seats, gap) {
  const points = seats.map(({ x, y }) => [x, y]).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const hull = points.length < 3 ? points : [...half(points), ...half(points.reverse())];
  const middle = [hull.reduce((sum, [x]) => sum + x, 0) / hull.length, hull.reduce((sum, [, y]) => sum + y, 0) / hull.length];
  const box = boxAround(seats);
  return { hull, middle, box, pad: gap * 0.8 };
}

function half(points) {
  const side = [];
  for (const point of points) {
    while (side.length > 1 && turn(side.at(-2), side.at(-1), point) <= 0) side.pop();
    side.push(point);
  }
  return side.slice(0, -1);
}

const turn = (a, b, c) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

/** The price of most of a section's seats, by its rank among all, and the runs of neighbours that cost something else. */
function tinted({ rows, seats }) {
  const rank = usualRank(seats);
  const bands = [];
  for (const row of rows) {
    let band = null;
    for (const seat of row.seats) {
      const own = seat.tier?.rank ?? null;
      if (own === rank) band = null;
      else if (band?.rank === own) band.seats.push(seat);
      else bands.push(band = { rank: own, seats: [seat], free: 0 });
    }
  }
  return { rank, bands };
}

/** Null where nothing has a price. */
function usualRank(seats) {
  const counts = new Map();
  for (const { tier } of seats) if (tier) counts.set(tier.rank, (counts.get(tier.rank) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
