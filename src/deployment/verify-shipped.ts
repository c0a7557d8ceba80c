import type { CodeArtifact } from '../artifact/code-artifact.ts';
import type { AuditEntry } from '../audit/audit-entry.ts';
import type { Problem } from '../audit/verify.ts';
import type { DeploymentTarget, ShipFile } from '../ports.ts';
import { FUNCTIONS_FOLDER, pointerFiles } from './layout.ts';
import { checkShipment } from './shipment.ts';

/**
 * Compares what was shipped with what was approved: the committed bytes, and what is checked out and
 * imported now, the pointers to the newest version included.
 */
export async function shippedProblems(target: DeploymentTarget, artifact: CodeArtifact, entries: readonly AuditEntry[]): Promise<Problem[]> {
  const { artifactId, deployment } = artifact;
  if (!deployment) return [];
  const sequence = entries.findLast((entry) => entry.action === 'deployed')?.sequence ?? null;
  const say = (problem: string): Problem => ({ artifactId, sequence, problem: `shipped bytes: ${problem}` });
  const committed = await target.read(deployment.commit, deployment.path);
  if (!committed) return [say(`commit ${deployment.commit} or its folder ${deployment.path} is gone from ${deployment.target}`)];
  const differences = checkShipment(committed, artifact, { auditHashes: entries.map((entry) => entry.hash) });
  if (differences.length > 0) return differences.map(say);
  return (await checkedOutDifferences(target, artifact, committed)).map(say);
}

async function checkedOutDifferences(target: DeploymentTarget, artifact: CodeArtifact, committed: ReadonlyMap<string, string>): Promise<string[]> {
  const { deployment, content, status } = artifact;
  if (!deployment || !content) return [];
  const files: ShipFile[] = [...committed].map(([path, text]) => ({ path, text }));
  const expected = files.map((file) => ({ path: `${deployment.path}/${file.path}`, text: file.text }));
  if (status === 'deployed') expected.push(...pointerFiles(content.entryPoint, deployment.version, files));
  const current = await target.readCheckedOut(expected.map((file) => file.path));
  if (!current) return [];
  return expected
    .filter((file) => current.get(file.path) !== file.text)
    .map((file) => `${file.path} is ${current.has(file.path) ? 'not as committed' : `missing from the ${FUNCTIONS_FOLDER} that are checked out`}`);
}
