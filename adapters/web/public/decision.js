/** The part of an artifact's page where things are decided, and where what was decided stays to be read. */
import { buttonRow } from './actions.js';
import { fill, h, section } from './dom.js';
import { artifactAddress, personName, shortHash, STATUS, time } from './format.js';
import { icon } from './icons.js';

const WORKING = { propose: 'Writing the function and its tests', import: 'Analysing the code', 'run-sandbox': 'Running the tests', promote: 'Deciding', reject: 'Deciding' };

/** @returns {{draw: (data: object) => void, progress: (request: object) => void}} */
export function decisionPanel(host) {
  const panel = h('section', { 'aria-labelledby': 'decision-title' });
  const [state, work, problem, actions] = Array.from({ length: 4 }, () => h('div', {}));
  problem.setAttribute('role', 'alert');
  work.setAttribute('role', 'status');
  fill(panel, state, work, problem, actions);
  fill(host, panel);
  let shownStatus;

  const showWork = (text) => fill(work, text && h('p', { class: 'busy' }, h('span', { class: 'spinner', 'aria-hidden': 'true' }), h('span', {}, text)));
  const onState = ({ busy, done }) => {
    showWork(busy);
    fill(problem, done?.ok === false && h('p', { class: 'verdict tone-error' }, icon('warning'), h('span', {}, done.error.message)));
  };
  const drawState = section(state, renderState);
  const drawActions = section(actions, ({ buttons, name, facts, note }) => [
    buttons.length > 0 && buttonRow({ buttons, name, facts, onState }),
    note && h('p', { class: 'note' }, icon('info'), h('span', {}, note)),
  ]);

  return {
    draw({ artifact, card, requests, selfApproval, me }) {
      const hadFocus = panel.contains(document.activeElement);
      panel.className = `panel decision tone-${STATUS[artifact.status]?.tone ?? 'info'}`;
      drawState(stateOf(artifact, card));
      // While somebody's command is under way there is nothing to press.
      drawActions({ buttons: requests.length > 0 ? [] : card.buttons, name: artifact.entryPoint ?? artifact.artifactId, facts: factsFor(artifact), note: selfApproval ? null : noteFor(artifact, card, me) });
      showWork(requests.length > 0 && workText(requests[0]));
      // A refusal stays to be read until the artifact moves on.
      if (shownStatus !== undefined && shownStatus !== artifact.status) fill(problem);
      shownStatus = artifact.status;
      if (hadFocus && !panel.contains(document.activeElement)) panel.querySelector('h2').focus();
    },
    progress: (request) => showWork(workText(request)),
  };
}

function workText({ command, progress, actor }) {
  return `${progress ?? WORKING[command] ?? command} … (${personName(actor)})`;
}

/** The fields that decide what the panel says. */
function stateOf({ status, approval, rejection, deployment, failure, testRun, expiresAt, supersededBy }, card) {
  const risk = card.fields.find(({ label }) => label === 'Risk')?.value;
  const reason = testRun ? `${testRun.outcome}: ${testRun.reason}` : null;
  return { status, approval, rejection, deployment, failure, reason, expiresAt, supersededBy, risk };
}

const SENTENCES = {
  generating: () => ['Being written', ['The function and its tests appear here by themselves.']],
  proposed: () => ['Ready to be tested', ['The code was written and analysed. Its tests have not been run yet.']],
  testing: () => ['Tests are running', ['The report appears here by itself.']],
  tests_failed: ({ reason }) => ['The tests did not pass', [reason]],
  awaiting_approval: ({ expiresAt, risk }) => ['Waiting for a decision', [
    ['All tests passed. The decision can be taken until ', time(expiresAt, 'exact'), '.'],
    risk && ['Estimated risk: ', h('strong', {}, risk.replace(/ \(.*/, '')), risk.replace(/^[^(]*/, ' ')],
  ]],
  approved: ({ approval }) => ['Approved, not shipped yet', [by('Approved', approval.approvedBy, approval.approvedAt)]],
  deployed: ({ approval, deployment }) => [`Approved by ${personName(approval.approvedBy)} and deployed`, [
    by('Approved', approval.approvedBy, approval.approvedAt),
    ['Version ', String(deployment.version), ' in ', h('code', {}, deployment.path), ', commit ', h('code', { title: deployment.commit }, shortHash(deployment.commit))],
    h('span', { class: 'quiet' }, `Shipped to ${deployment.target}`),
    approval.selfApproval && 'They asked for it themselves; the configuration allows that.',
  ]],
  superseded: ({ approval, supersededBy }) => ['Replaced by a newer version', [by('Approved', approval.approvedBy, approval.approvedAt), ['Newer version: ', h('a', { href: artifactAddress(supersededBy) }, supersededBy)]]],
  rejected: ({ rejection }) => [`Rejected by ${personName(rejection.rejectedBy)}`, [by('Rejected', rejection.rejectedBy, rejection.rejectedAt), h('q', {}, rejection.reason)]],
  expired: ({ expiresAt }) => ['Expired', [['Nobody decided until ', time(expiresAt, 'exact'), '. Running the tests again asks anew.']]],
  generation_failed: ({ failure }) => ['Nothing was generated', [failure?.message]],
  rolled_back: () => ['Rolled back', []],
};

function by(verb, identity, at) {
  return [`${verb} by `, h('strong', { class: 'person' }, personName(identity)), ', ', time(at, 'exact')];
}

function renderState(state) {
  const [title, lines] = (SENTENCES[state.status] ?? (() => [state.status, []]))(state);
  return [
    h('h2', { id: 'decision-title', tabindex: -1 }, icon(STATUS[state.status]?.icon ?? 'info'), h('span', {}, title)),
    lines.filter(Boolean).map((line) => h('p', {}, line)),
  ];
}

/** What the question before a decision repeats. */
function factsFor({ requestedBy, testRun }) {
  const facts = [['Asked by', personName(requestedBy)]];
  if (testRun) facts.push(['Tests', `${testRun.passed}/${testRun.passed + testRun.failed} passed, ${testRun.coverage.lines} % of lines`], ['Isolation', testRun.isolation]);
  return facts;
}

/** Said before anybody presses in vain; whether it may be done is decided by the server alone. */
function noteFor({ status, requestedBy }, card, me) {
  if (status !== 'awaiting_approval') return null;
  const approvers = card.fields.find(({ label }) => label === 'May approve')?.value ?? '';
  if (personName(requestedBy) === personName(me)) return `You asked for this, so somebody else decides: ${approvers}.`;
  return approvers.split(', ').includes(me) ? null : `May approve: ${approvers}.`;
}
