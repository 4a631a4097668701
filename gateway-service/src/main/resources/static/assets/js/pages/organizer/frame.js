import { h } from '../../dom.js';
import { t } from '../../i18n.js';

/** What every page here begins with: where it belongs, what it is called, and what more there is to say about it. */
export function frame({ title, back, more, nav }, ...content) {
  return h('div', { class: 'stack' },
    h('header', { class: 'head' },
      back && h('p', { class: 'back' }, h('a', { href: back[0] }, `← ${back[1]}`)),
      h('div', { class: 'row' }, h('h1', {}, title), more),
      nav),
    content);
}

const EVENT_PAGES = [['', 'overview'], ['/sales', 'sales'], ['/bookings', 'bookings'], ['/doors', 'doors']];

/** The pages of one event. */
export const eventNav = (id, here) => h('nav', { class: 'subnav', 'aria-label': t('organizer.event.pages') },
  EVENT_PAGES.map(([end, name]) => h('a', { href: `#/organizer/events/${id}${end}`, 'aria-current': name === here ? 'page' : null }, t(`organizer.nav.${name}`))));

const SHOWTIME_PAGES = [['', 'showtime'], ['/prices', 'prices'], ['/waiting-room', 'waitingRoom']];

/** The pages of one showtime. */
export const showtimeNav = (id, here) => h('nav', { class: 'subnav', 'aria-label': t('organizer.showtime.pages') },
  SHOWTIME_PAGES.map(([end, name]) => h('a', { href: `#/organizer/showtimes/${id}${end}`, 'aria-current': name === here ? 'page' : null }, t(`organizer.nav.${name}`))),
  h('a', { href: `#/door/${id}` }, t('organizer.nav.checkIn')));

export const section = (title, ...content) => h('section', { class: 'card stack' }, h('h2', {}, title), content);
