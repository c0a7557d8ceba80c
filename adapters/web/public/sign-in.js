/** The page behind a sign-in link: says who the link is for, and redeems it when the person says so. */
import { actAs, get, post } from './api.js';
import { fill, h } from './dom.js';
import { personName } from './format.js';
import { signInPanel } from './sign-in-panel.js';
import { applyTheme } from './theme.js';
import { pickLanguage, setLanguage, t } from './words.js';

const main = document.getElementById('main');

function toConsole() {
  // Replaces this entry, so that going back doesn't lead to a used link.
  window.location.replace('/');
}

/** The token's last part is the name it is for; the server checks it with the rest. */
function nameIn(token) {
  try {
    return decodeURIComponent(token.split('.').slice(1).join('.'));
  } catch {
    return '';
  }
}

function showLink(token) {
  const name = personName(nameIn(token));
  const problem = h('p', { class: 'problem', role: 'alert' });
  const button = h('button', { type: 'button', class: 'button primary big' }, name === '' ? t('signIn.continue') : t('signIn.continueAs', { name }));
  button.addEventListener('click', async () => {
    button.disabled = true;
    fill(problem);
    try {
      const { identity } = await post('/api/sign-in/link', { token });
      actAs(identity);
      toConsole();
    } catch (error) {
      fill(problem, error.message);
      button.disabled = false;
    }
  });
  fill(main, h('section', { class: 'panel sign-in', 'aria-labelledby': 'sign-in-title' },
    h('h1', { id: 'sign-in-title' }, name === '' ? t('signIn.title') : t('signIn.as', { name })),
    h('p', {}, t('signIn.tab')),
    h('div', { class: 'buttons' }, button), problem));
  button.focus();
}

async function show() {
  const token = window.location.hash.slice(1);
  if (token !== '') return showLink(token);
  try {
    const state = await get('/api/sign-in');
    if (state.identities.length > 0) toConsole();
    else fill(main, signInPanel(state, toConsole));
  } catch (error) {
    fill(main, h('p', { class: 'problem', role: 'alert' }, error.message));
  }
}

applyTheme();
setLanguage(pickLanguage(navigator.languages));
document.title = `${t('signIn.title')} · Saraphina`;
window.addEventListener('hashchange', show);
void show();
