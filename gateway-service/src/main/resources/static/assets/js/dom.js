/**
 * Makes an element. Text goes in as text, never as markup, so nothing that somebody typed is ever run.
 * Properties that begin with "on" are listeners; others are attributes; false and null leave one out.
 */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === false || value === null || value === undefined) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Tells people who cannot see the page what has changed on it. */
export function announce(text) {
  document.getElementById('announcer').textContent = text;
}

export function notice(kind, ...content) {
  return h('p', { class: `notice ${kind}`, role: kind === 'bad' ? 'alert' : null }, ...content);
}

export function replace(element, ...children) {
  element.replaceChildren(...children.filter(Boolean));
}
