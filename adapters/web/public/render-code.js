import { h } from './dom.js';

/**
 * Source text with line numbers. The numbers are no part of the text, so copying gives the code alone.
 * @param {string} label what it is, for screen readers
 * @param {ReadonlySet<number>} [marked] lines with findings, from 1
 */
export function renderCode(label, text, marked = new Set()) {
  const lines = text.replace(/\n$/, '').split('\n');
  return h('pre', { class: 'code', tabindex: 0, role: 'region', 'aria-label': label },
    h('code', {}, lines.map((line, index) => h('span', { class: marked.has(index + 1) ? 'line marked' : 'line' }, `${line}\n`))));
}

/** A file with its name, its length and a button that copies it. */
export function renderFile(name, text, marked) {
  const said = h('span', { class: 'quiet', role: 'status' });
  const copy = h('button', { type: 'button', class: 'button small', onclick: async () => {
    said.textContent = await navigator.clipboard.writeText(text).then(() => 'Copied', () => 'The browser did not allow it');
  } }, 'Copy');
  const count = text.replace(/\n$/, '').split('\n').length;
  return h('div', { class: 'file' },
    h('div', { class: 'file-head' }, h('code', {}, name), h('span', { class: 'quiet' }, `${count} lines`), said, copy),
    renderCode(name, text, marked));
}
