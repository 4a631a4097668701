import { h, uniqueId } from '../dom.js';
import { t } from '../i18n.js';

/**
 * Dialogs: the platform's own, which keeps the focus inside and gives it back.
 *
 *   const { element, close, closed } = dialog({ title, content, wide })
 *       opens at once; `closed` resolves to what close(value) was given, to null when it was dismissed
 *   await confirm({ title, text, verb, danger })
 *       true when the person agreed; text may be elements. Closing it any other way is a no
 */
export function dialog({ title, content, wide = false }) {
  const heading = uniqueId('dialog');
  let answer = null;
  const close = (value = null) => {
    answer = value;
    element.close();
  };
  const element = h('dialog', { class: wide ? 'dialog wide' : 'dialog', 'aria-labelledby': heading },
    h('div', { class: 'row' }, h('h2', { id: heading }, title),
      h('button', { class: 'plain small', type: 'button', 'aria-label': t('common.close'), onclick: () => close() }, '×')),
    content);
  const closed = new Promise((resume) => {
    element.addEventListener('close', () => {
      element.remove();
      resume(answer);
    });
  });
  const left = () => close();
  window.addEventListener('hashchange', left, { once: true });
  closed.then(() => window.removeEventListener('hashchange', left));
  document.body.append(element);
  element.showModal();
  return { element, close, closed };
}

export async function confirm({ title, text, verb, danger = false }) {
  const agree = h('button', { class: danger ? 'danger' : null, type: 'button', onclick: () => asked.close(true) }, verb);
  const asked = dialog({
    title,
    content: [typeof text === 'string' ? h('p', {}, text) : text,
      h('div', { class: 'row end' }, h('button', { class: 'plain', type: 'button', autofocus: danger, onclick: () => asked.close(false) }, t('common.cancel')), agree)],
  });
  return (await asked.closed) === true;
}
