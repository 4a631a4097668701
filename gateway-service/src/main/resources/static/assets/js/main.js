import './arrival.js';
import { h, announce, notice, replace } from './dom.js';
import { post } from './api.js';
import * as session from './session.js';

const ROUTES = [
  [/^\/(?:\?(.*))?$/, () => import('./pages/search.js')],
  [/^\/events\/([\w-]+)$/, () => import('./pages/event.js')],
  [/^\/showtimes\/([\w-]+)$/, () => import('./pages/showtime.js')],
  [/^\/bookings\/([\w-]+)$/, () => import('./pages/booking.js')],
  [/^\/tickets$/, () => import('./pages/bookings.js')],
  [/^\/checkout\/return$/, () => import('./pages/bookings.js')],
  [/^\/log-?in(?:\?(.*))?$/, () => import('./pages/login.js')],
  [/^\/account$/, () => import('./pages/account.js')],
  [/^\/account\/verify$/, () => import('./pages/verify.js')],
  [/^\/account\/forgotten$/, () => import('./pages/forgotten.js')],
  [/^\/account\/reset$/, () => import('./pages/reset.js')],
  [/^\/door-staff$/, () => import('./pages/doorstaff.js')],
];

const page = document.getElementById('page');
const nav = document.getElementById('nav');
let leave = null;
let visit = 0;

/** A page is a module whose show(parameter, signal) gives a title and an element; the signal ends with the visit. */
async function show() {
  const mine = ++visit;
  leave?.abort();
  leave = new AbortController();
  const path = location.hash.slice(1) || '/';
  const route = ROUTES.find(([pattern]) => pattern.test(path));
  try {
    if (!route) throw new Error('There is no such page.');
    const { show: open } = await route[1]();
    const { title, element } = await open(path.match(route[0])[1] ?? '', leave.signal);
    if (mine === visit) present(title, element);
  } catch (failure) {
    if (mine === visit && failure.name !== 'AbortError') present('That did not work', notice('bad', failure.message));
  }
}

function present(title, element) {
  document.title = `${title} · Foyer`;
  replace(page, element);
  const heading = page.querySelector('h1');
  if (heading && visit > 1) {
    heading.tabIndex = -1;
    heading.focus();
  }
  announce(title);
}

function drawNavigation() {
  const logOut = async () => {
    await post('auth/logout').catch(() => null);
    session.end();
    location.hash = '#/';
  };
  replace(
    nav,
    h('a', { href: '#/' }, 'Events'),
    session.isLoggedIn() && h('a', { href: '#/tickets' }, 'My tickets'),
    session.isLoggedIn() && h('a', { href: '#/account' }, 'Account'),
    session.isLoggedIn()
      ? h('button', { class: 'plain', onclick: logOut }, 'Log out')
      : h('a', { class: 'button plain', href: '#/log-in' }, 'Log in'),
  );
}

session.onChange(drawNavigation);
window.addEventListener('hashchange', show);
await session.resume();
drawNavigation();
await show();
