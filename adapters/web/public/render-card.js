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
    renderLines(message.lines),
    renderFields(message.fields),
    renderFiles(message.files),
    message.thread && renderThread(message.thread),
    (message.buttons.length > 0 || extra) && h('div', { class: 'buttons' },
      message.buttons.length > 0 && buttonRow({ buttons: message.buttons, name: name ?? message.buttons[0].artifactId, onState }), extra));
}

/** What chats show in the thread below a card, e.g. the report of the last run. */
function renderThread({ tone, title, lines, fields, files }) {
  return h('details', { class: 'thread' }, h('summary', {}, withoutPictograph(title)),
    h('div', { class: `card tone-${tone}` }, renderLines(lines), renderFields(fields), renderFiles(files)));
}

function renderLines(lines) {
  return lines.length > 0 && h('ul', { class: 'lines' }, lines.map((line) => h('li', {}, withLinks(withoutPictograph(line)))));
}

export function renderFields(fields) {
  return fields.length > 0 && h('dl', { class: 'facts' }, fields.map(({ label, value }) => h('div', {}, h('dt', {}, label), h('dd', {}, withLinks(value)))));
}

function renderFiles(files) {
  return files.map(({ name, language, text }) => h('details', {}, h('summary', {}, h('code', {}, name)), renderCode(name, text, { language })));
}

/** Text in which artifact ids lead to their pages. */
export function withLinks(text) {
  return text.split(/(artifact-[0-9a-f]{6,})/).map((part, index) => (index % 2 === 1 ? h('a', { href: artifactAddress(part), class: 'id' }, part) : part));
}
