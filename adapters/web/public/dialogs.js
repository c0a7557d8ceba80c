/** Questions before an act. Each returns a promise: the answer, or undefined when the person thinks better of it. */
import { fill, freshId, h } from './dom.js';
import { icon } from './icons.js';
import { t } from './words.js';

const REASON_LIMIT = 2000;

/** How to close what is open. */
const open = new Set();

/**
 * Shows a modal dialog; Escape and the close button answer undefined, and focus returns to where it was.
 * @param {(finish: (answer: unknown) => void) => Node[]} body
 */
export function openDialog(title, body) {
  return new Promise((resolve) => {
    const titleId = freshId('dialog');
    const before = document.activeElement;
    const dialog = h('dialog', { class: 'dialog', 'aria-labelledby': titleId });
    const dismiss = () => finish(undefined);
    const finish = (answer) => {
      if (!open.delete(dismiss)) return;
      dialog.close();
      dialog.remove();
      if (before?.isConnected) before.focus();
      resolve(answer);
    };
    const close = h('button', { type: 'button', class: 'plain-icon', 'aria-label': t('close'), onclick: dismiss }, icon('cross'));
    fill(dialog, h('div', { class: 'dialog-head' }, h('h2', { id: titleId }, title), close), body(finish));
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      dismiss();
    });
    open.add(dismiss);
    document.body.append(dialog);
    dialog.showModal();
    dialog.querySelector('[data-first]')?.focus();
  });
}

export function isDialogOpen() {
  return open.size > 0;
}

/** Closes open questions, e.g. because somebody else decided meanwhile. @returns whether there were any */
export function closeDialogs() {
  const dismissals = [...open];
  for (const dismiss of dismissals) dismiss();
  return dismissals.length > 0;
}

/**
 * @param {{title: string, question: string, facts: [string, string][], confirmLabel: string}} parts
 * @returns {Promise<true | undefined>}
 */
export function askToConfirm({ title, question, facts, confirmLabel }) {
  return openDialog(title, (finish) => [
    h('p', { class: 'dialog-question' }, question),
    facts.length > 0 && h('dl', { class: 'facts compact' }, facts.map(([label, value]) => h('div', {}, h('dt', {}, label), h('dd', {}, value)))),
    h('div', { class: 'buttons end' },
      h('button', { type: 'button', class: 'button', 'data-first': true, onclick: () => finish(undefined) }, t('cancel')),
      h('button', { type: 'button', class: 'button primary', onclick: () => finish(true) }, confirmLabel)),
  ]);
}

/** @returns {Promise<string | undefined>} the reason, never empty */
export function askForReason({ title, question, confirmLabel, style = 'danger' }) {
  return openDialog(title, (finish) => {
    const fieldId = freshId('reason');
    const field = h('textarea', { id: fieldId, rows: 4, maxlength: REASON_LIMIT, 'data-first': true, 'aria-required': 'true' });
    const read = () => field.value.trim() || undefined;
    return [answerForm({ label: h('label', { for: fieldId }, question), field, read, whenMissing: t('dialog.needsReason'), finish, confirmLabel, style })];
  });
}

/** A form with one field in a dialog: says what is missing beside the field, and keeps the focus there. */
export function answerForm({ label, field, read, whenMissing, finish, confirmLabel, style }) {
  const problem = h('p', { class: 'problem', id: freshId('problem'), role: 'alert' });
  field.setAttribute('aria-describedby', problem.id);
  const send = (event) => {
    event.preventDefault();
    const answer = read();
    if (answer !== undefined) return finish(answer);
    field.setAttribute('aria-invalid', 'true');
    fill(problem, whenMissing);
    return field.focus();
  };
  return h('form', { novalidate: true, onsubmit: send }, label, field, problem,
    h('div', { class: 'buttons end' },
      h('button', { type: 'button', class: 'button', onclick: () => finish(undefined) }, t('cancel')),
      h('button', { type: 'submit', class: `button ${style}` }, confirmLabel)));
}
