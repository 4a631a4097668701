const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const PAN_PIXELS = 40;

/**
 * A map by keys alone. Arrows go from seat to seat, with Shift they choose on the way, with Alt they move what is chosen,
 * with Ctrl the view. Space chooses, R the row, S the section, Escape nothing; +, - and 0 zoom. What is done to the
 * selection is told on: onNudge, onDelete, onUndo, onRedo.
 */
export class Keys {
  #view; #tells;

  constructor(canvas, view, tells) {
    this.#view = view;
    this.#tells = tells;
    canvas.addEventListener('keydown', (event) => {
      if (this.#press(event)) event.preventDefault();
    });
  }

  #press(event) {
    const { key, ctrlKey, metaKey, shiftKey } = event;
    const command = ctrlKey || metaKey;
    if (key in ARROWS) return this.#arrow(event, ARROWS[key]);
    if (command && key.toLowerCase() === 'z') return this.#tell(shiftKey ? 'onRedo' : 'onUndo');
    if (command && key.toLowerCase() === 'y') return this.#tell('onRedo');
    if (command && key.toLowerCase() === 'a') return this.#chooseWhere(() => true);
    if (command) return false;
    return this.#plain(key);
  }

  #plain(key) {
    const { cursor } = this.#view;
    switch (key) {
      case '+': case '=': this.#view.zoom(1.4); return true;
      case '-': this.#view.zoom(1 / 1.4); return true;
      case '0': this.#view.fit(); return true;
      case 'Delete': case 'Backspace': return this.#tell('onDelete');
      case 'Escape': this.#view.chosen([], cursor?.key); return true;
      case ' ': return Boolean(cursor) && this.#toggle(cursor.key);
      case 'r': return Boolean(cursor) && this.#chooseWhere(({ row }) => row === cursor.row);
      case 's': return Boolean(cursor) && this.#chooseWhere(({ section }) => section === cursor.section);
      default: return false;
    }
  }

  #arrow({ altKey, ctrlKey, metaKey, shiftKey }, [x, y]) {
    if (ctrlKey || metaKey) this.#view.pan(-x * PAN_PIXELS, -y * PAN_PIXELS);
    else if (altKey) this.#tells.onNudge(x, y);
    else this.#go(x, y, shiftKey);
    return true;
  }

  /** Along the row by its order; across by what lies nearest in the next row. */
  #go(x, y, choosing) {
    const { cursor, places, selection } = this.#view;
    if (!places.length) return;
    const next = cursor ? (x ? along(places, cursor, x) : across(places, cursor, y)) ?? cursor : places[0];
    this.#view.chosen(choosing ? [...selection, cursor?.key ?? next.key, next.key] : [...selection], next.key);
  }

  #toggle(key) {
    const { selection } = this.#view;
    this.#view.chosen(selection.has(key) ? [...selection].filter((each) => each !== key) : [...selection, key], key);
    return true;
  }

  #chooseWhere(isMeant) {
    const { cursor, places } = this.#view;
    this.#view.chosen(places.filter(isMeant).map(({ key }) => key), cursor?.key);
    return true;
  }

  #tell(name) {
    this.#tells[name]();
    return true;
  }
}

const along = (places, cursor, step) => places[places.findIndex(({ key }) => key === cursor.key) + step];

/** The rows of a section are in order, the sections of a map too: the next one that way, and its seat that is nearest. */
function across(places, cursor, step) {
  const here = places.findIndex(({ key }) => key === cursor.key);
  let i = here;
  while (places[i] && places[i].row === cursor.row) i += step;
  const row = places[i]?.row;
  if (!row) return undefined;
  const gap = ({ seat }) => Math.hypot(seat.x - cursor.seat.x, seat.y - cursor.seat.y);
  return places.filter((place) => place.row === row).reduce((best, place) => (gap(place) < gap(best) ? place : best));
}
