import { h, replace } from '../../../dom.js';
import { t } from '../../../i18n.js';
import { field, form } from '../../../components/form.js';
import { refused } from '../../../problems.js';
import { read, write } from './document.js';

/** Other maps than the one that is drawn: earlier versions, and files. Taking one in is a step that can be undone. */
export function filesPanel(drawing, drafts, venue) {
  const said = h('div', { 'aria-live': 'polite' });
  const take = (map, text) => {
    drawing.edit(() => map);
    drawing.select([]);
    replace(said, h('p', { class: 'notice good' }, text));
  };
  const newest = h('p', { class: 'quiet' });
  drafts.newest().then((version) => { newest.textContent = version ? t('organizer.files.newest', { version }) : t('organizer.files.noVersion'); }).catch(() => null);
  return h('div', { class: 'stack' }, newest,
    form({
      verb: t('organizer.files.open'),
      fields: field('version', t('organizer.files.version'), { type: 'number', min: 1 }),
      act: async ({ version }) => take(await drafts.version(version), t('organizer.files.opened', { version })),
    }),
    field('file', t('organizer.files.file'), { type: 'file', accept: 'application/json,.json', required: false, onchange: ({ target }) => fromFile(target, take, said) }),
    h('button', { class: 'plain', type: 'button', onclick: () => toFile(drawing.map, venue.name) }, t('organizer.files.save')),
    said);
}

async function fromFile({ files: [file] }, take, said) {
  if (!file) return;
  try {
    take(read(JSON.parse(await file.text())), t('organizer.files.read', { name: file.name }));
  } catch (failure) {
    replace(said, failure.refusal ? refused(failure) : h('p', { class: 'notice bad', role: 'alert' }, t('organizer.files.unreadable', { name: file.name })));
  }
}

function toFile(map, name) {
  const link = h('a', { href: URL.createObjectURL(new Blob([JSON.stringify(write(map))], { type: 'application/json' })), download: `${name}.json` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
