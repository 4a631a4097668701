import { h } from '../dom.js';
import { minorUnits, money } from '../format.js';
import { t } from '../i18n.js';
import { choice, field, form } from '../components/form.js';

/** The best seats there are, chosen by the house: how many, where, and what they may cost at most. hold(wish) takes them. */
export function best(house, most, hold) {
  const currency = house.tiers[0]?.total.currency;
  const spots = [['', t('seats.anywhere')], ...house.sections.map(({ id, name }) => [id, name])];
  const hasAccess = house.seats.some(({ accessible }) => accessible);
  const atMost = currency && field('priceMax', t('seats.priceMax', { currency }), { inputmode: 'decimal', required: false, placeholder: dearest(house) });
  house.onPrice(() => { if (atMost) atMost.querySelector('input').placeholder = dearest(house); });
  return h('details', { class: 'card' }, h('summary', {}, t('seats.best')), form({
    verb: t('seats.holdBest'),
    fields: [
      h('div', { class: 'fields' },
        field('quantity', t('seats.howMany'), { type: 'number', min: 1, max: most, value: 2, inputmode: 'numeric' }),
        field('sectionId', t('seats.section'), { kind: 'select', options: spots, required: false }),
        atMost,
        hasAccess && field('accessible', t('seats.accessibleCount'), { type: 'number', min: 0, max: most, value: 0, required: false, hint: t('seats.accessibleCountHint') })),
      choice('split', t('seats.split')),
    ],
    act: ({ quantity, sectionId, priceMax, accessible, split }) => hold({
      bestAvailable: {
        quantity,
        ...(sectionId && { sectionId }),
        ...(priceMax && { priceMax: minorUnits(priceMax, currency) }),
        ...(accessible > 0 && { accessible }),
        ...(split && { split }),
      },
    }).catch(() => null), // the page has said why
  }));
}

const dearest = ({ tiers }) => (tiers.length ? money(tiers.reduce((most, { total }) => (total.amount > most.amount ? total : most), tiers[0].total)) : '');
