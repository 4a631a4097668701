import { h, s } from '../dom.js';
import { count } from '../format.js';
import { t } from '../i18n.js';

const SIZE = 300;
const RINGS = [2, 5, 10, 25, 50, 100, 200];

/**
 * Where the houses are that were found, seen from where the person is: directions and distances as the crow flies. Drawn
 * here, so that nobody else learns where somebody is. The list beside it says the same in words.
 */
export function places(items, near) {
  const [lat, lon] = near.split(',').map(Number);
  const houses = [...new Map(items.map((item) => [item.venue.id, item])).values()]
    .map(({ venue, distanceKm = 0 }) => ({ ...venue, km: distanceKm, ...direction(venue, lat, lon) }))
    .sort((a, b) => a.km - b.km).slice(0, 12);
  if (!houses.length) return null;
  const reach = RINGS.find((km) => km >= houses.at(-1).km) ?? RINGS.at(-1);
  const scale = (SIZE / 2 - 24) / reach;
  return h('details', { class: 'card places' }, h('summary', {}, t('home.placesNear')),
    h('div', { class: 'around' },
      s('svg', { viewBox: `0 0 ${SIZE} ${SIZE}`, 'aria-hidden': 'true' }, rings(reach, scale), houses.map((house, index) => dot(house, index, scale))),
      h('ol', { class: 'plainlist numbered' }, houses.map(({ name, city, km }) => h('li', {},
        h('a', { href: `#/?${new URLSearchParams({ q: name, city })}` }, name), h('span', { class: 'quiet' }, ` ${city} · ${t('home.km', { km: count(Math.round(km)) })}`))))));
}

/** East and north of somewhere, in kilometres; flat enough at these distances. */
const direction = (venue, lat, lon) => ({
  east: (venue.lon - lon) * 111.32 * Math.cos(lat * Math.PI / 180),
  north: (venue.lat - lat) * 110.574,
});

const rings = (reach, scale) => [
  ...RINGS.filter((km) => km <= reach && km >= reach / 5).map((km) => [
    s('circle', { class: 'ring', cx: SIZE / 2, cy: SIZE / 2, r: km * scale }),
    s('text', { x: SIZE / 2, y: SIZE / 2 - km * scale - 3, 'text-anchor': 'middle' }, t('home.km', { km })),
  ]),
  s('circle', { class: 'here', cx: SIZE / 2, cy: SIZE / 2, r: 5 }),
];

const dot = ({ east, north }, index, scale) => s('g', { transform: `translate(${SIZE / 2 + east * scale} ${SIZE / 2 - north * scale})` },
  s('circle', { class: 'house', r: 10 }), s('text', { class: 'nth', 'text-anchor': 'middle', dy: '.35em' }, index + 1));
