import { h, replace } from '../../../dom.js';
import { t } from '../../../i18n.js';
import { seatsOf } from './checks.js';

/** What keeps a map from being published, each with a way to the seats it is about. */
export class Findings {
  #drawing; #view; #list = h('ul', { class: 'findings' }); #head = h('p', { class: 'strong' });

  constructor(drawing, view) {
    this.#drawing = drawing;
    this.#view = view;
    this.element = h('div', { class: 'stack', 'aria-live': 'polite' }, this.#head, this.#list);
    this.#head.textContent = t('organizer.findings.unchecked');
  }

  /** Findings of either kind: ours by a code, event-service's by its message. */
  show(found) {
    this.#head.textContent = found.length ? t('organizer.findings.some', { count: found.length }) : t('organizer.findings.none');
    this.#view.flaw(new Set(found.flatMap(seatsOf)));
    replace(this.#list, found.map((each) => this.#line(each)));
  }

  #line(finding) {
    const keys = seatsOf(finding);
    const where = [finding.section?.name, finding.row && t('organizer.findings.row', { label: finding.row.label }), finding.seat && t('organizer.findings.seat', { number: finding.seat.number })].filter(Boolean).join(', ');
    const what = finding.message ?? t(`organizer.finding.${finding.code}`, finding.values);
    return h('li', {}, h('span', {}, where && h('strong', {}, `${where}: `), what),
      keys.length > 0 && h('button', { class: 'plain small', type: 'button', onclick: () => this.#drawing.select(keys, keys[0]) }, t('organizer.findings.go')));
  }
}
