import { h, notice, replace } from '../dom.js';
import { get } from '../api.js';
import { t } from '../i18n.js';
import { field, form } from '../components/form.js';
import { moment } from '../components/shown.js';
import { commitmentOf, numberOf } from '../waiting/draw.js';

/** Anybody can check the draw of a waiting room here: the sums are done in this browser, from what was published. */
export async function show({ params: { id }, query, signal }) {
  const [draw, showtime] = await Promise.all([
    get(`waiting-rooms/${id}/draw`, { signal }),
    get(`showtimes/${id}`, { signal }),
  ]);
  const element = h('div', { class: 'stack' }, h('h1', {}, t('draw.title')),
    h('p', {}, h('a', { href: `#/showtimes/${id}` }, showtime.eventName)),
    h('p', {}, t('draw.how')),
    h('section', { class: 'card stack' }, h('h2', {}, t('draw.promised')), h('p', {}, t('draw.promise')), h('p', {}, h('code', {}, draw.commitment))),
    draw.seed ? await opened(draw, query.get('arrival'), showtime.venue.timeZone) : notice('', t('draw.notYet')));
  return { title: t('draw.title'), element };
}

async function opened(draw, arrival, zone) {
  const kept = await commitmentOf(draw.seed) === draw.commitment;
  const result = h('div', { 'aria-live': 'polite' });
  return h('section', { class: 'card stack' }, h('h2', {}, t('draw.revealed')),
    draw.openedAt && h('p', {}, moment(draw.openedAt, zone)),
    h('p', {}, h('code', {}, draw.seed)),
    notice(kept ? 'good' : 'bad', t(kept ? 'draw.kept' : 'draw.broken')),
    h('p', {}, t('draw.drawn', { count: draw.drawn })),
    form({
      verb: t('draw.compute'),
      fields: [field('arrival', t('draw.arrival'), { type: 'number', min: 1, value: arrival ?? '', hint: t('draw.arrivalHint') })],
      act: async ({ arrival: rank }) => {
        const number = await numberOf(draw.seed, draw.drawn, rank);
        replace(result, h('p', { class: 'strong', id: 'number' }, t(rank > draw.drawn ? 'draw.later' : 'draw.number', { number })));
        return null;
      },
    }), result);
}
