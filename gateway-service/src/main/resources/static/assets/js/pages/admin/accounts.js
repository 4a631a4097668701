import { h, replace } from '../../dom.js';
import { get, patch } from '../../api.js';
import { t } from '../../i18n.js';
import { choice, field, form } from '../../components/form.js';
import { dialog } from '../../components/dialog.js';
import { pager } from '../../components/pager.js';
import { date } from '../../components/shown.js';
import { eventually } from '../../components/states.js';
import { status } from '../../components/status.js';
import { table } from '../../components/table.js';
import { frame } from './frame.js';

const ROLES = ['CUSTOMER', 'ORGANIZER', 'DOOR_STAFF', 'ADMIN'];

/** Finds accounts, sets their roles, switches them off and on. What is looked for stands in the address. */
export async function show({ query, signal }) {
  const place = h('div');
  const draw = () => replace(place, eventually(() => found(query, draw, signal)));
  draw();
  return { title: t('admin.nav-accounts'), element: frame(t('admin.nav-accounts'), 'accounts', search(query), place) };
}

const search = (query) => form({
  class: 'card stack',
  verb: t('admin.find'),
  fields: h('div', { class: 'fields' },
    field('email', t('admin.email'), { type: 'email', required: false, autocomplete: 'off', value: query.get('email') }),
    field('prefix', t('admin.prefix'), { required: false, autocomplete: 'off', value: query.get('prefix'), hint: t('admin.prefixHint') }),
    field('role', t('admin.role'), { kind: 'select', required: false, options: [['', t('admin.anyRole')], ...ROLES.map((role) => [role, t(`admin.role-${role}`)])], value: query.get('role') ?? '' })),
  act: async (values) => {
    location.hash = `#/admin/accounts?${new URLSearchParams(Object.entries(values).filter(([, value]) => value))}`;
    return null;
  },
});

async function found(query, draw, signal) {
  const answer = await get(`accounts?${query}`, { signal });
  const to = (page) => `#/admin/accounts?${new URLSearchParams([...[...query].filter(([name]) => name !== 'page'), ['page', page]])}`;
  return h('div', { class: 'stack' }, table({
    caption: t('admin.nav-accounts'),
    none: t('admin.nobody'),
    rows: answer.items,
    columns: [
      { label: t('admin.name'), value: ({ name }) => name, head: true },
      { label: t('admin.email'), value: ({ email, emailVerified }) => [email, !emailVerified && h('div', { class: 'quiet' }, t('admin.unverified'))] },
      { label: t('admin.roles'), value: ({ roles }) => roles.map((role) => t(`admin.role-${role}`)).join(', ') },
      { label: t('admin.created'), value: ({ createdAt }) => date(createdAt) },
      { label: t('admin.state'), value: ({ disabled }) => (disabled ? status('bad', t('admin.disabled')) : status('good', t('admin.enabled'))) },
      { label: t('admin.act'), kind: 'actions', value: (account) => h('button', { class: 'plain small', type: 'button', 'aria-label': t('admin.changeOf', { name: account.name }), onclick: () => changing(account, draw) }, t('admin.change')) },
    ],
  }), pager(answer, to));
}

/** A role taken away ends the sessions that had it; so does switching off. */
function changing(account, draw) {
  const asked = dialog({
    title: account.name,
    content: form({
      verb: t('common.save'),
      fields: [
        h('p', { class: 'quiet' }, account.email),
        h('fieldset', {}, h('legend', {}, t('admin.roles')), ROLES.map((role) => choice(role, t(`admin.role-${role}`), { checked: account.roles.includes(role) }))),
        choice('disabled', t('admin.switchOff'), { checked: account.disabled, hint: t('admin.switchOffHint') }),
      ],
      act: async ({ disabled, ...roles }) => {
        await patch(`accounts/${account.id}`, { disabled, roles: ROLES.filter((role) => roles[role]) });
        asked.close();
        draw();
        return null;
      },
    }),
  });
}
