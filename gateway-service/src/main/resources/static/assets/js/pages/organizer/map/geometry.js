/** Points are {x, y}; y grows downwards, as on a screen. */

export function boxAround(points) {
  if (!points.length) return { x: -10, y: -10, width: 20, height: 20 };
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

export const middleOf = (box) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });

export const distance = (a, b) => Math.hypot(a.x - b.x, a.y - b.y);

export function turned(point, centre, degrees) {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [x, y] = [point.x - centre.x, point.y - centre.y];
  return { x: centre.x + x * cos - y * sin, y: centre.y + x * sin + y * cos };
}

/** Whether a point is within a line drawn around it by hand: it is when a ray to the right crosses it oddly often. */
export function isWithin(point, line) {
  let inside = false;
  for (let i = 0, j = line.length - 1; i < line.length; j = i, i += 1) {
    const [a, b] = [line[i], line[j]];
    if ((a.y > point.y) !== (b.y > point.y) && point.x < ((b.x - a.x) * (point.y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  }
  return inside;
}

/** Two fifths of the usual distance between neighbours, so that seats do not touch; half a unit where there are none. */
export function seatRadius(places) {
  const gaps = [];
  for (let i = 1; i < places.length && gaps.length < 4000; i += 1) {
    if (places[i].row === places[i - 1].row) gaps.push(distance(places[i].seat, places[i - 1].seat));
  }
  gaps.sort((a, b) => a - b);
  return 0.4 * (gaps[gaps.length >> 1] || 0.55);
}

/** Finds what is near a point without looking at everything: 20,000 seats and a pointer that moves. */
export class Grid {
  #cell; #cells = new Map();

  constructor(places, cell) {
    this.#cell = cell;
    for (const place of places) {
      const name = this.#numberAt(place.seat.x, place.seat.y);
      const known = this.#cells.get(name);
      if (known) known.push(place);
      else this.#cells.set(name, [place]);
    }
  }

  /** The nearest place no farther than that; undefined when there is none. */
  nearest(point, reach) {
    let [best, found] = [reach, undefined];
    const cells = Math.ceil(reach / this.#cell);
    for (let i = -cells; i <= cells; i += 1) {
      for (let j = -cells; j <= cells; j += 1) {
        for (const place of this.#cells.get(this.#numberAt(point.x + i * this.#cell, point.y + j * this.#cell)) ?? []) {
          const gap = distance(place.seat, point);
          if (gap <= best) [best, found] = [gap, place];
        }
      }
    }
    return found;
  }

  /** A number of the cell; that far cells may share one costs a look, and is faster than a text for each. */
  #numberAt(x, y) {
    return (Math.floor(x / this.#cell) * 73_856_093) ^ (Math.floor(y / this.#cell) * 19_349_663);
  }
}
