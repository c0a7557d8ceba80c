import type { App } from '../src/app.ts';
import type { Work } from '../src/requests/run-request.ts';
import { runTests } from '../src/sandbox/run-tests.ts';
import { runView } from '../src/views.ts';

/** Runs an artifact's tests and records the verdict. */
export async function runSandbox(app: App, work: Work): Promise<Record<string, unknown>> {
  const { artifact, run } = await runTests(app, work, String(work.request.artifactId));
  return runView(artifact, run);
}
