import { h, notice, replace } from '../../dom.js';
import { get, post } from '../../api.js';
import { t } from '../../i18n.js';
import { field, fields, form } from '../../components/form.js';
import { countries, ownCountry, ownZone, zones } from './countries.js';
import { frame, section } from './frame.js';
import { housePanel } from './house.js';
import { change, tagged } from './tagged.js';

/** A venue: where it is, how many people it takes, and its seat map. */
export async function show({ params: { id }, signal }) {
  if (!id || id === 'new') return { title: t('organizer.venue.new'), element: entering() };
  const [{ value: venue, tag }, sections] = await Promise.all([tagged(`venues/${id}`, signal), get(`venues/${id}/sections?size=100`, { signal })]);
  return { title: venue.name, element: changing(venue, tag, sections) };
}

const entering = () => frame({ title: t('organizer.venue.new'), back: ['#/organizer', t('organizer.home.title')] },
  h('div', { class: 'card' }, form({
    verb: t('organizer.venue.enter'),
    fields: details({ country: ownCountry(), timeZone: ownZone(), location: {} }),
    act: async (values) => {
      const { id } = await post('venues', body(values));
      location.hash = `#/organizer/venues/${id}`;
      return null;
    },
  })));

function changing(venue, tag, sections) {
  let seen = tag;
  const act = async (values) => {
    ({ tag: seen } = await change('PATCH', `venues/${venue.id}`, body(values), seen));
    return t('organizer.saved');
  };
  return frame({ title: venue.name, back: ['#/organizer', t('organizer.home.title')] },
    housePanel(venue, sections),
    section(t('organizer.venue.details'), form({ verb: t('organizer.save'), fields: details(venue), act })));
}

const details = ({ name, address, city, state, country, capacity, location: { lat, lon }, timeZone }) => [
  field('name', t('organizer.venue.name'), { value: name, maxlength: 200, autocomplete: 'off' }),
  h('div', { class: 'fields' },
    field('address', t('organizer.venue.address'), { value: address, maxlength: 300 }),
    field('city', t('organizer.venue.city'), { value: city, maxlength: 100 }),
    field('state', t('organizer.venue.state'), { value: state, maxlength: 100, required: false }),
    field('country', t('organizer.venue.country'), { kind: 'select', options: countries(), value: country })),
  h('div', { class: 'fields' },
    field('capacity', t('organizer.venue.capacity'), { type: 'number', min: 1, max: 1_000_000, value: capacity, hint: t('organizer.venue.capacityHint') }),
    field('timeZone', t('organizer.venue.timeZone'), { kind: 'select', options: zones(timeZone), value: timeZone })),
  place(lat, lon),
];

/** A point on earth, typed or taken from where one stands. */
function place(lat, lon) {
  const said = h('div', { 'aria-live': 'polite' });
  const group = fields(t('organizer.venue.place'),
    h('div', { class: 'fields' },
      field('lat', t('organizer.venue.lat'), { type: 'number', min: -90, max: 90, step: 'any', value: lat }),
      field('lon', t('organizer.venue.lon'), { type: 'number', min: -180, max: 180, step: 'any', value: lon })),
    h('button', { class: 'plain', type: 'button', onclick: () => here(group, said) }, t('organizer.venue.here')), said);
  return group;
}

function here(group, said) {
  navigator.geolocation.getCurrentPosition(({ coords }) => {
    group.querySelector('[name=lat]').value = coords.latitude.toFixed(5);
    group.querySelector('[name=lon]').value = coords.longitude.toFixed(5);
  }, () => replace(said, notice('warn', t('organizer.venue.notHere'))));
}

const body = ({ lat, lon, state, ...rest }) => ({ ...rest, ...(state && { state }), location: { lat, lon } });
