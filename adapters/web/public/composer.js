/** The text box: plain words propose a function, a line that starts with "/" is a command. */
import { say } from './activity.js';
import { get } from './api.js';
import { fill, h } from './dom.js';
import { icon } from './icons.js';
import { openImport } from './import-dialog.js';
import { t } from './words.js';

/** In English, since that is what requests are read in. */
const IDEAS = [
  'Create a function to validate email addresses',
  'Distance between two GPS coordinates',
  '/predict device_recovery device_id=device-001 battery=20',
  '/verify',
];

/** @returns {{form: HTMLElement, ideas: HTMLElement}} */
export function composer() {
  const field = h('textarea', { id: 'composer', rows: 2, maxlength: 8000, placeholder: t('composer.placeholder'), 'aria-describedby': 'composer-help', autocomplete: 'off' });
  const hints = h('ul', { class: 'command-hints', 'aria-label': t('composer.hints') });
  const send = h('button', { type: 'submit', class: 'button primary' }, icon('pen'), h('span', {}, t('composer.propose')));
  const form = h('form', { class: 'composer', novalidate: true }, h('h1', { tabindex: -1 }, h('label', { for: 'composer' }, t('composer.title'))), field,
    h('div', { class: 'composer-foot' },
      h('p', { class: 'quiet', id: 'composer-help' }, t('composer.help')),
      h('div', { class: 'buttons' }, h('button', { type: 'button', class: 'button', onclick: openImport }, icon('upload'), h('span', {}, t('import.title'))), send)),
    hints);

  const submit = () => {
    const text = field.value.trim();
    if (text === '') return field.focus();
    field.value = '';
    update();
    void (text === '/help' ? showHelp(hints, field) : say(text, { line: text }));
  };
  const update = () => {
    send.lastElementChild.textContent = t(field.value.trimStart().startsWith('/') ? 'composer.run' : 'composer.propose');
    void showHints(hints, field);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  field.addEventListener('input', update);
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
  });
  return { form, ideas: ideas(field) };
}

function ideas(field) {
  return h('div', { class: 'ideas' }, h('h2', {}, t('composer.ideas')), h('ul', {}, IDEAS.map((idea) => h('li', {}, h('button', {
    type: 'button', class: 'button idea',
    onclick: () => {
      field.value = idea;
      field.dispatchEvent(new window.Event('input'));
      field.focus();
    },
  }, idea)))));
}

let table;
/** The commands this person may give; asked for once. */
function commands() {
  table ??= get('/api/commands').then((answer) => answer.commands, () => {
    table = undefined;
    return [];
  });
  return table;
}

async function showHints(hints, field) {
  const [, typed] = /^\/(\S*)$/.exec(field.value.trimStart()) ?? [];
  if (typed === undefined) return fill(hints);
  const rows = (await commands()).filter((row) => row.name.startsWith(typed));
  return fill(hints, rows.map((row) => hint(row, hints, field)));
}

async function showHelp(hints, field) {
  fill(hints, (await commands()).map((row) => hint(row, hints, field)));
}

function hint({ name, usage, summary }, hints, field) {
  const take = () => {
    field.value = `/${name} `;
    fill(hints);
    field.focus();
  };
  return h('li', {}, h('button', { type: 'button', class: 'command-hint', onclick: take }, h('code', {}, `/${name} ${usage}`), h('span', { class: 'quiet' }, summary)));
}
