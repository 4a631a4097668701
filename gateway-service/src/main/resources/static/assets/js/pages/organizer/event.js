import { h } from '../../dom.js';
import { t } from '../../i18n.js';
import { form } from '../../components/form.js';
import { eventFields } from './eventform.js';
import { life } from './life.js';
import { eventNav, frame, section } from './frame.js';
import { adding, showtimeTable } from './showtimes.js';
import { guide, isOver, steps } from './steps.js';
import { change, tagged } from './tagged.js';

const ENDED = ['CANCELLED', 'COMPLETED'];

/** An event as its organizer has it: what it lacks, its showtimes, what it says, and what becomes of it. */
export async function show({ params: { id }, signal }) {
  const seen = await tagged(`events/${id}`, signal);
  const event = seen.value;
  const all = steps({ venue: event.venue, mapped: true, event });
  return {
    title: event.name,
    element: frame({ title: event.name, back: ['#/organizer', t('organizer.home.title')], nav: eventNav(id, 'overview') },
      h('p', { class: 'quiet' }, `${event.venue.name}, ${event.venue.city} · ${event.venue.timeZone.replaceAll('_', ' ')}`),
      !isOver(all) && !ENDED.includes(event.status) && h('section', { class: 'card stack' }, h('h2', {}, t('organizer.home.todo')), guide(all)),
      life(event, signal),
      section(t('organizer.event.showtimes'), showtimeTable(event), adding(event)),
      section(t('organizer.event.details'), details(event, seen.tag))),
  };
}

function details(event, tag) {
  let seen = tag;
  const content = eventFields(event);
  const act = async (values) => {
    ({ tag: seen } = await change('PATCH', `events/${event.id}`, content.body(values), seen));
    return t('organizer.saved');
  };
  return form({ verb: t('organizer.save'), fields: content.element, act });
}
