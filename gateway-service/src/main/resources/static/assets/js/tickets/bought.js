import { h } from '../dom.js';
import { get, pay, post, save } from '../api.js';
import { count, money } from '../format.js';
import { t } from '../i18n.js';
import { refused } from '../problems.js';
import { action, choice, form } from '../components/form.js';
import { dialog } from '../components/dialog.js';
import { icon } from '../components/icon.js';
import { moment } from '../components/shown.js';
import { eventually } from '../components/states.js';
import { statusOf } from '../components/status.js';
import { table } from '../components/table.js';
import { placeOf } from '../seats/words.js';
import { qr } from './qr.js';

/** What somebody has bought: tickets with their codes, files, money that came back, and giving it all back. */
export function bought(booking, zone, changed, signal) {
  return [
    booking.status === 'CONFIRMED' && h('div', { class: 'row start' },
      file('tickets.pdf', 'booking.pdf', booking), file('calendar.ics', 'booking.calendar', booking), mailing(booking), cancelling(booking, zone, changed)),
    refunds(booking, zone),
    h('h2', {}, t('booking.tickets')),
    eventually(async () => tickets(await get(`bookings/${booking.id}/tickets`, { signal }), signal)),
  ].filter(Boolean);
}

const tickets = ({ items }, signal) => h('ul', { class: 'grid wide' }, items.map((ticket) => h('li', { class: 'card ticket' },
  h('div', { class: 'stack' }, h('h3', {}, h('a', { href: `#/tickets/${ticket.id}` }, placeOf(ticket))), h('p', {}, statusOf(ticket.status))),
  ticket.status === 'VALID' && qr(ticket, signal))));

function file(name, label, { id }) {
  const element = h('button', {
    class: 'plain', type: 'button',
    onclick: async () => {
      element.disabled = true;
      await save(`bookings/${id}/${name}`, `foyer-${name}`).catch((failure) => element.parentElement.after(refused(failure)));
      element.disabled = false;
    },
  }, icon(name.endsWith('pdf') ? 'download' : 'calendar'), t(label));
  return element;
}

function mailing({ id }) {
  const element = h('button', {
    class: 'plain', type: 'button',
    onclick: () => {
      const asked = dialog({
        title: t('booking.mail'),
        content: [h('p', {}, t('booking.mailText')), action(t('booking.mailSend'), async () => {
          await post(`bookings/${id}/tickets/mails`);
          return t('booking.mailSent');
        })],
      });
      return asked.closed;
    },
  }, icon('mail'), t('booking.mail'));
  return element;
}

function refunds({ refunds: all = [] }, zone) {
  if (!all.length) return null;
  return h('section', { class: 'card stack' }, h('h2', {}, t('booking.refunds')), table({
    caption: t('booking.refunds'),
    columns: [
      { label: t('booking.refundWhen'), head: true, value: ({ createdAt }) => moment(createdAt, zone) },
      { label: t('booking.refundWhy'), value: ({ reason, note }) => [t(`booking.reason-${reason}`), note && ` · ${note}`] },
      { label: t('booking.refundState'), value: (refund) => statusOf(refund.status) },
      { label: t('booking.refundAmount'), kind: 'money', value: ({ amount }) => money(amount) },
    ],
    rows: all,
  }), h('p', { class: 'hint' }, t('booking.refundHint')));
}

function cancelling(booking, zone, changed) {
  return h('button', { class: 'plain', type: 'button', onclick: () => ask(booking, zone, changed) }, icon('cross'), t('booking.cancel'));
}

/** Shows what would come back before anything is done. */
function ask(booking, zone, changed) {
  const asked = dialog({
    title: t('booking.cancel'),
    content: eventually(async () => {
      const [preview, { items }] = await Promise.all([get(`bookings/${booking.id}/cancellation`), get(`bookings/${booking.id}/tickets`)]);
      if (!preview.cancellable) return h('div', {}, h('p', {}, t(`problems.cancellation-${preview.why}`)), h('p', { class: 'quiet' }, t('booking.giveInstead')));
      return choose({ booking, zone, preview, tickets: new Map(items.map((ticket) => [ticket.id, ticket])), asked, changed });
    }),
  });
}

function choose({ booking, zone, preview: { lines, deadline }, tickets, asked, changed }) {
  const sum = h('p', { class: 'row price', 'aria-live': 'polite' });
  const chosen = (element) => lines.filter(({ ticketId }) => element.elements.namedItem(ticketId).checked);
  const draw = (element) => {
    const back = chosen(element);
    sum.replaceChildren(h('span', {}, t('booking.comesBack', { count: back.length })), h('span', { class: 'amount' }, back.length ? money(total(back)) : count(0)));
  };
  const element = form({
    verb: t('booking.cancelThese'),
    fields: [
      deadline && h('p', { class: 'quiet' }, t('booking.until'), ' ', moment(deadline, zone)),
      lines.map((line) => choice(line.ticketId, placeOf(tickets.get(line.ticketId) ?? { section: line.ticketId }), {
        checked: true,
        hint: line.kept?.amount > 0 ? t('booking.lineKept', { refund: money(line.refund), kept: money(line.kept) }) : t('booking.lineBack', { refund: money(line.refund) }),
      })),
      sum,
    ],
    act: async (_, filled, key) => {
      const ticketIds = chosen(filled).map(({ ticketId }) => ticketId);
      if (!ticketIds.length) return t('booking.chooseTickets');
      await pay(`bookings/${booking.id}/cancellation`, { ticketIds }, key);
      asked.close(true);
      changed();
      return null;
    },
  });
  element.addEventListener('change', () => draw(element));
  draw(element);
  return element;
}

const total = (lines) => ({ amount: lines.reduce((sum, { refund }) => sum + refund.amount, 0), currency: lines[0].refund.currency });
