import { h } from '../../../dom.js';
import { t } from '../../../i18n.js';
import { field, form } from '../../../components/form.js';
import { addSection, changeSection, removeSection } from './edits.js';
import { seatsIn } from './document.js';
import { redrawn } from './redrawn.js';

const WORD = '[A-Z][A-Z0-9_]{0,29}';

/** The sections of a map as a list: what they are called, what they are, their rows. */
export function sectionPanel(drawing, signal) {
  const list = h('div', { class: 'stack' });
  const open = new Set();
  drawing.on('change', redrawn(list, () => drawing.map.sections.map((section) => each(drawing, section, open))), signal);
  return h('div', { class: 'stack' }, list, adding(drawing));
}

function each(drawing, section, open) {
  const { key, name, generalAdmission } = section;
  const details = h('details', {
    class: 'card', open: open.has(key), ontoggle: () => (details.open ? open.add(key) : open.delete(key)),
  },
  h('summary', {}, name, ' ', h('span', { class: 'quiet' }, t(generalAdmission ? 'organizer.map.standing' : 'organizer.map.seats', { count: generalAdmission ? Number(section.capacity) : seatsIn(section) }))),
  fieldsOf(drawing, section),
  !generalAdmission && rows(drawing, section),
  h('div', { class: 'row start' },
    !generalAdmission && h('button', { class: 'plain small', type: 'button', onclick: () => drawing.select(keysOf(section.rows)) }, t('organizer.map.chooseAll')),
    h('button', { class: 'plain small', type: 'button', onclick: () => drawing.edit((map) => removeSection(map, key)) }, t('organizer.map.removeSection', { name }))));
  return details;
}

/** Each field is a step of its own, taken when it is left. */
function fieldsOf(drawing, { key, name, type, priceCategory, generalAdmission, capacity }) {
  const changes = (property, read = (control) => control.value.trim()) => ({ target }) => {
    if (target.checkValidity()) drawing.edit((map) => changeSection(map, key, { [property]: read(target) }));
    else target.reportValidity();
  };
  const word = (property, value) => field(`${property}-${key}`, t(`organizer.map.${property}`), { value, pattern: WORD, hint: t('organizer.map.wordHint'), onchange: changes(property) });
  return h('div', { class: 'fields' },
    field(`name-${key}`, t('organizer.map.name'), { value: name, maxlength: 80, onchange: changes('name') }),
    word('type', type), word('priceCategory', priceCategory),
    generalAdmission && field(`capacity-${key}`, t('organizer.map.capacity'), { type: 'number', min: 1, value: capacity, onchange: changes('capacity', ({ valueAsNumber }) => valueAsNumber) }));
}

const keysOf = (all) => all.flatMap(({ seats }) => seats.map(({ key }) => key));

const rows = (drawing, section) => h('ul', { class: 'rows' }, section.rows.map((row) => h('li', {},
  h('button', {
    class: 'plain small', type: 'button', onclick: () => drawing.select(keysOf([row]), row.seats[0]?.key),
    'aria-label': t('organizer.map.chooseRow', { label: row.label, count: row.seats.length }),
  }, row.label))));

const adding = (drawing) => h('details', { open: !drawing.map.sections.length }, h('summary', {}, t('organizer.map.addSection')), form({
  verb: t('organizer.map.addSectionVerb'),
  fields: h('div', { class: 'fields' },
    field('name', t('organizer.map.name'), { maxlength: 80 }),
    field('capacity', t('organizer.map.standingCapacity'), { type: 'number', min: 1, max: 200_000, required: false, hint: t('organizer.map.standingHint') })),
  act: async ({ name, capacity }, element) => {
    drawing.edit((map) => addSection(map, capacity ? { name, generalAdmission: true, capacity } : { name }));
    element.reset();
    return t('organizer.map.added', { name });
  },
}));
