/**
 * The pages of organizers, door staff and admins; the form of an entry stands in routes.js.
 *
 * navigation: what such people find in the bar, { href, label: a key of the area common, role }.
 */
export const routes = [
  { path: '/door-staff', page: () => import('./pages/doorstaff.js'), messages: [], needs: 'session' },
];

export const navigation = [];
