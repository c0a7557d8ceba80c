import { h } from './dom.js';
import { highlighted } from './highlight.js';
import { icon } from './icons.js';
import { tokenLines } from './tokens.js';
import { count, t } from './words.js';

const LEVEL_ICONS = { error: 'cross', warning: 'warning', note: 'info' };

/**
 * Source text with line numbers. The numbers and the findings are no part of the text, so copying gives the code alone.
 * @param {string} label what it is, for screen readers
 * @param {{language?: string, findings?: object[]}} [options] findings stand below their lines
 */
export function renderCode(label, text, { language = 'text', findings = [] } = {}) {
  const shown = text.replace(/\n$/, '');
  const lines = language === 'typescript' ? highlighted(shown) : tokenLines([{ text: shown, classes: '' }]);
  const found = Map.groupBy(findings, ({ line }) => line);
  return h('pre', { class: 'code', tabindex: 0, role: 'region', 'aria-label': label },
    h('code', {}, lines.map((tokens, index) => renderLine(tokens, index + 1, found.get(index + 1) ?? []))));
}

function renderLine(tokens, number, findings) {
  const level = findings.some((finding) => finding.level !== 'note') ? 'marked' : findings.length > 0 ? 'noted' : '';
  return [
    h('span', { class: `line ${level}`, 'data-line': number, tabindex: findings.length > 0 ? -1 : null }, tokens.map(({ text, classes }) => (classes === '' ? text : h('span', { class: classes }, text))), '\n'),
    findings.map((finding) => h('span', { class: `line-finding level-${finding.level}` }, icon(LEVEL_ICONS[finding.level] ?? 'info'), h('span', {}, `${finding.message} (${finding.ruleId})`))),
  ];
}

/** Brings a line of shown code into sight and marks it. */
export function showLine(host, number) {
  const line = host.querySelector(`[data-line="${number}"]`);
  if (!line) return;
  for (const other of host.querySelectorAll('.line.target')) other.classList.remove('target');
  line.classList.add('target');
  line.tabIndex = -1;
  line.focus({ preventScroll: true });
  line.scrollIntoView({ block: 'center' });
}

/** A file with its name, its length and a button that copies it. */
export function renderFile(name, text, findings) {
  const said = h('span', { class: 'quiet', role: 'status' });
  const copy = h('button', { type: 'button', class: 'button small', 'aria-label': t('code.copyFile', { name }), onclick: async () => {
    said.textContent = await navigator.clipboard.writeText(text).then(() => t('code.copied'), () => t('code.notCopied'));
  } }, icon('copy'), h('span', {}, t('code.copy')));
  const length = text.replace(/\n$/, '').split('\n').length;
  return h('div', { class: 'file' },
    h('div', { class: 'file-head' }, h('code', {}, name), h('span', { class: 'quiet' }, count('lines', length)), said, copy),
    renderCode(name, text, { language: 'typescript', findings }));
}
