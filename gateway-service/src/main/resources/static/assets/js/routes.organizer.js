/**
 * The pages of organizers, door staff and admins; the form of an entry stands in routes.js.
 *
 * navigation: what such people find in the bar, { href, label: a key of the area common, role }.
 */
const organizer = (path, page) => ({ path: `/organizer${path}`, page, messages: ['organizer'], styles: ['organizer'], needs: ['ORGANIZER', 'ADMIN'] });
const admin = (path, page) => ({ path: `/admin${path}`, page, messages: ['admin'], styles: ['organizer'], needs: 'ADMIN' });

export const routes = [
  organizer('', () => import('./pages/organizer/home.js')),
  organizer('/venues/new', () => import('./pages/organizer/venue.js')),
  organizer('/venues/:id', () => import('./pages/organizer/venue.js')),
  organizer('/venues/:id/map', () => import('./pages/organizer/map/editor.js')),
  organizer('/events/new', () => import('./pages/organizer/newevent.js')),
  organizer('/events/:id', () => import('./pages/organizer/event.js')),
  organizer('/events/:id/sales', () => import('./pages/organizer/sales.js')),
  organizer('/events/:id/bookings', () => import('./pages/organizer/bookings.js')),
  organizer('/events/:id/doors', () => import('./pages/organizer/doors.js')),
  organizer('/showtimes/:id', () => import('./pages/organizer/showtime.js')),
  organizer('/showtimes/:id/prices', () => import('./pages/organizer/prices.js')),
  organizer('/showtimes/:id/waiting-room', () => import('./pages/organizer/waitingroom.js')),
  { path: '/door-staff', page: () => import('./pages/door/home.js'), messages: ['door'], styles: ['organizer'], needs: 'session' },
  // Who may is found out by the page: without network nobody could be asked.
  { path: '/door/:id', page: () => import('./pages/door/checkin.js'), messages: ['door'], styles: ['organizer'] },
  admin('', () => import('./pages/admin/overview.js')),
  admin('/accounts', () => import('./pages/admin/accounts.js')),
  admin('/retention', () => import('./pages/admin/retention.js')),
];

export const navigation = [
  { href: '#/organizer', label: 'common.navOrganizer', role: 'ORGANIZER' },
  { href: '#/door-staff', label: 'common.navDoor', role: 'DOOR_STAFF' },
  { href: '#/admin', label: 'common.navAdmin', role: 'ADMIN' },
];
