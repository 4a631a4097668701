import { categoriesOf } from './colours.js';

const SMALLEST_DOT = 1.2;
const ROUND_FROM = 3;
const LABELLED_FROM = 9;

/**
 * Draws a map: one path for each colour, since a fill for each of 20,000 seats takes ten times as long, and labels only
 * where they can be read.
 *
 * @param seen {map, places, selection, cursor, flawed, shift: {x, y} of what is being moved}
 */
export function paint(context, camera, colours, radius, seen) {
  const { width, height } = context.canvas;
  const size = devicePixelRatio;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, width, height);
  context.setTransform(size, 0, 0, size, 0, 0);
  const dot = Math.max(SMALLEST_DOT, radius * camera.scale);
  const sight = { right: width / size + dot, bottom: height / size + dot };
  const near = inSight(camera, seen, sight, dot);
  seats(context, colours, dot, near, seen);
  if (dot >= LABELLED_FROM) numbers(context, colours, dot, near, seen);
  if (dot >= ROUND_FROM) marks(context, colours, dot, near);
  rings(context, colours, dot, near, seen);
}

/** A line that somebody is drawing, in pixels. */
export function paintLasso(context, colours, points) {
  context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
  context.beginPath();
  points.forEach(({ x, y }, i) => (i ? context.lineTo(x, y) : context.moveTo(x, y)));
  context.closePath();
  context.strokeStyle = colours.of('--accent');
  context.setLineDash([6, 4]);
  context.stroke();
  context.setLineDash([]);
}

/** What is to be seen and where, as {place, x, y} in pixels; one object a seat, since there are many. */
function inSight({ scale, left, top }, { places, selection, shift }, { right, bottom }, dot) {
  const near = [];
  for (const place of places) {
    const moved = shift && selection.has(place.key);
    const x = place.seat.x * scale + left + (moved ? shift.x : 0);
    const y = place.seat.y * scale + top + (moved ? shift.y : 0);
    if (x > -dot && y > -dot && x < right && y < bottom) near.push({ place, x, y });
  }
  return near;
}

function seats(context, colours, dot, near, { map }) {
  const categories = categoriesOf(map);
  const paths = new Map();
  for (const { place, x, y } of near) {
    const colour = place.seat.heldBack ? colours.of('--seat-taken') : colours.ofCategory(place.section.priceCategory, categories);
    if (!paths.has(colour)) paths.set(colour, new Path2D());
    trace(paths.get(colour), x, y, dot);
  }
  for (const [colour, path] of paths) {
    context.fillStyle = colour;
    context.fill(path);
  }
}

function trace(path, x, y, dot) {
  if (dot < ROUND_FROM) {
    path.rect(x - dot, y - dot, 2 * dot, 2 * dot);
    return;
  }
  path.moveTo(x + dot, y);
  path.arc(x, y, dot, 0, 7);
}

function numbers(context, colours, dot, near, { map }) {
  context.fillStyle = colours.of('--surface');
  context.font = `${Math.round(dot)}px system-ui`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const { place, x, y } of near) context.fillText(place.seat.number, x, y);
  if (map.sections.length) labels(context, colours, dot, near);
}

/** A row's label before its first seat that is in sight. */
function labels(context, colours, dot, near) {
  context.fillStyle = colours.of('--ink');
  const done = new Set();
  for (const { place: { row }, x, y } of near) {
    if (done.has(row.key)) continue;
    done.add(row.key);
    context.fillText(row.label, x - 2.4 * dot, y);
  }
}

/** What a seat is marked with, by shapes: a square within for accessible, a small dot for a companion's, a bar for a restricted view. */
function marks(context, colours, dot, near) {
  context.fillStyle = colours.of('--ink');
  const half = dot / 2;
  for (const { place: { seat }, x, y } of near) {
    if (seat.accessible) context.strokeRect(x - dot, y - dot, 2 * dot, 2 * dot);
    if (seat.companion) context.fillRect(x - half / 2, y + dot, half, half);
    if (seat.restrictedView) context.fillRect(x - dot, y - dot - half / 2, 2 * dot, half / 2);
    if (seat.aisleAfter) context.fillRect(x + dot * 1.15, y - dot, Math.max(1, dot / 5), 2 * dot);
  }
}

function rings(context, colours, dot, near, { selection, cursor, flawed }) {
  ring(context, colours.of('--bad'), 3, dot + 2, near.filter(({ place }) => flawed.has(place.key)));
  ring(context, colours.of('--ink'), 2.5, dot + 0.5, near.filter(({ place }) => selection.has(place.key)));
  ring(context, colours.of('--accent'), 3, dot + 4, near.filter(({ place }) => place.key === cursor));
}

function ring(context, colour, width, radius, near) {
  if (!near.length) return;
  const path = new Path2D();
  for (const { x, y } of near) {
    path.moveTo(x + radius, y);
    path.arc(x, y, radius, 0, 7);
  }
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke(path);
  context.lineWidth = 1;
}
