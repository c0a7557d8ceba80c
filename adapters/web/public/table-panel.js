/** A table of cases: to train a domain from, or to ask about every row of. */
import { wordsFor } from './api.js';
import { dataTable } from './charts.js';
import { fill, freshId, h } from './dom.js';
import { acceptedText, freshRequestId, giveCommand } from './follow.js';
import { figure } from './format.js';
import { icon } from './icons.js';
import { readText } from './read-text.js';
import { renderCard } from './render-card.js';
import { renderTableReport } from './render-table-report.js';
import { t } from './words.js';

/** What the commands take, in characters. */
const LARGEST_TABLE = 10_485_760;
const MOST_ANSWERS_SHOWN = 50;

/**
 * @param {{domain: string}} schema
 * @param {() => Promise<void>} onTrained
 */
export function tablePanel({ domain }, onTrained) {
  const [fileId, helpId, titleId] = [freshId('table'), freshId('table-help'), freshId('table-title')];
  const file = h('input', { id: fileId, type: 'file', accept: '.csv,text/csv', 'aria-describedby': helpId });
  const result = h('div', { class: 'stacked' });
  const train = h('button', { type: 'button', class: 'button', onclick: () => send('predict-train') }, icon('upload'), h('span', {}, t('tables.train')));
  const ask = h('button', { type: 'button', class: 'button', onclick: () => send('predict-batch') }, icon('play'), h('span', {}, t('tables.predict')));
  let isBusy = false;

  async function send(command) {
    if (isBusy) return;
    setBusy(true);
    const doing = h('span', {}, t('activity.sending'));
    fill(result, h('p', { class: 'busy', role: 'status' }, h('span', { class: 'spinner', 'aria-hidden': 'true' }), doing));
    try {
      const csv = await readTable(file.files[0]);
      const done = await giveCommand({ command, args: { domain, csv }, requestId: freshRequestId() }, {
        onAccepted: (reply) => fill(doing, acceptedText(reply.message)),
        onProgress: (text) => fill(doing, `${text} …`),
      });
      fill(result, done.ok ? outcome(command, done) : refusal(done.error));
      if (done.ok && command === 'predict-train') await onTrained();
    } catch (error) {
      fill(result, problem(error instanceof TableProblem ? error.message : wordsFor(error)));
    } finally {
      setBusy(false);
    }
  }

  /** Busy buttons stay focusable, so that the keyboard doesn't lose its place. */
  function setBusy(busy) {
    isBusy = busy;
    for (const button of [train, ask]) button.setAttribute('aria-disabled', String(busy));
  }

  const panel = h('section', { class: 'panel', 'aria-labelledby': titleId },
    h('h2', { id: titleId }, t('tables.title')), h('p', { class: 'quiet', id: helpId }, t('tables.text')),
    h('div', { class: 'stack table-choice' }, h('label', { for: fileId }, t('tables.file')), file, h('div', { class: 'buttons' }, train, ask)), result);
  acceptDrops(panel, file);
  return panel;
}

/** Files may be dropped anywhere on the panel; they are then chosen, as with the picker. */
function acceptDrops(panel, file) {
  const over = (isOver) => (event) => {
    event.preventDefault();
    panel.classList.toggle('is-over', isOver);
  };
  panel.addEventListener('dragover', over(true));
  panel.addEventListener('dragleave', over(false));
  panel.addEventListener('drop', (event) => {
    over(false)(event);
    if (event.dataTransfer.files.length > 0) file.files = event.dataTransfer.files;
  });
}

/** The table can't be sent at all. */
class TableProblem extends Error {}

async function readTable(file) {
  if (file === undefined) throw new TableProblem(t('tables.needsFile'));
  const text = await readText(file).catch((error) => {
    throw new TableProblem(error.message);
  });
  if (text.length > LARGEST_TABLE) throw new TableProblem(t('tables.tooLarge', { limit: LARGEST_TABLE / 1024 / 1024 }));
  return text;
}

function outcome(command, { message, value }) {
  return [h('div', { role: 'status' }, renderCard(message)), command === 'predict-batch' ? answers(value) : value.report && renderTableReport(value.report)];
}

function refusal({ message, report }) {
  return report ? [problem(t('tables.refused')), renderTableReport(report)] : problem(message);
}

function problem(text) {
  return h('p', { class: 'verdict tone-error', role: 'alert' }, icon('warning'), h('span', {}, text));
}

/** The first answers as a table, all of them as a file. */
function answers({ domain, predictions }) {
  const range = (interval) => (interval ? t('predictions.range', { from: figure(interval[0]), to: figure(interval[1]) }) : t('none'));
  return [
    h('div', { class: 'buttons' }, h('a', { class: 'button', download: `${domain}-predictions.csv`, href: URL.createObjectURL(new window.Blob([answersAsCsv(predictions)], { type: 'text/csv' })) }, t('tables.download'))),
    dataTable(t('tables.answers'), [t('report.line'), t('comparison.predicted'), t('comparison.interval'), t('tables.confidence'), t('tables.ood')],
      predictions.slice(0, MOST_ANSWERS_SHOWN).map(({ line, prediction, interval, confidence, isOod }) => [line, prediction === null ? t('predictions.unknown') : figure(prediction), range(interval), figure(confidence), t(isOod ? 'yes' : 'no')])),
    predictions.length > MOST_ANSWERS_SHOWN && h('p', { class: 'quiet' }, t('report.shown', { shown: MOST_ANSWERS_SHOWN })),
  ];
}

/** Numbers and booleans only, so no cell needs quotation marks. */
function answersAsCsv(predictions) {
  const rows = predictions.map(({ line, prediction, calibrated, interval, confidence, isOod }) => [line, prediction, calibrated, interval?.[0], interval?.[1], confidence, isOod].map((cell) => cell ?? '').join(','));
  return `line,prediction,calibrated,lower,upper,confidence,is_ood\n${rows.join('\n')}\n`;
}
