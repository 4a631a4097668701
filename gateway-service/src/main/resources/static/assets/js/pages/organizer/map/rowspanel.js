import { h, replace } from '../../../dom.js';
import { t } from '../../../i18n.js';
import { field, form } from '../../../components/form.js';
import { addRows, addSection } from './edits.js';
import { newKey, places } from './document.js';
import { boxAround } from './geometry.js';
import { NUMBERINGS } from './labels.js';
import { drawRows } from './rows.js';

/** Rows to be added: how many, how far apart, how bent, how called. Placed by a press on the map, or below what is there. */
export class RowsPanel {
  #drawing; #form; #sections;

  constructor(drawing, signal) {
    this.#drawing = drawing;
    this.#sections = h('datalist', { id: `sections-${newKey()}` });
    const sectionName = field('section', t('organizer.rows.section'), { list: this.#sections.id, maxlength: 80, autocomplete: 'off', value: 'Stalls' });
    this.#form = form({
      verb: t('organizer.rows.add'),
      fields: [h('p', { class: 'quiet' }, t('organizer.rows.text')), sectionName, this.#sections, shape(), names()],
      act: async () => this.#place(this.#below()),
    });
    this.element = this.#form;
    const draw = () => replace(this.#sections, drawing.map.sections.filter(({ generalAdmission }) => !generalAdmission).map(({ name }) => h('option', { value: name })));
    drawing.on('change', draw, signal);
    draw();
  }

  /** Draws them with the middle of the first row at that point; says nothing when the form is not filled in well. */
  placeAt(point) {
    if (this.#form.reportValidity()) this.#place(point);
  }

  #place(at) {
    const values = Object.fromEntries([...new FormData(this.#form)].map(([name, text]) => [name, NUMERIC.has(name) ? Number(text) : text]));
    const rows = drawRows({ ...values, at });
    this.#drawing.edit((map) => {
      const known = map.sections.find(({ name, generalAdmission }) => name === values.section && !generalAdmission);
      const key = known?.key ?? newKey();
      return addRows(known ? map : addSection(map, { key, name: values.section }), key, rows);
    });
    this.#drawing.select(rows.flatMap(({ seats }) => seats.map(({ key }) => key)));
    return t('organizer.rows.added', { count: rows.length });
  }

  #below() {
    const all = places(this.#drawing.map).map(({ seat }) => seat);
    if (!all.length) return { x: 0, y: 0 };
    const box = boxAround(all);
    return { x: box.x + box.width / 2, y: box.y + box.height + 2 };
  }
}

const NUMERIC = new Set(['rows', 'seats', 'spacing', 'rowGap', 'curve', 'angle', 'firstNumber', 'aisleEvery']);

const number = (name, value, more) => field(name, t(`organizer.rows.${name}`), { type: 'number', value, step: 'any', ...more });

const shape = () => h('div', { class: 'fields' },
  number('rows', 10, { min: 1, max: 200, step: 1 }),
  number('seats', 20, { min: 1, max: 500, step: 1 }),
  number('spacing', 0.55, { min: 0.1, max: 100 }),
  number('rowGap', 0.9, { min: 0.1, max: 100 }),
  number('curve', 0, { min: -80, max: 80 }),
  number('angle', 0, { min: -360, max: 360 }),
  number('aisleEvery', 0, { min: 0, max: 100, step: 1 }));

const names = () => h('div', { class: 'fields' },
  field('labelStyle', t('organizer.rows.labelStyle'), { kind: 'select', options: ['LETTERS', 'NUMBERS'].map((each) => [each, t(`organizer.rows.labels-${each}`)]) }),
  field('firstLabel', t('organizer.rows.firstLabel'), { value: 'A', maxlength: 4 }),
  field('numbering', t('organizer.rows.numbering'), { kind: 'select', options: Object.keys(NUMBERINGS).map((each) => [each, t(`organizer.house.numbering-${each}`)]) }),
  number('firstNumber', 1, { min: 0, step: 1 }));
