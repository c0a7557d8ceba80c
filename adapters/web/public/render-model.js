/** The model that answers for a domain: its version, how it did on held-back cases, and how it came to. */
import { askToConfirm } from './dialogs.js';
import { h } from './dom.js';
import { figure, personName, time } from './format.js';
import { count, t } from './words.js';

/**
 * @param {{version: string | null, summary: object | null, changes: object[]}} model
 * @param {(version: string) => Promise<void>} putBack
 */
export function renderModel({ version, summary, changes }, putBack) {
  if (version === null) return h('p', { class: 'empty' }, t('model.none'));
  return [
    h('p', {}, h('code', {}, version), ` · ${count('model.rows', summary.rows)}`),
    h('dl', { class: 'facts columns', 'aria-label': t('model.measured') }, Object.entries(summary.metrics).map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, figure(value))))),
    h('h3', {}, t('model.changes')),
    h('ul', { class: 'rows' }, changes.map((change, index) => changeRow(change, isOffered(changes, index, version), putBack))),
  ];
}

/** Every earlier version can be put back once: at its newest change. */
function isOffered(changes, index, current) {
  const { version } = changes[index];
  return version !== current && changes.findIndex((change) => change.version === version) === index;
}

function changeRow({ action, actor, at, version }, isOffered, putBack) {
  return h('li', { class: 'history-row' },
    h('div', {}, h('p', {}, h('strong', {}, t(`model.${action}`)), ' · ', h('code', {}, version)), h('p', { class: 'quiet' }, personName(actor.id), ' · ', time(at))),
    isOffered && h('button', { type: 'button', class: 'button small', 'aria-label': t('model.putBackOf', { version }), onclick: () => confirmPutBack(version, putBack) }, t('model.putBack')));
}

async function confirmPutBack(version, putBack) {
  const agreed = await askToConfirm({ title: t('model.putBack'), question: t('model.putBackQuestion'), facts: [[t('model.version'), version]], confirmLabel: t('model.putBack') });
  if (agreed === true) await putBack(version);
}
