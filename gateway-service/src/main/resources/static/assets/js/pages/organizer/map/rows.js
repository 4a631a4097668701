import { newKey } from './document.js';
import { turned } from './geometry.js';
import { numbers, rowLabels } from './labels.js';

/**
 * Rows of seats around a stage that lies above them. `curve` is how far the ends of a row are bent towards the stage, in
 * degrees of the arc that half a row spans: 0 is straight. All rows bend around one point, so that they stay parallel.
 */
export function drawRows({ rows, seats, spacing, rowGap, curve, angle, at, labelStyle, firstLabel, numbering, firstNumber, aisleEvery }) {
  const labels = rowLabels(rows, labelStyle, firstLabel);
  return labels.map((label, i) => {
    const called = numbers(seats, numbering, firstNumber);
    return {
      key: newKey(),
      label,
      seats: spots(seats, spacing, i * rowGap, curve, aisleEvery).map(({ x, y, aisleAfter }, j) => {
        const point = turned({ x: at.x + x, y: at.y + y }, at, angle);
        return { key: newKey(), number: called[j], x: point.x, y: point.y, ...(aisleAfter && { aisleAfter }) };
      }),
    };
  });
}

/** Where the seats of one row are, around the middle of the first row; an aisle is as wide as a seat. */
function spots(count, spacing, back, curve, aisleEvery) {
  const aisles = (i) => (aisleEvery > 0 ? Math.floor(i / aisleEvery) : 0);
  const width = (count - 1 + aisles(count - 1)) * spacing;
  return Array.from({ length: count }, (_, i) => ({
    ...bent((i + aisles(i)) * spacing - width / 2, width, back, curve),
    aisleAfter: aisleEvery > 0 && (i + 1) % aisleEvery === 0 && i + 1 < count,
  }));
}

function bent(along, width, back, curve) {
  if (!curve || !width) return { x: along, y: back };
  const radius = width / 2 / ((curve * Math.PI) / 180);
  const angle = along / radius;
  return { x: (radius + back) * Math.sin(angle), y: (radius + back) * Math.cos(angle) - radius };
}
