/**
 * The pages of fans, one entry each:
 *
 *   path      of the address behind the #, such as '/events/:id'; what a name stands for comes as visit.params.id
 *   page      imports the module, whose show(visit) answers { title, element, wide? } (wide: all of the window's width)
 *   messages  areas of messages/<language>/ that are loaded with it
 *   styles    style sheets below /assets that are loaded with it, without .css
 *   needs     'session', or a role such as 'ORGANIZER': whoever lacks it is sent to log in, or told so
 *
 * A visit is { params, query: URLSearchParams of what follows a ?, path, signal: aborted when the page is left }.
 * routes.organizer.js has the others, in the same form; main.js asks this one first.
 */
export const routes = [
  { path: '/', page: () => import('./pages/search.js'), messages: [] },
  { path: '/events/:id', page: () => import('./pages/event.js'), messages: [] },
  { path: '/showtimes/:id', page: () => import('./pages/showtime.js'), messages: [] },
  { path: '/bookings/:id', page: () => import('./pages/booking.js'), messages: [], needs: 'session' },
  { path: '/tickets', page: () => import('./pages/bookings.js'), messages: [], needs: 'session' },
  { path: '/checkout/return', page: () => import('./pages/bookings.js'), messages: [], needs: 'session' },
  { path: '/log-in', page: () => import('./pages/login.js'), messages: [] },
  { path: '/login', page: () => import('./pages/login.js'), messages: [] },
  { path: '/account', page: () => import('./pages/account.js'), messages: [], needs: 'session' },
  { path: '/account/verify', page: () => import('./pages/verify.js'), messages: [] },
  { path: '/account/forgotten', page: () => import('./pages/forgotten.js'), messages: [] },
  { path: '/account/reset', page: () => import('./pages/reset.js'), messages: [] },
];
