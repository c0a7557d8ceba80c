/** The report of a test run: verdict, isolation, coverage, planted faults, every test, output. */
import { h } from './dom.js';
import { exactTime } from './format.js';
import { icon } from './icons.js';
import { renderCode } from './render-code.js';
import { count, parts, t } from './words.js';

const OUTCOMES = { passed: 'check', failed: 'cross', skipped: 'info' };

export function renderReport(run) {
  if (!run) return h('p', { class: 'empty' }, t('report.none'));
  const tone = run.testsPassed ? 'success' : 'error';
  const facts = [`${(run.durationMs / 1000).toFixed(1)} s`, t('report.finished', { time: exactTime(run.finishedAt) }), run.limit && t('report.limit', { limit: run.limit })];
  return [
    h('div', { class: `verdict tone-${tone}` }, icon(run.testsPassed ? 'check' : 'cross'),
      h('div', {}, h('strong', {}, run.testsPassed ? count('report.passed', run.passed) : `${run.outcome}: ${run.reason}`), h('p', { class: 'quiet' }, facts.filter(Boolean).join(', ')))),
    isolation(run),
    h('h3', {}, t('report.coverage')),
    h('div', { class: 'bars' }, ['lines', 'branches', 'functions'].map((part) => bar(t(`coverage.${part}`), run.coverage[part]))),
    run.testsPassed && mutation(run.mutation),
    h('h3', {}, count('report.tests', run.tests.length)),
    testTable(run.tests),
    run.output !== '' && h('details', {}, h('summary', {}, t(run.outputTruncated ? 'report.outputCut' : 'report.output')), renderCode(t('report.outputOf'), run.output)),
  ];
}

function isolation(run) {
  if (run.isolation !== 'none') return h('p', {}, parts('report.isolation', { isolation: run.isolation, assurance: run.assurance }), run.image ? h('span', { class: 'quiet' }, ` · ${t('report.image', { image: run.image.replace(/^sha256:/, '').slice(0, 12) })}`) : '');
  return h('div', { class: 'verdict tone-warning' }, icon('warning'),
    h('div', {}, h('strong', {}, t('report.notIsolated')), h('p', {}, t('report.notConfined', { what: run.unconfined.join(', ') }))));
}

/** Of faults planted in the code, how many the tests noticed, and which they did not. */
function mutation(report) {
  if (!report) return [h('h3', {}, t('report.mutation')), h('p', { class: 'quiet' }, t('notMeasured'))];
  const { planted, tried, killed, survivors } = report;
  return [
    h('h3', {}, t('report.mutation')),
    h('div', { class: 'bars' }, bar(t('report.noticed'), Math.floor((100 * killed) / tried))),
    h('p', { class: 'quiet' }, t('report.killed', { killed, tried, planted })),
    survivors.length > 0 && h('ul', { class: 'lines' }, survivors.map(({ line, change }) => h('li', {}, t('report.survivor', { line, change })))),
  ];
}

/** A labelled bar of percent that screen readers hear as a meter. */
function bar(label, value) {
  const level = value >= 90 ? 'high' : value >= 60 ? 'middle' : 'low';
  const inner = h('div', { class: `bar-value ${level}` });
  inner.style.width = `${Math.max(0, Math.min(100, value))}%`;
  return h('div', { class: 'bar-row' }, h('span', {}, label),
    h('div', { class: 'bar-track', role: 'meter', 'aria-label': label, 'aria-valuemin': 0, 'aria-valuemax': 100, 'aria-valuenow': value, 'aria-valuetext': `${value} %` }, inner),
    h('span', { class: 'number' }, `${value} %`));
}

function testTable(tests) {
  if (tests.length === 0) return h('p', { class: 'empty' }, t('report.noTests'));
  return h('ul', { class: 'tests' }, tests.map(({ name, outcome, durationMs, message }) => {
    const known = Object.hasOwn(OUTCOMES, outcome) ? outcome : 'skipped';
    return h('li', { class: `test ${outcome}` }, icon(OUTCOMES[known]), h('span', { class: 'test-name' }, name, h('span', { class: 'sr' }, `, ${t(`test.${known}`)}`)),
      h('span', { class: 'number quiet' }, `${Math.round(durationMs)} ms`), message && h('pre', { class: 'test-message', tabindex: 0, role: 'region', 'aria-label': t('report.messageOf', { name }) }, message));
  }));
}
