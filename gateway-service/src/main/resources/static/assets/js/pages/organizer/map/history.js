/** Steps to go back to and forward again. Maps share what did not change, so a step costs what it changed. */
export class History {
  #past = []; #future = []; #now;

  /** As many as anybody goes back; the oldest are forgotten. */
  static MOST = 200;

  constructor(now) {
    this.#now = now;
  }

  get now() { return this.#now; }
  get canUndo() { return this.#past.length > 0; }
  get canRedo() { return this.#future.length > 0; }

  do(next) {
    if (next === this.#now) return;
    this.#past.push(this.#now);
    if (this.#past.length > History.MOST) this.#past.shift();
    this.#future = [];
    this.#now = next;
  }

  undo() {
    if (!this.canUndo) return;
    this.#future.push(this.#now);
    this.#now = this.#past.pop();
  }

  redo() {
    if (!this.canRedo) return;
    this.#past.push(this.#now);
    this.#now = this.#future.pop();
  }
}
