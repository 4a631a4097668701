import { h, replace } from '../../dom.js';
import { t } from '../../i18n.js';
import { status } from '../../components/status.js';
import { table } from '../../components/table.js';
import * as session from '../../session.js';

const NOBODY = '00000000-0000-0000-0000-000000000000';
const PATIENCE_MILLIS = 5000;

/** A cheap read of each service. That there is no such thing is an answer, too: somebody was there to say so. */
const PROBES = {
  'account-service': 'accounts/me',
  'event-service': 'events?size=1',
  'search-service': 'search?size=1',
  'booking-service': 'payments/attention',
  'availability-service': `showtimes/${NOBODY}/availability`,
  'queue-service': `waiting-rooms/${NOBODY}`,
};

/** Whether every service answers, as this browser sees it through the gateway, and how fast. */
export async function health(signal) {
  const place = h('div', { class: 'stack' });
  const look = async () => {
    const rows = await Promise.all(Object.entries(PROBES).map(([name, path]) => probe(name, path, signal)));
    replace(place, drawn(rows), h('div', {}, h('button', { class: 'plain small', type: 'button', onclick: look }, t('admin.lookAgain'))));
  };
  await look();
  return place;
}

async function probe(name, path, signal) {
  const from = performance.now();
  try {
    const response = await fetch(`/api/v1/${path}`, { headers: { Authorization: `Bearer ${session.token()}` }, signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MILLIS)]) });
    const body = await response.json().catch(() => ({}));
    return { name, millis: Math.round(performance.now() - from), state: response.status >= 500 ? 'bad' : body.degraded ? 'warn' : 'good' };
  } catch (failure) {
    if (signal.aborted) throw failure;
    return { name, millis: null, state: 'bad' };
  }
}

const drawn = (rows) => table({
  caption: t('admin.health'),
  rows,
  columns: [
    { label: t('admin.service'), value: ({ name }) => name, head: true },
    { label: t('admin.state'), value: ({ state }) => status(state, t(`admin.health-${state}`)) },
    { label: t('admin.took'), value: ({ millis }) => (millis === null ? '–' : t('admin.millis', { millis })), kind: 'number' },
  ],
});
