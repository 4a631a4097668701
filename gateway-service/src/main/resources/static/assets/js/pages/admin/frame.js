import { h } from '../../dom.js';
import { t } from '../../i18n.js';

const PAGES = ['', '/accounts', '/retention'];
const NAMES = ['overview', 'accounts', 'retention'];

/** What every page for admins begins with. */
export const frame = (title, here, ...content) => h('div', { class: 'stack' },
  h('header', { class: 'head' }, h('h1', {}, title),
    h('nav', { class: 'subnav', 'aria-label': t('admin.pages') }, PAGES.map((end, i) =>
      h('a', { href: `#/admin${end}`, 'aria-current': NAMES[i] === here ? 'page' : null }, t(`admin.nav-${NAMES[i]}`))))),
  content);
