/** Painted seats: ranges of ordinals, as the API tells them, as people say them: section, row, from and to. */
export function labelled(layout, ranges = []) {
  if (!ranges.length) return [];
  const rows = layout.sections.flatMap((section) => section.rows.map((row) => ({ section: section.name, label: row.label, seats: row.seats })));
  return ranges.flatMap(({ from, to }) => rows.map((row) => part(row, from, to)).filter(Boolean));
}

function part({ section, label, seats }, from, to) {
  const painted = seats.filter(({ ordinal }) => ordinal >= from && ordinal <= to);
  if (!painted.length) return null;
  const whole = painted.length === seats.length;
  return { section, row: label, from: whole ? '' : painted[0].number, to: whole ? '' : painted.at(-1).number };
}

/** As PUT …/prices takes them: what is left out means from the beginning, or to the end. */
export const wish = ({ section, row, from, to }) => ({ section, row, ...(from && { from }), ...(to && { to }) });
