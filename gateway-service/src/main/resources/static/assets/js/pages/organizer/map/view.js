import { h } from '../../../dom.js';
import { places } from './document.js';
import { Camera } from './camera.js';
import { Colours } from './colours.js';
import { Grid, isWithin, seatRadius } from './geometry.js';
import { Keys } from './keys.js';
import { paint, paintLasso } from './paint.js';
import { Pointers } from './pointers.js';

const REACH_PIXELS = 12;

/**
 * A seat map on a canvas: to look at, to choose seats of, to move them. What is chosen and what becomes of it is the
 * page's, which is told: `onSelect(keys, cursor)`, `onMove(x, y)` in units of the map, `onPlace(point)`.
 */
export class MapView {
  #canvas; #context; #camera = new Camera(); #colours; #frame = 0; #grid = null; #painted = document.createElement('canvas'); #isPainted = false; #lasso = null; #radius = 0.2; #places = []; #byKey = new Map(); #tells; #fitted = false;
  #seen = { map: { sections: [] }, places: [], selection: new Set(), flawed: new Set(), cursor: null, shift: null };
  tool = 'select';

  constructor({ label, describedBy, signal, ...tells }) {
    this.#tells = tells;
    this.#canvas = h('canvas', { tabindex: 0, role: 'application', 'aria-label': label, 'aria-describedby': describedBy });
    this.element = h('div', { class: 'plan' }, this.#canvas);
    this.#context = this.#canvas.getContext('2d');
    this.#colours = new Colours(this.element, signal, () => this.draw());
    new Pointers(this.#canvas, this);
    new Keys(this.#canvas, this, tells);
    const resized = new ResizeObserver(() => this.#resize());
    resized.observe(this.#canvas);
    signal.addEventListener('abort', () => resized.disconnect());
  }

  get selection() { return this.#seen.selection; }
  get places() { return this.#places; }
  get size() { return { width: this.#canvas.clientWidth, height: this.#canvas.clientHeight }; }
  get cursor() { return this.#byKey.get(this.#seen.cursor); }

  /** Shows this map. Finding what is where costs a walk over all seats, so it is done only where the map is another one. */
  show(map) {
    if (map === this.#seen.map) return;
    this.#places = places(map);
    this.#byKey = new Map(this.#places.map((place) => [place.key, place]));
    this.#radius = seatRadius(this.#places);
    this.#grid = null;
    this.#seen = { ...this.#seen, map, places: this.#places };
    if (!this.#fitted && this.#places.length) this.fit();
    this.draw();
  }

  select(keys, cursor = null) {
    this.#seen = { ...this.#seen, selection: keys, cursor };
    if (cursor) this.#camera.show(this.#byKey.get(cursor)?.seat ?? { x: 0, y: 0 }, this.size);
    this.draw();
  }

  flaw(keys) {
    this.#seen = { ...this.#seen, flawed: keys };
    this.draw();
  }

  fit() {
    if (!this.size.width) return;
    this.#fitted = this.#places.length > 0;
    this.#camera.fit(this.#places.map(({ seat }) => seat), this.size);
    this.draw();
  }

  zoom(factor, pixel = { x: this.size.width / 2, y: this.size.height / 2 }) {
    this.#camera.zoom(factor, pixel);
    this.draw();
  }

  pan(x, y) {
    this.#camera.moveBy(x, y);
    this.draw();
  }

  placeAt(pixel) {
    const reach = Math.max(this.#radius * 1.3, REACH_PIXELS / this.#camera.scale);
    this.#grid ??= new Grid(this.#places, Math.max(0.01, this.#radius * 4));
    return this.#grid.nearest(this.#camera.toMap(pixel), Math.min(reach, this.#radius * 6));
  }

  /** While somebody draws or moves; null when it is over. */
  preview(lasso, shift = null) {
    this.#lasso = lasso;
    const isSame = shift === this.#seen.shift;
    this.#seen = { ...this.#seen, shift };
    this.draw(isSame);
  }

  /** What lies within a line drawn in pixels. */
  within(line) {
    const around = line.map(this.#camera.toMap);
    return this.#places.filter(({ seat }) => isWithin(seat, around)).map(({ key }) => key);
  }

  chosen(keys, cursor) { this.#tells.onSelect(new Set(keys), cursor ?? this.#seen.cursor); }
  moved({ x, y }) { this.#tells.onMove(x / this.#camera.scale, y / this.#camera.scale); }
  placed(pixel) { this.#tells.onPlace(this.#camera.toMap(pixel)); }

  /** At the next frame; where only a lasso grows, the seats are taken as they were painted before. */
  draw(asBefore = false) {
    this.#isPainted &&= asBefore;
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      if (!this.#isPainted) this.#paint();
      this.#context.setTransform(1, 0, 0, 1, 0, 0);
      this.#context.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
      this.#context.drawImage(this.#painted, 0, 0);
      if (this.#lasso) paintLasso(this.#context, this.#colours, this.#lasso);
    });
  }

  #paint() {
    Object.assign(this.#painted, { width: this.#canvas.width, height: this.#canvas.height });
    paint(this.#painted.getContext('2d'), this.#camera, this.#colours, this.#radius, this.#seen);
    this.#isPainted = true;
  }

  #resize() {
    const { width, height } = this.size;
    if (!width || !height) return;
    this.#canvas.width = width * devicePixelRatio;
    this.#canvas.height = height * devicePixelRatio;
    if (this.#fitted) this.draw();
    else this.fit();
  }
}
