/** Who this tab acts as, always in sight, and how to change it. */
import { actAs, actAsNobody, currentIdentity, post } from './api.js';
import { fill, h } from './dom.js';
import { icon } from './icons.js';
import { isLive, on } from './live.js';
import { themeButton } from './theme.js';
import { toast } from './toast.js';

const HUES = 6;

/** The same colour for the same name, everywhere. */
export function hueOf(identity) {
  let sum = 0;
  for (const character of identity) sum = (sum * 31 + character.codePointAt(0)) % 9973;
  return `hue-${sum % HUES}`;
}

/** @param {object[]} identities those of this browser's session */
export function renderHeader(identities) {
  fill(document.getElementById('bar-end'), identities.length > 0 && [liveMark(), who(identities)], themeButton(), identities.length > 0 && signOut());
}

function who(identities) {
  const me = currentIdentity();
  if (identities.length < 2) return h('p', { class: `who ${hueOf(me)}` }, h('span', { class: 'who-label' }, 'You are: '), h('strong', {}, identities[0].displayName));
  const select = h('select', { id: 'act-as' }, identities.map(({ id, displayName }) => h('option', { value: id, selected: id === me }, displayName)));
  select.addEventListener('change', () => {
    actAs(select.value);
    window.location.reload();
  });
  return h('p', { class: `who ${hueOf(me)}` }, h('label', { for: 'act-as', class: 'who-label' }, 'You are: '), select);
}

function liveMark() {
  const mark = h('p', { class: 'live' });
  const draw = () => {
    mark.classList.toggle('is-live', isLive());
    fill(mark, h('span', { class: 'live-dot' }), h('span', {}, isLive() ? 'Live' : 'Connecting …'));
    mark.title = isLive() ? 'Changes appear by themselves' : 'Trying to reach the console';
  };
  on('state', draw);
  draw();
  return mark;
}

function signOut() {
  const button = h('button', { type: 'button', class: 'plain-icon', 'aria-label': 'Sign out', title: 'Sign out all names of this browser' }, icon('out'));
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
