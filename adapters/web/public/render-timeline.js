/** The audit trail as a timeline, with whether it verifies. */
import { h } from './dom.js';
import { personName, plural, shortHash, time } from './format.js';
import { icon } from './icons.js';

/** What happened, how the person is part of it, icon, tone. */
const ACTIONS = {
  requested: ['Asked for', 'by', 'pen', 'info'],
  proposed: ['Written', 'for', 'pen', 'info'],
  generation_failed: ['Could not be written', 'for', 'cross', 'error'],
  run_started: ['Tests started', 'by', 'play', 'info'],
  run_finished: ['Tests passed', 'for', 'check', 'success'],
  run_aborted: ['Run broken off', 'by', 'warning', 'warning'],
  approved: ['Approved', 'by', 'check', 'success'],
  rejected: ['Rejected', 'by', 'stop', 'error'],
  expired: ['Expired', 'noted by', 'clock', 'warning'],
  deployed: ['Deployed', 'by', 'rocket', 'success'],
  superseded: ['Superseded', 'noted by', 'info', 'info'],
  refused: ['Refused', 'to', 'shield', 'warning'],
};

export function renderTimeline({ audit, verification }) {
  return [renderVerification(verification), h('ol', { class: 'timeline' }, audit.map(renderEntry))];
}

function renderVerification(verification) {
  if (verification.unavailable) {
    return h('div', { class: 'verdict tone-warning', id: 'verification' }, icon('warning'), h('div', {}, h('strong', {}, 'Could not be verified now'), h('p', { class: 'quiet' }, verification.unavailable)));
  }
  if (verification.verified) {
    return h('div', { class: 'verdict tone-success', id: 'verification' }, icon('shield'),
      h('div', {}, h('strong', {}, 'Verified'), h('p', { class: 'quiet' }, `${plural(verification.entries, 'entry', 'entries')}: every hash, link, approval and shipped byte adds up.`)));
  }
  return h('div', { class: 'verdict tone-error', id: 'verification', role: 'alert' }, icon('warning'),
    h('div', {}, h('strong', {}, 'Tampering found'),
      h('ul', { class: 'lines' }, verification.problems.map(({ sequence, problem }) => h('li', {}, sequence === null ? problem : `Entry ${sequence}: ${problem}`)))));
}

function renderEntry(entry) {
  const [label, part, symbol, tone] = look(entry);
  const said = saidIn(entry);
  return h('li', { class: `entry tone-${tone}` }, h('span', { class: 'dot' }, icon(symbol)),
    h('div', { class: 'entry-text' },
      h('p', {}, h('strong', {}, label), ` ${part} `, h('span', { class: 'person' }, personName(entry.actor)), entry.asserted && h('span', { class: 'quiet' }, entry.osUser ? ` (claimed; OS user ${entry.osUser})` : ' (claimed)')),
      said && h('p', { class: 'said' }, said),
      h('p', { class: 'quiet' }, time(entry.at), ' · ', h('code', { title: entry.hash }, `#${entry.sequence} ${shortHash(entry.hash)}`))));
}

function look({ action, details }) {
  if (action === 'run_finished' && details.outcome !== 'passed') return ['Tests did not pass', 'for', 'cross', 'error'];
  return ACTIONS[action] ?? [action, 'by', 'info', 'info'];
}

/** What the entry says besides who and when. */
function saidIn({ action, details }) {
  if (action === 'rejected') return `“${details.reason}”`;
  if (action === 'refused') return `Tried to ${details.attempted}: ${details.reason}`;
  if (action === 'run_finished') return `${details.passed}/${details.passed + details.failed} passed, isolation ${details.isolation}, assurance ${details.assurance}`;
  if (action === 'run_aborted') return details.reason;
  if (action === 'proposed') return `${details.generator}, score ${details.score}/100`;
  if (action === 'approved') return details.selfApproval ? 'Their own request: the configuration allows it.' : `Content ${shortHash(details.signature)}`;
  if (action === 'deployed') return `${details.target}, ${details.path}, commit ${shortHash(details.commit)}`;
  if (action === 'superseded') return `by ${details.by}`;
  if (action === 'generation_failed') return details.message;
  return null;
}
