import { h, replace } from '../../dom.js';
import { post } from '../../api.js';
import { t } from '../../i18n.js';
import { count } from '../../format.js';
import { form } from '../../components/form.js';
import { confirm } from '../../components/dialog.js';
import { moment } from '../../components/shown.js';
import { table } from '../../components/table.js';
import { frame } from './frame.js';

/** What is past its time. Looking changes nothing; removing asks first. */
export async function show() {
  const place = h('div', { 'aria-live': 'polite' });
  const run = async (dryRun) => {
    replace(place, drawn(await post('retention/runs', { dryRun })));
    return null;
  };
  const sure = () => confirm({ title: t('admin.retentionRun'), text: t('admin.retentionSure'), verb: t('admin.retentionRun'), danger: true });
  return {
    title: t('admin.nav-retention'),
    element: frame(t('admin.nav-retention'), 'retention', h('section', { class: 'card stack' },
      h('p', {}, t('admin.retentionText')),
      form({ verb: t('admin.retentionLook'), act: () => run(true) }),
      form({ verb: t('admin.retentionRun'), danger: true, act: async () => (await sure() ? run(false) : null) }),
      place)),
  };
}

const drawn = ({ dryRun, at, kinds }) => h('div', { class: 'stack' },
  h('p', {}, t(dryRun ? 'admin.retentionFound' : 'admin.retentionDone'), ' ', moment(at)),
  table({
    caption: t('admin.nav-retention'),
    rows: kinds,
    columns: [
      { label: t('admin.kind'), value: ({ kind }) => t(`admin.retention-${kind}`), head: true },
      { label: t('admin.before'), value: ({ endedBefore }) => moment(endedBefore) },
      { label: t('admin.rows'), value: ({ rows, more }) => (more ? t('admin.more', { count: rows }) : count(rows)), kind: 'number' },
    ],
  }));
