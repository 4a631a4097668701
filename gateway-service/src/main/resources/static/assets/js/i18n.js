/**
 * Words in the reader's language.
 *
 *   t('event.doors', { time })         a message with its values put in; numbers are written as the language does
 *   t('seats.free', { count: 3 })      a message may be { one: …, other: … }: Intl.PluralRules picks by `count`
 *   phrase('account.newHere', { link })  the same for elements: an array of strings and nodes, for h()
 *   await need('event', 'seats')       loads areas; main.js does it for the areas that a route names
 *
 * The part before the first dot is the area: messages/<language>/<area>.js, whose default export is an object. The
 * areas `common` and `problems` are always there. The language is the one chosen before, else the browser's.
 */
export const LANGUAGES = { en: 'English', de: 'Deutsch' };

const MARK = 'foyer.language';
const areas = new Map();

/** What the page speaks: en or de. */
export const language = chosen() ?? offered() ?? 'en';

/** What numbers, money and dates are written in: the reader's own variety of the language. */
export const locale = navigator.languages.find((each) => each.split('-')[0] === language) ?? language;

document.documentElement.lang = language;
const plurals = new Intl.PluralRules(locale);
const numbers = new Intl.NumberFormat(locale);

/** Another language, for good; the page starts anew, at the same place. */
export function speak(other) {
  localStorage.setItem(MARK, other);
  location.reload();
}

/** Loads what is not there yet. */
export async function need(...names) {
  await Promise.all(names.filter((name) => !areas.has(name)).map(async (name) => {
    areas.set(name, (await import(`./messages/${language}/${name}.js`)).default);
  }));
}

/** Whether there is such a message. */
export const knows = (key) => messageOf(key) !== undefined;

export function t(key, values = {}) {
  return phrase(key, values).join('');
}

export function phrase(key, values = {}) {
  const message = pick(messageOf(key), values) ?? key;
  return message.split(/(\{\w+\})/).filter(Boolean).map((part) => {
    const name = part.match(/^\{(\w+)\}$/)?.[1];
    if (!name || !(name in values)) return part;
    return typeof values[name] === 'number' ? numbers.format(values[name]) : values[name];
  });
}

function messageOf(key) {
  const dot = key.indexOf('.');
  return areas.get(key.slice(0, dot))?.[key.slice(dot + 1)];
}

function pick(message, { count }) {
  if (typeof message !== 'object') return message;
  return message[count] ?? message[plurals.select(count)] ?? message.other;
}

function chosen() {
  const mark = localStorage.getItem(MARK);
  return mark in LANGUAGES ? mark : null;
}

function offered() {
  return navigator.languages.map((each) => each.split('-')[0]).find((each) => each in LANGUAGES);
}
