/** The report of a test run: verdict, isolation, coverage, every test, output. */
import { h } from './dom.js';
import { exactTime, plural } from './format.js';
import { icon } from './icons.js';
import { renderCode } from './render-code.js';

const OUTCOMES = { passed: ['check', 'passed'], failed: ['cross', 'failed'], skipped: ['info', 'skipped'] };

export function renderReport(run) {
  if (!run) return h('p', { class: 'empty' }, 'The tests have not been run yet.');
  const tone = run.testsPassed ? 'success' : 'error';
  return [
    h('div', { class: `verdict tone-${tone}` }, icon(run.testsPassed ? 'check' : 'cross'),
      h('div', {},
        h('strong', {}, run.testsPassed ? `All ${run.passed} tests passed` : `${run.outcome}: ${run.reason}`),
        h('p', { class: 'quiet' }, `${(run.durationMs / 1000).toFixed(1)} s, finished ${exactTime(run.finishedAt)}${run.limit ? `, limit hit: ${run.limit}` : ''}`))),
    isolation(run),
    h('h3', {}, 'Coverage'),
    h('div', { class: 'bars' }, ['lines', 'branches', 'functions'].map((part) => bar(part, run.coverage[part], 100, '%'))),
    h('h3', {}, `Tests (${plural(run.tests.length, 'test')})`),
    testTable(run.tests),
    run.output !== '' && h('details', {}, h('summary', {}, run.outputTruncated ? 'Output (cut)' : 'Output'), renderCode('Output of the run', run.output)),
  ];
}

function isolation(run) {
  if (run.isolation !== 'none') return h('p', {}, h('strong', {}, 'Isolation: '), `${run.isolation}, assurance ${run.assurance}`, run.image ? h('span', { class: 'quiet' }, ` · image ${run.image.replace(/^sha256:/, '').slice(0, 12)}`) : '');
  return h('div', { class: 'verdict tone-warning' }, icon('warning'),
    h('div', {}, h('strong', {}, 'Not isolated: this ran in a local process.'), h('p', {}, `Not confined: ${run.unconfined.join(', ')}`)));
}

/** A labelled bar that screen readers hear as a meter. */
export function bar(label, value, outOf, unit) {
  const share = outOf === 0 ? 0 : Math.max(0, Math.min(1, value / outOf));
  const level = share >= 0.9 ? 'high' : share >= 0.6 ? 'middle' : 'low';
  const inner = h('div', { class: `bar-value ${level}` });
  inner.style.width = `${share * 100}%`;
  const text = unit === '%' ? `${value} %` : `${value} / ${outOf}`;
  return h('div', { class: 'bar-row' }, h('span', {}, label),
    h('div', { class: 'bar-track', role: 'meter', 'aria-label': label, 'aria-valuemin': 0, 'aria-valuemax': outOf, 'aria-valuenow': value, 'aria-valuetext': text }, inner),
    h('span', { class: 'number' }, text));
}

function testTable(tests) {
  if (tests.length === 0) return h('p', { class: 'empty' }, 'No test reported anything.');
  return h('ul', { class: 'tests' }, tests.map(({ name, outcome, durationMs, message }) => {
    const [symbol, word] = OUTCOMES[outcome] ?? OUTCOMES.skipped;
    return h('li', { class: `test ${outcome}` }, icon(symbol), h('span', { class: 'test-name' }, name, h('span', { class: 'sr' }, `, ${word}`)),
      h('span', { class: 'number quiet' }, `${Math.round(durationMs)} ms`), message && h('pre', { class: 'test-message' }, message));
  }));
}
