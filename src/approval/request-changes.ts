import { mayReject } from '../artifact/lifecycle.ts';
import { changeArtifact } from '../artifact/ledger.ts';
import type { CodeArtifact } from '../artifact/code-artifact.ts';
import { SaraphinaError } from '../errors.ts';
import type { ArtifactStore, Clock } from '../ports.ts';
import type { Actor } from '../requests/stored-request.ts';
import { auditActor } from './decide.ts';
import { requireApprover, stateInWords, type ApprovalPolicy } from './policy.ts';

export interface RequestedChanges {
  artifactId: string;
  /** The artifact that takes its place. */
  replacedBy: string;
  requestId: string;
  actor: Actor;
  reason: string;
}

/**
 * Checks that this person may have the artifact changed now: whoever may decide about it, and whoever asked for it.
 * @throws SaraphinaError as `requireApprover` does, or `WRONG_STATE`
 */
export function requireChangeable(policy: ApprovalPolicy, artifact: CodeArtifact, actor: Actor): void {
  if (artifact.requestedBy !== actor.id || (policy.requireProof && actor.asserted)) requireApprover(policy, actor);
  if (mayReject(artifact.status)) return;
  throw new SaraphinaError('WRONG_STATE', `changes to ${artifact.artifactId} can't be requested: ${stateInWords(artifact)}`, { status: artifact.status });
}

/**
 * Takes an artifact out of the running because somebody wants it different. It races with approving and rejecting, and one
 * of them wins. Doing it again with the same `requestId` changes nothing.
 * @throws SaraphinaError the rule that was hit, naming who was first
 */
export function requestChanges(store: ArtifactStore, clock: Clock, policy: ApprovalPolicy, changes: RequestedChanges): Promise<CodeArtifact> {
  const { artifactId, replacedBy, requestId, actor, reason } = changes;
  return changeArtifact(store, clock, artifactId, (artifact) => {
    if (artifact.supersededBy === replacedBy) return null;
    requireChangeable(policy, artifact, actor);
    return {
      action: 'changes_requested',
      actor: auditActor(actor),
      requestId,
      details: { reason, replacedBy },
      change: { status: 'superseded', supersededBy: replacedBy, changeRequest: { requestedBy: actor.id, requestedAt: clock.now().toISOString(), reason } },
    };
  });
}
