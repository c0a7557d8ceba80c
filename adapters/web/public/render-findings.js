/** Static analysis: how the score came about, and every finding. */
import { h } from './dom.js';
import { plural } from './format.js';
import { icon } from './icons.js';
import { bar } from './render-report.js';

const ICONS = { error: 'cross', warning: 'warning', note: 'info' };

export function renderFindings(analysis) {
  if (!analysis) return h('p', { class: 'empty' }, 'Nothing was analysed yet.');
  return [
    h('h3', {}, `Score ${analysis.score}/100 (${analysis.basis})`),
    h('div', { class: 'bars' }, analysis.breakdown.map((part) => (part.points === null
      ? h('div', { class: 'bar-row' }, h('span', {}, part.part), h('span', { class: 'quiet' }, 'not measured'), h('span', {}))
      : bar(part.part, part.points, part.outOf, '')))),
    h('details', {}, h('summary', {}, 'Why these points'), h('ul', { class: 'lines' }, analysis.breakdown.map((part) => h('li', {}, h('strong', {}, part.part), `: ${part.why}`)))),
    h('h3', {}, plural(analysis.findings.length, 'finding')),
    analysis.findings.length === 0
      ? h('p', { class: 'empty' }, 'Nothing to object to.')
      : h('ul', { class: 'findings' }, analysis.findings.map((finding) => h('li', { class: finding.level }, icon(ICONS[finding.level] ?? 'info'),
        h('div', {}, h('p', {}, finding.message), h('p', { class: 'quiet' }, `${finding.level} · line ${finding.line}, column ${finding.column} · ${finding.ruleId}${finding.cwe ? ` · ${finding.cwe}` : ''}`))))),
    analysis.notMeasured.length > 0 && h('p', { class: 'quiet' }, `Not measured: ${analysis.notMeasured.join('; ')}`),
  ];
}
