import { replace } from '../../../dom.js';

const FOCUSABLE = 'input, select, button, summary';

/**
 * A place whose content is made anew again and again, after what happens now is over: a field that is being left gives
 * its focus on first. The focus stays where it was, and what was folded open stays open.
 */
export function redrawn(place, make) {
  let due = false;
  const draw = () => {
    due = false;
    const active = place.contains(document.activeElement) ? document.activeElement : null;
    const index = active && [...place.querySelectorAll(FOCUSABLE)].indexOf(active);
    const folds = [...place.querySelectorAll('details')].map(({ open }) => open);
    replace(place, make());
    const now = [...place.querySelectorAll('details')];
    if (now.length === folds.length) now.forEach((fold, i) => { fold.open = folds[i]; });
    if (active) (named(place, active.name) ?? place.querySelectorAll(FOCUSABLE)[index])?.focus({ preventScroll: true });
  };
  draw();
  return () => {
    if (!due) setTimeout(draw);
    due = true;
  };
}

const named = (place, name) => (name ? place.querySelector(`[name="${CSS.escape(name)}"]`) : null);
