import { isSigned, readCode } from './code.js';

/**
 * What a scanner without network says of a code, by the manifest it has and what it has let in itself:
 * `{yes: true, ticketId, section?, row?, seat?, unlisted?}` or `{yes: false, why, checkedInAt?, …}`. Another door may
 * have let the same ticket in meanwhile; that shows when the scans are sent.
 *
 * @param door {showtimeId, tickets: Map by id, keys: CryptoKeys, or null where the browser cannot verify}
 * @param used when this device let a ticket in, by its id
 */
export async function judge(text, { showtimeId, tickets, keys }, used) {
  const code = readCode(text);
  if (!code || (keys && !await isSigned(code, keys))) return no('unknown-code');
  const { ticketId } = code;
  if (code.showtimeId !== showtimeId) return no('other-showtime', { ticketId });
  const ticket = tickets.get(ticketId);
  // Sold after the manifest was fetched; without a signature to go by, only what is listed counts.
  if (!ticket) return keys ? byUse({ yes: true, ticketId, unlisted: true }, used) : no('unknown-code');
  if (ticket.serial !== code.serial) return no('unknown-code', { ticketId });
  const { section, row, seat, status, checkedInAt } = ticket;
  const place = { ticketId, section, row, seat };
  if (status === 'CANCELLED' || status === 'TRANSFERRED') return no(status.toLowerCase(), place);
  if (status === 'CHECKED_IN') return no('already-used', { ...place, checkedInAt });
  return byUse({ yes: true, ...place }, used);
}

function byUse(verdict, used) {
  const checkedInAt = used.get(verdict.ticketId);
  return checkedInAt ? { ...verdict, ...no('already-used', { checkedInAt }) } : verdict;
}

const no = (why, more = {}) => ({ yes: false, why, ...more });
