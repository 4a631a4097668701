import { h, notice, replace, uniqueId } from '../dom.js';
import { t } from '../i18n.js';
import { explain } from '../problems.js';

/**
 * Forms.
 *
 *   field(name, label, { hint, kind, options, ...attributes })
 *       a labelled control: kind 'input' (default), 'select' (options: [[value, text], …] or [{ label, options }]) or
 *       'textarea'. Required unless required: false. Everything else becomes an attribute of the control.
 *   choice(name, label, { type: 'checkbox' | 'radio', hint, ...attributes })
 *   fields(legend, ...children)          a fieldset
 *   form({ verb, fields, act, more, danger })    a form that does something and says what came of it
 *       act(values, element, key) returns what to say, or null; while it runs the button is off. A problem document's
 *       errors go to their fields, by name; what has no field stands above the button. `key` is an Idempotency-Key that
 *       stays the same until act has succeeded or the fields have changed. more: buttons beside the first.
 *       danger: what it does cannot be taken back.
 *   action(verb, act, attributes)        something done by one press, and what came of it beside the button
 *   valuesOf(form)                       what is filled in: checkboxes are booleans, numbers are numbers or null
 */
export function field(name, label, { hint, kind = 'input', options, value, ...attributes } = {}) {
  const id = uniqueId(name);
  const control = h(kind, {
    id, name, required: true,
    'aria-describedby': [hint && `${id}-hint`, `${id}-error`].filter(Boolean).join(' '),
    value: kind === 'input' ? value : null,
    ...attributes,
  }, kind === 'select' ? optionsOf(options, value) : kind === 'textarea' ? value ?? '' : null);
  return h('div', { class: 'field' }, h('label', { for: id }, label), control,
    hint && h('p', { class: 'hint', id: `${id}-hint` }, hint),
    h('p', { class: 'error', id: `${id}-error` }));
}

function optionsOf(options, value) {
  return options.map((each) => (Array.isArray(each)
    ? h('option', { value: each[0], selected: String(each[0]) === String(value) }, each[1])
    : h('optgroup', { label: each.label }, optionsOf(each.options, value))));
}

export const newPassword = (name, label) =>
  field(name, label, { type: 'password', autocomplete: 'new-password', minlength: 8, maxlength: 128, hint: t('common.passwordHint') });

export function choice(name, label, { type = 'checkbox', hint, ...attributes } = {}) {
  const id = uniqueId(name);
  return h('div', { class: 'choice' },
    h('input', { id, name, type, 'aria-describedby': hint ? `${id}-hint` : null, ...attributes }),
    h('div', {}, h('label', { for: id }, label), hint && h('p', { class: 'hint', id: `${id}-hint` }, hint)));
}

export const fields = (legend, ...children) => h('fieldset', {}, h('legend', {}, legend), ...children);

export function form({ verb, fields: content = [], act, more = [], danger = false, ...attributes }) {
  const said = h('div', { 'aria-live': 'polite' });
  let key = crypto.randomUUID();
  const submit = async (event) => {
    event.preventDefault();
    clear(element);
    busy(element, true);
    try {
      const done = await act(valuesOf(element), element, key);
      key = crypto.randomUUID();
      replace(said, done && notice('good', done));
    } catch (failure) {
      if (failure.name !== 'AbortError') refuse(element, said, failure);
    } finally {
      busy(element, false);
    }
  };
  const element = h('form', { class: 'stack', novalidate: true, ...attributes, onsubmit: (event) => (valid(event) ? submit(event) : null) },
    content, said, h('div', { class: 'row start' }, h('button', { class: danger ? 'danger' : null }, verb), more));
  element.addEventListener('input', () => { key = crypto.randomUUID(); });
  return element;
}

export const action = (verb, act, attributes = {}) => form({ verb, act, ...attributes });

export function valuesOf(element) {
  const values = {};
  for (const control of element.elements) {
    if (!control.name || (control.type === 'radio' && !control.checked)) continue;
    values[control.name] = valueOf(control);
  }
  return values;
}

function valueOf(control) {
  if (control.type === 'checkbox') return control.checked;
  if (control.type === 'number') return control.value === '' ? null : control.valueAsNumber;
  return control.type === 'password' ? control.value : control.value.trim();
}

/** The browser's own rules, said beside the fields in place of its bubbles, which screen readers and zoom lose. */
function valid(event) {
  const element = event.currentTarget;
  clear(element);
  const wrong = [...element.elements].filter((control) => control.willValidate && !control.validity.valid);
  wrong.forEach((control) => mark(control, control.validationMessage));
  wrong[0]?.focus();
  if (wrong.length) event.preventDefault();
  return !wrong.length;
}

function refuse(element, said, failure) {
  const rest = (failure.problem?.errors ?? []).filter(({ field: name, message }) => {
    const control = controlOf(element, name);
    if (control) mark(control, message);
    return !control;
  });
  const told = failure.problem?.errors?.length && !rest.length;
  replace(said, notice('bad', told ? t('common.lookAtFields') : explain(failure)));
  element.querySelector('[aria-invalid="true"]')?.focus();
}

/** `address.city` is the field of that name, or the one called `city`. */
function controlOf(element, name = '') {
  const control = element.elements.namedItem(name) ?? element.elements.namedItem(name.split('.').at(-1));
  return control instanceof RadioNodeList ? control[0] : control;
}

function mark(control, message) {
  const place = document.getElementById(`${control.id}-error`);
  control.setAttribute('aria-invalid', 'true');
  if (place) place.textContent = message;
}

function clear(element) {
  for (const control of element.querySelectorAll('[aria-invalid]')) {
    control.removeAttribute('aria-invalid');
    const place = document.getElementById(`${control.id}-error`);
    if (place) place.textContent = '';
  }
}

function busy(element, on) {
  element.setAttribute('aria-busy', String(on));
  for (const button of element.querySelectorAll('button')) button.disabled = on;
}
