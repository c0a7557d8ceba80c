/** A message of the bot, as every surface gets it, as nodes. */
import { buttonRow } from './actions.js';
import { h } from './dom.js';
import { artifactAddress, withoutPictograph } from './format.js';
import { icon } from './icons.js';
import { renderCode } from './render-code.js';

const TONE_ICONS = { success: 'check', error: 'cross', warning: 'warning', pending: 'clock', info: 'info' };

/**
 * @param {object} message `{tone, title, lines, fields, files, buttons, thread?}`
 * @param {{onState?: Function, name?: string, extra?: Node}} [options] `extra` stands beside the buttons
 */
export function renderCard(message, { onState = () => undefined, name, extra } = {}) {
  return h('article', { class: `card tone-${message.tone}` },
    h('h3', { class: 'card-title' }, icon(TONE_ICONS[message.tone] ?? 'info'), h('span', {}, withLinks(withoutPictograph(message.title)))),
    message.lines.length > 0 && h('ul', { class: 'lines' }, message.lines.map((line) => h('li', {}, withLinks(withoutPictograph(line))))),
    renderFields(message.fields),
    message.files.map((file) => h('details', {}, h('summary', {}, h('code', {}, file.name)), renderCode(file.name, file.text))),
    message.thread && h('details', {}, h('summary', {}, withoutPictograph(message.thread.title)), h('ul', { class: 'lines' }, message.thread.lines.map((line) => h('li', {}, withoutPictograph(line))))),
    (message.buttons.length > 0 || extra) && h('div', { class: 'buttons' },
      message.buttons.length > 0 && buttonRow({ buttons: message.buttons, name: name ?? message.buttons[0].artifactId, onState }), extra));
}

export function renderFields(fields) {
  return fields.length > 0 && h('dl', { class: 'facts' }, fields.map(({ label, value }) => h('div', {}, h('dt', {}, label), h('dd', {}, value))));
}

/** Text in which artifact ids lead to their pages. */
export function withLinks(text) {
  return text.split(/(artifact-[0-9a-f]{6,})/).map((part, index) => (index % 2 === 1 ? h('a', { href: artifactAddress(part), class: 'id' }, part) : part));
}
