/** Static analysis: how the score came about, and every finding with the way to its line. */
import { chartFigure } from './charts.js';
import { h } from './dom.js';
import { icon } from './icons.js';
import { count, t } from './words.js';

const ICONS = { error: 'cross', warning: 'warning', note: 'info' };

/** @param {(line: number) => void} toLine shows a line of the code */
export function renderFindings(analysis, toLine) {
  if (!analysis) return h('p', { class: 'empty' }, t('analysis.none'));
  return [
    h('h3', {}, t('analysis.score', { score: analysis.score, basis: analysis.basis })),
    scoreChart(analysis),
    h('h3', {}, count('findings', analysis.findings.length)),
    analysis.findings.length === 0 ? h('p', { class: 'empty' }, t('analysis.clean')) : h('ul', { class: 'findings' }, analysis.findings.map((finding) => renderFinding(finding, toLine))),
    analysis.notMeasured.length > 0 && h('p', { class: 'quiet' }, t('analysis.notMeasured', { what: analysis.notMeasured.join('; ') })),
  ];
}

function renderFinding({ level, message, line, column, ruleId, cwe }, toLine) {
  return h('li', { class: `level-${level}` }, icon(ICONS[level] ?? 'info'), h('div', {},
    h('p', {}, h('span', { class: 'sr' }, `${t(`level.${level}`)}: `), message),
    h('p', { class: 'quiet' }, h('button', { type: 'button', class: 'link', onclick: () => toLine(line) }, t('analysis.place', { line, column })), ` · ${ruleId}${cwe ? ` · ${cwe}` : ''}`)));
}

function scoreChart({ score, breakdown }) {
  const measured = breakdown.filter(({ points }) => points !== null);
  return chartFigure({
    title: t('analysis.breakdown'),
    summary: t('analysis.breakdownSummary', { score, parts: measured.map(({ part, points, outOf }) => `${part} ${points}/${outOf}`).join(', ') }),
    height: 3 + measured.length * 2.25,
    chart: ({ success, line }) => ({
      type: 'bar',
      data: {
        labels: measured.map(({ part }) => part),
        datasets: [
          { label: t('analysis.points'), data: measured.map(({ points }) => points), backgroundColor: success, stack: 'score' },
          { label: t('analysis.lost'), data: measured.map(({ points, outOf }) => outOf - points), backgroundColor: line, stack: 'score' },
        ],
      },
      options: { indexAxis: 'y', scales: { x: { stacked: true, beginAtZero: true }, y: { stacked: true } } },
    }),
    head: [t('analysis.part'), t('analysis.points'), t('analysis.outOf'), t('analysis.why')],
    rows: breakdown.map(({ part, points, outOf, why }) => [part, points ?? t('notMeasured'), outOf, why]),
    open: true,
  });
}
