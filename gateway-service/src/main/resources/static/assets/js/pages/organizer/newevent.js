import { h } from '../../dom.js';
import { get, post } from '../../api.js';
import { t } from '../../i18n.js';
import { field, form } from '../../components/form.js';
import { empty } from '../../components/states.js';
import { eventFields } from './eventform.js';
import { frame } from './frame.js';

/** A new event, at one of one's own venues. */
export async function show({ query, signal }) {
  const venues = await get('venues?mine=true&size=100', { signal });
  const title = t('organizer.event.new');
  const content = venues.items.length ? entering(venues.items, query.get('venue')) : empty({
    title: t('organizer.event.noVenue'),
    action: h('a', { class: 'button', href: '#/organizer/venues/new' }, t('organizer.home.newVenue')),
  });
  return { title, element: frame({ title, back: ['#/organizer', t('organizer.home.title')] }, content) };
}

function entering(venues, chosen) {
  const content = eventFields({});
  const act = async (values) => {
    const { id } = await post('events', { ...content.body(values), venueId: values.venueId });
    location.hash = `#/organizer/events/${id}`;
    return null;
  };
  return h('div', { class: 'card' }, form({
    verb: t('organizer.event.enter'),
    fields: [
      field('venueId', t('organizer.event.venue'), { kind: 'select', options: venues.map(({ id, name, city }) => [id, `${name}, ${city}`]), value: chosen }),
      content.element,
    ],
    act,
  }));
}
