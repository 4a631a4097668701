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

/** Whether somebody logged in here before, though perhaps nobody could be asked just now. */
export const wasLoggedIn = () => localStorage.getItem(MARK) !== null;

/** Calls listener() whenever somebody logs in or out, or has a newer token (with other roles, perhaps). */
export const onChange = (listener) => listeners.add(listener);

/** What the access token says: sub, name, email, email_verified, roles. Shown, never trusted: the services verify it. */
export function claims() {
  if (!accessToken) return {};
  const text = atob(accessToken.split('.')[1].replaceAll('-', '+').replaceAll('_', '/'));
  return JSON.parse(new TextDecoder().decode(Uint8Array.from(text, (each) => each.charCodeAt(0))));
}

export const hasRole = (role) => claims().roles?.includes(role) ?? false;

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
  if (wasLoggedIn()) await refresh();
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
