import { h } from '../../../dom.js';
import { t } from '../../../i18n.js';
import { field, form } from '../../../components/form.js';
import { changeRow, mark, move, number, relabelRows, removeSeats, renumber, rotate, rowsOf } from './edits.js';
import { MARKS, places } from './document.js';
import { NUMBERINGS } from './labels.js';
import { redrawn } from './redrawn.js';

/** What can be done to the seats that are chosen. Made anew when others are. */
export function choicePanel(drawing, signal) {
  const place = h('div', { class: 'stack' });
  drawing.on(['select', 'change'], redrawn(place, () => chosen(drawing)), signal);
  return place;
}

function chosen(drawing) {
  const here = places(drawing.map).filter(({ key }) => drawing.selection.has(key));
  if (!here.length) return h('p', { class: 'quiet' }, t('organizer.choice.none'));
  const rows = rowsOf(drawing.map, drawing.selection);
  return [
    h('p', { class: 'strong' }, here.length === 1 ? nameOf(here[0]) : t('organizer.choice.count', { count: here.length })),
    h('fieldset', {}, h('legend', {}, t('organizer.choice.marks')), MARKS.map((name) => marking(drawing, here, name))),
    here.length === 1 && oneSeat(drawing, here[0]),
    rows.length === 1 && oneRow(drawing, rows[0]),
    moving(drawing),
    naming(drawing),
    h('button', { class: 'danger', type: 'button', onclick: () => remove(drawing) }, t('organizer.choice.remove', { count: here.length })),
  ];
}

export const nameOf = ({ section, row, seat }) => t('organizer.choice.seat', { section: section.name, row: row.label, number: seat.number });

/** Checked when all have it; in between when some do. */
function marking(drawing, here, name) {
  const with_ = here.filter(({ seat }) => seat[name]).length;
  const box = h('input', { type: 'checkbox', name, checked: with_ === here.length, onchange: () => drawing.edit((map) => mark(map, drawing.selection, name, box.checked)) });
  box.indeterminate = with_ > 0 && with_ < here.length;
  return h('label', { class: 'check' }, box, t(`organizer.mark.${name}`));
}

const oneSeat = (drawing, { key, seat }) => field('number', t('organizer.choice.number'), {
  value: seat.number, maxlength: 12, onchange: ({ target }) => target.value.trim() && drawing.edit((map) => number(map, key, target.value.trim())),
});

const oneRow = (drawing, row) => field('label', t('organizer.choice.row'), {
  value: row.label, maxlength: 12, onchange: ({ target }) => target.value.trim() && drawing.edit((map) => changeRow(map, row.key, { label: target.value.trim() })),
});

const amount = (name, value = 0) => field(name, t(`organizer.choice.${name}`), { type: 'number', step: 'any', value });

const moving = (drawing) => h('details', {}, h('summary', {}, t('organizer.choice.move')),
  form({
    verb: t('organizer.choice.moveVerb'),
    fields: h('div', { class: 'fields' }, amount('x'), amount('y')),
    act: async ({ x, y }) => { drawing.edit((map) => move(map, drawing.selection, x, y)); },
  }),
  form({
    verb: t('organizer.choice.turnVerb'),
    fields: amount('degrees', 15),
    act: async ({ degrees }) => { drawing.edit((map) => rotate(map, drawing.selection, degrees)); },
  }));

const naming = (drawing) => h('details', {}, h('summary', {}, t('organizer.choice.names')),
  form({
    verb: t('organizer.choice.relabel'),
    fields: h('div', { class: 'fields' },
      field('style', t('organizer.rows.labelStyle'), { kind: 'select', options: ['LETTERS', 'NUMBERS'].map((each) => [each, t(`organizer.rows.labels-${each}`)]) }),
      field('first', t('organizer.rows.firstLabel'), { value: 'A', maxlength: 4 })),
    act: async ({ style, first }) => { drawing.edit((map) => relabelRows(map, drawing.selection, style, first)); },
  }),
  form({
    verb: t('organizer.choice.renumber'),
    fields: h('div', { class: 'fields' },
      field('numbering', t('organizer.rows.numbering'), { kind: 'select', options: Object.keys(NUMBERINGS).map((each) => [each, t(`organizer.house.numbering-${each}`)]) }),
      field('from', t('organizer.rows.firstNumber'), { type: 'number', min: 0, value: 1 })),
    act: async ({ numbering, from }) => { drawing.edit((map) => renumber(map, drawing.selection, numbering, from)); },
  }));

export function remove(drawing) {
  const gone = drawing.selection;
  drawing.edit((map) => removeSeats(map, gone));
  drawing.select([]);
}
