import { fill, h } from './dom.js';
import { icon } from './icons.js';
import { t } from './words.js';

const KEY = 'saraphina-theme';
const listeners = new Set();

function isDark() {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === 'dark' : window.matchMedia('(prefers-color-scheme: dark)').matches;
}

/** Tells when the colours change, by choice or by the system's wish. */
export function onThemeChange(listener) {
  listeners.add(listener);
}

function tellListeners() {
  for (const listener of listeners) listener();
}

/** Takes up the choice made earlier; without one the system decides. */
export function applyTheme() {
  const chosen = localStorage.getItem(KEY);
  if (chosen === 'dark' || chosen === 'light') document.documentElement.dataset.theme = chosen;
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', tellListeners);
}

export function themeButton() {
  const button = h('button', { type: 'button', class: 'plain-icon' });
  const draw = () => {
    const other = isDark() ? 'light' : 'dark';
    button.setAttribute('aria-label', t(`theme.${other}`));
    button.title = t(`theme.${other}`);
    fill(button, icon(other === 'light' ? 'sun' : 'moon'));
  };
  button.addEventListener('click', () => {
    const next = isDark() ? 'light' : 'dark';
    localStorage.setItem(KEY, next);
    document.documentElement.dataset.theme = next;
    tellListeners();
  });
  onThemeChange(draw);
  draw();
  return button;
}
