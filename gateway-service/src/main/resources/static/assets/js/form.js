import { h, notice, replace } from './dom.js';

/** A labelled field: its name, what it is called, and its attributes. */
export const field = (name, label, attributes = {}) => h('label', {}, label, h('input', { name, required: true, ...attributes }));

export const newPassword = (name, label) => field(name, label, { type: 'password', autocomplete: 'new-password', minlength: 8, maxlength: 128 });

/**
 * A form that does something and says what came of it. `act` gets the fields' values and returns what to say; null says
 * nothing. While it runs the button is off, so that nothing is sent twice.
 */
export function form(verb, fields, act) {
  const said = h('div', { 'aria-live': 'polite' });
  const submit = async (event) => {
    event.preventDefault();
    const button = event.submitter ?? event.target.querySelector('button');
    button.disabled = true;
    try {
      const done = await act(Object.fromEntries(new FormData(event.target)), event.target);
      replace(said, done && notice('good', done));
    } catch (refusal) {
      replace(said, notice('bad', refusal.message));
    } finally {
      button.disabled = false;
    }
  };
  return h('form', { class: 'stack', onsubmit: submit }, fields, said, h('div', {}, h('button', {}, verb)));
}

/** Something done by one press, and what came of it beside the button. */
export const action = (verb, act) => form(verb, [], act);
