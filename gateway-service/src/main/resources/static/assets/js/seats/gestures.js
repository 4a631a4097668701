const CLICK_SLACK = 8;
const STEP = 60;
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/**
 * Moves a camera by mouse, touch, wheel and keys, and tells what was meant: tap(point), hover(point or null), and for
 * keys step(dx, dy) and take(). Arrows step from seat to seat, with Shift they move the house; + and - zoom, 0 shows all.
 */
export function listen(canvas, camera, { tap, hover, step, take }) {
  const pointers = new Map();
  let moved = 0;

  canvas.addEventListener('pointerdown', (event) => {
    canvas.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, at(event));
    moved = pointers.size > 1 ? CLICK_SLACK : 0;
    hover(null);
  });
  canvas.addEventListener('pointermove', (event) => {
    const before = pointers.get(event.pointerId);
    const now = at(event);
    if (!before) {
      if (event.pointerType === 'mouse') hover(now);
      return;
    }
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (other) pinch(before, now, other);
    else camera.move(now.x - before.x, now.y - before.y);
    moved += distance(now, before);
    pointers.set(event.pointerId, now);
  });
  canvas.addEventListener('pointerup', (event) => {
    pointers.delete(event.pointerId);
    if (moved < CLICK_SLACK) tap(at(event));
  });
  canvas.addEventListener('pointercancel', (event) => pointers.delete(event.pointerId));
  canvas.addEventListener('pointerleave', () => hover(null));
  canvas.addEventListener('wheel', (event) => {
    event.preventDefault();
    const { x, y } = at(event);
    camera.zoom(Math.exp(-event.deltaY / (event.ctrlKey ? 100 : 400)), x, y);
  }, { passive: false });
  canvas.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !pressed(event)) return;
    event.preventDefault();
  });

  function pinch(before, now, other) {
    camera.zoom(distance(now, other) / Math.max(1, distance(before, other)), (now.x + other.x) / 2, (now.y + other.y) / 2);
    camera.move((now.x - before.x) / 2, (now.y - before.y) / 2);
  }

  function pressed({ key, shiftKey }) {
    const arrow = ARROWS[key];
    if (arrow && shiftKey) camera.move(-arrow[0] * STEP, -arrow[1] * STEP);
    else if (arrow) step(...arrow);
    else if (key === '+' || key === '=') camera.zoom(1.4);
    else if (key === '-') camera.zoom(1 / 1.4);
    else if (key === '0') camera.whole();
    else if (key === 'Enter' || key === ' ') take();
    else return false;
    return true;
  }
}

const at = (event) => ({ x: event.offsetX, y: event.offsetY });
const distance = (a, b) => Math.hypot(a.x - b.x, a.y - b.y);
