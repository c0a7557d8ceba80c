/** One artifact: what was asked, what can be decided, the code, the report, the trail. */
import { currentIdentity, get, wordsFor } from './api.js';
import { closeDialogs } from './dialogs.js';
import { decisionPanel } from './decision.js';
import { fill, h, section } from './dom.js';
import { artifactAddress, personName, plural, shortHash, time } from './format.js';
import { icon } from './icons.js';
import { statusChip } from './lists.js';
import { on } from './live.js';
import { renderFields } from './render-card.js';
import { renderFile } from './render-code.js';
import { renderFindings } from './render-findings.js';
import { renderReport } from './render-report.js';
import { renderTimeline } from './render-timeline.js';
import { tabs } from './tabs.js';
import { toast } from './toast.js';

/** In the head, the decision or the tiles, so not repeated among the details. */
const SHOWN_ELSEWHERE = ['Score', 'Tests', 'Isolation', 'Findings', 'Content', 'Asked by', 'Expires', 'Risk', 'Shipped'];

/** @returns what to do when the page is left */
export function showArtifact(main, artifactId) {
  const page = buildPage();
  fill(main, h('p', { class: 'quiet' }, 'Loading …'));
  let asked = 0;
  let version = 0;
  let isShown = false;

  /** Who came here by keyboard goes on from the heading. */
  function show(element) {
    const wasHere = document.activeElement === main;
    fill(main, element);
    if (wasHere) element.querySelector('h1').focus();
  }

  async function refresh() {
    asked += 1;
    const mine = asked;
    try {
      const data = await get(`/api/artifacts/${artifactId}`);
      if (mine !== asked) return;
      if (isShown && data.artifact.version !== version && closeDialogs()) toast('warning', 'This changed while you were asked: please look again.');
      version = data.artifact.version;
      page.draw(data);
      if (!isShown) show(page.element);
      isShown = true;
    } catch (error) {
      if (mine !== asked) return;
      // While the connection is gone the header says so, and the page is drawn anew when it is back.
      if (isShown && error.code !== 'OFFLINE') toast('error', wordsFor(error));
      if (!isShown) fill(main, back(), h('h1', { tabindex: -1 }, error.status === 404 ? 'Not found' : 'This can’t be shown now'), h('p', { role: 'alert' }, wordsFor(error)));
    }
  }

  const stops = [
    on('artifact', (summary) => summary.artifactId === artifactId && summary.version !== version && refresh()),
    on('request', (request) => {
      if (request.artifactId !== artifactId) return;
      if (request.status === 'pending' && isShown) page.progress(request);
      else void refresh();
    }),
    on('state', ({ state }) => state === 'live' && refresh()),
  ];
  void refresh();
  return () => {
    asked += 1;
    for (const stop of stops) stop();
    closeDialogs();
  };
}

function back() {
  return h('p', { class: 'back' }, h('a', { href: '#/' }, icon('back'), 'Overview'));
}

