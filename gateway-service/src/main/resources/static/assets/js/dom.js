const SVG = 'http://www.w3.org/2000/svg';

/**
 * Makes an element. Text goes in as text, never as markup, so nothing that somebody typed is ever run.
 * Properties that begin with "on" are listeners, `style` is an object of CSS properties (custom ones too), others are
 * attributes; false, null and undefined leave one out, among the children too.
 */
export const h = (tag, properties, ...children) => fill(document.createElement(tag), properties, children);

/** The same for SVG. */
export const s = (tag, properties, ...children) => fill(document.createElementNS(SVG, tag), properties, children);

function fill(element, properties = {}, children) {
  for (const [name, value] of Object.entries(properties)) {
    if (value === false || value === null || value === undefined) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'style') Object.entries(value).forEach(([key, text]) => element.style.setProperty(key, text));
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Tells people who cannot see the page what has changed on it. */
export function announce(text) {
  document.getElementById('announcer').textContent = text;
}

/** Something to be noticed: kind is '', 'good', 'warn' or 'bad'; what is bad is read out at once. */
export function notice(kind, ...content) {
  return h('div', { class: `notice ${kind}`, role: kind === 'bad' ? 'alert' : null }, ...content);
}

export function replace(element, ...children) {
  element.replaceChildren(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
}

let names = 0;

/** A name for an element that another one points to. */
export const uniqueId = (word) => `${word}-${++names}`;
