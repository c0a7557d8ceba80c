/** One artifact: what was asked, what can be decided, the code, the report, the trail. */
import { currentIdentity, get, wordsFor } from './api.js';
import { closeDialogs } from './dialogs.js';
import { decisionPanel } from './decision.js';
import { fill, h, section } from './dom.js';
import { personName, shortHash, time } from './format.js';
import { icon } from './icons.js';
import { statusChip } from './lists.js';
import { on } from './live.js';
import { renderDetails, renderTiles } from './render-details.js';
import { renderFile, showLine } from './render-code.js';
import { renderFindings } from './render-findings.js';
import { renderReport } from './render-report.js';
import { renderReviews } from './render-reviews.js';
import { renderTimeline } from './render-timeline.js';
import { tabs } from './tabs.js';
import { setPageTitle } from './title.js';
import { toast } from './toast.js';
import { parts, t } from './words.js';

/** @returns what to do when the page is left */
export function showArtifact(main, artifactId) {
  const page = buildPage();
  fill(main, h('p', { class: 'quiet' }, t('loading')));
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
      if (isShown && data.artifact.version !== version && closeDialogs()) toast('warning', t('artifact.changed'));
      version = data.artifact.version;
      setPageTitle(data.artifact.entryPoint ?? t('artifact.unwritten'));
      page.draw(data);
      if (!isShown) show(page.element);
      isShown = true;
    } catch (error) {
      if (mine !== asked) return;
      // While the connection is gone the header says so, and the page is drawn anew when it is back.
      if (isShown && error.code !== 'OFFLINE') toast('error', wordsFor(error));
      if (!isShown) fill(main, back(), h('h1', { tabindex: -1 }, t(error.status === 404 ? 'notFound' : 'notNow')), h('p', { role: 'alert' }, wordsFor(error)));
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
  return h('p', { class: 'back' }, h('a', { href: '#/artifacts' }, icon('back'), t('nav.artifacts')));
}

function buildPage() {
  const [head, decision, tiles, facts, trail] = Array.from({ length: 5 }, () => h('div', {}));
  const deciding = decisionPanel(decision);
  const views = tabs(t('artifact.contents'), ['code', 'tests', 'report', 'reviews', 'analysis'].map((name) => t(`tab.${name}`)));
  const element = h('div', { class: 'artifact' },
    h('div', { class: 'artifact-head' }, back(), head),
    h('div', { class: 'artifact-main' }, decision, tiles, views.element),
    h('aside', { class: 'artifact-side', 'aria-label': t('artifact.side') },
      h('section', { class: 'panel', 'aria-labelledby': 'details-title' }, h('h2', { id: 'details-title' }, t('artifact.details')), facts),
      h('section', { class: 'panel', 'aria-labelledby': 'trail-title' }, h('h2', { id: 'trail-title' }, t('artifact.trail')), trail)));
  const toLine = (line) => {
    views.choose(0);
    showLine(views.panels[0], line);
  };
  const drawHead = section(head, renderHead);
  const drawTiles = section(tiles, renderTiles);
  const drawFacts = section(facts, renderDetails);
  const drawTrail = section(trail, renderTimeline);
  const drawView = [
    section(views.panels[0], ({ name, text, findings }) => file(name, text, findings)),
    section(views.panels[1], ({ name, text }) => file(name, text)),
    section(views.panels[2], ({ run }) => renderReport(run)),
    section(views.panels[3], renderReviews),
    section(views.panels[4], ({ analysis }) => renderFindings(analysis, toLine)),
  ];
  return {
    element,
    progress: deciding.progress,
    draw(data) {
      const { artifact, audit, verification } = data;
      const { codeFile, testFile, code, tests, analysis, testRun } = artifact;
      drawHead({ name: artifact.entryPoint, status: artifact.status, spec: artifact.featureSpec, by: artifact.requestedBy, at: artifact.createdAt, id: artifact.artifactId, signature: artifact.signature });
      deciding.draw({ ...data, me: currentIdentity() });
      drawTiles({ analysis, testRun, testCount: artifact.testCount });
      drawFacts({
        generator: artifact.generator, approvers: data.approvers, status: artifact.status, revises: artifact.revises, supersedes: artifact.supersedes, supersededBy: artifact.supersededBy,
        executionCount: artifact.executionCount, errorCount: artifact.errorCount, isDeployed: artifact.deployment !== null,
      });
      drawTrail({ audit, verification });
      drawView[0]({ name: codeFile, text: code, findings: analysis?.findings ?? [] });
      drawView[1]({ name: testFile, text: tests });
      drawView[2]({ run: testRun });
      drawView[3]({ reviews: artifact.reviews, disagreements: data.disagreements });
      drawView[4]({ analysis });
    },
  };
}

function renderHead({ name, status, spec, by, at, id, signature }) {
  return [
    h('div', { class: 'title-row' }, h('h1', { tabindex: -1 }, name ?? t('artifact.unwritten')), statusChip(status)),
    h('p', { class: 'spec' }, `“${spec}”`),
    h('p', { class: 'quiet' }, parts('artifact.askedBy', { person: h('strong', {}, personName(by)) }), ' · ', time(at), ' · ', h('code', {}, id), signature && [' · SHA-256 ', h('code', { title: signature }, shortHash(signature))]),
  ];
}

function file(name, text, findings) {
  return text === null ? h('p', { class: 'empty' }, t('artifact.nothingWritten')) : renderFile(name, text, findings);
}
