import { fill, h } from './dom.js';
import { withoutPictograph } from './format.js';
import { icon } from './icons.js';
import { t } from './words.js';

const ICONS = { success: 'check', error: 'warning', info: 'info', warning: 'warning', pending: 'clock' };
const SHOWN_MS = 7000;

/** Says something where everybody sees and hears it. Errors stay until they are dismissed. */
export function toast(tone, text) {
  const host = document.getElementById('toasts');
  const element = h('div', { class: `toast tone-${tone}` }, icon(ICONS[tone] ?? 'info'), h('p', {}, withoutPictograph(text)));
  const dismiss = () => element.remove();
  element.append(h('button', { type: 'button', class: 'plain-icon', 'aria-label': t('dismiss'), onclick: dismiss }, icon('cross')));
  host.append(element);
  while (host.childElementCount > 4) host.firstElementChild.remove();
  if (tone !== 'error') setTimeout(dismiss, SHOWN_MS);
}

/** Says something to screen readers alone, where eyes have it before them already. */
export function announce(text) {
  fill(document.getElementById('announcer'), withoutPictograph(text));
}

/** The one line at the top for things that concern the whole page. */
export function banner(text) {
  const host = document.getElementById('banner');
  host.hidden = text === '';
  fill(host, text === '' ? [] : [icon('warning'), h('p', {}, text)]);
}
