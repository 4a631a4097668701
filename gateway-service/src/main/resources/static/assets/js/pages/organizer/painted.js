import { h, announce } from '../../dom.js';
import { t } from '../../i18n.js';

/** Seats that cost something else than their section: lines of section, row, and from where to where. */
export class PaintedSeats {
  #layout; #lines = h('div', { class: 'stack' });

  constructor(ranges, layout) {
    this.#layout = layout;
    ranges.forEach((range) => this.#add(range));
    this.element = h('details', { open: ranges.length > 0 }, h('summary', {}, t('organizer.painted.title')),
      h('div', { class: 'stack' }, h('p', { class: 'quiet' }, t('organizer.painted.text')), this.#lines,
        h('div', {}, h('button', { class: 'plain small', type: 'button', onclick: () => this.#add({}).focus() }, t('organizer.painted.add')))));
  }

  ranges() {
    return [...this.#lines.children].map((line) => Object.fromEntries([...line.querySelectorAll('[data-part]')].map((control) => [control.dataset.part, control.value.trim()])))
      .filter(({ section, row }) => section && row);
  }

  #add({ section, row = '', from = '', to = '' }) {
    const seated = this.#layout.sections.filter(({ generalAdmission }) => !generalAdmission);
    const choose = h('select', { 'data-part': 'section', 'aria-label': t('organizer.painted.section') }, seated.map(({ name }) => h('option', { value: name, selected: name === section }, name)));
    const text = (part, value) => h('input', { 'data-part': part, 'aria-label': t(`organizer.painted.${part}`), placeholder: t(`organizer.painted.${part}`), value, maxlength: 12 });
    const line = h('div', { class: 'painted' }, choose, text('row', row), text('from', from), text('to', to),
      h('button', { class: 'plain small', type: 'button', 'aria-label': t('organizer.painted.remove'), onclick: () => this.#remove(line) }, '×'));
    this.#lines.append(line);
    return choose;
  }

  #remove(line) {
    (line.nextElementSibling ?? line.previousElementSibling)?.querySelector('select').focus();
    line.remove();
    announce(t('organizer.painted.removed'));
  }
}
