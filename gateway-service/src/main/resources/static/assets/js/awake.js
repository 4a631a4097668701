/** Away for longer than this, a connection may have died without a word. */
const SURE_MILLIS = 15_000;
const LOOK_MILLIS = 5_000;

/**
 * Calls back(cut) when somebody is at this page again: from another tab or page, from a machine that slept, out of a
 * tunnel. `cut` says that connections may be dead though they look open. Several signs of one return are one. A laptop
 * that is closed and opened gives no sign; its timers come late.
 */
export function onReturn(back, signal) {
  let leftAt = document.hidden ? Date.now() : Infinity;
  let looked = Date.now();
  let cut = false;
  let due = 0;

  const sign = (isCut) => {
    cut ||= isCut || Date.now() - leftAt > SURE_MILLIS;
    if (document.hidden) return;
    leftAt = Infinity;
    looked = Date.now();
    due ||= setTimeout(() => {
      const was = cut;
      [cut, due] = [false, 0];
      if (!signal.aborted) back(was);
    });
  };
  const look = () => {
    const late = Date.now() - looked - LOOK_MILLIS;
    looked = Date.now();
    if (!document.hidden && late > SURE_MILLIS) sign(true);
  };

  document.addEventListener('visibilitychange', () => {
    if (document.hidden) leftAt = Date.now();
    else sign(false);
  }, { signal });
  document.addEventListener('resume', () => sign(true), { signal });
  window.addEventListener('pageshow', ({ persisted }) => { if (persisted) sign(true); }, { signal });
  window.addEventListener('online', () => sign(true), { signal });
  const timer = setInterval(look, LOOK_MILLIS);
  signal.addEventListener('abort', () => clearInterval(timer));
}
