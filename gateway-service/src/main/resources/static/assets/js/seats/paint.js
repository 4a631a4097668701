import { count } from '../format.js';
import { h } from '../dom.js';
import { FREE, HELD } from './house.js';
import { circle, colourOf, shapeOf } from './shapes.js';

/** From so many pixels of a seat's width on: seats instead of sections, shapes, marks, numbers. */
const SEATS_FROM = 3;
const SHAPES_FROM = 6;
const MARKS_FROM = 15;
const NUMBERS_FROM = 20;

/** The least that a line through seats of another price is wide: rows are nearer to each other in a large house on a phone. */
const BAND_PIXELS = 3;

/** From so many pixels of a section's width on its free seats are counted beside its name. */
const TWO_LINES_FROM = 90;

/**
 * Draws a house on a canvas: sections from afar, seats from near, and only what is in sight. One path for each colour
 * and shape: a fill for each seat would take ten times as long.
 */
export class Painter {
  #house; #canvas; #context; #camera; #grid; #colours = {};

  constructor(house, canvas, camera, grid) {
    this.#house = house;
    this.#canvas = canvas;
    this.#context = canvas.getContext('2d');
    this.#camera = camera;
    this.#grid = grid;
  }

  /** Other colours, since it has become dark or light. */
  recolour() {
    this.#colours = {};
  }

  /** Whether single seats are drawn, and so can be chosen, at this distance. */
  get showsSeats() {
    return this.#house.spacing * this.#camera.scale >= SEATS_FROM;
  }

  /** The scale at which seats are well seen. */
  get wellSeen() {
    return (NUMBERS_FROM + 2) / this.#house.spacing;
  }

  paint({ mine, flagged, cursor }) {
    const context = this.#context;
    const size = devicePixelRatio;
    context.setTransform(size, 0, 0, size, 0, 0);
    context.clearRect(0, 0, this.#camera.width, this.#camera.height);
    this.#sections();
    if (this.showsSeats) this.#seats(mine, flagged);
    if (cursor) this.#ring(cursor, this.#colour('--ink'), 5);
  }

  #sections() {
    const context = this.#context;
    const near = this.showsSeats;
    for (const section of this.#house.sections) {
      if (!this.#inSight(section.box)) continue;
      const path = this.#outline(section);
      context.lineJoin = 'round';
      context.lineWidth = 2 * section.pad * this.#camera.scale;
      context.fillStyle = context.strokeStyle = near ? this.#colour('--raised') : this.#tint(section);
      context.globalAlpha = near ? 0.6 : paleness(section);
      context.fill(path);
      if (near) context.stroke(path);
      else section.bands.forEach((band) => this.#band(band));
      context.globalAlpha = 1;
    }
    if (!near) this.#house.sections.forEach((section) => this.#name(section));
  }

  /** Neighbours in a row that cost something else than their section: a line through them, over its ground. */
  #band(band) {
    const context = this.#context;
    const path = new Path2D();
    band.seats.forEach((seat, index) => {
      const { x, y } = this.#camera.to(seat.x, seat.y);
      if (!index) path.moveTo(x - 0.5, y); // or a seat alone would have no length, and not be drawn
      path.lineTo(x, y);
    });
    context.lineWidth = Math.max(BAND_PIXELS, this.#house.spacing * this.#camera.scale);
    context.lineCap = 'square';
    context.strokeStyle = this.#colour('--surface');
    context.globalAlpha = 1;
    context.stroke(path);
    context.strokeStyle = this.#tint(band);
    context.globalAlpha = paleness(band);
    context.stroke(path);
  }

  #tint({ rank, free }) {
    return this.#colour(!free ? '--seat-taken' : rank === null ? '--seat-none' : colourOf(rank));
  }

  #outline({ hull }) {
    const path = new Path2D();
    hull.forEach(([x, y], index) => {
      const point = this.#camera.to(x, y);
      path[index ? 'lineTo' : 'moveTo'](point.x, point.y);
    });
    path.closePath();
    return path;
  }

