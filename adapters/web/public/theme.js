import { fill, h } from './dom.js';
import { icon } from './icons.js';

const KEY = 'saraphina-theme';

function isDark() {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === 'dark' : window.matchMedia('(prefers-color-scheme: dark)').matches;
}

/** Takes up the choice made earlier; without one the system decides. */
export function applyTheme() {
  const chosen = localStorage.getItem(KEY);
  if (chosen === 'dark' || chosen === 'light') document.documentElement.dataset.theme = chosen;
}

export function themeButton() {
  const button = h('button', { type: 'button', class: 'plain-icon' });
  const draw = () => {
    const other = isDark() ? 'light' : 'dark';
    button.setAttribute('aria-label', `Switch to the ${other} theme`);
    button.title = `Switch to the ${other} theme`;
    fill(button, icon(other === 'light' ? 'sun' : 'moon'));
  };
  button.addEventListener('click', () => {
    const next = isDark() ? 'light' : 'dark';
    localStorage.setItem(KEY, next);
    document.documentElement.dataset.theme = next;
    draw();
  });
  draw();
  return button;
}
