/**
 * Who is logged in. The access token lives in this page's memory only; the refresh token is a cookie that scripts
 * cannot read. What is remembered in the browser is merely that somebody logged in here.
 */
const MARK = 'foyer.session';
let accessToken = null;
let refreshing = null;
const listeners = new Set();

export const isLoggedIn = () => accessToken !== null;
export const token = () => accessToken;
export const onChange = (listener) => listeners.add(listener);

export function begin(session) {
  accessToken = session.accessToken;
  localStorage.setItem(MARK, '1');
  listeners.forEach((listener) => listener());
}

export function end() {
  accessToken = null;
  localStorage.removeItem(MARK);
  listeners.forEach((listener) => listener());
}

/** Takes up the session of an earlier visit, if there was one. */
export async function resume() {
  if (localStorage.getItem(MARK)) await refresh();
}

/** A new access token by the cookie; whoever asks at the same time shares one request. True when it worked. */
export function refresh() {
  refreshing ??= exchange().finally(() => { refreshing = null; });
  return refreshing;
}

async function exchange() {
  try {
    const response = await fetch('/api/v1/auth/refresh', { method: 'POST' });
    if (response.ok) {
      begin(await response.json());
      return true;
    }
    if (response.status === 401) end();
  } catch {
    // Not reached: the session may well be good, so it is kept.
  }
  return false;
}
