import type { App } from '../src/app.ts';
import { approvalPolicy, decide } from '../src/approval/decide.ts';
import { requireApprover } from '../src/approval/policy.ts';
import { loadArtifact } from '../src/artifact/ledger.ts';
import { requireFunctionName } from '../src/deployment/layout.ts';
import { deploy, supersedeEarlier } from '../src/deployment/deploy.ts';
import type { Work } from '../src/requests/run-request.ts';
import { decisionView } from '../src/views.ts';

/**
 * Approves an artifact and ships it. An artifact that is approved but not shipped yet
 * (the target was away) is shipped on the approval it has, if that still binds.
 */
export async function promote(app: App, { request, progress }: Work): Promise<Record<string, unknown>> {
  const artifactId = String(request.artifactId);
  const shownSignature = request.args['signature'] as string | undefined;
  const before = await loadArtifact(app.store.artifacts, artifactId);
  const alreadyOurs = before?.status === 'deployed' && (await wasOurs(app, artifactId, request.requestId));
  if (before?.status === 'approved') requireApprover(approvalPolicy(app), request.actor);
  else if (!alreadyOurs) {
    await progress('Checking the approval');
    if (before?.content) requireFunctionName(before.content.entryPoint);
    const verdict = { kind: 'approve' as const, target: app.target.name, ...(shownSignature === undefined ? {} : { shownSignature }) };
    await decide(app.store.artifacts, app.clock, approvalPolicy(app), { artifactId, requestId: request.requestId, actor: request.actor, verdict });
  }
  if (!alreadyOurs) {
    await progress('Deploying');
    await deploy(app, artifactId, request.requestId, request.actor);
  }
  const deployed = await loadArtifact(app.store.artifacts, artifactId);
  if (!deployed) throw new Error(`${artifactId} vanished after its deployment`);
  await supersedeEarlier(app, deployed, request.requestId);
  return decisionView(deployed, 'approved');
}

async function wasOurs(app: App, artifactId: string, requestId: string): Promise<boolean> {
  const entries = await app.store.artifacts.entries(artifactId);
  return entries.some((entry) => entry.action === 'deployed' && entry.requestId === requestId);
}
