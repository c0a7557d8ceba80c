/** Single keys that lead somewhere, and the dialog that documents them and can switch them off. */
import { isDialogOpen, openDialog } from './dialogs.js';
import { h } from './dom.js';
import { t } from './words.js';

const OFF = 'saraphina-shortcuts-off';

const KEYS = [
  ['n', 'shortcuts.new', () => go('#/', '#composer')],
  ['/', 'shortcuts.search', () => go('#/artifacts', '#search')],
  ['o', 'shortcuts.overview', () => go('#/overview', 'h1')],
  ['p', 'shortcuts.predictions', () => go('#/predictions', 'h1')],
  ['?', 'shortcuts.help', () => openShortcuts()],
];

/** Keys that work without this file. */
const OTHERS = [['Tab', 'shortcuts.tab'], ['← →', 'shortcuts.arrows'], ['Home End', 'shortcuts.ends'], ['Enter', 'shortcuts.enter'], ['Esc', 'shortcuts.escape']];

function areOff() {
  return localStorage.getItem(OFF) === 'yes';
}

/** Goes to a page and puts the focus where the person wants to go on. */
function go(address, focus) {
  const arrive = () => document.querySelector(`main ${focus}`)?.focus();
  if (window.location.hash === address || (address === '#/' && window.location.hash === '')) return arrive();
  // The page is drawn by the listener that came first.
  const onChange = ({ newURL }) => {
    // Of two keys pressed in a row each waits for its own page.
    if (new URL(newURL).hash !== address) return;
    window.removeEventListener('hashchange', onChange);
    arrive();
  };
  window.addEventListener('hashchange', onChange);
  window.location.hash = address;
}

/** A key that belongs to whatever has the focus is no shortcut. */
function isTaken(event) {
  return event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.target.closest('input, textarea, select, [contenteditable]') !== null;
}

export function startShortcuts() {
  document.addEventListener('keydown', (event) => {
    if (areOff() || isDialogOpen() || isTaken(event)) return;
    const [, , act] = KEYS.find(([key]) => key === event.key) ?? [];
    if (!act) return;
    event.preventDefault();
    act();
  });
}

export function openShortcuts() {
  const row = ([key, meaning]) => h('div', {}, h('dt', {}, key.split(' ').map((one) => h('kbd', {}, one))), h('dd', {}, t(meaning)));
  return openDialog(t('shortcuts.title'), (finish) => [
    h('dl', { class: 'keys' }, [...KEYS, ...OTHERS].map(row)),
    h('label', { class: 'switch' }, h('input', { type: 'checkbox', checked: !areOff(), onchange: (event) => localStorage.setItem(OFF, event.target.checked ? 'no' : 'yes') }), h('span', {}, t('shortcuts.on'))),
    h('div', { class: 'buttons end' }, h('button', { type: 'button', class: 'button primary', 'data-first': true, onclick: () => finish(undefined) }, t('close'))),
  ]);
}
