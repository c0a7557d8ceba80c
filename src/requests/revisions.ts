/** Commands that lead to another proposal: changes that a reviewer wants, and a choice among near ties. */
import type { App } from '../app.ts';
import { approvalPolicy } from '../approval/decide.ts';
import { requireChangeable } from '../approval/request-changes.ts';
import { loadArtifact } from '../artifact/ledger.ts';
import { SaraphinaError } from '../errors.ts';
import { unknownId } from '../queries.ts';
import { cleanText, REASON_LIMIT } from '../text.ts';
import type { Actor, JobCommand } from './stored-request.ts';

interface Job {
  command: JobCommand;
  args: Record<string, unknown>;
}

/** The same request with the wanted changes behind it, in place of the artifact. */
export async function fromChanges(app: App, { artifactId, reason, signature }: { artifactId: string; reason: string; signature?: string }, actor: Actor): Promise<Job> {
  if (reason.trim() === '') throw new SaraphinaError('REASON_REQUIRED', `say what should change: request-changes ${artifactId} "<what should change>"`);
  const changes = cleanText(reason, 'reason', REASON_LIMIT);
  const artifact = await loadArtifact(app.store.artifacts, artifactId);
  if (!artifact) throw await unknownId(app, artifactId);
  if (artifact.author !== 'saraphina') throw new SaraphinaError('WRONG_STATE', `${artifactId} was imported; its author brings a changed version with import`, { status: artifact.status });
  requireChangeable(approvalPolicy(app), artifact, actor);
  if (signature !== undefined && artifact.signature?.startsWith(signature) === false) {
    throw new SaraphinaError('STALE_CONTENT', `the content of ${artifactId} changed since this card was shown; look at it again`);
  }
  const request = `${artifact.featureSpec.replace(/[.\s]*$/, '')}. ${changes}`;
  return { command: 'propose', args: { request, revises: artifactId, reason: changes, requestedBy: artifact.requestedBy } };
}

/** The same request once more, with the template the person chose. */
export async function fromChoice(app: App, { artifactId, template }: { artifactId: string; template: string }): Promise<Job> {
  const artifact = await loadArtifact(app.store.artifacts, artifactId);
  if (!artifact) throw await unknownId(app, artifactId);
  if (artifact.status !== 'generation_failed' || artifact.author !== 'saraphina') {
    throw new SaraphinaError('WRONG_STATE', `${artifactId} is not a request that was unclear; propose anew instead`, { status: artifact.status });
  }
  return { command: 'propose', args: { request: artifact.featureSpec, choose: template } };
}
