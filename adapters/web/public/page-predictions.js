/** Asking a domain model, what it answered before, how that compares with what happened, and how the model came to. */
import { get, wordsFor } from './api.js';
import { openAddDomain } from './add-domain-dialog.js';
import { fill, h, section } from './dom.js';
import { answerForm, openDialog } from './dialogs.js';
import { domainForm } from './domain-form.js';
import { freshRequestId, giveCommand } from './follow.js';
import { figure, time } from './format.js';
import { icon } from './icons.js';
import { renderCard, withLinks } from './render-card.js';
import { renderComparison } from './render-comparison.js';
import { renderExplanation } from './render-explanation.js';
import { renderModel } from './render-model.js';
import { tablePanel } from './table-panel.js';
import { toast } from './toast.js';
import { t } from './words.js';

/** @param {string | undefined} domain the one that is chosen; the first where none is @returns what to do when the page is left */
export function showPredictions(main, domain) {
  let isLeft = false;
  const choice = h('div', {});
  const body = h('div', { class: 'stacked' });
  fill(main, h('div', { class: 'stacked' }, h('h1', { tabindex: -1 }, t('nav.predictions')), choice, body));

  async function show() {
    try {
      const { domains } = await get('/api/predictions');
      const schema = domains.find((candidate) => candidate.domain === domain) ?? domains[0];
      if (isLeft) return;
      fill(choice, h('div', { class: 'choices' },
        h('nav', { class: 'choices', 'aria-label': t('predictions.domains') }, domains.map((one) => h('a', { class: 'button', href: `#/predictions/${one.domain}`, 'aria-current': one === schema ? 'page' : null }, one.title))),
        h('button', { type: 'button', class: 'button', onclick: openAddDomain }, icon('upload'), h('span', {}, t('domains.add')))));
      fill(body, domainPage(schema, () => isLeft));
    } catch (error) {
      if (!isLeft) fill(body, h('p', { class: 'problem', role: 'alert' }, wordsFor(error)));
    }
  }
  void show();
  return () => {
    isLeft = true;
  };
}

function domainPage(schema, isLeft) {
  const [answer, history, comparison, model] = Array.from({ length: 4 }, () => h('div', {}));
  const drawHistory = section(history, (predictions) => renderHistory(schema, predictions, logOutcome));
  const drawComparison = section(comparison, renderComparison);
  const drawModel = section(model, (data) => renderModel(data, putBack));
  const modelTitle = h('h2', { id: 'model-title', tabindex: -1 }, t('model.title'));

  async function refresh() {
    const data = await get(`/api/predictions/${schema.domain}`).catch((error) => void toast('error', wordsFor(error)));
    if (!data || isLeft()) return;
    drawHistory(data.history);
    drawComparison({ schema, ...data.comparison });
    drawModel(data.model);
  }

  async function ask(query) {
    fill(answer, h('p', { class: 'busy', role: 'status' }, h('span', { class: 'spinner', 'aria-hidden': 'true' }), h('span', {}, t('working.predict'))));
    try {
      const done = await giveCommand({ command: 'predict', args: { domain: schema.domain, query }, requestId: freshRequestId() });
      if (isLeft()) return;
      fill(answer, done.ok ? answerCard(done) : problem(done.error.message));
      await refresh();
    } catch (error) {
      fill(answer, problem(wordsFor(error)));
    }
  }

  function answerCard({ message, value }) {
    const log = h('button', { type: 'button', class: 'button', onclick: () => logOutcome(value) }, icon('check'), h('span', {}, t('predictions.log')));
    return [h('div', { role: 'status' }, renderCard(message, { extra: log })), renderExplanation(value.explanation)];
  }

  async function logOutcome(prediction) {
    const outcome = await askForOutcome(schema);
    if (outcome === undefined) return;
    try {
      const done = await giveCommand({ command: 'outcome', args: { predictionId: prediction.predictionId, value: outcome }, requestId: freshRequestId() });
      toast(done.message.tone, done.message.title);
      await refresh();
    } catch (error) {
      toast('error', wordsFor(error));
    }
  }

  async function putBack(version) {
    try {
      const done = await giveCommand({ command: 'predict-revert', args: { domain: schema.domain, version }, requestId: freshRequestId() });
      toast('success', t('model.isBack', { version: done.value.modelVersion }));
      await refresh();
      modelTitle.focus();
    } catch (error) {
      toast('error', wordsFor(error));
    }
  }

  void refresh();
  return [
    h('section', { class: 'panel', 'aria-labelledby': 'ask-title' }, h('h2', { id: 'ask-title' }, schema.title), h('p', { class: 'quiet' }, t('predictions.target', { target: schema.target, unit: schema.unit })), domainForm(schema, ask), answer),
    h('section', { class: 'panel', 'aria-labelledby': 'comparison-title' }, h('h2', { id: 'comparison-title' }, t('predictions.comparison')), comparison),
    h('section', { class: 'panel', 'aria-labelledby': 'model-title' }, modelTitle, model),
    tablePanel(schema, refresh),
    h('section', { class: 'panel', 'aria-labelledby': 'history-title' }, h('h2', { id: 'history-title' }, t('predictions.history')), history),
  ];
}

