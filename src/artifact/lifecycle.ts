import { SaraphinaError } from '../errors.ts';
import type { AuditAction } from '../audit/audit-entry.ts';
import type { ArtifactStatus } from './code-artifact.ts';

interface Transition {
  from: readonly (ArtifactStatus | 'none')[];
  to: ArtifactStatus | 'same';
}

/** Every legal change of status. `none` is the state before the first entry; `same` leaves it as it is. */
const TRANSITIONS: Record<AuditAction, Transition[]> = {
  requested: [{ from: ['none'], to: 'generating' }],
  proposed: [{ from: ['generating'], to: 'proposed' }],
  generation_failed: [{ from: ['generating'], to: 'generation_failed' }],
  run_started: [{ from: ['proposed', 'tests_failed', 'awaiting_approval', 'expired', 'testing'], to: 'testing' }],
  run_finished: [
    { from: ['testing'], to: 'awaiting_approval' },
    { from: ['testing'], to: 'tests_failed' },
  ],
  run_aborted: [{ from: ['testing'], to: 'proposed' }],
  approved: [{ from: ['awaiting_approval'], to: 'approved' }],
  rejected: [{ from: ['awaiting_approval', 'proposed', 'tests_failed', 'expired'], to: 'rejected' }],
  changes_requested: [{ from: ['awaiting_approval', 'proposed', 'tests_failed', 'expired'], to: 'superseded' }],
  expired: [{ from: ['awaiting_approval'], to: 'expired' }],
  deployed: [{ from: ['approved'], to: 'deployed' }],
  superseded: [{ from: ['deployed'], to: 'superseded' }],
  refused: [
    {
      from: [
        'generating', 'proposed', 'testing', 'awaiting_approval', 'approved', 'deployed', 'generation_failed',
        'tests_failed', 'rejected', 'expired', 'rolled_back', 'superseded',
      ],
      to: 'same',
    },
  ],
};

export function isLegal(action: AuditAction, from: ArtifactStatus | 'none', to: ArtifactStatus): boolean {
  return TRANSITIONS[action].some(
    (transition) => transition.from.includes(from) && (transition.to === to || (transition.to === 'same' && from === to)),
  );
}

/** Statuses from which a test run may start. */
export function mayRun(status: ArtifactStatus): boolean {
  return isLegal('run_started', status, 'testing');
}

export function mayReject(status: ArtifactStatus): boolean {
  return isLegal('rejected', status, 'rejected');
}

/** Throws `ILLEGAL_TRANSITION`: the caller should have refused before. */
export function requireLegal(action: AuditAction, from: ArtifactStatus | 'none', to: ArtifactStatus): void {
  if (!isLegal(action, from, to)) {
    throw new SaraphinaError('ILLEGAL_TRANSITION', `${action} can't lead from ${from} to ${to}`);
  }
}
