const MOST_ZOOM = 40;
const LEAST_ZOOM = 0.9;
const FLIGHT_MILLIS = 350;

/** Which part of the house is looked at: turns its coordinates into pixels and back. Calls changed() when that is another. */
export class Camera {
  scale = 1; left = 0; top = 0; width = 1; height = 1;
  #fit = 1; #box; #margin; #changed; #flight = 0; #touched = false;

  constructor(box, margin, changed) {
    this.#box = box;
    this.#margin = margin;
    this.#changed = changed;
  }

  /** A canvas of another size; what was looked at stays in the middle. */
  resize(width, height) {
    const middle = this.#touched && this.at(this.width / 2, this.height / 2);
    [this.width, this.height] = [width, height];
    const { left, top, right, bottom } = this.#box;
    this.#fit = Math.min(width / (right - left + 2 * this.#margin), height / (bottom - top + 2 * this.#margin));
    if (!middle) this.#look((left + right) / 2, (top + bottom) / 2, this.#fit);
    else this.#look(middle.x, middle.y, this.#bounded(this.scale));
  }

  whole() {
    const { left, top, right, bottom } = this.#box;
    this.#touched = false;
    this.#fly((left + right) / 2, (top + bottom) / 2, this.#fit);
  }

  /** Comes so near that a box fills the window. */
  show({ left, top, right, bottom }) {
    this.#touched = true;
    const scale = Math.min(this.width / (right - left + 2 * this.#margin), this.height / (bottom - top + 2 * this.#margin));
    this.#fly((left + right) / 2, (top + bottom) / 2, this.#bounded(scale));
  }

  /** Comes near one seat, when it is too small or out of sight. */
  follow({ x, y }, leastScale) {
    const point = this.to(x, y);
    const edge = 40;
    const seen = point.x > edge && point.y > edge && point.x < this.width - edge && point.y < this.height - edge;
    if (seen && this.scale >= leastScale) return;
    this.#touched = true;
    this.#look(x, y, Math.max(this.scale, leastScale));
  }

  move(x, y) {
    this.#stop();
    this.left += x;
    this.top += y;
    this.#keepInSight();
    this.#changed();
  }

  zoom(factor, x = this.width / 2, y = this.height / 2) {
    this.#stop();
    const real = this.#bounded(this.scale * factor) / this.scale;
    this.left = x - (x - this.left) * real;
    this.top = y - (y - this.top) * real;
    this.scale *= real;
    this.#keepInSight();
    this.#changed();
  }

  to(x, y) {
    return { x: x * this.scale + this.left, y: y * this.scale + this.top };
  }

  at(x, y) {
    return { x: (x - this.left) / this.scale, y: (y - this.top) / this.scale };
  }

  get seen() {
    const [from, to] = [this.at(0, 0), this.at(this.width, this.height)];
    return { left: from.x, top: from.y, right: to.x, bottom: to.y };
  }

  #bounded(scale) {
    return Math.min(this.#fit * MOST_ZOOM, Math.max(this.#fit * LEAST_ZOOM, scale));
  }

  /** The house cannot be pushed out of the window. */
  #keepInSight() {
    const [from, to] = [this.to(this.#box.left, this.#box.top), this.to(this.#box.right, this.#box.bottom)];
    const edge = 60;
    this.left += Math.max(0, edge - to.x) - Math.max(0, from.x - (this.width - edge));
    this.top += Math.max(0, edge - to.y) - Math.max(0, from.y - (this.height - edge));
  }

  #look(x, y, scale) {
    this.scale = scale;
    this.left = this.width / 2 - x * scale;
    this.top = this.height / 2 - y * scale;
    this.#changed();
  }

  #stop() {
    this.#touched = true;
    cancelAnimationFrame(this.#flight);
  }

  #fly(x, y, scale) {
    cancelAnimationFrame(this.#flight);
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.#look(x, y, scale);
      return;
    }
    const [start, from, began] = [this.at(this.width / 2, this.height / 2), this.scale, performance.now()];
    const step = (now) => {
      const share = Math.min(1, Math.max(0, (now - began) / FLIGHT_MILLIS));
      const eased = 1 - (1 - share) ** 3;
      this.#look(start.x + (x - start.x) * eased, start.y + (y - start.y) * eased, from * (scale / from) ** eased);
      if (share < 1) this.#flight = requestAnimationFrame(step);
    };
    this.#flight = requestAnimationFrame(step);
  }
}
