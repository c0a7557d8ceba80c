import type { App } from '../src/app.ts';
import { approvalPolicy, decide } from '../src/approval/decide.ts';
import type { Work } from '../src/requests/run-request.ts';
import { decisionView } from '../src/views.ts';

/** Turns an artifact down, with the reason. */
export async function reject(app: App, { request }: Work): Promise<Record<string, unknown>> {
  const artifact = await decide(app.store.artifacts, app.clock, approvalPolicy(app), {
    artifactId: String(request.artifactId),
    requestId: request.requestId,
    actor: request.actor,
    verdict: { kind: 'reject', reason: String(request.args['reason']) },
  });
  return decisionView(artifact, 'rejected');
}
