import { contentSignature } from '../artifact/content-digest.ts';
import type { Approval, CodeArtifact } from '../artifact/code-artifact.ts';
import { sha256 } from '../audit/audit-entry.ts';
import { SaraphinaError } from '../errors.ts';
import type { ShipFile } from '../ports.ts';
import { MANIFEST_FILE, requireFileNames } from './layout.ts';
import { parseManifest, renderManifest, type Manifest } from './manifest.ts';

/** JavaScript and declarations derived from the approved code. */
export interface Emitted {
  js: string;
  dts: string;
}

export interface ShipmentParts {
  artifact: CodeArtifact;
  approval: Approval;
  /** Hash of the last entry of the artifact's audit trail. */
  auditHead: string;
  emitted: Emitted;
}

/**
 * Prepares the files of a shipment: code, tests, JavaScript, declarations and the manifest that hashes them.
 * @returns what `DeploymentTarget.ship` calls once it knows the version; file paths are base names in its folder
 * @throws SaraphinaError `INTEGRITY` when the approval or the test run is for other content;
 *   `UNSAFE_FILE_NAME` when two files would have one name or a name can't be a file's
 */
export function buildShipment(parts: ShipmentParts): (version: number, path: string) => ShipFile[] {
  const { artifact, approval, auditHead, emitted } = parts;
  const { content, testRun } = requireApprovedContent(artifact, approval);
  const stem = content.codeFile.replace(/\.ts$/, '');
  const files: ShipFile[] = [
    { path: content.codeFile, text: content.code },
    { path: content.testFile, text: content.tests },
    { path: `${stem}.js`, text: emitted.js },
    { path: `${stem}.d.ts`, text: emitted.dts },
  ];
  if (!/^[0-9a-f]{64}$/.test(auditHead)) throw new SaraphinaError('INTEGRITY', `${artifact.artifactId} can't ship: its audit trail has no last entry`);
  requireFileNames([...files.map((file) => file.path), MANIFEST_FILE]);
  const broken = files.find((file) => !file.text.isWellFormed());
  if (broken) throw new SaraphinaError('INTEGRITY', `${broken.path} holds half a surrogate pair, which no file can hold`);
  return (version, path) => {
    const manifest: Manifest = {
      manifestVersion: 1,
      artifactId: artifact.artifactId,
      entryPoint: content.entryPoint,
      version,
      path,
      signature: approval.signature,
      codeFile: content.codeFile,
      testFile: content.testFile,
      requestedBy: artifact.requestedBy,
      approvedBy: approval.approvedBy,
      approvedAt: approval.approvedAt,
      selfApproval: approval.selfApproval,
      target: approval.target,
      isolation: approval.isolation,
      auditHead,
      testRun: {
        outcome: testRun.outcome,
        passed: testRun.passed,
        failed: testRun.failed,
        coverage: testRun.coverage,
        assurance: testRun.assurance,
        image: testRun.image,
        finishedAt: testRun.finishedAt,
        digest: approval.testRunDigest,
      },
      files: files
        .map(({ path: name, text }) => ({ name, bytes: Buffer.byteLength(text), sha256: sha256(text) }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    };
    return [...files, { path: MANIFEST_FILE, text: renderManifest(manifest) }];
  };
}

function requireApprovedContent(artifact: CodeArtifact, approval: Approval) {
  const { artifactId, content, testRun } = artifact;
  const refuse = (problem: string) => new SaraphinaError('INTEGRITY', `${artifactId} can't ship: ${problem}`);
  if (!content || !testRun) throw refuse('it has no content or no test run');
  if (contentSignature(content.code, content.tests) !== approval.signature) throw refuse('the approval is for other content');
  if (approval.entryPoint !== content.entryPoint) throw refuse(`the approval is for ${approval.entryPoint}, not for ${content.entryPoint}`);
  if (testRun.signature !== approval.signature) throw refuse('the test run is of other content');
  if (testRun.isolation !== approval.isolation) throw refuse('the approval is for a run with other isolation');
  return { content, testRun };
}

/** What else is known about a shipment and should agree with it. */
export interface ShipmentEvidence {
  /** JavaScript and declarations derived again from the approved code. */
  emitted?: Emitted;
  /** Hashes of the artifact's audit entries; the manifest must name one of them. */
  auditHashes?: readonly string[];
}

/**
 * Proves that what was read back is what was approved, recomputing every digest from the bytes.
 * @param files text of the shipped files by base name, as `DeploymentTarget.read` returns them
 * @returns the problems in words; empty when there are none
 */
export function checkShipment(files: ReadonlyMap<string, string>, artifact: CodeArtifact, evidence: ShipmentEvidence = {}): string[] {
  const manifestText = files.get(MANIFEST_FILE);
  if (manifestText === undefined) return [`${MANIFEST_FILE} is missing`];
  const manifest = parseManifest(manifestText);
  if (typeof manifest === 'string') return [`${MANIFEST_FILE} was changed: ${manifest}`];
  return [
    ...fileProblems(files, manifest),
    ...contentProblems(files, manifest, artifact),
    ...statementProblems(manifest, artifact, evidence),
    ...derivedProblems(files, manifest, evidence.emitted),
  ];
}

/** Every file is there with the size and digest that the manifest names, and no other file is. */
function fileProblems(files: ReadonlyMap<string, string>, manifest: Manifest): string[] {
  const problems: string[] = [];
  for (const { name, bytes, sha256: expected } of manifest.files) {
    const text = files.get(name);
    if (text === undefined) problems.push(`${name} is missing`);
    else if (sha256(text) !== expected) problems.push(`${name} was changed: expected SHA-256 ${expected}, got ${sha256(text)}`);
    else if (Buffer.byteLength(text) !== bytes) problems.push(`${name} has ${Buffer.byteLength(text)} bytes, the manifest says ${bytes}`);
  }
  const listed = new Set([MANIFEST_FILE, ...manifest.files.map((file) => file.name)]);
  for (const name of files.keys()) if (!listed.has(name)) problems.push(`${name} is not in the manifest`);
  return problems;
}

/** Code and tests are the approved ones, whatever the manifest says. */
function contentProblems(files: ReadonlyMap<string, string>, manifest: Manifest, artifact: CodeArtifact): string[] {
  const { content, approval } = artifact;
  if (!content || !approval) return [`${artifact.artifactId} has no approved content`];
  const problems: string[] = [];
  if (manifest.codeFile !== content.codeFile) problems.push(`the code is in ${manifest.codeFile}, approved was ${content.codeFile}`);
  if (manifest.testFile !== content.testFile) problems.push(`the tests are in ${manifest.testFile}, approved was ${content.testFile}`);
  const code = files.get(content.codeFile);
  const tests = files.get(content.testFile);
  if (code === undefined || tests === undefined) {
    problems.push(`${code === undefined ? content.codeFile : content.testFile} is not among the shipped files`);
    return problems;
  }
  const shipped = contentSignature(code, tests);
  if (shipped !== approval.signature) problems.push(`code or tests are not what was approved: expected signature ${approval.signature}, got ${shipped}`);
  if (artifact.signature !== approval.signature) problems.push('the content was changed after the approval');
  if (contentSignature(content.code, content.tests) !== artifact.signature) problems.push('the stored content does not match its signature');
  return problems;
}

/** What the manifest states agrees with the artifact. */
function statementProblems(manifest: Manifest, artifact: CodeArtifact, { auditHashes }: ShipmentEvidence): string[] {
  const { approval, content, deployment, testRun } = artifact;
  const expected: Partial<Record<keyof Manifest, unknown>> = {
    artifactId: artifact.artifactId,
    requestedBy: artifact.requestedBy,
    ...(content && { entryPoint: content.entryPoint }),
    ...(approval && {
      signature: approval.signature,
      approvedBy: approval.approvedBy,
      approvedAt: approval.approvedAt,
      selfApproval: approval.selfApproval,
      target: approval.target,
      isolation: approval.isolation,
    }),
    ...(deployment && { path: deployment.path, version: deployment.version }),
  };
  const problems = (Object.keys(expected) as (keyof Manifest)[])
    .filter((field) => manifest[field] !== expected[field])
    .map((field) => `the manifest says ${field} ${JSON.stringify(manifest[field])}, the artifact ${JSON.stringify(expected[field])}`);
  if (approval && manifest.testRun.digest !== approval.testRunDigest) problems.push('the manifest names another test run than the approval');
  if (testRun && (manifest.testRun.outcome !== testRun.outcome || manifest.testRun.finishedAt !== testRun.finishedAt)) {
    problems.push('the manifest describes another test run than the artifact');
  }
  if (auditHashes && !auditHashes.includes(manifest.auditHead)) problems.push(`the audit trail has no entry ${manifest.auditHead}`);
  return problems;
}

/** JavaScript and declarations are what the approved code gives when derived again. */
function derivedProblems(files: ReadonlyMap<string, string>, manifest: Manifest, emitted: Emitted | undefined): string[] {
  if (!emitted) return [];
  const stem = manifest.codeFile.replace(/\.ts$/, '');
  return [
    { name: `${stem}.js`, text: emitted.js },
    { name: `${stem}.d.ts`, text: emitted.dts },
  ].flatMap(({ name, text }) => (files.get(name) === text ? [] : [`${name} is not what the approved code gives`]));
}
