import { h, replace } from '../../dom.js';
import { post, remove } from '../../api.js';
import { t } from '../../i18n.js';
import { field, form } from '../../components/form.js';
import { confirm, dialog } from '../../components/dialog.js';
import { statusOf } from '../../components/status.js';
import { refused } from '../../problems.js';
import { instantOf } from '../../format.js';
import { cancelling, refundProgress } from './cancelling.js';

const STEPS = {
  DRAFT: ['publish', 'copy', 'remove'],
  PUBLISHED: ['postpone', 'cancel', 'copy'],
  POSTPONED: ['publish', 'cancel', 'copy'],
  CANCELLED: ['copy'],
  COMPLETED: ['copy'],
};

/** What has become of an event, and what its organizer may do with it next. */
export function life(event, signal) {
  const said = h('div', { 'aria-live': 'polite' });
  const run = async (act) => {
    try {
      await act();
    } catch (failure) {
      replace(said, refused(failure));
    }
  };
  const button = (name) => h('button', { class: name === 'publish' ? null : 'plain', type: 'button', onclick: () => run(() => ACTS[name](event)) }, t(`organizer.life.${name}`));
  return h('section', { class: 'card stack' },
    h('div', { class: 'row' }, h('h2', {}, t('organizer.life.title')), statusOf(event.status)),
    h('p', {}, t(`organizer.life.${event.status}`)),
    h('div', { class: 'row start' }, (STEPS[event.status] ?? []).map(button),
      event.status !== 'DRAFT' && h('a', { href: `#/events/${event.id}` }, t('organizer.life.look'))),
    said,
    event.status === 'CANCELLED' && refundProgress(event.id, signal));
}

const ACTS = {
  publish: async (event) => {
    await post(`events/${event.id}/publish`);
    again();
  },
  postpone: async (event) => {
    const sure = await confirm({ title: t('organizer.life.postpone'), text: t('organizer.life.postponeText'), verb: t('organizer.life.postponeVerb'), danger: true });
    if (!sure) return;
    await post(`events/${event.id}/postpone`);
    again();
  },
  cancel: async (event) => {
    if (await cancelling(event)) again();
  },
  remove: async (event) => {
    const sure = await confirm({ title: t('organizer.life.remove'), text: t('organizer.life.removeText'), verb: t('organizer.life.remove'), danger: true });
    if (!sure) return;
    await remove(`events/${event.id}`);
    location.hash = '#/organizer';
  },
  copy: async (event) => copying(event),
};

/** The same page with what is true now. */
export const again = () => window.dispatchEvent(new HashChangeEvent('hashchange'));

/** Another event like this one, perhaps at other dates. */
function copying(event) {
  const asked = dialog({
    title: t('organizer.life.copy'),
    content: form({
      verb: t('organizer.life.copy'),
      fields: [
        h('p', {}, t('organizer.life.copyText')),
        field('name', t('organizer.event.name'), { value: event.name, maxlength: 200 }),
        field('startsAt', t('organizer.life.firstAt'), { type: 'datetime-local', required: false, hint: t('organizer.life.firstAtHint') }),
      ],
      act: async ({ name, startsAt }, _, key) => {
        const { id } = await post(`events/${event.id}/copy`, { name, ...(startsAt && { startsAt }) }, { 'Idempotency-Key': key });
        asked.close();
        location.hash = `#/organizer/events/${id}`;
        return null;
      },
    }),
  });
}

/** Reads what somebody entered as a moment of the clock at the venue; undefined when nothing was entered. */
export const at = (local, timeZone) => (local ? instantOf(local, timeZone) : undefined);

