/** How everything stands: queue and sandbox, artifacts by status, decisions over time, executions. */
import { get, wordsFor } from './api.js';
import { chartFigure } from './charts.js';
import { fill, h, section } from './dom.js';
import { isolationName } from './footer.js';
import { artifactAddress, shortDay, STATUS } from './format.js';
import { icon } from './icons.js';
import { on } from './live.js';
import { onQueueState } from './queue-state.js';
import { tile } from './render-details.js';
import { t } from './words.js';

/** Changes come in bursts, and the whole is looked through for each look. */
const SOON_MS = 600;
const DECISIONS = ['approved', 'rejected', 'changes_requested', 'expired'];
const TONES = { busy: 'accent', info: 'info', warning: 'warning', success: 'success', error: 'error' };

/** @returns what to do when the page is left */
export function showOverview(main) {
  const [tiles, behind, charts] = Array.from({ length: 3 }, () => h('div', {}));
  charts.className = 'charts';
  fill(main, h('div', { class: 'stacked' },
    h('h1', { tabindex: -1 }, t('nav.overview')), tiles,
    h('section', { class: 'panel', 'aria-labelledby': 'behind-title' }, h('h2', { id: 'behind-title' }, t('queue.title')), behind), charts));
  const drawTiles = section(tiles, renderTiles);
  const drawBehind = section(behind, renderBehind);
  const drawn = Object.fromEntries(['decisions', 'statuses', 'executions'].map((name) => [name, h('section', { class: 'panel', 'data-chart': name })]));
  fill(charts, Object.values(drawn));
  const drawStatuses = section(drawn.statuses, statusChart);
  const drawDecisions = section(drawn.decisions, decisionChart);
  const drawExecutions = section(drawn.executions, executionChart);
  let timer;
  let isLeft = false;

  async function refresh() {
    try {
      const { total, isComplete, statuses, decisions, executions } = await get('/api/overview');
      if (isLeft) return;
      drawTiles({ total, isComplete, statuses });
      drawStatuses(statuses);
      drawDecisions(decisions);
      drawExecutions(executions);
    } catch (error) {
      if (!isLeft && error.code !== 'OFFLINE') fill(tiles, h('p', { class: 'problem', role: 'alert' }, wordsFor(error)));
    }
  }
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(refresh, SOON_MS);
  };
  const stops = [on('artifact', soon), on('state', ({ state }) => state === 'live' && soon()), onQueueState(drawBehind)];
  void refresh();
  return () => {
    isLeft = true;
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}

function renderTiles({ total, isComplete, statuses }) {
  const number = (...names) => names.reduce((sum, name) => sum + (statuses[name] ?? 0), 0);
  return h('dl', { class: 'tiles' },
    tile(t('overview.all'), String(total), isComplete ? t('overview.stored') : t('overview.more')),
    tile(t('status.awaiting_approval'), String(number('awaiting_approval')), t('overview.toDecide')),
    tile(t('status.deployed'), String(number('deployed')), t('overview.live')),
    tile(t('overview.turnedDown'), String(number('rejected', 'tests_failed', 'generation_failed')), t('overview.turnedDownText')));
}

/** Queue, workers and sandbox, and why something does not work. */
function renderBehind({ queue, store, waiting, active, delayed, workers, pending, sandbox }) {
  const fact = (label, value, note) => h('div', {}, h('dt', {}, label), h('dd', {}, value, note && h('span', { class: 'quiet' }, ` ${note}`)));
  return [
    h('dl', { class: 'facts columns' },
      fact(t('queue.active'), String(active)), fact(t('queue.waiting'), String(waiting)), fact(t('queue.delayed'), String(delayed), t('queue.delayedText')),
      fact(t('queue.workers'), String(workers), workers === 0 ? t('queue.noWorker') : ''), fact(t('queue.pending'), String(pending), t('queue.pendingText')),
      fact(t('queue.kind'), queue), fact(t('queue.store'), store), fact(t('queue.sandbox'), isolationName(sandbox.isolation))),
    h('div', { class: `verdict tone-${sandbox.ready ? (sandbox.isolation === 'none' ? 'warning' : 'success') : 'error'}` }, icon(sandbox.ready ? 'check' : 'warning'),
      h('div', {}, h('strong', {}, t(sandbox.ready ? 'queue.ready' : 'queue.notReady')), h('p', {}, sandbox.detail), sandbox.remedy && h('p', { class: 'quiet' }, sandbox.remedy))),
  ];
}

