import type { Approval, CodeArtifact } from '../../src/artifact/code-artifact.ts';
import { contentSignature } from '../../src/artifact/content-digest.ts';
import { canonicalJson, sha256 } from '../../src/audit/audit-entry.ts';
import type { Emitted } from '../../src/deployment/shipment.ts';
import type { SandboxRun } from '../../src/sandbox/run.ts';

export const AUDIT_HEAD = 'ab'.repeat(32);

export interface ApprovedArtifact {
  artifact: CodeArtifact;
  approval: Approval;
  auditHead: string;
  emitted: Emitted;
}

/** An artifact as it is between approval and deployment; its function `entryPoint` answers with `answer`. */
export function approvedArtifact(artifactId: string, wanted: { entryPoint?: string; answer?: string } = {}): ApprovedArtifact {
  const { entryPoint = 'greet', answer = 'hello' } = wanted;
  const file = entryPoint;
  const code = `/** Greets. */\nexport function ${entryPoint}(name: string): string {\n  return ${JSON.stringify(answer)} + ' ' + name;\n}\n`;
  const tests = `import assert from 'node:assert';\nimport { ${entryPoint} } from './${file}.ts';\nassert.equal(${entryPoint}('you'), ${JSON.stringify(`${answer} you`)});\n`;
  const signature = contentSignature(code, tests);
  const testRun: SandboxRun = {
    outcome: 'passed', reason: 'every test passed', testsPassed: true,
    tests: [{ name: 'greets', outcome: 'passed', durationMs: 1 }],
    passed: 1, failed: 0, coverage: { lines: 100, branches: 100, functions: 100 }, durationMs: 900,
    isolation: 'docker', assurance: 'L2', unconfined: [], output: '', outputTruncated: false,
    signature, image: 'sha256:1234', finishedAt: '2026-01-02T03:04:05.000Z',
  };
  const approval: Approval = {
    approvedBy: 'reviewer', approvedAt: '2026-01-02T04:00:00.000Z', signature, entryPoint,
    files: [`${file}.ts`, `${file}.test.ts`], testRunDigest: sha256(canonicalJson(testRun)),
    target: 'git:/srv/functions#main', selfApproval: false, isolation: 'docker',
  };
  const artifact: CodeArtifact = {
    artifactId, version: 6, status: 'approved', artifactType: 'function', featureSpec: 'greet people',
    requestedBy: 'author', author: 'saraphina', createdAt: '2026-01-02T03:00:00.000Z', updatedAt: approval.approvedAt,
    content: { code, tests, codeFile: `${file}.ts`, testFile: `${file}.test.ts`, entryPoint },
    signature, contentAt: '2026-01-02T03:01:00.000Z', testCount: 1, provenance: null, analysis: null, testRun,
    awaitingSince: testRun.finishedAt, expiresAt: null, approval, rejection: null, deployment: null,
    failure: null, supersedes: null, changeRequest: null, revises: null, risk: null, reviews: null, supersededBy: null,
  };
  const emitted = {
    js: `/** Greets. */\nexport function ${entryPoint}(name) {\n  return ${JSON.stringify(answer)} + ' ' + name;\n}\n`,
    dts: `/** Greets. */\nexport declare function ${entryPoint}(name: string): string;\n`,
  };
  return { artifact, approval, auditHead: AUDIT_HEAD, emitted };
}
