import { h } from '../../../dom.js';
import { t } from '../../../i18n.js';

const TOOLS = ['select', 'pan', 'place'];

/** What a pointer does on the map, steps back and forth, and how near one looks. */
export function toolbar(drawing, view, signal) {
  const button = (name, act) => h('button', { class: 'plain small', type: 'button', onclick: act, 'aria-label': t(`organizer.tool.${name}`), title: t(`organizer.tool.${name}`) }, t(`organizer.tool.${name}-sign`));
  const undo = button('undo', () => drawing.undo());
  const redo = button('redo', () => drawing.redo());
  const draw = () => {
    undo.disabled = !drawing.canUndo;
    redo.disabled = !drawing.canRedo;
  };
  drawing.on('change', draw, signal);
  draw();
  return h('div', { class: 'row start toolbar', role: 'toolbar', 'aria-label': t('organizer.tool.title') },
    tools(view), undo, redo,
    button('in', () => view.zoom(1.4)), button('out', () => view.zoom(1 / 1.4)), button('fit', () => view.fit()));
}

function tools(view) {
  const buttons = TOOLS.map((name) => h('button', {
    class: 'plain small', type: 'button', 'aria-pressed': String(name === view.tool), onclick: () => choose(name),
  }, t(`organizer.tool.${name}`)));
  const choose = (name) => {
    view.tool = name;
    buttons.forEach((button, i) => button.setAttribute('aria-pressed', String(TOOLS[i] === name)));
  };
  return h('div', { class: 'row start', role: 'group', 'aria-label': t('organizer.tool.pointer') }, buttons);
}
