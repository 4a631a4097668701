import { h } from '../../dom.js';
import { t } from '../../i18n.js';

/**
 * What lies between an empty account and a show on sale, in order: `{name, done, href}`. An event is the document of the
 * API, or undefined while there is none.
 */
export function steps({ venue, mapped, event }) {
  const id = event?.id;
  const showtimes = event?.showtimes.filter(({ status }) => status !== 'CANCELLED') ?? [];
  const unpriced = showtimes.find(({ prices }) => !prices.length);
  return [
    { name: 'venue', done: Boolean(venue), href: '#/organizer/venues/new' },
    { name: 'map', done: mapped, href: venue && `#/organizer/venues/${venue.id}` },
    { name: 'event', done: Boolean(event), href: `#/organizer/events/new${venue ? `?venue=${venue.id}` : ''}` },
    { name: 'showtime', done: showtimes.length > 0, href: id && `#/organizer/events/${id}` },
    { name: 'prices', done: showtimes.length > 0 && !unpriced, href: showtimes.length > 0 && `#/organizer/showtimes/${(unpriced ?? showtimes[0]).id}/prices` },
    { name: 'publish', done: event !== undefined && event.status !== 'DRAFT', href: id && `#/organizer/events/${id}` },
  ];
}

/** The steps as a list; the first that is open is where to go on. */
export function guide(all) {
  const next = all.find(({ done }) => !done);
  return h('ol', { class: 'steps' }, all.map((step) => h('li', { class: step.done ? 'done' : step === next ? 'next' : null },
    h('span', { class: 'strong' }, t(`organizer.step.${step.name}`), step.done && h('span', { class: 'unseen' }, ` (${t('organizer.step.done')})`)),
    step === next && h('span', { class: 'quiet' }, t(`organizer.step.${step.name}Text`)),
    step === next && step.href && h('a', { class: 'button', href: step.href }, t(`organizer.step.${step.name}Verb`)))));
}

export const isOver = (all) => all.every(({ done }) => done);
