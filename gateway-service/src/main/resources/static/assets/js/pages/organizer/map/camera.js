import { boxAround, middleOf } from './geometry.js';

const MOST_ZOOM = 60;
const MARGIN = 0.06;

/** What of a map is to be seen: from units of the map to pixels of the canvas. */
export class Camera {
  scale = 1; left = 0; top = 0;
  #fit = 1;

  /** Shows all of these points in a canvas of that size. */
  fit(points, { width, height }) {
    const box = boxAround(points);
    const middle = middleOf(box);
    this.#fit = Math.min(width / (box.width + 2), height / (box.height + 2)) * (1 - 2 * MARGIN);
    this.scale = this.#fit;
    this.left = width / 2 - middle.x * this.scale;
    this.top = height / 2 - middle.y * this.scale;
  }

  moveBy(x, y) {
    this.left += x;
    this.top += y;
  }

  /** Around a pixel, which stays where it is. */
  zoom(factor, pixel) {
    const scale = Math.min(this.#fit * MOST_ZOOM, Math.max(this.#fit / 4, this.scale * factor));
    const real = scale / this.scale;
    this.left = pixel.x - (pixel.x - this.left) * real;
    this.top = pixel.y - (pixel.y - this.top) * real;
    this.scale = scale;
  }

  toMap = ({ x, y }) => ({ x: (x - this.left) / this.scale, y: (y - this.top) / this.scale });
  toPixel = ({ x, y }) => ({ x: x * this.scale + this.left, y: y * this.scale + this.top });

  /** Moves so that a point of the map is well in sight. */
  show(point, { width, height }) {
    const { x, y } = this.toPixel(point);
    const edge = 40;
    if (x < edge || x > width - edge) this.left += width / 2 - x;
    if (y < edge || y > height - edge) this.top += height / 2 - y;
  }
}
