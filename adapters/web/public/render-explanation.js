/** Why a model answered so: what each feature added, and what would change the answer. */
import { chartFigure } from './charts.js';
import { h } from './dom.js';
import { figure } from './format.js';
import { t } from './words.js';

/** Features that moved the answer most. */
const MOST_SHOWN = 10;

/** @param {object | undefined} explanation absent where no model was asked */
export function renderExplanation(explanation) {
  if (!explanation || explanation.contributions.length === 0) return null;
  const shown = explanation.contributions.toSorted((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution)).slice(0, MOST_SHOWN);
  return [
    chartFigure({
      title: t('explanation.title'),
      summary: shown.map(({ feature, contribution }) => `${feature} ${signed(contribution)}`).join(', '),
      height: 3 + shown.length * 1.75,
      chart: ({ accent, warning }) => ({
        type: 'bar',
        data: { labels: shown.map(({ feature }) => feature), datasets: [{ label: t('explanation.added'), data: shown.map(({ contribution }) => contribution), backgroundColor: shown.map(({ contribution }) => (contribution < 0 ? accent : warning)) }] },
        options: { indexAxis: 'y', plugins: { legend: { display: false } } },
      }),
      head: [t('explanation.feature'), t('explanation.value'), t('explanation.added')],
      rows: shown.map(({ feature, value, contribution }) => [feature, figure(value), signed(contribution)]),
    }),
    explanation.alternatives.length > 0 && [
      h('h3', {}, t('explanation.alternatives')),
      h('ul', { class: 'lines' }, explanation.alternatives.map(({ feature, from, to, prediction }) => h('li', {}, t('explanation.alternative', { feature, from: figure(from), to: figure(to), prediction: figure(prediction) })))),
    ],
  ];
}

function signed(value) {
  return `${value < 0 ? '−' : '+'}${figure(Math.abs(value))}`;
}
