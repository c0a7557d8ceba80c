/** What somebody sees who is not signed in: how to, and the form for a personal token. */
import { actAs, post } from './api.js';
import { fill, freshId, h } from './dom.js';
import { parts, t } from './words.js';

/**
 * @param {{methods: string[], names: string[]}} ways as the server offers them
 * @param {() => void} onSignedIn
 */
export function signInPanel({ methods, names }, onSignedIn) {
  return h('section', { class: 'panel sign-in', 'aria-labelledby': 'sign-in-title' },
    h('h1', { id: 'sign-in-title', tabindex: -1 }, t('signIn.title')),
    h('p', {}, t('signIn.intro')),
    methods.includes('link') && linkHelp(names),
    methods.includes('token') && tokenForm(onSignedIn));
}

function linkHelp(names) {
  const command = (name) => h('li', {}, h('code', {}, `./scripts/saraphina sign-in ${name}`));
  return [
    h('p', {}, parts('signIn.link', { command: h('code', {}, './scripts/start') })),
    h('ul', { class: 'commands' }, (names.length > 0 ? names : ['NAME']).map(command)),
    h('p', { class: 'quiet' }, t('signIn.once')),
  ];
}

function tokenForm(onSignedIn) {
  const fieldId = freshId('token');
  const problemId = freshId('problem');
  const problem = h('p', { class: 'problem', id: problemId, role: 'alert' });
  const field = h('input', { id: fieldId, type: 'password', autocomplete: 'off', spellcheck: 'false', 'aria-describedby': problemId });
  const button = h('button', { type: 'submit', class: 'button primary' }, t('signIn.title'));
  const send = async (event) => {
    event.preventDefault();
    fill(problem);
    button.disabled = true;
    try {
      const { identity } = await post('/api/sign-in/token', { token: field.value.trim() });
      actAs(identity);
      onSignedIn();
    } catch (error) {
      fill(problem, error.message);
      field.focus();
    } finally {
      button.disabled = false;
    }
  };
  return h('form', { class: 'stack', novalidate: true, onsubmit: send }, h('label', { for: fieldId }, t('signIn.token')), field, problem, h('div', { class: 'buttons' }, button));
}
