/** Figures of one artifact at a glance, and where it comes from. */
import { chartFigure } from './charts.js';
import { h } from './dom.js';
import { artifactAddress, personName } from './format.js';
import { renderFields } from './render-card.js';
import { count, parts, t } from './words.js';

export function renderTiles({ analysis, testRun, testCount }) {
  const number = (level) => analysis?.findings.filter((finding) => finding.level === level).length ?? 0;
  const tested = testRun ? `${testRun.passed}/${testRun.passed + testRun.failed}` : testCount === null ? '–' : String(testCount);
  const isolated = testRun && testRun.isolation !== 'none';
  return h('dl', { class: 'tiles' },
    tile(t('tile.score'), analysis ? `${analysis.score}` : '–', analysis ? t('tile.scoreOf', { basis: analysis.basis }) : t('notMeasured')),
    tile(t('tile.tests'), tested, testRun ? (testRun.testsPassed ? t('tile.passed') : testRun.outcome) : t('tile.notRun'), testRun && (testRun.testsPassed ? 'good' : 'bad')),
    tile(t('tile.coverage'), testRun ? `${testRun.coverage.lines} %` : '–', ofLines(testRun)),
    tile(t('tile.isolation'), testRun ? (isolated ? testRun.isolation : t('none')) : '–', testRun ? (isolated ? t('tile.assurance', { level: testRun.assurance }) : t('tile.local')) : t('tile.notRun'), testRun && !isolated ? 'bad' : undefined),
    tile(t('tile.findings'), analysis ? String(number('error') + number('warning')) : '–', analysis ? `${count('errors', number('error'))}, ${count('warnings', number('warning'))}` : t('tile.notAnalysed'), number('error') > 0 ? 'bad' : undefined));
}

function ofLines(testRun) {
  if (!testRun?.mutation) return t('tile.ofLines');
  const { killed, tried } = testRun.mutation;
  return t('tile.mutation', { score: Math.floor((100 * killed) / tried) });
}

export function tile(label, value, below, kind = '') {
  return h('div', { class: `tile ${kind || ''}` }, h('dt', {}, label), h('dd', {}, h('span', { class: 'tile-value' }, value), h('span', { class: 'quiet' }, below)));
}

/** How it was made, what was assumed, what it replaces, how its executions went. */
export function renderDetails({ generator, approvers, status, revises, supersedes, supersededBy, executionCount, errorCount, isDeployed }) {
  const assumptions = generator?.assumptions ?? [];
  const link = (key, id) => id && h('p', {}, parts(key, { link: h('a', { href: artifactAddress(id), class: 'id' }, id) }));
  return [
    renderFields([
      ...(generator ? [{ label: t('details.madeBy'), value: origin(generator) }] : []),
      ...(status === 'awaiting_approval' ? [{ label: t('details.mayApprove'), value: approvers.map(personName).join(', ') || t('nobody') }] : []),
    ]),
    assumptions.length > 0 && [h('h3', {}, t('details.assumed')), h('ul', { class: 'lines' }, assumptions.map((line) => h('li', {}, line)))],
    isDeployed && executionCount === 0 && h('p', { class: 'quiet' }, t('details.noExecutions')),
    executionCount > 0 && executionChart(executionCount, errorCount),
    link('details.revises', revises), link('details.replaces', supersedes), link('details.replacedBy', supersededBy),
  ];
}

function origin({ kind, template, confidence }) {
  if (kind === 'import') return t('details.import');
  return t('details.origin', { source: template ? `${kind} ${template}` : kind, percent: Math.round(confidence * 100) });
}

function executionChart(all, errors) {
  const ok = all - errors;
  const rate = `${((ok / all) * 100).toFixed(1)} %`;
  return chartFigure({
    title: t('executions.title'),
    summary: t('executions.summary', { all, errors, rate }),
    height: 11,
    chart: ({ success, error, surface }) => ({
      type: 'doughnut',
      data: { labels: [t('executions.ok'), t('executions.errors')], datasets: [{ data: [ok, errors], backgroundColor: [success, error], borderColor: surface }] },
      options: { cutout: '62%' },
    }),
    head: [t('executions.result'), t('executions.count')],
    rows: [[t('executions.ok'), ok], [t('executions.errors'), errors], [t('executions.rate'), rate]],
  });
}