function statusChart(statuses) {
  const rows = Object.keys(STATUS).filter((name) => statuses[name] > 0).map((name) => [name, statuses[name]]);
  if (rows.length === 0) return nothing(t('overview.byStatus'), t('lists.nothingYet'));
  return chartFigure({
    title: t('overview.byStatus'),
    summary: rows.map(([name, number]) => `${t(`status.${name}`)}: ${number}`).join(', '),
    height: 4 + rows.length * 1.75,
    chart: (colours) => ({
      type: 'bar',
      data: { labels: rows.map(([name]) => t(`status.${name}`)), datasets: [{ label: t('overview.artifacts'), data: rows.map(([, number]) => number), backgroundColor: rows.map(([name]) => colours[TONES[STATUS[name].tone]]) }] },
      options: { indexAxis: 'y', scales: { x: { beginAtZero: true, ticks: { precision: 0 } } }, plugins: { legend: { display: false } } },
    }),
    head: [t('search.status'), t('overview.artifacts')],
    rows: rows.map(([name, number]) => [h('a', { href: `#/artifacts?status=${name}` }, t(`status.${name}`)), number]),
  });
}

function decisionChart(days) {
  const total = (kind) => days.reduce((sum, day) => sum + day[kind], 0);
  const decided = days.filter((day) => DECISIONS.some((kind) => day[kind] > 0));
  if (decided.length === 0) return nothing(t('overview.decisions'), t('overview.noDecisions'));
  return chartFigure({
    title: t('overview.decisions'),
    summary: DECISIONS.map((kind) => `${t(`decision.${kind}`)}: ${total(kind)}`).join(', '),
    chart: ({ success, error, warning, info }) => ({
      type: 'bar',
      data: { labels: days.map(({ day }) => shortDay(day)), datasets: DECISIONS.map((kind, index) => ({ label: t(`decision.${kind}`), data: days.map((day) => day[kind]), backgroundColor: [success, error, warning, info][index] })) },
      options: { scales: { x: { stacked: true }, y: { stacked: true, beginAtZero: true, ticks: { precision: 0 } } } },
    }),
    head: [t('overview.day'), ...DECISIONS.map((kind) => t(`decision.${kind}`))],
    rows: decided.map((day) => [shortDay(day.day), ...DECISIONS.map((kind) => day[kind])]),
  });
}

function executionChart(functions) {
  if (functions.length === 0) return nothing(t('executions.title'), t('overview.noExecutions'));
  const name = ({ entryPoint, artifactId }) => entryPoint ?? artifactId;
  return chartFigure({
    title: t('executions.title'),
    summary: functions.map((one) => t('executions.of', { name: name(one), all: one.executionCount, errors: one.errorCount })).join('; '),
    height: 5 + functions.length * 1.75,
    chart: ({ success, error }) => ({
      type: 'bar',
      data: {
        labels: functions.map(name),
        datasets: [
          { label: t('executions.ok'), data: functions.map(({ executionCount, errorCount }) => executionCount - errorCount), backgroundColor: success },
          { label: t('executions.errors'), data: functions.map(({ errorCount }) => errorCount), backgroundColor: error },
        ],
      },
      options: { indexAxis: 'y', scales: { x: { stacked: true, beginAtZero: true, ticks: { precision: 0 } }, y: { stacked: true } } },
    }),
    head: [t('executions.function'), t('executions.ok'), t('executions.errors')],
    rows: functions.map((one) => [h('a', { href: artifactAddress(one.artifactId) }, name(one)), one.executionCount - one.errorCount, one.errorCount]),
  });
}

function nothing(title, text) {
  return [h('h2', {}, title), h('p', { class: 'empty' }, text)];
}
