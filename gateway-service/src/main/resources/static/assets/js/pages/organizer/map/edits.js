import { newKey, places } from './document.js';
import { boxAround, middleOf, turned } from './geometry.js';
import { numbers, rowLabels } from './labels.js';

/** What can be done to a seat map. Each takes one and gives the next; what did not change is shared by both. */

export const addSection = (map, section) => ({ sections: [...map.sections, { key: newKey(), type: 'STANDARD', priceCategory: 'STANDARD', generalAdmission: false, rows: [], ...section }] });

export const changeSection = (map, key, change) => ({ sections: map.sections.map((section) => (section.key === key ? { ...section, ...change } : section)) });

export const removeSection = (map, key) => ({ sections: map.sections.filter((section) => section.key !== key) });

export const addRows = (map, sectionKey, rows) => eachSection(map, (section) => (section.key === sectionKey ? { ...section, rows: [...section.rows, ...rows] } : section));

export const changeRow = (map, rowKey, change) => eachRow(map, (row) => (row.key === rowKey ? { ...row, ...change } : row));

/** Labels the rows that have a selected seat anew, in their order. */
export function relabelRows(map, keys, style, first) {
  const touched = rowsOf(map, keys);
  const labels = new Map(rowLabels(touched.length, style, first).map((label, i) => [touched[i].key, label]));
  return eachRow(map, (row) => (labels.has(row.key) ? { ...row, label: labels.get(row.key) } : row));
}

/** Numbers all seats of the rows that have a selected one. */
export function renumber(map, keys, numbering, first) {
  const touched = new Set(rowsOf(map, keys).map(({ key }) => key));
  return eachRow(map, (row) => {
    if (!touched.has(row.key)) return row;
    const called = numbers(row.seats.length, numbering, first);
    return { ...row, seats: row.seats.map((seat, i) => (seat.number === called[i] ? seat : { ...seat, number: called[i] })) };
  });
}

export const mark = (map, keys, name, on) => eachSeat(map, keys, (seat) => (Boolean(seat[name]) === on ? seat : { ...seat, [name]: on }));

export const number = (map, key, called) => eachSeat(map, new Set([key]), (seat) => ({ ...seat, number: called }));

export const move = (map, keys, x, y) => eachSeat(map, keys, (seat) => ({ ...seat, x: seat.x + x, y: seat.y + y }));

/** Around the middle of what is selected. */
export function rotate(map, keys, degrees) {
  const centre = middleOf(boxAround(places(map).filter(({ key }) => keys.has(key)).map(({ seat }) => seat)));
  return eachSeat(map, keys, (seat) => ({ ...seat, ...turned(seat, centre, degrees) }));
}

/** Rows and sections that are left without a seat go, too; a section that never had one stays. */
export function removeSeats(map, keys) {
  return eachSection(map, (section) => {
    const rows = section.rows.map((row) => keep(row, keys)).filter((row) => row.seats.length);
    const same = rows.length === section.rows.length && rows.every((row, i) => row === section.rows[i]);
    return same ? section : { ...section, rows };
  }, ({ rows }, before) => rows.length || !before.rows.length);
}

function keep(row, keys) {
  const seats = row.seats.filter(({ key }) => !keys.has(key));
  return seats.length === row.seats.length ? row : { ...row, seats };
}

/** The rows that have a selected seat, in the order of the map. */
export const rowsOf = (map, keys) => map.sections.flatMap(({ rows }) => rows).filter(({ seats }) => seats.some(({ key }) => keys.has(key)));

function eachSection(map, change, stays = () => true) {
  const sections = [];
  for (const before of map.sections) {
    const after = change(before);
    if (stays(after, before)) sections.push(after);
  }
  return { sections };
}

function eachRow(map, change) {
  return eachSection(map, (section) => {
    const rows = section.rows.map(change);
    return rows.every((row, i) => row === section.rows[i]) ? section : { ...section, rows };
  });
}

function eachSeat(map, keys, change) {
  return eachRow(map, (row) => {
    if (!row.seats.some(({ key }) => keys.has(key))) return row;
    return { ...row, seats: row.seats.map((seat) => (keys.has(seat.key) ? change(seat) : seat)) };
  });
}
