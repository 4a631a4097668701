import { h } from './dom.js';

const MOST_ZOOM = 24;
const CLICK_SLACK = 6;
const SMALLEST_DOT = 1.2;
const STATES = ['--series-3', '--seat-held', '--seat-taken', '--seat-none'];

/**
 * Draws the seats of a house on a canvas: thousands of them in a few milliseconds, to be moved, zoomed and clicked.
 * It shows and reports; what is chosen is the page's to know. Whoever cannot use it chooses from the list beside it.
 */
export class SeatMap {
  #seats; #box; #context; #canvas; #states = new Uint8Array(0); #mine = new Set(); #colours = {};
  #scale = 1; #left = 0; #top = 0; #radius; #fit = 1; #frame = 0;

  constructor(seats, onPick, signal) {
    this.#seats = seats;
    this.#box = boxAround(seats);
    this.#radius = seatRadius(seats);
    this.#canvas = h('canvas', { 'aria-hidden': 'true' });
    this.#context = this.#canvas.getContext('2d');
    this.element = h('div', { class: 'map' }, this.#canvas,
      h('div', { class: 'tools' },
        h('button', { type: 'button', 'aria-label': 'Zoom in', onclick: () => this.#zoomAtCentre(1.5) }, '+'),
        h('button', { type: 'button', 'aria-label': 'Zoom out', onclick: () => this.#zoomAtCentre(1 / 1.5) }, '−')),
      h('ul', { class: 'legend' }, [['free', 'Free'], ['mine', 'Your choice'], ['held', 'Held by somebody'], ['sold', 'Sold']]
        .map(([kind, label]) => h('li', { class: kind }, label))));
    this.#listen(onPick, signal);
  }

  update(states, mine) {
    this.#states = states;
    this.#mine = mine;
    this.#draw();
  }

  #listen(onPick, signal) {
    const pointers = new Map();
    let moved = 0;
    const canvas = this.#canvas;
    canvas.addEventListener('pointerdown', (event) => {
      canvas.setPointerCapture(event.pointerId);
      pointers.set(event.pointerId, at(event));
      moved = 0;
    });
    canvas.addEventListener('pointermove', (event) => {
      const before = pointers.get(event.pointerId);
      if (!before) return;
      const now = at(event);
      const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
      if (other) this.#zoom(distance(now, other) / Math.max(1, distance(before, other)), other);
      else this.#move(now.x - before.x, now.y - before.y);
      moved += distance(now, before);
      pointers.set(event.pointerId, now);
    });
    const release = (event) => pointers.delete(event.pointerId);
    canvas.addEventListener('pointerup', (event) => {
      release(event);
      const seat = moved < CLICK_SLACK && this.#seatAt(at(event));
      if (seat) onPick(seat);
    });
    canvas.addEventListener('pointercancel', release);
    canvas.addEventListener('wheel', (event) => {
      event.preventDefault();
      this.#zoom(Math.exp(-event.deltaY / 400), at(event));
    }, { passive: false });
    const resized = new ResizeObserver(() => this.#resize());
    resized.observe(canvas);
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const recolour = () => { this.#colours = {}; this.#draw(); };
    dark.addEventListener('change', recolour, { signal });
    signal.addEventListener('abort', () => resized.disconnect());
  }

  #resize() {
    const { clientWidth: width, clientHeight: height } = this.#canvas;
    if (!width || !height) return;
    this.#canvas.width = width * devicePixelRatio;
    this.#canvas.height = height * devicePixelRatio;
    const margin = 3 * this.#radius;
    const box = this.#box;
    this.#fit = Math.min(width / (box.width + 2 * margin), height / (box.height + 2 * margin));
    this.#scale = this.#fit;
    this.#left = (width - box.width * this.#scale) / 2 - box.x * this.#scale;
    this.#top = (height - box.height * this.#scale) / 2 - box.y * this.#scale;
    this.#draw();
  }

  #move(x, y) {
    this.#left += x;
    this.#top += y;
    this.#draw();
  }

  #zoomAtCentre(factor) {
    this.#zoom(factor, { x: this.#canvas.clientWidth / 2, y: this.#canvas.clientHeight / 2 });
  }

  #zoom(factor, centre) {
    const scale = Math.min(this.#fit * MOST_ZOOM, Math.max(this.#fit * 0.8, this.#scale * factor));
    const real = scale / this.#scale;
    this.#left = centre.x - (centre.x - this.#left) * real;
    this.#top = centre.y - (centre.y - this.#top) * real;
    this.#scale = scale;
    this.#draw();
  }

  #seatAt(point) {
    const x = (point.x - this.#left) / this.#scale;
    const y = (point.y - this.#top) / this.#scale;
    const reach = Math.max(this.#radius * 1.3, 8 / this.#scale);
    let nearest = null;
    let best = reach * reach;
    for (const seat of this.#seats) {
      const gap = (seat.x - x) ** 2 + (seat.y - y) ** 2;
      if (gap < best) {
        best = gap;
        nearest = seat;
      }
    }
    return nearest;
  }

  #draw() {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#paint();
    });
  }

  /** One path for each colour: a fill for each seat would take ten times as long. */
  #paint() {
    const context = this.#context;
    const size = devicePixelRatio;
    context.setTransform(size, 0, 0, size, 0, 0);
    context.clearRect(0, 0, this.#canvas.clientWidth, this.#canvas.clientHeight);
    context.setTransform(size * this.#scale, 0, 0, size * this.#scale, size * this.#left, size * this.#top);
    const radius = Math.max(this.#radius, SMALLEST_DOT / this.#scale);
    const round = radius * this.#scale > 2;
    const paths = new Map();
    for (const seat of this.#seats) {
      const colour = this.#mine.has(seat.id) ? '--seat-mine' : STATES[this.#states[seat.ordinal] ?? 3];
      let path = paths.get(colour);
      if (!path) paths.set(colour, path = new Path2D());
      if (round) {
        path.moveTo(seat.x + radius, seat.y);
        path.arc(seat.x, seat.y, radius, 0, 7);
      } else {
        path.rect(seat.x - radius, seat.y - radius, 2 * radius, 2 * radius);
      }
    }
    for (const [colour, path] of paths) {
      context.fillStyle = this.#colour(colour);
      context.fill(path);
    }
  }

  #colour(name) {
    return this.#colours[name] ??= resolve(this.element, name);
  }
}

/** A canvas does not understand light-dark(), an element's colour does. */
function resolve(parent, name) {
  const probe = h('span', { hidden: true });
  probe.style.color = `var(${name})`;
  parent.append(probe);
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return colour;
}

const at = (event) => ({ x: event.offsetX, y: event.offsetY });
const distance = (a, b) => Math.hypot(a.x - b.x, a.y - b.y);

function boxAround(seats) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of seats) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
}

/** Two fifths of the usual distance between neighbours, so that seats do not touch. */
function seatRadius(seats) {
  const gaps = [];
  for (let i = 1; i < seats.length; i += 1) {
    const gap = distance(seats[i], seats[i - 1]);
    if (gap > 0) gaps.push(gap);
  }
  gaps.sort((a, b) => a - b);
  return 0.4 * (gaps[gaps.length >> 1] ?? 1);
}