  /** What a section is called and how much of it is free, where there is room for it. */
  #name(section) {
    const { x, y } = this.#camera.to(...section.middle);
    const width = (section.box.right - section.box.left) * this.#camera.scale;
    const context = this.#context;
    const lines = width > TWO_LINES_FROM ? [section.name, count(section.free)] : [section.name];
    context.font = `600 ${lines.length > 1 ? 13 : 11}px system-ui, sans-serif`;
    const needed = Math.max(...lines.map((line) => context.measureText(line).width)) + 8;
    if (needed > Math.max(width, 40)) return;
    const half = lines.length > 1 ? 18 : 9;
    context.fillStyle = this.#colour('--surface');
    context.beginPath();
    context.roundRect(x - needed / 2, y - half, needed, 2 * half, 6);
    context.fill();
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillStyle = this.#colour('--ink');
    context.fillText(lines[0], x, y - (lines.length > 1 ? 7 : -1));
    context.font = '12px system-ui, sans-serif';
    if (lines.length > 1) context.fillText(lines[1], x, y + 9);
  }

  #seats(mine, flagged) {
    const paths = new Map();
    const pixels = this.#house.spacing * this.#camera.scale;
    const radius = pixels * 0.42;
    const marked = [];
    const { scale, left, top } = this.#camera;
    this.#grid.within(this.#camera.seen, (seat) => {
      const x = seat.x * scale + left;
      const y = seat.y * scale + top;
      const state = this.#house.stateOf(seat);
      if (mine.has(seat.id)) marked.push({ seat, x, y, mine: true });
      else if (flagged.has(seat.id)) marked.push({ seat, x, y, flagged: true });
      else if (pixels >= MARKS_FROM) marked.push({ seat, x, y, state });
      const key = mine.has(seat.id) ? 'mine' : state === FREE ? seat.tier ? seat.tier.rank : 'none' : state === HELD ? 'held' : 'taken';
      let path = paths.get(key);
      if (!path) paths.set(key, path = new Path2D());
      if (pixels < SHAPES_FROM) path.rect(x - radius, y - radius, 2 * radius, 2 * radius);
      else if (typeof key === 'number') shapeOf(key)(path, x, y, radius);
      else circle(path, x, y, key === 'mine' ? radius * 1.15 : radius * 0.62);
    });
    for (const [key, path] of paths) this.#fill(key, path, pixels);
    marked.forEach((each) => this.#mark(each, radius, pixels));
  }

  #fill(key, path, pixels) {
    const context = this.#context;
    const colour = this.#colour(typeof key === 'number' ? colourOf(key) : { mine: '--seat-mine', held: '--seat-held', none: '--seat-none', taken: '--seat-taken' }[key]);
    if (key === 'held' && pixels >= SHAPES_FROM) {
      context.strokeStyle = colour;
      context.lineWidth = Math.max(1, pixels * 0.1);
      context.stroke(path);
    } else {
      context.fillStyle = colour;
      context.fill(path);
    }
  }

  /** What else there is to know of a seat: mine, in the way, accessible, a companion's, restricted, and its number. */
  #mark({ seat, x, y, mine, flagged, state }, radius, pixels) {
    const context = this.#context;
    if (mine || flagged) this.#ring(seat, this.#colour(mine ? '--accent' : '--bad'), 3);
    if (pixels < MARKS_FROM || (!mine && state !== FREE)) return;
    context.strokeStyle = context.fillStyle = this.#colour(mine ? '--surface' : '--accent-ink');
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    if (seat.restrictedView) {
      context.lineWidth = Math.max(1.5, radius * 0.18);
      context.beginPath();
      context.moveTo(x - radius * 0.7, y + radius * 0.7);
      context.lineTo(x + radius * 0.7, y - radius * 0.7);
      context.stroke();
    }
    const text = mine ? '✓' : seat.accessible ? '♿︎' : seat.companion ? '+' : pixels >= NUMBERS_FROM ? seat.number : '';
    context.font = `600 ${Math.max(8, radius * (text.length > 2 ? 0.75 : 1))}px system-ui, sans-serif`;
    if (text && !(seat.restrictedView && !mine)) context.fillText(text, x, y + 0.5);
  }

  #ring(seat, colour, width) {
    const { x, y } = this.#camera.to(seat.x, seat.y);
    const context = this.#context;
    context.beginPath();
    context.arc(x, y, Math.max(6, this.#house.spacing * this.#camera.scale * 0.62), 0, 2 * Math.PI);
    context.lineWidth = width;
    context.strokeStyle = colour;
    context.stroke();
  }

  #inSight(box) {
    const seen = this.#camera.seen;
    return box.right >= seen.left && box.left <= seen.right && box.bottom >= seen.top && box.top <= seen.bottom;
  }

  #colour(name) {
    return this.#colours[name] ??= resolve(this.#canvas.parentElement, name);
  }
}

/** The fewer are free, the paler. */
const paleness = ({ free, seats }) => (free ? 0.35 + 0.65 * (free / seats.length) : 0.7);

/** A canvas does not understand light-dark(), an element's colour does. */
function resolve(parent, name) {
  const probe = h('span', { hidden: true, style: { color: `var(${name})` } });
  parent.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

