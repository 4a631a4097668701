import { h } from '../dom.js';
import { t } from '../i18n.js';

/**
 * The state of something in one word, told by words and a shape, not by colour alone.
 *
 *   status('good' | 'warn' | 'bad' | 'info' | 'quiet', text)
 *   statusOf(word)    a state of the API (AVAILABLE, CONFIRMED, CHECKED_IN, PUBLISHED …) with its kind and its name
 */
export const status = (kind, text) => h('span', { class: `tag ${kind}` }, text);

const KINDS = {
  good: ['AVAILABLE', 'CONFIRMED', 'VALID', 'SUCCEEDED', 'PUBLISHED', 'RUNNING', 'ADMITTED', 'ACCEPTED', 'DONE'],
  warn: ['FEW_LEFT', 'HELD', 'PAYING', 'PENDING', 'POSTPONED', 'PAUSED', 'DRAINING', 'OFFERED', 'INVITED'],
  bad: ['SOLD_OUT', 'CANCELLED', 'EXPIRED', 'FAILED', 'LAPSED', 'DECLINED'],
};

export function statusOf(word) {
  const kind = Object.keys(KINDS).find((each) => KINDS[each].includes(word)) ?? 'quiet';
  return status(kind, t(`common.status-${word}`));
}
