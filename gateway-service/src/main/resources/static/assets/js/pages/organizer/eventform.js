import { h } from '../../dom.js';
import { t } from '../../i18n.js';
import { choice, field, fields } from '../../components/form.js';
import { billEditor } from './bill.js';

export const CATEGORIES = ['CONCERT', 'FESTIVAL', 'THEATRE', 'MUSICAL', 'OPERA', 'DANCE', 'COMEDY', 'SPORT', 'FAMILY', 'FILM', 'EXHIBITION', 'CONFERENCE', 'OTHER'];

const USUAL = { cancellable: true, deadlineHours: 24, keepsServiceFee: false, keptPercent: 0 };

/** The fields of an event, and what they say as the API takes it. */
export function eventFields({ name, description, category = 'CONCERT', imageUrl, performers = [], cancellationPolicy = USUAL }) {
  const bill = billEditor(performers);
  const element = [
    field('name', t('organizer.event.name'), { value: name, maxlength: 200 }),
    h('div', { class: 'fields' },
      field('category', t('organizer.event.category'), { kind: 'select', options: CATEGORIES.map((each) => [each, t(`common.category-${each}`)]), value: category }),
      field('imageUrl', t('organizer.event.image'), { type: 'url', pattern: 'https://.+', value: imageUrl, required: false, maxlength: 500, hint: t('organizer.event.imageHint') })),
    field('description', t('organizer.event.description'), { kind: 'textarea', rows: 5, value: description, maxlength: 10_000, required: false }),
    bill.element,
    policy(cancellationPolicy),
  ];
  return { element, body: (values) => bodyOf(values, bill.value()) };
}

const policy = ({ cancellable, deadlineHours, keepsServiceFee, keptPercent }) => fields(t('organizer.event.policy'),
  choice('cancellable', t('organizer.event.cancellable'), { checked: cancellable }),
  h('div', { class: 'fields' },
    field('deadlineHours', t('organizer.event.deadline'), { type: 'number', min: 0, max: 8760, value: deadlineHours, hint: t('organizer.event.deadlineHint') }),
    field('keptPercent', t('organizer.event.kept'), { type: 'number', min: 0, max: 100, value: keptPercent, hint: t('organizer.event.keptHint') })),
  choice('keepsServiceFee', t('organizer.event.keepsFee'), { checked: keepsServiceFee }));

function bodyOf({ name, category, imageUrl, description, cancellable, deadlineHours, keptPercent, keepsServiceFee }, performers) {
  return {
    name, category, description, performers,
    ...(imageUrl && { imageUrl }),
    cancellationPolicy: { cancellable, deadlineHours, keptPercent, keepsServiceFee },
  };
}
