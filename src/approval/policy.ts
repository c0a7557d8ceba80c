import type { ArtifactStatus, CodeArtifact } from '../artifact/code-artifact.ts';
import { contentSignature } from '../artifact/content-digest.ts';
import { SaraphinaError } from '../errors.ts';
import { artifactState, decisionReason } from '../language/state.ts';
import { wordsIn } from '../language/words.ts';
import type { Actor } from '../requests/stored-request.ts';

/** The rules a decision is held to, read from the configuration once. */
export interface ApprovalPolicy {
  approvers: readonly string[];
  allowSelfApproval: boolean;
  allowUnisolated: boolean;
  /** Terminal decisions must prove who decides (production, or chat tokens configured). */
  requireProof: boolean;
}

/** Whether a list such as `APPROVERS` names this person, or a group that the platform says they are in. */
export function isListed(list: readonly string[], { id, groups }: Actor): boolean {
  return list.includes(id) || (groups ?? []).some((group) => list.includes(group));
}

/** One human behind a local name and the console identity of the same name. */
function person(id: string): string {
  return id.replace(/^web:/, '').toLowerCase();
}

/**
 * Checks who decides.
 * @throws SaraphinaError `SIGN_IN_REQUIRED`, `NO_APPROVERS` or `NOT_AN_APPROVER`, each with the way out
 */
export function requireApprover(policy: ApprovalPolicy, actor: Actor): void {
  if (policy.requireProof && actor.asserted) {
    throw new SaraphinaError('SIGN_IN_REQUIRED', `the name ${actor.id} was only claimed; a decision from the terminal needs SARAPHINA_TOKEN, made by ./scripts/saraphina token ${actor.id}`);
  }
  if (policy.approvers.length === 0) {
    throw new SaraphinaError('NO_APPROVERS', 'nobody may approve: APPROVERS is empty. Set it, e.g. APPROVERS=alice,slack:T012AB/U034CD, and start again');
  }
  if (!isListed(policy.approvers, actor)) {
    throw new SaraphinaError('NOT_AN_APPROVER', `${actor.id} is not an approver. Approvers: ${policy.approvers.join(', ')} (set by APPROVERS)`, { approvers: [...policy.approvers] });
  }
}

/**
 * Checks that this artifact may be approved by this person now.
 * @param now ISO 8601
 * @param shownSignature the content the person saw, whole or its first characters; undefined when typed by hand
 * @returns whether it is a self-approval that the configuration permits
 * @throws SaraphinaError naming the rule that was hit
 */
export function requireApprovable(policy: ApprovalPolicy, artifact: CodeArtifact, actor: Actor, now: string, shownSignature?: string): { selfApproval: boolean } {
  requireAwaiting(artifact);
  requireSameContent(artifact, shownSignature);
  if (artifact.expiresAt !== null && artifact.expiresAt <= now) {
    throw new SaraphinaError('APPROVAL_EXPIRED', `${artifact.artifactId} waited until ${artifact.expiresAt} and expired; run its tests again to ask anew`);
  }
  const selfApproval = person(artifact.requestedBy) === person(actor.id);
  if (selfApproval && !policy.allowSelfApproval) {
    throw new SaraphinaError('SELF_APPROVAL', `${actor.id} asked for ${artifact.artifactId} and may not approve it; another approver must (or ALLOW_SELF_APPROVAL=true)`);
  }
  if (artifact.testRun?.isolation === 'none' && !policy.allowUnisolated) {
    throw new SaraphinaError('NOT_ISOLATED', `the tests of ${artifact.artifactId} ran without isolation; start Docker and run them again (or ALLOW_UNISOLATED=true)`);
  }
  return { selfApproval };
}

function requireAwaiting(artifact: CodeArtifact): void {
  if (artifact.status === 'awaiting_approval') return;
  throw new SaraphinaError('WRONG_STATE', `${artifact.artifactId} can't be approved: ${stateInWords(artifact)}`, { status: artifact.status });
}

function requireSameContent(artifact: CodeArtifact, shownSignature: string | undefined): void {
  const { content, signature, testRun } = artifact;
  const current = content ? contentSignature(content.code, content.tests) : null;
  if (current === null || current !== signature || testRun?.signature !== signature || !testRun.testsPassed) {
    throw new SaraphinaError('INTEGRITY', `the content of ${artifact.artifactId} is not what was tested; nothing was approved. Run ./scripts/saraphina verify ${artifact.artifactId}`);
  }
  if (shownSignature !== undefined && !current.startsWith(shownSignature)) {
    throw new SaraphinaError('STALE_CONTENT', `the content changed since this card was shown (now ${current.slice(0, 12)}, shown ${shownSignature.slice(0, 12)}); look at it again`);
  }
}

const DECIDED: readonly ArtifactStatus[] = ['approved', 'deployed', 'rejected', 'rolled_back', 'superseded'];

/** Where an artifact stands and who brought it there, for refusals: who was first, and why. */
export function stateInWords(artifact: CodeArtifact): string {
  const isDecided = DECIDED.includes(artifact.status) && !artifact.changeRequest;
  const reason = decisionReason(artifact);
  return `${isDecided ? 'already ' : ''}${artifactState(artifact, wordsIn('en'))}${reason === null ? '' : `: ${reason}`}`;
}
