import { h } from '../../dom.js';
import { t } from '../../i18n.js';
import { percent } from '../../format.js';
import { more } from '../../components/pager.js';
import { moment, price } from '../../components/shown.js';
import { eventually } from '../../components/states.js';
import { table } from '../../components/table.js';
import { getOr } from './orabsent.js';

/** How prices moved, and why: the newest first. */
export function priceLog(showtimeId, layout, signal) {
  const names = new Map(layout.priceTiers.map(({ id, name }) => [id, name]));
  return eventually(async () => {
    const rows = [];
    let next = `showtimes/${showtimeId}/price-changes?size=20`;
    const place = h('div', { class: 'stack' });
    const load = async () => {
      const page = await getOr({ items: [] }, next, signal);
      rows.push(...page.items);
      next = page.next?.replace('/api/v1/', '');
      place.firstChild?.remove();
      place.prepend(drawn(rows, names));
      return Boolean(next);
    };
    if (await load()) place.append(more(load));
    return place;
  });
}

const drawn = (rows, names) => table({
  caption: t('organizer.log.title'),
  none: t('organizer.log.none'),
  rows,
  columns: [
    { label: t('organizer.log.at'), value: ({ at }) => moment(at), head: true },
    { label: t('organizer.log.tier'), value: ({ priceTierId }) => names.get(priceTierId) ?? '–' },
    { label: t('organizer.log.from'), value: ({ from }) => (from ? price(from) : '–'), kind: 'money' },
    { label: t('organizer.log.to'), value: ({ to }) => (to ? price(to) : '–'), kind: 'money' },
    { label: t('organizer.log.reason'), value: ({ reason }) => because(reason) },
  ],
});

export function because({ rule, reached, percent: change }) {
  const values = { reached: rule === 'soldShare' ? percent(reached) : reached, percent: change };
  return t(`organizer.log.${rule}`, values);
}