function problem(text) {
  return h('p', { class: 'verdict tone-error', role: 'alert' }, icon('warning'), h('span', {}, withLinks(text)));
}

/** @returns {Promise<string | undefined>} what happened, as the command takes it */
function askForOutcome({ kind, target, unit, range }) {
  return openDialog(t('predictions.log'), (finish) => {
    const isYesNo = kind === 'probability';
    const field = isYesNo
      ? h('select', { id: 'outcome', 'data-first': true }, h('option', { value: '' }, t('predictions.choose')), h('option', { value: 'true' }, t('yes')), h('option', { value: 'false' }, t('no')))
      : h('input', { id: 'outcome', type: 'number', min: range?.[0], max: range?.[1], step: 'any', 'data-first': true });
    const label = h('label', { for: 'outcome' }, isYesNo ? t('predictions.happened', { target }) : t('predictions.howMuch', { target, unit }));
    return [answerForm({ label, field, read: () => field.value || undefined, whenMissing: t('predictions.needsOutcome'), finish, confirmLabel: t('predictions.save'), style: 'primary' })];
  });
}

function renderHistory(schema, predictions, logOutcome) {
  if (predictions.length === 0) return h('p', { class: 'empty' }, t('predictions.none'));
  return h('ul', { class: 'rows' }, predictions.map((prediction) => historyRow(schema, prediction, logOutcome)));
}

function historyRow({ unit }, prediction, logOutcome) {
  const { predictionId, prediction: value, calibrated, isOod, outcome, query, createdAt } = prediction;
  const facts = [calibrated !== null && t('predictions.calibrated', { value: figure(calibrated) }), isOod && t('predictions.ood')].filter(Boolean).join(', ');
  const given = Object.entries(query).map(([name, given]) => `${name}=${given}`).join(' ');
  return h('li', { class: 'history-row' },
    h('div', {},
      h('p', {}, h('strong', {}, value === null ? t('predictions.unknown') : `${figure(value)} ${unit}`), facts && h('span', { class: 'quiet' }, ` · ${facts}`)),
      h('p', { class: 'quiet' }, given || t('predictions.noQuery'), ' · ', time(createdAt), ' · ', h('code', {}, predictionId))),
    outcome === null
      ? h('button', { type: 'button', class: 'button small', 'aria-label': t('predictions.logOf', { id: predictionId }), onclick: () => logOutcome(prediction) }, t('predictions.log'))
      : h('p', { class: 'outcome' }, icon('check'), t('predictions.outcome', { outcome: typeof outcome === 'boolean' ? t(outcome ? 'yes' : 'no') : figure(Number(outcome)) })));
}