function buildPage() {
  const [head, decision, tiles, facts, trail] = Array.from({ length: 5 }, () => h('div', {}));
  const deciding = decisionPanel(decision);
  const views = tabs('Contents', ['Code', 'Tests', 'Report', 'Analysis']);
  const element = h('div', { class: 'artifact' },
    h('div', { class: 'artifact-head' }, back(), head),
    h('div', { class: 'artifact-main' }, decision, tiles, views.element),
    h('aside', { class: 'artifact-side', 'aria-label': 'Details and audit trail' },
      h('section', { class: 'panel', 'aria-labelledby': 'details-title' }, h('h2', { id: 'details-title' }, 'Details'), facts),
      h('section', { class: 'panel', 'aria-labelledby': 'trail-title' }, h('h2', { id: 'trail-title' }, 'Audit trail'), trail)));
  const drawHead = section(head, renderHead);
  const drawTiles = section(tiles, renderTiles);
  const drawFacts = section(facts, ({ fields, artifact }) => [renderFields(fields), links(artifact)]);
  const drawTrail = section(trail, renderTimeline);
  const drawView = [
    section(views.panels[0], ({ artifact, lines }) => file(artifact.codeFile, artifact.code, new Set(lines))),
    section(views.panels[1], ({ artifact }) => file(artifact.testFile, artifact.tests)),
    section(views.panels[2], ({ run }) => renderReport(run)),
    section(views.panels[3], ({ analysis }) => renderFindings(analysis)),
  ];
  return {
    element,
    progress: deciding.progress,
    draw({ artifact, card, audit, verification, requests, selfApproval }) {
      const { codeFile, testFile, code, tests, analysis, testRun } = artifact;
      drawHead({ name: artifact.entryPoint, status: artifact.status, spec: artifact.featureSpec, by: artifact.requestedBy, at: artifact.createdAt, id: artifact.artifactId, signature: artifact.signature });
      deciding.draw({ artifact, card, requests, selfApproval, me: currentIdentity() });
      drawTiles({ analysis, testRun, testCount: artifact.testCount });
      drawFacts({ fields: card.fields.filter(({ label }) => !SHOWN_ELSEWHERE.includes(label)), artifact: { supersedes: artifact.supersedes, supersededBy: artifact.supersededBy, assumptions: artifact.generator?.assumptions ?? [], executionCount: artifact.executionCount, errorCount: artifact.errorCount, isDeployed: artifact.deployment !== null } });
      drawTrail({ audit, verification });
      const lines = (analysis?.findings ?? []).filter(({ level }) => level !== 'note').map(({ line }) => line);
      drawView[0]({ artifact: { codeFile, code }, lines });
      drawView[1]({ artifact: { testFile, tests } });
      drawView[2]({ run: testRun });
      drawView[3]({ analysis });
    },
  };
}

function renderHead({ name, status, spec, by, at, id, signature }) {
  return [
    h('div', { class: 'title-row' }, h('h1', { tabindex: -1 }, name ?? 'Not written yet'), statusChip(status)),
    h('p', { class: 'spec' }, `“${spec}”`),
    h('p', { class: 'quiet' }, 'Asked for by ', h('strong', {}, personName(by)), ' · ', time(at), ' · ', h('code', {}, id), signature && [' · SHA-256 ', h('code', { title: signature }, shortHash(signature))]),
  ];
}

function renderTiles({ analysis, testRun, testCount }) {
  const count = (level) => analysis?.findings.filter((finding) => finding.level === level).length ?? 0;
  const tested = testRun ? `${testRun.passed}/${testRun.passed + testRun.failed}` : testCount === null ? '–' : String(testCount);
  const isolated = testRun && testRun.isolation !== 'none';
  return h('dl', { class: 'tiles' },
    tile('Score', analysis ? `${analysis.score}` : '–', analysis ? `of 100, ${analysis.basis}` : 'not measured'),
    tile('Tests', tested, testRun ? (testRun.testsPassed ? 'passed' : testRun.outcome) : 'not run yet', testRun && (testRun.testsPassed ? 'good' : 'bad')),
    tile('Coverage', testRun ? `${testRun.coverage.lines} %` : '–', 'of lines'),
    tile('Isolation', testRun ? (isolated ? testRun.isolation : 'none') : '–', testRun ? (isolated ? `assurance ${testRun.assurance}` : 'local process') : 'not run yet', testRun && !isolated ? 'bad' : undefined),
    tile('Findings', analysis ? String(count('error') + count('warning')) : '–', analysis ? `${plural(count('error'), 'error')}, ${plural(count('warning'), 'warning')}` : 'not analysed', count('error') > 0 ? 'bad' : undefined));
}

function tile(label, value, below, kind = '') {
  return h('div', { class: `tile ${kind || ''}` }, h('dt', {}, label), h('dd', {}, h('span', { class: 'tile-value' }, value), h('span', { class: 'quiet' }, below)));
}

function links({ supersedes, supersededBy, assumptions, executionCount, errorCount, isDeployed }) {
  const link = (text, id) => id && h('p', {}, text, h('a', { href: artifactAddress(id), class: 'id' }, id));
  return [
    assumptions.length > 0 && [h('h3', {}, 'Assumed without being asked'), h('ul', { class: 'lines' }, assumptions.map((line) => h('li', {}, line)))],
    isDeployed && h('p', { class: 'quiet' }, `${executionCount} executions reported, ${errorCount} with an error`),
    link('Replaces ', supersedes), link('Replaced by ', supersededBy),
  ];
}

function file(name, text, marked) {
  return text === null ? h('p', { class: 'empty' }, 'Nothing was written yet.') : renderFile(name, text, marked);
}
