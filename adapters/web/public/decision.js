/** The part of an artifact's page where things are decided, and where what was decided stays to be read. */
import { buttonRow } from './actions.js';
import { fill, h, section } from './dom.js';
import { artifactAddress, personName, shortHash, STATUS, time } from './format.js';
import { icon } from './icons.js';
import { parts, t } from './words.js';

const WORKING = ['propose', 'import', 'run-sandbox', 'promote', 'reject'];

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
  /** A command that made another artifact leads there. */
  const follow = (own) => (told) => {
    onState(told);
    if (told.done?.ok && told.done.artifactId && told.done.artifactId !== own) window.location.hash = artifactAddress(told.done.artifactId);
  };
  const drawState = section(state, renderState);
  const drawActions = section(actions, ({ own, buttons, name, facts, notes }) => [
    buttons.length > 0 && buttonRow({ buttons, name, facts, onState: follow(own) }),
    notes.map((note) => h('p', { class: 'note' }, icon('info'), h('span', {}, note))),
  ]);

  return {
    draw(data) {
      const { artifact, card, requests } = data;
      const hadFocus = panel.contains(document.activeElement);
      panel.className = `panel decision tone-${STATUS[artifact.status]?.tone ?? 'info'}`;
      drawState(stateOf(data));
      // While somebody's command is under way there is nothing to press.
      drawActions({ own: artifact.artifactId, buttons: requests.length > 0 ? [] : card.buttons.filter(({ command }) => command !== 'show'), name: artifact.entryPoint ?? artifact.artifactId, facts: factsFor(artifact), notes: notesFor(data) });
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
  return `${progress ?? (WORKING.includes(command) ? t(`working.${command}`) : command)} … (${personName(actor)})`;
}

/** The fields that decide what the panel says. */
function stateOf({ artifact, risk }) {
  const { status, approval, rejection, changeRequest, deployment, failure, testRun, expiresAt, supersededBy } = artifact;
  const reason = testRun ? `${testRun.outcome}: ${testRun.reason}` : null;
  return { status, approval, rejection, changeRequest, deployment, failure, reason, expiresAt, supersededBy, risk };
}

const SENTENCES = {
  generating: () => [t('state.generating'), [t('state.generatingText')]],
  proposed: () => [t('state.proposed'), [t('state.proposedText')]],
  testing: () => [t('state.testing'), [t('state.testingText')]],
  tests_failed: ({ reason }) => [t('state.testsFailed'), [reason]],
  awaiting_approval: ({ expiresAt, risk }) => [t('state.awaiting'), [
    expiresAt ? parts('state.awaitingUntil', { time: time(expiresAt, 'exact') }) : t('state.awaitingText'),
    parts('state.risk', { risk: h('strong', {}, risk.replace(/ \(.*/, '')), honesty: risk.replace(/^[^(]*/, '') }),
  ]],
  approved: ({ approval }) => [t('state.approved'), [by('state.approvedBy', approval.approvedBy, approval.approvedAt)]],
  deployed: ({ approval, deployment }) => [t('state.deployed', { person: personName(approval.approvedBy) }), [
    by('state.approvedBy', approval.approvedBy, approval.approvedAt),
    parts('state.version', { version: deployment.version, path: h('code', {}, deployment.path), commit: h('code', { title: deployment.commit }, shortHash(deployment.commit)) }),
    h('span', { class: 'quiet' }, t('state.shippedTo', { target: deployment.target })),
    approval.selfApproval && t('state.selfApproved'),
  ]],
  superseded: ({ approval, changeRequest, supersededBy }) => [changeRequest ? t('state.changesRequested', { person: personName(changeRequest.requestedBy) }) : t('state.superseded'), [
    changeRequest ? [by('state.changesRequestedBy', changeRequest.requestedBy, changeRequest.requestedAt), h('q', {}, changeRequest.reason)] : approval && by('state.approvedBy', approval.approvedBy, approval.approvedAt),
    supersededBy && parts('state.newer', { link: h('a', { href: artifactAddress(supersededBy), class: 'id' }, supersededBy) }),
  ]],
  rejected: ({ rejection }) => [t('state.rejected', { person: personName(rejection.rejectedBy) }), [by('state.rejectedBy', rejection.rejectedBy, rejection.rejectedAt), h('q', {}, rejection.reason)]],
  expired: ({ expiresAt }) => [t('state.expired'), [expiresAt && parts('state.expiredText', { time: time(expiresAt, 'exact') })]],
  generation_failed: ({ failure }) => [t('state.failed'), [failure?.message]],
  rolled_back: ({ approval }) => [t('state.rolledBack'), [approval && by('state.approvedBy', approval.approvedBy, approval.approvedAt)]],
};

function by(key, identity, at) {
  return parts(key, { person: h('strong', { class: 'person' }, personName(identity)), time: time(at, 'exact') });
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
  const facts = [[t('facts.askedBy'), personName(requestedBy)]];
  if (testRun) facts.push([t('facts.tests'), t('facts.testsText', { passed: testRun.passed, all: testRun.passed + testRun.failed, lines: testRun.coverage.lines })], [t('facts.isolation'), testRun.isolation]);
  return facts;
}

const REFUSALS = { SELF_APPROVAL: 'note.self', NOT_AN_APPROVER: 'note.notApprover', NO_APPROVERS: 'note.nobody' };

/** Why there is less to press than others see; what is missing is decided by the server alone. */
function notesFor({ artifact, refusal, approvers, groups, me }) {
  if (!refusal) return [];
  const isOwn = personName(artifact.requestedBy) === personName(me) && refusal.code === 'NOT_AN_APPROVER' && approvers.length > 0;
  const key = isOwn ? 'note.self' : REFUSALS[refusal.code];
  const why = key ? t(key, { approvers: approvers.map(personName).join(', ') || t('nobody') }) : refusal.message;
  return [why, groups.length > 0 && t('note.groups', { groups: groups.join(', ') })].filter(Boolean);
}
