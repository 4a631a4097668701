import { h } from '../../dom.js';
import { pay } from '../../api.js';
import { t } from '../../i18n.js';
import { minorUnits, money } from '../../format.js';
import { dialog } from '../../components/dialog.js';
import { choice, field, fields, form } from '../../components/form.js';
import { toast } from '../../components/toast.js';
import { placeOf } from './placeof.js';

/** Gives money back, which cancels nothing: all that is left, what some tickets cost, or an amount. */
export function refunding(booking, again) {
  const { total, lines, refunds } = booking;
  const asked = dialog({
    title: t('organizer.refund.title'),
    content: form({
      verb: t('organizer.refund.verb'),
      fields: [
        h('p', {}, t('organizer.refund.text', { total: money(total), refunded: money(sum(refunds, total.currency)) })),
        fields(t('organizer.refund.what'),
          choice('what', t('organizer.refund.all'), { type: 'radio', value: 'all', checked: true }),
          choice('what', t('organizer.refund.some'), { type: 'radio', value: 'some' }),
          h('div', { class: 'indented' }, lines.filter(({ ticketId }) => ticketId).map((line) => choice(`ticket-${line.ticketId}`, `${placeOf(line)}, ${money(line.total)}`))),
          choice('what', t('organizer.refund.amount'), { type: 'radio', value: 'amount' }),
          h('div', { class: 'indented' }, field('amount', t('organizer.refund.howMuch', { currency: total.currency }), { inputmode: 'decimal', required: false }))),
        field('reason', t('organizer.refund.reason'), { maxlength: 500 }),
      ],
      act: async (values, _, key) => {
        const refund = await pay(`bookings/${booking.id}/refunds`, wish(values, total.currency), key);
        asked.close();
        toast(t('organizer.refund.done', { amount: money(refund.amount) }), 'good');
        again();
        return null;
      },
    }),
  });
}

function wish({ what, amount, reason, ...rest }, currency) {
  if (what === 'amount') return { amount: minorUnits(amount, currency), reason };
  if (what === 'all') return { reason };
  return { reason, ticketIds: Object.entries(rest).filter(([, chosen]) => chosen === true).map(([name]) => name.slice('ticket-'.length)) };
}

const sum = (refunds, currency) => ({ currency, amount: refunds.filter(({ status }) => status !== 'FAILED').reduce((all, { amount }) => all + amount.amount, 0) });
