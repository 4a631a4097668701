/**
 * Addresses that lead here from a mail, such as /account/verify#token=…, become pages like all others. The token leaves
 * the address bar and the history before anything else runs, and stays in this page's memory only.
 */
const token = location.pathname === '/' ? null : new URLSearchParams(location.hash.slice(1)).get('token');

if (location.pathname !== '/') history.replaceState(null, '', `/#${location.pathname}`);

/** What the mail said; null when nobody came from one. */
export const mailedToken = () => token;
