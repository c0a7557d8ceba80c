/** Who this tab acts as, always in sight, and how to change it. */
import { actAs, actAsNobody, currentIdentity, post } from './api.js';
import { fill, h } from './dom.js';
import { icon } from './icons.js';
import { isLive, on } from './live.js';
import { themeButton } from './theme.js';
import { toast } from './toast.js';
import { t } from './words.js';

const HUES = 6;

/** Pages in the order of the menu. */
export const PAGES = [['home', '#/'], ['artifacts', '#/artifacts'], ['overview', '#/overview'], ['predictions', '#/predictions']];

/** The same colour for the same name, everywhere. */
export function hueOf(identity) {
  let sum = 0;
  for (const character of identity) sum = (sum * 31 + character.codePointAt(0)) % 9973;
  return `hue-${sum % HUES}`;
}

/** @param {object[]} identities those of this browser's session */
export function renderHeader(identities) {
  fill(document.getElementById('nav'), identities.length > 0 && PAGES.map(([page, address]) => h('a', { href: address, 'data-page': page }, t(`nav.${page}`))));
  fill(document.getElementById('bar-end'), identities.length > 0 && [liveMark(), who(identities)], themeButton(), identities.length > 0 && signOut());
}

/** Marks the page that is shown in the menu. */
export function markPage(page) {
  for (const link of document.querySelectorAll('#nav a')) {
    if (link.dataset.page === page) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

function who(identities) {
  const me = currentIdentity();
  if (identities.length < 2) return h('p', { class: `who ${hueOf(me)}` }, h('span', { class: 'who-label' }, t('header.you')), h('strong', {}, identities[0].displayName));
  const select = h('select', { id: 'act-as' }, identities.map(({ id, displayName }) => h('option', { value: id, selected: id === me }, displayName)));
  select.addEventListener('change', () => {
    actAs(select.value);
    window.location.reload();
  });
  return h('p', { class: `who ${hueOf(me)}` }, h('label', { for: 'act-as', class: 'who-label' }, t('header.you')), select);
}

function liveMark() {
  const mark = h('p', { class: 'live' });
  const draw = () => {
    mark.classList.toggle('is-live', isLive());
    fill(mark, h('span', { class: 'live-dot' }), h('span', {}, t(isLive() ? 'header.live' : 'header.connecting')));
    mark.title = t(isLive() ? 'header.liveText' : 'header.connectingText');
  };
  on('state', draw);
  draw();
  return mark;
}

function signOut() {
  const button = h('button', { type: 'button', class: 'plain-icon', 'aria-label': t('header.signOut'), title: t('header.signOutText') }, icon('out'));
  button.addEventListener('click', async () => {
    try {
      await post('/api/sign-out', {});
      actAsNobody();
      window.location.replace('/');
    } catch (error) {
      toast('error', error.message);
    }
  });
  return button;
}
