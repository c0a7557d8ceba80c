/** Boots the console: who is here, what to show, keeping it current. */
import { actAs, actAsNobody, currentIdentity, get } from './api.js';
import { fill, h } from './dom.js';
import { startFooter } from './footer.js';
import { refreshTimes } from './format.js';
import { hueOf, renderHeader } from './header.js';
import { startLists } from './lists.js';
import { on, startLive } from './live.js';
import { showArtifact } from './page-artifact.js';
import { showHome } from './page-home.js';
import { signInPanel } from './sign-in-panel.js';
import { applyTheme } from './theme.js';

const main = document.getElementById('main');
let leave = () => undefined;

function route() {
  leave();
  const [, artifactId] = /^#\/artifacts\/([\w%-]+)$/.exec(window.location.hash) ?? [];
  document.body.dataset.page = artifactId ? 'artifact' : 'home';
  leave = artifactId ? showArtifact(main, artifactId) : showHome(main);
}

/** Several names in one browser: this tab must say which of them it is. */
function identityChoice(identities) {
  const choose = (id) => {
    actAs(id);
    window.location.reload();
  };
  return h('section', { class: 'panel sign-in', 'aria-labelledby': 'choose-title' },
    h('h1', { id: 'choose-title' }, 'Who are you in this tab?'),
    h('div', { class: 'buttons' }, identities.map(({ id, displayName }) => h('button', { type: 'button', class: `button big ${hueOf(id)}`, onclick: () => choose(id) }, displayName))));
}

/** The session may end while the page is open: signed out in another tab, or twelve hours over. */
async function checkSession() {
  const state = await get('/api/sign-in').catch(() => undefined);
  if (state && !state.identities.some(({ id }) => id === currentIdentity())) window.location.reload();
}

function showAlone(content) {
  renderHeader([]);
  document.body.dataset.page = 'sign-in';
  fill(main, content);
}

/** @returns whether it is clear who acts in this tab */
function settleIdentity(state) {
  const { identities } = state;
  if (identities.some(({ id }) => id === currentIdentity())) return true;
  if (identities.length === 1) {
    actAs(identities[0].id);
    return true;
  }
  actAsNobody();
  showAlone(identities.length === 0 ? signInPanel(state, () => window.location.reload()) : identityChoice(identities));
  return false;
}

async function boot() {
  applyTheme();
  let state;
  try {
    state = await get('/api/sign-in');
  } catch (error) {
    showAlone(h('p', { class: 'problem', role: 'alert' }, error.message));
    return;
  }
  if (!settleIdentity(state)) return;
  renderHeader(state.identities);
  startLists(state.identities.find(({ id }) => id === currentIdentity()));
  startFooter();
  startLive();
  window.setInterval(refreshTimes, 60_000);
  on('state', (change) => change.before === 'live' && change.state === 'connecting' && setTimeout(checkSession, 500));
  window.addEventListener('hashchange', () => {
    route();
    (main.querySelector('h1') ?? main).focus();
  });
  route();
}

void boot();
