import { History } from './history.js';
import { EMPTY } from './document.js';

/**
 * What is being drawn: the map with its steps, what is chosen of it, and whether it is saved. Everything that is shown
 * listens: `changed()` after each step, `selected()` after each choice.
 */
export class Drawing extends EventTarget {
  #history; #saved; #selection = new Set(); #cursor = null;

  constructor(map = EMPTY, isSaved = true) {
    super();
    this.#history = new History(map);
    this.#saved = isSaved ? map : null;
  }

  get map() { return this.#history.now; }
  get canUndo() { return this.#history.canUndo; }
  get canRedo() { return this.#history.canRedo; }
  get isSaved() { return this.#saved === this.map; }
  get selection() { return this.#selection; }
  get cursor() { return this.#cursor; }

  /** One step: `edit` gets the map and gives the next. */
  edit(edit) {
    this.#history.do(edit(this.map));
    this.#told('change');
  }

  undo() {
    this.#history.undo();
    this.#told('change');
  }

  redo() {
    this.#history.redo();
    this.#told('change');
  }

  select(keys, cursor = null) {
    this.#selection = new Set(keys);
    this.#cursor = cursor;
    this.#told('select');
  }

  /** This very map is what the service has now. */
  keep(map) {
    this.#saved = map;
    this.#told('change');
  }

  on(names, listener, signal) {
    for (const name of [names].flat()) this.addEventListener(name, listener, { signal });
  }

  #told(name) {
    this.dispatchEvent(new Event(name));
  }
}
