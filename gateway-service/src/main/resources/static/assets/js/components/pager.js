import { h } from '../dom.js';
import { t } from '../i18n.js';

/**
 * Leads through the pages of a list.
 *
 *   pager({ page, size, total, next }, to)     an answer of the API; to(page) is the address of a page (from 0)
 *   more(load)                                 a button for lists that go on by cursor: load() resolves to whether there is more
 */
export function pager({ page = 0, size, total, next }, to) {
  const last = total === undefined ? null : Math.max(1, Math.ceil(total / size));
  if (page === 0 && !next) return null;
  return h('nav', { class: 'pager', 'aria-label': t('common.pages') },
    page > 0 ? h('a', { class: 'button plain', href: to(page - 1), rel: 'prev' }, t('common.previous')) : h('span'),
    last && h('span', { class: 'quiet' }, t('common.pageOf', { page: page + 1, last })),
    next ? h('a', { class: 'button plain', href: to(page + 1), rel: 'next' }, t('common.next')) : h('span'));
}

export function more(load) {
  const button = h('button', {
    class: 'plain', type: 'button',
    onclick: async () => {
      button.disabled = true;
      try {
        if (!await load()) button.remove();
      } finally {
        button.disabled = false;
      }
    },
  }, t('common.more'));
  return button;
}
