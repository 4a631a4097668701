import { knows, t } from './i18n.js';
import { h, notice } from './dom.js';

/**
 * What a refusal means for the person who hears it, and what to do about it.
 *
 *   explain(failure)          the sentence: messages/<language>/problems.js by the problem's code, filled with its fields
 *   refused(failure, …more)   the same as a notice that is read out, with what is given behind it (a link, a button)
 *
 * A page that knows more says it better itself; this is what is said everywhere else.
 */
export function explain(failure) {
  const { code, problem = {}, retryAfter } = failure;
  if (code === undefined) return failure.refusal ? failure.message : t('problems.unknown');
  if (code === 'validation-failed' && problem.errors?.length) return problem.errors.map(({ field, message }) => `${field}: ${message}`).join(' · ');
  if (code === 'seat-rule') return t(knows(`problems.rule-${problem.rule}`) ? `problems.rule-${problem.rule}` : 'problems.seat-rule', problem);
  if (code === 'cancellation-refused' && knows(`problems.cancellation-${problem.why}`)) return t(`problems.cancellation-${problem.why}`);
  if (code === 'ticket-not-valid' && knows(`problems.ticket-${problem.why}`)) return t(`problems.ticket-${problem.why}`);
  if (code === 'payment-declined' && knows(`problems.declined-${problem.declineCode}`)) return t(`problems.declined-${problem.declineCode}`);
  if (retryAfter && knows(`problems.${code}-in`)) return t(`problems.${code}-in`, { count: retryAfter });
  return knows(`problems.${code}`) ? t(`problems.${code}`) : failure.message;
}

export const refused = (failure, ...more) => notice('bad', h('p', {}, explain(failure)), ...more);
