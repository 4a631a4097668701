import { h } from '../../../dom.js';
import { t } from '../../../i18n.js';
import { dialog } from '../../../components/dialog.js';

/** Somebody else has saved this draft meanwhile. Whose is to stay: 'mine', 'theirs', or null for neither yet. */
export function conflict() {
  const asked = dialog({
    title: t('organizer.conflict.title'),
    content: [
      h('p', {}, t('organizer.conflict.text')),
      h('div', { class: 'row end' },
        h('button', { class: 'plain', type: 'button', onclick: () => asked.close('theirs') }, t('organizer.conflict.theirs')),
        h('button', { class: 'danger', type: 'button', onclick: () => asked.close('mine') }, t('organizer.conflict.mine'))),
    ],
  });
  return asked.closed;
}
