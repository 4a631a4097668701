import { people } from './document.js';

/** As far as event-service looks for an accessible seat beside a companion's. */
const COMPANION_REACH = 2;
const MOST_FINDINGS = 50;

/**
 * What event-service would say when this were published, found while drawing: `{code, section?, row?, seat?, values?}`,
 * with the section, row and seat themselves. The service has the last word; this only says it sooner.
 */
export function check(map, capacity) {
  const found = [];
  const add = (code, section, row, seat, values) => found.push({ code, section, row, seat, values });
  if (!map.sections.length) add('noSection');
  if (people(map) > capacity) add('tooMany', undefined, undefined, undefined, { people: people(map), capacity });
  const names = new Set();
  for (const section of map.sections) {
    if (!section.name?.trim() || section.name.length > 80) add('sectionName', section);
    if (names.has(section.name)) add('sectionTwice', section);
    names.add(section.name);
    if (section.generalAdmission) standing(section, add);
    else seated(section, add);
    if (found.length > MOST_FINDINGS) break;
  }
  return found.slice(0, MOST_FINDINGS);
}

function standing(section, add) {
  if (!(Number(section.capacity) >= 1)) add('capacity', section);
}

function seated(section, add) {
  if (!section.rows.length) add('noRow', section);
  const labels = new Set();
  const taken = new Map();
  for (const row of section.rows) {
    if (!row.label?.trim() || row.label.length > 12) add('rowLabel', section, row);
    if (labels.has(row.label)) add('rowTwice', section, row);
    labels.add(row.label);
    seats(section, row, taken, add);
  }
}

function seats(section, row, taken, add) {
  const numbers = new Set();
  row.seats.forEach((seat, i) => {
    if (!seat.number?.trim() || seat.number.length > 12) add('seatNumber', section, row, seat);
    if (numbers.has(seat.number)) add('seatTwice', section, row, seat);
    numbers.add(seat.number);
    if (seat.companion && !accompanies(row.seats, i)) add('companion', section, row, seat);
    const spot = `${seat.x.toFixed(3)} ${seat.y.toFixed(3)}`;
    if (taken.has(spot)) add('samePlace', section, row, seat, { other: taken.get(spot) });
    else taken.set(spot, `${row.label} ${seat.number}`);
  });
}

const accompanies = (all, i) => finds(all, i, 1) || finds(all, i, -1);

function finds(all, from, step) {
  for (let away = 1; away <= COMPANION_REACH; away += 1) {
    const next = from + step * away;
    if (next < 0 || next >= all.length || all[step > 0 ? next - 1 : next].aisleAfter) return false;
    if (all[next].accessible) return true;
  }
  return false;
}

/** What event-service found, with the section, row and seat of this map that it is about. */
export function located(map, errors) {
  return errors.map(({ section: name, row: label, seat: number, message }) => {
    const section = map.sections.find((each) => each.name === name);
    const row = section?.rows.find((each) => each.label === label);
    return { message, section, row, seat: row?.seats.find((each) => each.number === number) };
  });
}

/** The keys of the seats that a finding is about: that one, those of its row, or those of its section. */
export function seatsOf({ section, row, seat }) {
  if (seat) return [seat.key];
  const rows = row ? [row] : section?.rows ?? [];
  return rows.flatMap(({ seats: all }) => all.map(({ key }) => key));
}
