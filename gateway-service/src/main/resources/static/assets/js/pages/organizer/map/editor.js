import { h, announce, notice, replace, uniqueId } from '../../../dom.js';
import { get } from '../../../api.js';
import { t } from '../../../i18n.js';
import { tabs } from '../../../components/tabs.js';
import { refused } from '../../../problems.js';
import { frame } from '../frame.js';
import { check, located } from './checks.js';
import { choicePanel, nameOf, remove } from './choicepanel.js';
import { conflict } from './conflict.js';
import { people } from './document.js';
import { Drafts } from './drafts.js';
import { Drawing } from './drawing.js';
import { move } from './edits.js';
import { filesPanel } from './files.js';
import { Findings } from './findings.js';
import { RowsPanel } from './rowspanel.js';
import { sectionPanel } from './sectionpanel.js';
import { toolbar } from './toolbar.js';
import { MapView } from './view.js';

const NUDGE = 0.1;

/** Draws a venue's seat map. */
export async function show({ params: { id }, signal }) {
  const drafts = new Drafts(id);
  const [venue, map] = await Promise.all([get(`venues/${id}`, { signal }), drafts.load(signal)]);
  const editor = new Editor(venue, drafts, new Drawing(map), signal);
  return { title: t('organizer.map.title', { name: venue.name }), element: editor.element, wide: true };
}

class Editor {
  #venue; #drafts; #drawing; #view; #rows; #findings; #tabs; #said = h('div', { 'aria-live': 'polite' }); #state = h('p', { class: 'quiet', role: 'status' });

  constructor(venue, drafts, drawing, signal) {
    this.#venue = venue;
    this.#drafts = drafts;
    this.#drawing = drawing;
    const help = uniqueId('map-help');
    this.#view = this.#makeView(help, signal);
    this.#rows = new RowsPanel(drawing, signal);
    this.#findings = new Findings(drawing, this.#view);
    this.#tabs = this.#makeTabs(signal);
    this.element = this.#page(help, signal);
    drawing.on('change', () => this.#changed(), signal);
    drawing.on('select', () => this.#selected(), signal);
    window.addEventListener('beforeunload', (event) => { if (!drawing.isSaved) event.preventDefault(); }, { signal });
    this.#changed();
  }

  #makeView(help, signal) {
    const drawing = this.#drawing;
    return new MapView({
      label: t('organizer.map.canvas'), describedBy: help, signal,
      onSelect: (keys, cursor) => drawing.select(keys, cursor),
      onMove: (x, y) => drawing.edit((map) => move(map, drawing.selection, x, y)),
      onNudge: (x, y) => drawing.edit((map) => move(map, drawing.selection, x * NUDGE, y * NUDGE)),
      onPlace: (point) => this.#rows.placeAt(point),
      onDelete: () => remove(drawing),
      onUndo: () => drawing.undo(),
      onRedo: () => drawing.redo(),
    });
  }

  #makeTabs(signal) {
    const kept = {
      sections: sectionPanel(this.#drawing, signal),
      rows: this.#rows.element,
      choice: choicePanel(this.#drawing, signal),
      findings: this.#findings.element,
      files: filesPanel(this.#drawing, this.#drafts, this.#venue),
    };
    const chosen = this.#drawing.map.sections.length ? 'sections' : 'rows';
    return tabs({ label: t('organizer.map.panels'), chosen, tabs: Object.entries(kept).map(([id, panel]) => ({ id, label: t(`organizer.panel.${id}`), content: () => panel })) });
  }

  #page(help, signal) {
    const { id, name } = this.#venue;
    const button = (verb, act, plain) => h('button', { class: plain && 'plain', type: 'button', onclick: (event) => this.#run(event.currentTarget, act) }, t(`organizer.map.${verb}`));
    return frame({
      title: t('organizer.map.title', { name }),
      back: [`#/organizer/venues/${id}`, name],
      more: h('div', { class: 'row start' }, button('check', () => this.#check(), true), button('save', () => this.#save(), true), button('publish', () => this.#publish())),
    },
    this.#said,
    h('div', { class: 'drawing' },
      h('div', { class: 'stack' }, toolbar(this.#drawing, this.#view, signal), this.#view.element, this.#state,
        h('details', {}, h('summary', {}, t('organizer.map.keys')), h('p', { class: 'quiet', id: help }, t('organizer.map.keysText')))),
      h('div', { class: 'card' }, this.#tabs)));
  }

  #changed() {
    const { map, isSaved } = this.#drawing;
    this.#view.show(map);
    this.#state.textContent = [
      t('organizer.map.people', { people: people(map), capacity: this.#venue.capacity }),
      t(isSaved ? 'organizer.map.saved' : 'organizer.map.unsaved'),
    ].join(' · ');
  }

  #selected() {
    const { selection, cursor } = this.#drawing;
    this.#view.select(selection, cursor);
    const at = cursor && this.#view.cursor;
    announce([at && nameOf(at), t('organizer.choice.count', { count: selection.size })].filter(Boolean).join(', '));
  }

  #check() {
    const found = check(this.#drawing.map, this.#venue.capacity);
    this.#findings.show(found);
    this.#tabs.open('findings');
    return !found.length;
  }

  /** True when the draft at event-service is what is drawn here. */
  async #save() {
    const { map } = this.#drawing;
    if (!await this.#drafts.save(map) && !await this.#settle(map)) return false;
    this.#drawing.keep(map);
    this.#say('good', t('organizer.map.savedNow'));
    return true;
  }

  /** Somebody else has saved: theirs comes in as a step, which can be undone, or mine goes over it. */
  async #settle(map) {
    const answer = await conflict();
    if (answer === 'mine') {
      await this.#drafts.lookAgain();
      return this.#drafts.save(map);
    }
    if (answer === 'theirs') {
      const theirs = await this.#drafts.load();
      this.#drawing.edit(() => theirs);
      this.#drawing.keep(theirs);
    }
    return false;
  }

  async #publish() {
    if (!this.#check() || !await this.#save()) return;
    try {
      const { version, seatCount } = await this.#drafts.publish();
      this.#say('good', t('organizer.map.published', { version, count: seatCount }), ' ', h('a', { href: `#/organizer/events/new?venue=${this.#venue.id}` }, t('organizer.house.event')));
    } catch (failure) {
      if (!failure.problem?.errors) throw failure;
      this.#findings.show(located(this.#drawing.map, failure.problem.errors));
      this.#tabs.open('findings');
      this.#say('bad', t('organizer.map.refused'));
    }
  }

  async #run(button, act) {
    button.disabled = true;
    try {
      await act();
    } catch (failure) {
      replace(this.#said, refused(failure));
    } finally {
      button.disabled = false;
    }
  }

  #say(kind, ...content) {
    replace(this.#said, notice(kind, h('p', {}, ...content)));
  }
}
