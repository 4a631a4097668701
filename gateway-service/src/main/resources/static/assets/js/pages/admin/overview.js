import { h, replace } from '../../dom.js';
import { get, post } from '../../api.js';
import { t } from '../../i18n.js';
import { date, moment } from '../../components/shown.js';
import { eventually } from '../../components/states.js';
import { table } from '../../components/table.js';
import { refused } from '../../problems.js';
import { frame } from './frame.js';
import { health } from './health.js';

/** What an admin should see first: what needs a person, whether everything answers, what is still being erased. */
export async function show({ signal }) {
  return {
    title: t('admin.title'),
    element: frame(t('admin.title'), 'overview',
      card('attention', () => attention(signal)), card('health', () => health(signal)), card('erasures', () => erasures(signal))),
  };
}

const card = (name, content) => h('section', { class: 'card stack' }, h('h2', {}, t(`admin.${name}`)), h('p', { class: 'quiet' }, t(`admin.${name}Text`)), eventually(content));

/** Money that waits for a person; in normal life there is none. */
async function attention(signal) {
  const { items } = await get('payments/attention', { signal });
  const said = h('div', { 'aria-live': 'polite' });
  return h('div', { class: 'stack' }, said, table({
    caption: t('admin.attention'),
    none: t('admin.noAttention'),
    rows: items,
    columns: [
      { label: t('admin.kind'), value: ({ kind }) => t(`admin.kind-${kind}`), head: true },
      { label: t('admin.detail'), value: ({ detail }) => detail },
      { label: t('admin.sinceWhen'), value: ({ since }) => moment(since) },
      { label: t('admin.act'), kind: 'actions', value: (item) => retrying(item, said) },
    ],
  }));
}

function retrying({ key, kind }, said) {
  const button = h('button', {
    class: 'plain small', type: 'button', 'aria-label': t('admin.retryOf', { kind: t(`admin.kind-${kind}`) }),
    onclick: async () => {
      button.disabled = true;
      try {
        await post(`payments/attention/${encodeURIComponent(key)}/retries`);
        replace(said, h('p', { class: 'notice good' }, t('admin.retried')));
      } catch (failure) {
        button.disabled = false;
        replace(said, refused(failure));
      }
    },
  }, t('admin.retry'));
  return button;
}

async function erasures(signal) {
  const { items } = await get('erasures?size=20', { signal });
  return table({
    caption: t('admin.erasures'),
    none: t('admin.noErasures'),
    rows: items,
    columns: [
      { label: t('admin.account'), value: ({ accountId }) => h('code', {}, accountId), head: true },
      { label: t('admin.asked'), value: ({ requestedAt }) => date(requestedAt) },
      { label: t('admin.state'), value: ({ completedAt, answeredBy }) => (completedAt ? t('admin.erased') : t('admin.erasing', { services: answeredBy.join(', ') || '–' })) },
    ],
  });
}
