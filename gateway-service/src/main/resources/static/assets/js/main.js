import './arrival.js';
import { h, announce, notice, replace } from './dom.js';
import { need, speak, t, language, LANGUAGES } from './i18n.js';
import { post } from './api.js';
import { refused } from './problems.js';
import { find } from './router.js';
import { routes as fans } from './routes.js';
import { routes as others, navigation } from './routes.organizer.js';
import * as session from './session.js';
import { loading } from './components/states.js';

const LATE_MILLIS = 250;
const ROUTES = [...fans, ...others];

performance.setResourceTimingBufferSize(5000); // shell.js reads there what was loaded, calls of the API count too
const page = document.getElementById('page');
const nav = document.getElementById('nav');
let leave = null;
let visit = 0;

/** A page is a module whose show(visit) gives a title and an element; routes.js has the form. */
async function show() {
  const mine = ++visit;
  leave?.abort();
  leave = new AbortController();
  const { signal } = leave;
  const address = location.hash.slice(1) || '/';
  page.setAttribute('aria-busy', 'true');
  const late = setTimeout(() => mine === visit && replace(page, loading()), LATE_MILLIS);
  try {
    const found = find(ROUTES, address);
    const { title, element, wide } = await (found ? open(found, signal) : missing());
    if (mine === visit) present(title, element, wide);
  } catch (failure) {
    if (isGone(failure)) location.reload();
    else if (mine === visit && failure.name !== 'AbortError') present(t('common.failed'), failed(failure));
  } finally {
    clearTimeout(late);
    if (mine === visit) arrived(address);
  }
}

/** Says which address is shown now, for whoever waits for it. */
function arrived(address) {
  page.dataset.shown = address;
  page.setAttribute('aria-busy', 'false');
}

async function open({ route, ...rest }, signal) {
  const { needs } = route;
  const atDoor = route.offline && session.wasLoggedIn();
  if (needs && !atDoor) await takeUp();
  if (needs && !session.isLoggedIn() && !atDoor) return logIn();
  if (needs && needs !== 'session' && ![needs].flat().some(session.hasRole)) return forbidden();
  const [module] = await Promise.all([route.page(), need(...route.messages), ...(route.styles ?? []).map(style)]);
  return module.show({ ...rest, signal });
}

/**
 * Whoever came without a network was let in to see tickets only; with one it can be asked who that is. Not every browser
 * tells that there is one again.
 */
async function takeUp() {
  if (session.wasLoggedIn() && !session.isLoggedIn()) await session.refresh();
}

function logIn() {
  const next = location.hash.slice(1) || '/';
  history.replaceState(null, '', `#/log-in?next=${encodeURIComponent(next)}`);
  return open(find(ROUTES, location.hash.slice(1)), leave.signal);
}

const missing = () => ({ title: t('common.noPage'), element: message(t('common.noPage'), t('common.noPageText')) });
const forbidden = () => ({ title: t('common.notYours'), element: message(t('common.notYours'), t('common.notYoursText')) });

const home = () => h('p', {}, h('a', { class: 'button', href: '#/' }, t('common.home')));

const message = (title, text) => h('div', { class: 'narrow stack' }, h('h1', {}, title), notice('', h('p', {}, text)), home());

/** What is not there is not there the next time either. */
const failed = (failure) => h('div', { class: 'narrow stack' }, h('h1', {}, t('common.failed')), refused(failure),
  failure.code === 'not-found' ? home() : h('p', {}, h('button', { type: 'button', onclick: show }, t('common.again'))));

function present(title, element, wide = false) {
  document.title = `${title} · Foyer`;
  page.classList.toggle('wide', wide);
  replace(page, element);
  const heading = page.querySelector('h1');
  if (heading && visit > 1) {
    scrollTo(0, 0);
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }
  announce(title);
}

/** A page of another version than this one, since the platform was renewed: the new one is loaded, once. */
function isGone(failure) {
  if (!(failure instanceof TypeError) || !/module|import/i.test(failure.message) || !navigator.onLine) return false;
  const tried = sessionStorage.getItem('foyer.renewed') === location.href;
  sessionStorage.setItem('foyer.renewed', location.href);
  return !tried;
}

/** Style sheets that only some pages need, each once. */
const sheets = new Map();
function style(name) {
  if (!sheets.has(name)) {
    sheets.set(name, new Promise((resume) => {
      const href = new URL(`../${name}.css`, import.meta.url).href;
      document.head.append(h('link', { rel: 'stylesheet', href, onload: resume, onerror: resume }));
    }));
  }
  return sheets.get(name);
}

async function logOut() {
  await post('auth/logout').catch(() => null);
  session.end();
  location.hash = '#/';
}

function drawNavigation() {
  const here = (location.hash.slice(1) || '/').split('?')[0];
  const link = (href, text) => h('a', { href, 'aria-current': href.slice(1) === here ? 'page' : null }, text);
  replace(
    nav,
    link('#/', t('common.navEvents')),
    session.isLoggedIn() && link('#/tickets', t('common.navTickets')),
    navigation.filter(({ role }) => session.hasRole(role)).map(({ href, label }) => link(href, t(label))),
    session.isLoggedIn() && link('#/account', t('common.navAccount')),
    session.isLoggedIn()
      ? h('button', { class: 'plain', type: 'button', onclick: logOut }, t('common.logOut'))
      : h('a', { class: 'button plain', href: '#/log-in' }, t('common.logIn')),
  );
}

/** The hash is the address of a page here, so the link moves the focus by itself. */
function drawSkip() {
  const skip = document.getElementById('skip');
  skip.textContent = t('common.skip');
  skip.addEventListener('click', (event) => {
    event.preventDefault();
    page.focus();
  });
}

function drawFoot() {
  replace(document.getElementById('foot'),
    h('p', {}, t('common.foot'), ' ', h('a', { href: '/docs' }, t('common.footDocs'))),
    h('div', { class: 'row', role: 'group', 'aria-label': t('common.language') }, Object.entries(LANGUAGES).map(([code, name]) =>
      h('button', { class: 'plain small', type: 'button', lang: code, 'aria-pressed': String(code === language), onclick: () => speak(code) }, name))));
}

session.onChange(drawNavigation);
session.onChange(() => session.isLoggedIn() || globalThis.caches?.delete('foyer-tickets'));
window.addEventListener('online', takeUp);
window.addEventListener('hashchange', () => { takeUp(); drawNavigation(); show(); });
const first = find(ROUTES, location.hash.slice(1) || '/')?.route; // its words and styles need not wait for who it is
await Promise.all([need('common', 'problems', ...(first?.messages ?? [])), session.resume()]);
drawSkip();
nav.setAttribute('aria-label', t('common.mainNavigation'));
drawFoot();
drawNavigation();
await show();
