/** The audit trail as a timeline, with whether it verifies and where it first does not. */
import { fill, h } from './dom.js';
import { personName, shortHash, time } from './format.js';
import { icon } from './icons.js';
import { count, parts, t } from './words.js';

/** Icon and tone of what happened. */
const LOOKS = {
  requested: ['pen', 'info'],
  proposed: ['pen', 'info'],
  generation_failed: ['cross', 'error'],
  run_started: ['play', 'info'],
  run_finished: ['check', 'success'],
  run_failed: ['cross', 'error'],
  run_aborted: ['warning', 'warning'],
  approved: ['check', 'success'],
  rejected: ['stop', 'error'],
  changes_requested: ['pen', 'warning'],
  expired: ['clock', 'warning'],
  deployed: ['rocket', 'success'],
  rolled_back: ['back', 'warning'],
  superseded: ['info', 'info'],
  refused: ['shield', 'warning'],
};

export function renderTimeline({ audit, verification }) {
  const problems = Map.groupBy(verification.problems ?? [], ({ sequence }) => sequence);
  const firstBad = verification.firstBadEntry?.sequence ?? Number.POSITIVE_INFINITY;
  return [
    renderVerification(verification),
    h('ol', { class: 'timeline' }, audit.map((entry) => renderEntry(entry, problems.get(entry.sequence) ?? [], entry.sequence > firstBad))),
  ];
}

function renderVerification(verification) {
  if (verification.unavailable) return verdict('warning', 'warning', t('trail.unavailable'), [h('p', { class: 'quiet' }, verification.unavailable)]);
  if (verification.verified) return verdict('success', 'shield', t('trail.verified'), [h('p', { class: 'quiet' }, count('trail.entries', verification.entries))]);
  const lines = verification.problems.map(({ sequence, problem }) => h('li', {}, sequence === null ? problem : t('trail.problem', { sequence, problem })));
  return verdict('error', 'warning', t('trail.tampered'), [h('ul', { class: 'lines' }, lines)]);
}

function verdict(tone, symbol, title, rest) {
  return h('div', { class: `verdict tone-${tone}`, id: 'verification', role: tone === 'error' ? 'alert' : null }, icon(symbol), h('div', {}, h('strong', {}, title), rest));
}

function renderEntry(entry, problems, isAfterBad) {
  const kind = entry.action === 'run_finished' && entry.details.outcome !== 'passed' ? 'run_failed' : entry.action;
  const [symbol, tone] = problems.length > 0 ? ['warning', 'error'] : (LOOKS[kind] ?? ['info', 'info']);
  const said = saidIn(entry);
  const person = [h('span', { class: 'person' }, personName(entry.actor)), entry.asserted && h('span', { class: 'quiet' }, ` ${entry.osUser ? t('trail.claimedBy', { user: entry.osUser }) : t('trail.claimed')}`)];
  return h('li', { class: `entry tone-${tone}${problems.length > 0 ? ' bad' : ''}${isAfterBad ? ' unproven' : ''}` }, h('span', { class: 'dot' }, icon(symbol)),
    h('div', { class: 'entry-text' },
      h('p', {}, Object.hasOwn(LOOKS, kind) ? parts(`action.${kind}`, { person }) : [h('strong', {}, entry.action), ' ', person]),
      problems.map(({ problem }) => h('p', { class: 'problem' }, problem)),
      said && h('p', { class: 'said' }, said),
      h('p', { class: 'quiet' }, time(entry.at), ' · ', h('code', { title: entry.hash }, `#${entry.sequence} ${shortHash(entry.hash)}`)),
      evidence(entry)));
}

/** What somebody needs who checks the entry themselves; built when it is opened. */
function evidence({ hash, previousHash, requestId, at, actor, asserted, changed }) {
  const details = h('details', { class: 'evidence' }, h('summary', {}, t('trail.evidence')));
  details.addEventListener('toggle', () => {
    const rows = [['trail.hash', hash], ['trail.previous', previousHash], ['trail.at', at], ['trail.actor', `${actor} (${t(asserted ? 'trail.asserted' : 'trail.proven')})`], ['trail.request', requestId ?? t('none')], ['trail.changes', changed.join(', ') || t('none')]];
    fill(details, details.firstElementChild, h('dl', { class: 'facts compact' }, rows.map(([key, value]) => h('div', {}, h('dt', {}, t(key)), h('dd', {}, h('code', {}, value))))));
  }, { once: true });
  return details;
}

/** What the entry says besides who and when. */
function saidIn({ action, details }) {
  if (action === 'rejected' || action === 'changes_requested') return `“${details.reason}”`;
  if (action === 'refused') return t('trail.refused', { attempted: details.attempted, reason: details.reason });
  if (action === 'run_finished') return t('trail.run', { passed: details.passed, all: details.passed + details.failed, isolation: details.isolation, assurance: details.assurance });
  if (action === 'run_aborted') return details.reason;
  if (action === 'proposed') return t('trail.written', { generator: details.generator, score: details.score });
  if (action === 'approved') return details.selfApproval ? t('trail.self') : t('trail.content', { hash: shortHash(details.signature) });
  if (action === 'deployed') return t('trail.shipped', { target: details.target, path: details.path, commit: shortHash(details.commit) });
  if (action === 'superseded') return t('trail.by', { id: details.by });
  if (action === 'generation_failed') return details.message;
  return null;
}
