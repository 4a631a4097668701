/**
 * Addresses that lead here from a mail, such as /account/verify#token=…, or from a bank become pages like all others. The
 * token leaves the address bar and the history before anything else runs, and stays in this page's memory only.
 */
const token = location.pathname === '/' ? null : new URLSearchParams(location.hash.slice(1)).get('token');
const outcome = new URLSearchParams(location.search).get('redirect_status');

if (location.pathname !== '/') history.replaceState(null, '', `/#${location.pathname}`);

/** What the mail said; null when nobody came from one. */
export const mailedToken = () => token;

/** How the bank says it ended: succeeded or failed. The platform knows better. */
export const bankOutcome = () => (outcome === 'failed' ? 'failed' : 'succeeded');
