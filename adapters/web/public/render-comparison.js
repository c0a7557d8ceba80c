/** What was predicted against what happened: a reliability diagram for probabilities, a scatter for quantities. */
import { chartFigure } from './charts.js';
import { h } from './dom.js';
import { figure } from './format.js';
import { count, t } from './words.js';

/** A dot for predictions, a line for the line. */
const LEGEND = { legend: { position: 'bottom', labels: { usePointStyle: true } } };

const percent = (share) => `${(share * 100).toFixed(1)} %`;

export function renderComparison({ schema, kind, outcomes, ...rest }) {
  if (outcomes === 0) return h('p', { class: 'empty' }, t('comparison.none'));
  return [h('p', { class: 'quiet' }, count('comparison.outcomes', outcomes)), kind === 'reliability' ? reliabilityDiagram(rest) : scatter(schema, rest)];
}

/** On the diagonal, what was said with p percent happened p percent of the time. */
function reliabilityDiagram({ bins }) {
  const diagonal = [{ x: 0, y: 0 }, { x: 1, y: 1 }];
  const axis = (text) => ({ type: 'linear', min: 0, max: 1, title: { display: true, text } });
  return chartFigure({
    title: t('comparison.reliability'),
    summary: t('comparison.reliabilitySummary', { bins: bins.map(({ meanPredicted, observedRate, count }) => `${percent(meanPredicted)} → ${percent(observedRate)} (${count})`).join('; ') }),
    height: 20,
    chart: ({ accent, quiet }) => ({
      type: 'scatter',
      data: {
        datasets: [
          { label: t('comparison.bins'), data: bins.map(({ meanPredicted, observedRate }) => ({ x: meanPredicted, y: observedRate })), backgroundColor: accent, borderColor: accent, showLine: true, pointRadius: 5, clip: false },
          { label: t('comparison.perfect'), data: diagonal, borderColor: quiet, borderDash: [6, 5], showLine: true, pointRadius: 0, pointStyle: 'line' },
        ],
      },
      options: { scales: { x: axis(t('comparison.predicted')), y: axis(t('comparison.observed')) }, plugins: LEGEND },
    }),
    head: [t('comparison.range'), t('comparison.predicted'), t('comparison.observed'), t('comparison.count')],
    rows: bins.map(({ lowest, highest, meanPredicted, observedRate, count }) => [`${percent(lowest)} – ${percent(highest)}`, percent(meanPredicted), percent(observedRate), count]),
  });
}

function scatter({ unit }, { points, intervals, held }) {
  const largest = points.reduce((most, { predicted, happened }) => Math.max(most, predicted, happened), 0);
  const axis = (text) => ({ type: 'linear', beginAtZero: true, title: { display: true, text: `${text} (${unit})` } });
  return [
    intervals > 0 && h('p', {}, t('comparison.held', { held, intervals, share: percent(held / intervals) })),
    chartFigure({
      title: t('comparison.scatter'),
      summary: t('comparison.scatterSummary', { points: points.length }),
      height: 20,
      chart: ({ accent, quiet }) => ({
        type: 'scatter',
        data: {
          datasets: [
            { label: t('comparison.predictions'), data: points.map(({ predicted, happened }) => ({ x: predicted, y: happened })), backgroundColor: accent, pointRadius: 5, clip: false },
            { label: t('comparison.perfect'), data: [{ x: 0, y: 0 }, { x: largest, y: largest }], borderColor: quiet, borderDash: [6, 5], showLine: true, pointRadius: 0, pointStyle: 'line' },
          ],
        },
        options: { scales: { x: axis(t('comparison.predicted')), y: axis(t('comparison.happened')) }, plugins: LEGEND },
      }),
      head: [t('comparison.predicted'), t('comparison.happened'), t('comparison.interval')],
      rows: points.map(({ predicted, happened, interval }) => [figure(predicted), figure(happened), interval ? `${figure(interval[0])} – ${figure(interval[1])}` : t('none')]),
    }),
  ];
}
