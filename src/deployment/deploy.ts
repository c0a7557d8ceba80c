import type { App } from '../app.ts';
import { auditActor, requireBinding } from '../approval/decide.ts';
import { changeArtifact, loadArtifact } from '../artifact/ledger.ts';
import type { CodeArtifact, Deployment } from '../artifact/code-artifact.ts';
import { contentSignature } from '../artifact/content-digest.ts';
import { SYSTEM } from '../audit/audit-entry.ts';
import { verifyChain, verifyProjection } from '../audit/verify.ts';
import { SaraphinaError } from '../errors.ts';
import type { Actor } from '../requests/stored-request.ts';
import { buildShipment, checkShipment } from './shipment.ts';

/**
 * Ships an approved artifact: recomputes its digest, checks what the approval binds, commits,
 * reads the committed bytes back and recomputes every digest from them, then records the deployment.
 * Doing it again after a crash finishes what was begun.
 * @throws SaraphinaError `INTEGRITY` when anything differs from what was approved; `TARGET_UNAVAILABLE` to be tried again
 */
export async function deploy(app: App, artifactId: string, requestId: string, actor: Actor): Promise<CodeArtifact> {
  const artifacts = app.store.artifacts;
  const artifact = await loadArtifact(artifacts, artifactId);
  if (!artifact?.content || artifact.status !== 'approved') {
    throw new SaraphinaError('WRONG_STATE', `${artifactId} is not approved and can't be deployed`);
  }
  const entries = await artifacts.entries(artifactId);
  const problems = [...verifyChain(artifactId, entries), ...verifyProjection(entries, artifact, artifactId)];
  if (problems[0]) {
    throw new SaraphinaError('INTEGRITY', `the record of ${artifactId} does not verify (${problems[0].problem}); it was not deployed`, { problems });
  }
  const { content } = artifact;
  const approval = requireBinding(artifact, contentSignature(content.code, content.tests), app.target.name);
  const emitted = await app.tools.emit(content.codeFile, content.code);
  const auditHead = entries.findLast((entry) => entry.action === 'approved')?.hash ?? '';
  const shipped = await app.target.ship(
    { artifactId, entryPoint: content.entryPoint, message: `${content.entryPoint}: ${artifactId}, approved by ${approval.approvedBy}` },
    buildShipment({ artifact, approval, auditHead, emitted }),
  );
  const committed = await app.target.read(shipped.commit, shipped.path);
  const differences = committed ? checkShipment(committed, artifact, { emitted, auditHashes: entries.map((entry) => entry.hash) }) : ['the commit holds no such folder'];
  if (differences.length > 0) {
    throw new SaraphinaError('INTEGRITY', `what was committed for ${artifactId} is not what was approved: ${differences.join('; ')}`, { differences });
  }
  return recordDeployment(app, artifact, requestId, actor, { target: app.target.name, ...shipped, deployedAt: app.clock.now().toISOString() });
}

async function recordDeployment(app: App, artifact: CodeArtifact, requestId: string, actor: Actor, deployment: Deployment): Promise<CodeArtifact> {
  const artifacts = app.store.artifacts;
  const { artifactId } = artifact;
  const earlier = await artifacts.deployedAs(artifact.content?.entryPoint ?? '');
  const supersedes = earlier && earlier.artifactId !== artifactId ? earlier.artifactId : null;
  return changeArtifact(artifacts, app.clock, artifactId, (current) =>
    current.status === 'deployed'
      ? null
      : {
          action: 'deployed',
          actor: auditActor(actor),
          requestId,
          details: { target: deployment.target, path: deployment.path, commit: deployment.commit, supersedes },
          change: { status: 'deployed', deployment, supersedes },
        },
  );
}

/** Marks the version before this one as superseded; safe to repeat after a crash. */
export async function supersedeEarlier(app: App, artifact: CodeArtifact, requestId: string): Promise<void> {
  if (artifact.supersedes === null) return;
  await changeArtifact(app.store.artifacts, app.clock, artifact.supersedes, (earlier) =>
    earlier.status === 'deployed'
      ? {
          action: 'superseded',
          actor: SYSTEM,
          requestId,
          details: { by: artifact.artifactId },
          change: { status: 'superseded', supersededBy: artifact.artifactId },
        }
      : null,
  );
}
