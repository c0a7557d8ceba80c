import type { App } from '../src/app.ts';
import { approvalPolicy } from '../src/approval/decide.ts';
import { requestChanges } from '../src/approval/request-changes.ts';
import type { CodeArtifact } from '../src/artifact/code-artifact.ts';
import { AUTHOR, closeFailed, recordProposal } from '../src/factory/record-proposal.ts';
import { forgetConversation } from '../src/factory/model/conversation.ts';
import { proposeWithModel } from '../src/factory/model/propose-with-model.ts';
import { proposeCode } from '../src/factory/propose-code.ts';
import { loadArtifact } from '../src/artifact/ledger.ts';
import { SaraphinaError } from '../src/errors.ts';
import { followWithTests } from '../src/requests/intake.ts';
import type { Work } from '../src/requests/run-request.ts';
import type { StoredRequest } from '../src/requests/stored-request.ts';
import { proposalView } from '../src/views.ts';

/** The artifact that is to be changed makes room first: if it may not be changed, nothing takes its place. */
async function replaceRevised(app: App, request: StoredRequest, artifact: CodeArtifact): Promise<void> {
  const changes = { artifactId: String(artifact.revises), replacedBy: artifact.artifactId, requestId: request.requestId, actor: request.actor, reason: String(request.args['reason']) };
  try {
    await requestChanges(app.store.artifacts, app.clock, approvalPolicy(app), changes);
  } catch (error) {
    if (error instanceof SaraphinaError && error.kind === 'user') await closeFailed(app, request, artifact.artifactId, error);
    throw error;
  }
}

/** Writes the function a request asks for, analyses it and records the proposal. */
export async function propose(app: App, work: Work): Promise<Record<string, unknown>> {
  const { request, progress } = work;
  const artifactId = String(request.artifactId);
  const artifact = await loadArtifact(app.store.artifacts, artifactId);
  if (!artifact) throw new SaraphinaError('UNKNOWN_ID', `there is no artifact ${artifactId}`);
  if (artifact.revises !== null) await replaceRevised(app, request, artifact);
  if (artifact.status !== 'generating') {
    if (artifact.status === 'proposed') await followWithTests(app, request);
    return proposalView(artifact);
  }
  await progress('Looking for a template that fits');
  const choose = request.args['choose'] as string | undefined;
  const offline = await proposeCode(artifact.featureSpec, { ...app, library: await app.templates.library() }, choose === undefined ? {} : { choose });
  const result = await proposeWithModel(app, work, { artifactId, featureSpec: artifact.featureSpec, choose }, offline);
  if (result.kind !== 'generated') {
    const error = new SaraphinaError(result.kind === 'ambiguous' ? 'AMBIGUOUS' : 'NO_MATCH', result.hint, { artifactId, alternatives: result.alternatives });
    await closeFailed(app, request, artifactId, error);
    await forgetConversation(app.store.documents, artifactId);
    throw error;
  }
  await progress('Analysing the code');
  const proposed = await recordProposal(app, work, artifactId, { author: AUTHOR, content: result.content, provenance: result.provenance });
  await forgetConversation(app.store.documents, artifactId);
  await followWithTests(app, request);
  return proposalView(proposed);
}
