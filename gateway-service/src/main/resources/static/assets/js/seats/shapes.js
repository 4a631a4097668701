/**
 * A price is told by colour and by shape, so that whoever sees few colours sees it too. The legend draws the same.
 * A shape is a function (path, x, y, radius) that adds itself to a path.
 */
const polygon = (corners, turned) => (path, x, y, radius) => {
  for (let i = 0; i < corners; i += 1) {
    const angle = turned + i * 2 * Math.PI / corners;
    const reach = radius * (corners === 3 ? 1.2 : 1.1);
    path[i ? 'lineTo' : 'moveTo'](x + reach * Math.cos(angle), y + reach * Math.sin(angle));
  }
  path.closePath();
};

const circle = (path, x, y, radius) => {
  path.moveTo(x + radius, y);
  path.arc(x, y, radius, 0, 2 * Math.PI);
};

const square = (path, x, y, radius) => path.rect(x - radius * 0.88, y - radius * 0.88, radius * 1.76, radius * 1.76);

const SHAPES = [circle, square, polygon(4, 0), polygon(3, -Math.PI / 2), polygon(3, Math.PI / 2), polygon(6, 0)];

const SERIES = SHAPES.length;

/** The seventh price has the first one's colour and another shape: together they tell 36 apart. */
export const shapeOf = (rank) => SHAPES[(rank + Math.floor(rank / SERIES)) % SERIES];
export const colourOf = (rank) => `--series-${rank % SERIES + 1}`;
export { circle };
