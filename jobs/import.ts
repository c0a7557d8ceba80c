import type { App } from '../src/app.ts';
import { loadArtifact } from '../src/artifact/ledger.ts';
import { functionNameProblem } from '../src/deployment/layout.ts';
import { SaraphinaError } from '../src/errors.ts';
import { closeFailed, recordProposal } from '../src/factory/record-proposal.ts';
import { followWithTests } from '../src/requests/intake.ts';
import type { Work } from '../src/requests/run-request.ts';
import { checkFiles } from '../src/sandbox/check-files.ts';
import { proposalView } from '../src/views.ts';

/** Takes a person's own code and tests through the same gate. */
export async function importCode(app: App, work: Work): Promise<Record<string, unknown>> {
  const { request, progress } = work;
  const artifactId = String(request.artifactId);
  const artifact = await loadArtifact(app.store.artifacts, artifactId);
  if (!artifact) throw new SaraphinaError('UNKNOWN_ID', `there is no artifact ${artifactId}`);
  if (artifact.status !== 'generating') {
    if (artifact.status === 'proposed') await followWithTests(app, request);
    return proposalView(artifact);
  }
  const { codeFile, code, testFile, tests } = request.args as Record<string, string>;
  const files = { codeFile: codeFile ?? '', code: code ?? '', testFile: testFile ?? '', tests: tests ?? '' };
  try {
    checkFiles(files);
    await progress('Analysing the code');
    const { entryPoint } = await app.tools.inspect(files);
    if (entryPoint === null) throw new SaraphinaError('CODE_REFUSED', `${files.codeFile} exports no function or class`);
    const cannotShip = functionNameProblem(entryPoint);
    const assumptions = cannotShip === null ? [] : [`it can be tested but not deployed under this name: ${cannotShip}`];
    const provenance = { kind: 'import' as const, confidence: 1, assumptions, alternatives: [] };
    const proposed = await recordProposal(app, work, artifactId, { author: request.actor.id, content: { ...files, entryPoint }, provenance });
    await followWithTests(app, request);
    return proposalView(proposed);
  } catch (error) {
    if (error instanceof SaraphinaError && error.kind === 'user') await closeFailed(app, request, artifactId, error);
    throw error;
  }
}
