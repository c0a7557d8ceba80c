import type { App } from '../app.ts';
import { mayReject } from '../artifact/lifecycle.ts';
import { changeArtifact, type Change } from '../artifact/ledger.ts';
import type { Approval, CodeArtifact } from '../artifact/code-artifact.ts';
import { canonicalJson, sha256, type AuditActor } from '../audit/audit-entry.ts';
import { verifyChain, verifyProjection } from '../audit/verify.ts';
import { hasChat } from '../config.ts';
import { SaraphinaError, type ErrorCode } from '../errors.ts';
import type { ArtifactStore, Clock } from '../ports.ts';
import type { Actor } from '../requests/stored-request.ts';
import { requireApprovable, requireApprover, stateInWords, type ApprovalPolicy } from './policy.ts';

export interface Decision {
  artifactId: string;
  requestId: string;
  actor: Actor;
  verdict: { kind: 'approve'; target: string; shownSignature?: string } | { kind: 'reject'; reason: string };
}

/** The rules of this installation. */
export function approvalPolicy(app: Pick<App, 'approvers' | 'config'>): ApprovalPolicy {
  const { ALLOW_SELF_APPROVAL, ALLOW_UNISOLATED } = app.config;
  return { approvers: app.approvers, allowSelfApproval: ALLOW_SELF_APPROVAL, allowUnisolated: ALLOW_UNISOLATED, requireProof: app.config.MONGODB_URL !== '' || hasChat(app.config) };
}

export function auditActor(actor: Actor): AuditActor {
  const { id, asserted, osUser } = actor;
  return osUser === undefined ? { id, asserted } : { id, asserted, osUser };
}

/**
 * The one way to approve or reject, whatever button, modal, command or page it came from.
 * Deciding again with the same `requestId` changes nothing. Refusals by policy go into the audit trail.
 * @returns the artifact after the decision
 * @throws SaraphinaError the rule that was hit, `WRONG_STATE` naming who was first, or `INTEGRITY`
 */
export async function decide(store: ArtifactStore, clock: Clock, policy: ApprovalPolicy, decision: Decision): Promise<CodeArtifact> {
  const { artifactId, requestId } = decision;
  let refusal: SaraphinaError | undefined;
  const artifact = await changeArtifact(store, clock, artifactId, async (current) => {
    const entries = await store.entries(artifactId);
    if (entries.some((entry) => entry.requestId === requestId && (entry.action === 'approved' || entry.action === 'rejected'))) return null;
    const problems = [...verifyChain(artifactId, entries), ...verifyProjection(entries, current, artifactId)];
    if (problems[0]) {
      throw new SaraphinaError('INTEGRITY', `the record of ${artifactId} does not verify (${problems[0].problem}); nothing was decided`, { problems });
    }
    const earlier = entries.find((entry) => entry.requestId === requestId && entry.action === 'refused');
    if (earlier) {
      refusal = new SaraphinaError(earlier.details['code'] as ErrorCode, String(earlier.details['reason']));
      return null;
    }
    refusal = undefined;
    try {
      return decision.verdict.kind === 'approve'
        ? approve(policy, current, decision, decision.verdict, clock)
        : reject(policy, current, decision, decision.verdict.reason, clock);
    } catch (error) {
      if (!(error instanceof SaraphinaError) || error.kind !== 'user') throw error;
      refusal = error;
      return refused(decision, error);
    }
  });
  if (refusal) throw refusal;
  return artifact;
}

function approve(policy: ApprovalPolicy, artifact: CodeArtifact, decision: Decision, verdict: { target: string; shownSignature?: string }, clock: Clock): Change {
  const { actor } = decision;
  const now = clock.now().toISOString();
  requireApprover(policy, actor);
  const { selfApproval } = requireApprovable(policy, artifact, actor, now, verdict.shownSignature);
  const { content, testRun, signature } = artifact;
  if (!content || !testRun || !signature) throw new SaraphinaError('INTERNAL', 'an approvable artifact has content and a test run');
  const approval: Approval = {
    approvedBy: actor.id,
    approvedAt: now,
    signature,
    entryPoint: content.entryPoint,
    files: [content.codeFile, content.testFile],
    testRunDigest: sha256(canonicalJson(testRun)),
    target: verdict.target,
    selfApproval,
    isolation: testRun.isolation,
  };
  return {
    action: 'approved',
    actor: auditActor(actor),
    requestId: decision.requestId,
    details: { signature, selfApproval, isolation: testRun.isolation, target: verdict.target },
    change: { status: 'approved', approval, rejection: null },
  };
}

function reject(policy: ApprovalPolicy, artifact: CodeArtifact, decision: Decision, reason: string, clock: Clock): Change {
  const { actor } = decision;
  requireApprover(policy, actor);
  if (!mayReject(artifact.status)) {
    throw new SaraphinaError('WRONG_STATE', `${artifact.artifactId} can't be rejected: ${stateInWords(artifact)}`, { status: artifact.status });
  }
  return {
    action: 'rejected',
    actor: auditActor(actor),
    requestId: decision.requestId,
    details: { reason },
    change: { status: 'rejected', rejection: { rejectedBy: actor.id, rejectedAt: clock.now().toISOString(), reason } },
  };
}

function refused(decision: Decision, error: SaraphinaError): Change {
  return {
    action: 'refused',
    actor: auditActor(decision.actor),
    requestId: decision.requestId,
    details: { attempted: decision.verdict.kind, code: error.code, reason: error.message },
    change: {},
  };
}

/** Throws `INTEGRITY` unless this approval still covers exactly what is about to ship. */
export function requireBinding(artifact: CodeArtifact, signature: string, target: string): Approval {
  const { approval, content, testRun, contentAt } = artifact;
  const holds =
    approval !== null && content !== null && testRun !== null && contentAt !== null &&
    approval.signature === signature && artifact.signature === signature &&
    approval.entryPoint === content.entryPoint &&
    approval.files.join('/') === [content.codeFile, content.testFile].join('/') &&
    approval.testRunDigest === sha256(canonicalJson(testRun)) &&
    approval.target === target && approval.approvedAt >= contentAt;
  if (!holds) {
    throw new SaraphinaError('INTEGRITY', `what ${approval?.approvedBy ?? 'nobody'} approved is not what is about to ship; ${artifact.artifactId} was not deployed`);
  }
  return approval;
}
