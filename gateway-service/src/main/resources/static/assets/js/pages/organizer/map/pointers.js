const CLICK_PIXELS = 4;

const at = (event) => ({ x: event.offsetX, y: event.offsetY });

/**
 * Mouse, pen and fingers on a map. One pointer draws a lasso, moves what is chosen, places something, or moves the view,
 * by the tool; two fingers, the wheel and the middle button always move the view.
 */
export class Pointers {
  #canvas; #view; #down = new Map(); #line = []; #act = null; #pinch = 0;

  constructor(canvas, view) {
    this.#canvas = canvas;
    this.#view = view;
    canvas.addEventListener('pointerdown', (event) => this.#press(event));
    canvas.addEventListener('pointermove', (event) => this.#drag(event));
    canvas.addEventListener('pointerup', (event) => this.#release(event));
    canvas.addEventListener('pointercancel', (event) => this.#cancel(event));
    canvas.addEventListener('wheel', (event) => this.#turn(event), { passive: false });
  }

  #press(event) {
    this.#canvas.focus({ preventScroll: true });
    this.#canvas.setPointerCapture(event.pointerId);
    this.#down.set(event.pointerId, at(event));
    if (this.#down.size > 1) {
      this.#act = 'pinch';
      this.#pinch = this.#gap();
      this.#view.preview(null);
      return;
    }
    this.#line = [at(event)];
    this.#act = this.#actOf(event);
  }

  #actOf(event) {
    if (event.button === 1 || this.#view.tool === 'pan') return 'pan';
    if (this.#view.tool === 'place') return 'place';
    const place = this.#view.placeAt(at(event));
    return place && this.#view.selection.has(place.key) ? 'move' : 'lasso';
  }

  #drag(event) {
    const before = this.#down.get(event.pointerId);
    if (!before) return;
    const now = at(event);
    this.#down.set(event.pointerId, now);
    if (this.#act === 'pinch') {
      const gap = this.#gap();
      this.#view.zoom(gap / (this.#pinch || gap), now);
      this.#pinch = gap;
    }
    if (this.#act === 'pan' || this.#act === 'pinch') this.#view.pan((now.x - before.x) / this.#down.size, (now.y - before.y) / this.#down.size);
    if (this.#act === 'lasso') {
      this.#line.push(now);
      this.#view.preview(this.#line);
    }
    if (this.#act === 'move') this.#view.preview(null, this.#way(now));
  }

  #release(event) {
    const act = this.#act;
    const now = at(event);
    this.#down.delete(event.pointerId);
    if (this.#down.size) return;
    this.#act = null;
    this.#view.preview(null);
    const way = this.#way(now);
    const isClick = Math.hypot(way.x, way.y) < CLICK_PIXELS && this.#line.length < 6;
    if (act === 'place') this.#view.placed(now);
    else if (act === 'move' && !isClick) this.#view.moved(way);
    else if (act === 'lasso' || act === 'move') this.#choose(event, now, isClick);
  }

  /** With shift or the command key to what is chosen already, else instead of it. */
  #choose(event, now, isClick) {
    const adds = event.shiftKey || event.ctrlKey || event.metaKey;
    const place = isClick && this.#view.placeAt(now);
    const found = isClick ? [place?.key].filter(Boolean) : this.#view.within(this.#line);
    if (!adds) this.#view.chosen(found, place?.key);
    else if (place && this.#view.selection.has(place.key)) this.#view.chosen([...this.#view.selection].filter((key) => key !== place.key), place.key);
    else this.#view.chosen([...this.#view.selection, ...found], place?.key);
  }

  #cancel(event) {
    this.#down.delete(event.pointerId);
    this.#act = null;
    this.#view.preview(null);
  }

  /** The wheel zooms only with a key or on a map that has the focus: a page must stay one that can be scrolled. */
  #turn(event) {
    if (!event.ctrlKey && document.activeElement !== this.#canvas) return;
    event.preventDefault();
    this.#view.zoom(Math.exp(-event.deltaY / 400), at(event));
  }

  #way = (now) => ({ x: now.x - this.#line[0].x, y: now.y - this.#line[0].y });

  #gap() {
    const [a, b] = [...this.#down.values()];
    return b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
  }
}
