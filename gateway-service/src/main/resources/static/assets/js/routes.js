/**
 * The pages of fans, one entry each:
 *
 *   path      of the address behind the #, such as '/events/:id'; what a name stands for comes as visit.params.id
 *   page      imports the module, whose show(visit) answers { title, element, wide? } (wide: all of the window's width)
 *   messages  areas of messages/<language>/ that are loaded with it
 *   styles    style sheets below /assets that are loaded with it, without .css
 *   offline   may be opened without a network by whoever was logged in
 *   needs     'session', or a role such as 'ORGANIZER': whoever lacks it is sent to log in, or told so
 *
 * A visit is { params, query: URLSearchParams of what follows a ?, path, signal: aborted when the page is left }.
 * routes.organizer.js has the others, in the same form; main.js asks this one first.
 */
export const routes = [
  { path: '/', page: () => import('./pages/search.js'), messages: ['home'] },
  { path: '/events/:id', page: () => import('./pages/event.js'), messages: ['event'] },
  { path: '/showtimes/:id', page: () => import('./pages/showtime.js'), messages: ['seats', 'waiting'], styles: ['seats'] },
  { path: '/draw/:id', page: () => import('./pages/draw.js'), messages: ['draw'] },
  { path: '/bookings/:id', page: () => import('./pages/booking.js'), messages: ['booking', 'tickets'], needs: 'session' },
  { path: '/checkout/return', page: () => import('./pages/bankreturn.js'), messages: ['booking'] },
  { path: '/tickets', page: () => import('./pages/tickets.js'), messages: ['tickets'], needs: 'session', offline: true },
  { path: '/tickets/:id', page: () => import('./pages/ticket.js'), messages: ['tickets'], needs: 'session', offline: true },
  { path: '/log-in', page: () => import('./pages/login.js'), messages: ['account'] },
  { path: '/login', page: () => import('./pages/login.js'), messages: ['account'] },
  { path: '/sign-up', page: () => import('./pages/signup.js'), messages: ['account'] },
  { path: '/account', page: () => import('./pages/account.js'), messages: ['account'], needs: 'session' },
  { path: '/account/verify', page: () => import('./pages/verify.js'), messages: ['account'] },
  { path: '/account/forgotten', page: () => import('./pages/forgotten.js'), messages: ['account'] },
  { path: '/account/reset', page: () => import('./pages/reset.js'), messages: ['account'] },
];
