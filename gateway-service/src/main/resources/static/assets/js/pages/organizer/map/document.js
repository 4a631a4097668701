/**
 * A seat map while it is being drawn. It is never changed: each edit makes a new one that shares what stayed the same,
 * so an earlier one is a step to go back to. Sections, rows and seats have keys of their own, which edits keep: a
 * selection is a set of seats' keys and outlives moving, renaming and renumbering.
 */
let lastKey = 0;

export const newKey = () => ++lastKey;

export const MARKS = ['accessible', 'companion', 'restrictedView', 'heldBack', 'aisleAfter'];

export const EMPTY = { sections: [] };

/** The document of the API, with keys. */
export function read({ sections }) {
  return {
    sections: sections.map(({ rows, ...section }) => ({
      type: 'STANDARD',
      priceCategory: 'STANDARD',
      generalAdmission: false,
      ...section,
      key: newKey(),
      rows: (rows ?? []).map((row) => ({ key: newKey(), label: row.label, seats: row.seats.map((seat) => ({ ...seat, key: newKey() })) })),
    })),
  };
}

/** What PUT …/draft takes. */
export function write({ sections }) {
  return { format: 'foyer-seat-map/1', sections: sections.map(writeSection) };
}

function writeSection({ name, type, priceCategory, generalAdmission, capacity, rows }) {
  const common = { name, type, priceCategory, generalAdmission };
  return generalAdmission ? { ...common, capacity } : { ...common, rows: rows.map(({ label, seats }) => ({ label, seats: seats.map(writeSeat) })) };
}

function writeSeat({ number, x, y, ...marks }) {
  const seat = { number, x: round(x), y: round(y) };
  for (const mark of MARKS) if (marks[mark]) seat[mark] = true;
  return seat;
}

/** A millimetre, where a unit is a metre: finer is noise, and would make documents longer. */
const round = (coordinate) => Math.round(coordinate * 1000) / 1000 + 0;

/** All seats with where they belong, in the order of their ordinals. */
export function places(map) {
  const all = [];
  for (const section of map.sections) {
    for (const row of section.rows) {
      for (const seat of row.seats) all.push({ key: seat.key, seat, row, section });
    }
  }
  return all;
}

export const seatsIn = (section) => section.rows.reduce((sum, { seats }) => sum + seats.length, 0);

/** How many people it takes, seated and standing. */
export function people(map) {
  return map.sections.reduce((sum, section) => sum + (section.generalAdmission ? Number(section.capacity) || 0 : seatsIn(section)), 0);
}
