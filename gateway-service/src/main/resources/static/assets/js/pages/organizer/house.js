import { h } from '../../dom.js';
import { post } from '../../api.js';
import { t } from '../../i18n.js';
import { table } from '../../components/table.js';
import { choice, field, form } from '../../components/form.js';
import { section } from './frame.js';

/** Fewest seats of each shape, as event-service says. */
const FEWEST = { THEATRE: 20, ARENA: 200, STADIUM: 1000 };

/** A venue's seats: what is published, and the two ways to a map: a house of a usual shape in one step, or drawing it. */
export function housePanel(venue, { items, total }) {
  const made = items.length > 0;
  return section(t('organizer.house.title'),
    h('p', {}, made ? t('organizer.house.published', { count: total ?? items.length }) : t('organizer.house.none')),
    h('div', { class: 'row start' },
      h('a', { class: 'button', href: `#/organizer/venues/${venue.id}/map` }, t(made ? 'organizer.house.change' : 'organizer.house.draw')),
      made && h('a', { class: 'button plain', href: `#/organizer/events/new?venue=${venue.id}` }, t('organizer.house.event'))),
    h('details', { open: !made }, h('summary', {}, t('organizer.house.generate')), generate(venue)),
    made && h('details', {}, h('summary', {}, t('organizer.house.sections')), sections(items)));
}

const sections = (items) => table({
  caption: t('organizer.house.sections'),
  rows: items,
  columns: [
    { label: t('organizer.house.section'), value: ({ name }) => name, head: true },
    { label: t('organizer.house.type'), value: ({ type }) => type },
    { label: t('organizer.house.category'), value: ({ priceCategory }) => priceCategory },
    { label: t('organizer.house.kind'), value: ({ generalAdmission }) => t(generalAdmission ? 'organizer.house.standing' : 'organizer.house.seated') },
    { label: t('organizer.house.capacity'), value: ({ capacity }) => capacity, kind: 'number' },
  ],
});

function generate(venue) {
  const stage = field('stage', t('organizer.house.stage'), { kind: 'select', options: options('stage', ['END', 'CENTRE']) });
  const shape = field('shape', t('organizer.house.shape'), {
    kind: 'select',
    options: options('shape', ['THEATRE', 'ARENA', 'STADIUM']),
    onchange: ({ target }) => shaped(target.value),
  });
  const seats = field('seats', t('organizer.house.seats'), { type: 'number', min: FEWEST.THEATRE, max: 100_000, value: Math.min(venue.capacity, 500) });
  const shaped = (name) => {
    stage.hidden = name === 'THEATRE';
    seats.querySelector('input').min = FEWEST[name];
  };
  shaped('THEATRE');
  return form({
    verb: t('organizer.house.make'),
    fields: [
      h('div', { class: 'fields' }, shape, seats,
        field('standing', t('organizer.house.standingPeople'), { type: 'number', min: 0, max: 200_000, value: 0 }),
        field('numbering', t('organizer.house.numbering'), { kind: 'select', options: options('numbering', ['ASCENDING', 'DESCENDING', 'ODD_EVEN']) }),
        field('seatsBetweenAisles', t('organizer.house.between'), { type: 'number', min: 8, max: 40, value: 20 }),
        field('accessiblePercent', t('organizer.house.accessible'), { type: 'number', min: 0, max: 5, step: 'any', value: 1 }),
        stage),
      choice('publish', t('organizer.house.publish'), { checked: true, hint: t('organizer.house.publishHint') }),
    ],
    act: (values) => make(venue, values),
  });
}

const options = (group, names) => names.map((name) => [name, t(`organizer.house.${group}-${name}`)]);

async function make(venue, { publish, stage, ...rest }) {
  const wish = { ...rest, ...(rest.shape !== 'THEATRE' && { stage }) };
  const { seatCount, version } = await post(`venues/${venue.id}/seat-maps/generate${publish ? '?publish=true' : ''}`, wish);
  if (!publish) {
    location.hash = `#/organizer/venues/${venue.id}/map`;
    return null;
  }
  return h('p', {}, t('organizer.house.made', { count: seatCount, version }), ' ',
    h('a', { href: `#/organizer/events/new?venue=${venue.id}` }, t('organizer.house.event')), ' · ',
    h('a', { href: `#/organizer/venues/${venue.id}/map` }, t('organizer.house.look')));
}
