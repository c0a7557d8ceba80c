/** Boots the console: who is here, what to show, keeping it current. */
import { actAs, actAsNobody, currentIdentity, get } from './api.js';
import { fill, h } from './dom.js';
import { startFooter } from './footer.js';
import { refreshTimes } from './format.js';
import { hueOf, markPage, renderHeader } from './header.js';
import { startLists } from './lists.js';
import { on, startLive } from './live.js';
import { showArtifact } from './page-artifact.js';
import { showArtifacts } from './page-artifacts.js';
import { showHome } from './page-home.js';
import { showOverview } from './page-overview.js';
import { showPredictions } from './page-predictions.js';
import { startShortcuts } from './shortcuts.js';
import { signInPanel } from './sign-in-panel.js';
import { applyTheme } from './theme.js';
import { setPageTitle } from './title.js';
import { pickLanguage, setLanguage, t, WORDS } from './words.js';

const main = document.getElementById('main');
let leave = () => undefined;

/** Address, name and page; the first that fits is shown. */
const ROUTES = [
  [/^#\/artifacts\/([\w%-]+)$/, 'artifact', showArtifact],
  [/^#\/artifacts(?:\?(.*))?$/, 'artifacts', showArtifacts],
  [/^#\/overview$/, 'overview', showOverview],
  [/^#\/predictions(?:\/(\w+))?$/, 'predictions', showPredictions],
  [/^/, 'home', showHome],
];

function route() {
  leave();
  const { hash } = window.location;
  const [address, name, show] = ROUTES.find(([fits]) => fits.test(hash));
  document.body.dataset.page = name;
  markPage(name === 'artifact' ? 'artifacts' : name);
  setPageTitle(name === 'home' ? '' : t(name === 'artifact' ? 'nav.artifacts' : `nav.${name}`));
  leave = show(main, address.exec(hash)[1]);
}

/** Several names in one browser: this tab must say which of them it is. */
function identityChoice(identities) {
  const choose = (id) => {
    actAs(id);
    window.location.reload();
  };
  return h('section', { class: 'panel sign-in', 'aria-labelledby': 'choose-title' },
    h('h1', { id: 'choose-title' }, t('choose.title')),
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

/** The language the person chose for the bot's messages, else the browser's. */
function settleLanguage(preferred) {
  setLanguage(Object.hasOwn(WORDS, preferred) ? preferred : pickLanguage(navigator.languages));
  document.getElementById('skip').textContent = t('skip');
  document.getElementById('nav').setAttribute('aria-label', t('nav.label'));
}

async function boot() {
  applyTheme();
  settleLanguage('auto');
  let state;
  try {
    state = await get('/api/sign-in');
  } catch (error) {
    showAlone(h('p', { class: 'problem', role: 'alert' }, error.message));
    return;
  }
  if (!settleIdentity(state)) return;
  settleLanguage((await get('/api/me').catch(() => undefined))?.language ?? 'auto');
  renderHeader(state.identities);
  startLists(state.identities.find(({ id }) => id === currentIdentity()));
  startFooter();
  startShortcuts();
  startLive();
  window.setInterval(refreshTimes, 60_000);
  on('state', (change) => change.before === 'live' && change.state === 'connecting' && setTimeout(checkSession, 500));
  window.addEventListener('hashchange', () => {
    route();
    (main.querySelector('h1') ?? main).focus();
  });
  document.getElementById('skip').addEventListener('click', (event) => {
    event.preventDefault();
    main.focus();
  });
  route();
}

void boot();
