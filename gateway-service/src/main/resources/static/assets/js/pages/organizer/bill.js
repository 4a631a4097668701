import { h, announce, notice, replace } from '../../dom.js';
import { get, post } from '../../api.js';
import { t } from '../../i18n.js';
import { field } from '../../components/form.js';
import { refused } from '../../problems.js';

const TYPES = ['SOLO_ARTIST', 'BAND', 'ORCHESTRA', 'CHOIR', 'COMPANY', 'COMEDIAN', 'SPEAKER', 'DJ', 'TEAM', 'OTHER'];

/** Who performs, in order, and who is the headliner. `value()` is what the API takes. */
export function billEditor(performers) {
  let bill = performers.map(({ id, name, headliner }) => ({ id, name, headliner }));
  const list = h('ol', { class: 'bill' });
  const said = h('div', { 'aria-live': 'polite' });
  const changed = (next, text) => {
    bill = next;
    draw();
    announce(text);
  };
  const draw = () => replace(list, bill.map((performer, i) => line(performer, i, bill, changed)));
  const add = async () => {
    const name = adding.querySelector('input').value.trim();
    if (!name) return;
    try {
      const found = await performerOf(name, adding.querySelector('select').value);
      if (bill.some(({ id }) => id === found.id)) replace(said, notice('warn', t('organizer.bill.twice', { name })));
      else {
        changed([...bill, { ...found, headliner: !bill.length }], t('organizer.bill.added', { name }));
        adding.querySelector('input').value = '';
        replace(said);
      }
    } catch (failure) {
      replace(said, refused(failure));
    }
  };
  const adding = h('div', { class: 'fields' },
    field('performerName', t('organizer.bill.name'), { required: false, maxlength: 200, autocomplete: 'off', onkeydown: (event) => entered(event, add) }),
    field('performerType', t('organizer.bill.type'), { kind: 'select', required: false, options: TYPES.map((type) => [type, t(`organizer.bill.type-${type}`)]), value: 'BAND' }),
    h('div', { class: 'end' }, h('button', { class: 'plain', type: 'button', onclick: add }, t('organizer.bill.add'))));
  draw();
  const element = h('fieldset', {}, h('legend', {}, t('organizer.bill.title')), list, adding, said);
  return { element, value: () => bill.map(({ id, headliner }) => ({ performerId: id, headliner: Boolean(headliner) })) };
}

/** Enter adds the name instead of sending the form. */
function entered(event, add) {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  add();
}

/** Somebody of exactly that name is who is meant; nobody of that name is new. */
async function performerOf(name, type) {
  const { items: [known] } = await get(`performers?name=${encodeURIComponent(name)}&size=1`);
  const { id } = known ?? await post('performers', { name, type });
  return { id, name: known?.name ?? name };
}

function line(performer, i, bill, changed) {
  const { name } = performer;
  const moved = (to) => {
    const next = bill.toSpliced(i, 1).toSpliced(to, 0, performer);
    changed(next, t('organizer.bill.moved', { name, place: to + 1 }));
  };
  const button = (text, label, act, off) => h('button', { class: 'plain small', type: 'button', 'aria-label': label, disabled: off, onclick: act }, text);
  return h('li', { class: 'row' },
    h('span', {}, name),
    h('label', { class: 'check' }, h('input', {
      type: 'checkbox', checked: performer.headliner,
      onchange: ({ target }) => changed(bill.with(i, { ...performer, headliner: target.checked }), name),
    }), t('organizer.bill.headliner')),
    h('span', { class: 'row' },
      button('↑', t('organizer.bill.up', { name }), () => moved(i - 1), i === 0),
      button('↓', t('organizer.bill.down', { name }), () => moved(i + 1), i === bill.length - 1),
      button('×', t('organizer.bill.remove', { name }), () => changed(bill.toSpliced(i, 1), t('organizer.bill.removed', { name })))));
}
