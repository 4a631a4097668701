import { h, notice, replace } from '../dom.js';
import { post } from '../api.js';
import * as session from '../session.js';

/** Logging in and signing up; goes on to where the person was heading. */
export async function show({ query }) {
  const next = query.get('next');
  const goOn = next?.startsWith('/') ? `#${next}` : '#/';
  const said = h('div', { 'aria-live': 'assertive' });
  const element = h('div', { class: 'narrow stack' },
    h('h1', {}, 'Log in'),
    said,
    form(said, goOn, 'Log in', [EMAIL, password('current-password')], logIn),
    h('p', {}, h('a', { href: '#/account/forgotten' }, 'Forgotten your password?')),
    h('details', { class: 'card' },
      h('summary', {}, 'New here? Make an account'),
      form(said, goOn, 'Sign up', [NAME, EMAIL, password('new-password')], signUp)));
  return { title: 'Log in', element };
}

const NAME = ['name', 'Name', 'text', 'name'];
const EMAIL = ['email', 'E-mail', 'email', 'username'];
const password = (autocomplete) => ['password', 'Password', 'password', autocomplete];

function form(said, goOn, verb, fields, act) {
  const submit = async (event) => {
    event.preventDefault();
    const button = event.submitter;
    button.disabled = true;
    try {
      await act(Object.fromEntries(new FormData(event.target)));
      location.hash = goOn;
    } catch (refusal) {
      replace(said, notice('bad', refusal.message));
    } finally {
      button.disabled = false;
    }
  };
  return h('form', { class: 'card stack', onsubmit: submit },
    fields.map(([name, label, type, autocomplete]) =>
      h('label', {}, label, h('input', { name, type, autocomplete, required: true, minlength: autocomplete === 'new-password' ? 8 : null }))),
    h('button', {}, verb));
}

async function logIn({ email, password: secret }) {
  session.begin(await post('auth/login', { email, password: secret }));
}

async function signUp({ name, email, password: secret }) {
  await post('accounts', { name, email, password: secret, role: 'CUSTOMER' });
  try {
    await logIn({ email, password: secret });
  } catch (refusal) {
    // Whether the address was known is told to its owner only, by mail.
    if (refusal.code === 'invalid-credentials') throw new Error('We have mailed you how to go on. Please look into your mailbox.');
    throw refusal;
  }
}
