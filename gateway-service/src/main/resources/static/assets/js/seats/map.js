import { h, announce, replace } from '../dom.js';
import { t } from '../i18n.js';
import { icon } from '../components/icon.js';
import { Camera } from './camera.js';
import { listen } from './gestures.js';
import { Grid } from './grid.js';
import { Painter } from './paint.js';
import { legend } from './legend.js';
import { marksOf, nameOf, pricesOf, stateOf } from './words.js';

const REACH_PIXELS = 14;

/**
 * The drawn house: to be moved, zoomed, and chosen from by mouse, touch and keys. It shows and reports; what is chosen is
 * the page's to know. The list beside it does the same without a picture.
 */
export class SeatMap {
  #house; #canvas; #camera; #grid; #painter; #onPick; #frame = 0;
  #mine = new Set(); #flagged = new Set(); #cursor = null;
  #tip = h('div', { class: 'tip', hidden: true });

  constructor(house, onPick, signal) {
    this.#house = house;
    this.#onPick = onPick;
    this.#canvas = h('canvas', { tabindex: 0, role: 'application', 'aria-label': t('seats.map'), 'aria-describedby': 'map-keys' });
    this.element = h('div', { class: 'map' }, h('div', { class: 'view' }, this.#canvas, this.#tip, this.#tools()),
      h('p', { class: 'unseen', id: 'map-keys' }, t('seats.mapKeys')), legend(house));
    this.#grid = new Grid(house.seats, house.spacing);
    this.#camera = new Camera(house.box, 3 * house.spacing, () => this.#draw());
    this.#painter = new Painter(house, this.#canvas, this.#camera, this.#grid);
    listen(this.#canvas, this.#camera, {
      tap: (point) => this.#tap(point), hover: (point) => this.#hover(point), step: (dx, dy) => this.#step(dx, dy), take: () => this.#cursor && onPick(this.#cursor),
    });
    this.#canvas.addEventListener('blur', () => { this.#cursor = null; this.#draw(); });
    this.#watchWindow(signal);
  }

  /** The house has changed, or what is chosen in it. Neither moves the picture. */
  update(mine, flagged = new Set()) {
    this.#mine = mine;
    this.#flagged = flagged;
    this.#draw();
  }

  show(section) {
    this.#camera.show(section.box);
  }

  #tools() {
    const tool = (label, glyph, act) => h('button', { class: 'round', type: 'button', 'aria-label': label, title: label, onclick: act }, icon(glyph));
    return h('div', { class: 'tools' },
      tool(t('seats.zoomIn'), 'plus', () => this.#camera.zoom(1.6)),
      tool(t('seats.zoomOut'), 'minus', () => this.#camera.zoom(1 / 1.6)),
      tool(t('seats.whole'), 'whole', () => this.#camera.whole()));
  }

  #tap({ x, y }) {
    const point = this.#camera.at(x, y);
    if (!this.#painter.showsSeats) {
      const section = this.#sectionAt(point);
      if (section) this.#camera.show(section.box);
      return;
    }
    const seat = this.#seatAt(point);
    if (seat) this.#onPick(seat);
  }

  #hover(point) {
    const at = point && this.#camera.at(point.x, point.y);
    const seat = at && this.#painter.showsSeats ? this.#seatAt(at) : null;
    const section = at && !seat && !this.#painter.showsSeats ? this.#sectionAt(at) : null;
    this.#tip.hidden = !seat && !section;
    if (this.#tip.hidden) return;
    if (seat) replace(this.#tip, h('strong', {}, nameOf(seat)), h('span', {}, [stateOf(seat, this.#house, this.#mine), ...marksOf(seat)].join(' · ')));
    else replace(this.#tip, h('strong', {}, section.name), h('span', {}, [t('seats.free', { count: section.free }), pricesOf(section.seats)].join(' · ')));
    const right = point.x > this.#camera.width / 2;
    Object.assign(this.#tip.style, { left: right ? 'auto' : `${point.x + 14}px`, right: right ? `${this.#camera.width - point.x + 14}px` : 'auto', top: `${Math.max(0, point.y - 12)}px` });
  }

  /** From seat to seat by keys; the first press takes the free seat nearest to the middle. */
  #step(dx, dy) {
    const { x, y } = this.#camera.at(this.#camera.width / 2, this.#camera.height / 2);
    const size = Math.max(this.#house.box.right - this.#house.box.left, this.#house.box.bottom - this.#house.box.top);
    const next = this.#cursor
      ? this.#grid.next(this.#cursor, dx, dy, 12 * this.#house.spacing) ?? this.#grid.next(this.#cursor, dx, dy, size)
      : this.#grid.nearest(x, y, size);
    if (!next) return;
    this.#cursor = next;
    this.#camera.follow(next, this.#painter.wellSeen);
    announce([nameOf(next), stateOf(next, this.#house, this.#mine), ...marksOf(next)].join(', '));
    this.#draw();
  }

  #seatAt({ x, y }) {
    return this.#grid.nearest(x, y, Math.max(this.#house.spacing * 0.6, REACH_PIXELS / this.#camera.scale));
  }

  /** The section under a point: the one whose seat is nearest. */
  #sectionAt({ x, y }) {
    return this.#grid.nearest(x, y, Math.max(4 * this.#house.spacing, 24 / this.#camera.scale))?.section;
  }

  #watchWindow(signal) {
    const resized = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = this.#canvas;
      if (!width || !height) return;
      this.#canvas.width = width * devicePixelRatio;
      this.#canvas.height = height * devicePixelRatio;
      this.#camera.resize(width, height);
    });
    resized.observe(this.#canvas);
    signal.addEventListener('abort', () => resized.disconnect());
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
      this.#painter.recolour();
      this.#draw();
    }, { signal });
  }

  #draw() {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      if (this.#canvas.isConnected) this.#painter.paint({ mine: this.#mine, flagged: this.#flagged, cursor: this.#cursor });
    });
  }
}
