import { describe, expect, it } from 'vitest';
import type { CodeArtifact } from '../../src/artifact/code-artifact.ts';
import { sha256 } from '../../src/audit/audit-entry.ts';
import { parseManifest, renderManifest, type Manifest } from '../../src/deployment/manifest.ts';
import { buildShipment, checkShipment } from '../../src/deployment/shipment.ts';
import { approvedArtifact, AUDIT_HEAD } from '../support/approved-artifact.ts';

function shipped(artifactId = 'artifact-1') {
  const parts = approvedArtifact(artifactId);
  const built = buildShipment(parts)(3, 'functions/greet/v3');
  const artifact: CodeArtifact = {
    ...parts.artifact,
    status: 'deployed',
    deployment: { target: parts.approval.target, path: 'functions/greet/v3', commit: 'c'.repeat(40), version: 3, deployedAt: '2026-01-02T04:00:01.000Z' },
  };
  return { ...parts, artifact, built, files: new Map(built.map((file) => [file.path, file.text])) };
}

function withManifest(files: Map<string, string>, change: Partial<Manifest>): Map<string, string> {
  const manifest = parseManifest(files.get('manifest.json') ?? '');
  if (typeof manifest === 'string') throw new Error(manifest);
  return new Map(files).set('manifest.json', renderManifest({ ...manifest, ...change }));
}

describe('buildShipment', () => {
  it('hashes every file and names approver, evidence and audit head', () => {
    const { built, artifact, approval, emitted } = shipped();
    expect(built.map((file) => file.path)).toEqual(['greet.ts', 'greet.test.ts', 'greet.js', 'greet.d.ts', 'manifest.json']);
    const text = built.at(-1)?.text ?? '';
    expect(parseManifest(text)).toEqual({
      manifestVersion: 1, artifactId: 'artifact-1', entryPoint: 'greet', version: 3, path: 'functions/greet/v3',
      signature: artifact.signature, codeFile: 'greet.ts', testFile: 'greet.test.ts',
      requestedBy: 'author', approvedBy: 'reviewer', approvedAt: approval.approvedAt, selfApproval: false,
      target: approval.target, isolation: 'docker', auditHead: AUDIT_HEAD,
      testRun: {
        outcome: 'passed', passed: 1, failed: 0, coverage: { lines: 100, branches: 100, functions: 100 },
        assurance: 'L2', image: 'sha256:1234', finishedAt: '2026-01-02T03:04:05.000Z', digest: approval.testRunDigest,
      },
      files: [
        { name: 'greet.d.ts', text: emitted.dts },
        { name: 'greet.js', text: emitted.js },
        { name: 'greet.test.ts', text: artifact.content?.tests ?? '' },
        { name: 'greet.ts', text: artifact.content?.code ?? '' },
      ].map(({ name, text }) => ({ name, bytes: Buffer.byteLength(text), sha256: sha256(text) })),
    });
    expect(Object.keys(JSON.parse(text) as object)).toEqual(Object.keys(JSON.parse(text) as object).toSorted());
  });

  it('gives the same bytes every time', () => {
    expect(shipped().built).toEqual(shipped().built);
  });

  it.each<[string, (parts: ReturnType<typeof approvedArtifact>) => void]>([
    ['other content', ({ artifact }) => void (artifact.content!.code += ' ')],
    ['other content', ({ artifact }) => void (artifact.content!.tests += ' ')],
    ['approval is for greet', ({ artifact }) => void (artifact.content!.entryPoint = 'other')],
    ['test run is of other content', ({ artifact }) => void (artifact.testRun!.signature = '0'.repeat(64))],
    ['other isolation', ({ artifact }) => void (artifact.testRun!.isolation = 'none')],
    ['no content', ({ artifact }) => void (artifact.testRun = null)],
    ['no last entry', (parts) => void (parts.auditHead = '')],
    ['surrogate', ({ emitted }) => void (emitted.js += '\ud800')],
  ])('refuses with "%s"', (reason, change) => {
    const parts = approvedArtifact('artifact-1');
    change(parts);
    expect(() => buildShipment(parts)).toThrow(expect.objectContaining({ code: 'INTEGRITY', message: expect.stringContaining(reason) }));
  });

  it('refuses names that would fall together or leave the folder', () => {
    for (const [codeFile, testFile] of [['greet.ts', 'GREET.ts'], ['../greet.ts', 'greet.test.ts'], ['greet.ts', 'a/b.test.ts']] as const) {
      const parts = approvedArtifact('artifact-1');
      Object.assign(parts.artifact.content!, { codeFile, testFile });
      expect(() => buildShipment(parts)).toThrow(expect.objectContaining({ code: 'UNSAFE_FILE_NAME' }));
    }
  });
});

describe('checkShipment', () => {
  it('finds nothing wrong with what was approved, before and after the deployment is recorded', () => {
    const { files, artifact, emitted } = shipped();
    expect(checkShipment(files, artifact, { emitted, auditHashes: ['00', AUDIT_HEAD] })).toEqual([]);
    expect(checkShipment(files, { ...artifact, deployment: null })).toEqual([]);
  });

  it.each(['greet.ts', 'greet.test.ts', 'greet.js', 'greet.d.ts'])('names %s when one byte of it changed or it is gone', (name) => {
    const { files, artifact } = shipped();
    const changed = new Map(files).set(name, `${files.get(name)} `);
    expect(checkShipment(changed, artifact).join('\n')).toContain(`${name} was changed`);
    const missing = new Map(files);
    missing.delete(name);
    expect(checkShipment(missing, artifact)).toContain(`${name} is missing`);
  });

  it('does not believe a manifest that was changed along with the code', () => {
    const { files, artifact } = shipped();
    const evil = `${files.get('greet.ts')}// evil\n`;
    const manifest = parseManifest(files.get('manifest.json')!) as Manifest;
    const listed = manifest.files.map((file) => (file.name === 'greet.ts' ? { ...file, bytes: Buffer.byteLength(evil), sha256: sha256(evil) } : file));
    const problems = checkShipment(withManifest(new Map(files).set('greet.ts', evil), { files: listed }), artifact);
    expect(problems).toEqual([expect.stringContaining('code or tests are not what was approved')]);
  });

  it('names JavaScript that the approved code does not give, even if the manifest agrees with it', () => {
    const { files, artifact, emitted } = shipped();
    const evil = `${files.get('greet.js')}// evil\n`;
    const manifest = parseManifest(files.get('manifest.json')!) as Manifest;
    const listed = manifest.files.map((file) => (file.name === 'greet.js' ? { ...file, bytes: Buffer.byteLength(evil), sha256: sha256(evil) } : file));
    const changed = withManifest(new Map(files).set('greet.js', evil), { files: listed });
    expect(checkShipment(changed, artifact, { emitted })).toEqual(['greet.js is not what the approved code gives']);
  });

  it('names a further file, a missing manifest and one that is no longer canonical', () => {
    const { files, artifact } = shipped();
    expect(checkShipment(new Map(files).set('evil.js', ''), artifact)).toEqual(['evil.js is not in the manifest']);
    expect(checkShipment(new Map(), artifact)).toEqual(['manifest.json is missing']);
    const text = files.get('manifest.json')!;
    const duplicated = text.replace('{\n', '{\n  "approvedBy": "mallory",\n');
    for (const other of [duplicated, text.replaceAll('\n', '\r\n'), '{}', '[', 'null', '']) {
      expect(checkShipment(new Map(files).set('manifest.json', other), artifact)).toEqual([expect.stringContaining('manifest.json was changed')]);
    }
  });

  it.each<[Partial<Manifest>, string]>([
    [{ approvedBy: 'mallory' }, 'approvedBy'],
    [{ approvedAt: '2020-01-01T00:00:00.000Z' }, 'approvedAt'],
    [{ artifactId: 'artifact-2' }, 'artifactId'],
    [{ entryPoint: 'other' }, 'entryPoint'],
    [{ isolation: 'docker+gvisor' }, 'isolation'],
    [{ selfApproval: true }, 'selfApproval'],
    [{ version: 4 }, 'version'],
    [{ path: 'functions/greet/v4' }, 'path'],
    [{ signature: '0'.repeat(64) }, 'signature'],
    [{ codeFile: 'greet.js' }, 'approved was greet.ts'],
    [{ testFile: 'greet.ts' }, 'approved was greet.test.ts'],
    [{ files: [] }, 'is not in the manifest'],
    [{ auditHead: '00'.repeat(32) }, 'the audit trail has no entry'],
  ])('compares what the manifest states with the artifact: %j', (change, word) => {
    const { files, artifact } = shipped();
    expect(checkShipment(withManifest(files, change), artifact, { auditHashes: [AUDIT_HEAD] }).join('\n')).toContain(word);
  });

  it('names another test run', () => {
    const { files, artifact } = shipped();
    const { testRun } = parseManifest(files.get('manifest.json')!) as Manifest;
    expect(checkShipment(withManifest(files, { testRun: { ...testRun, digest: 'x' } }), artifact)).toHaveLength(1);
    expect(checkShipment(withManifest(files, { testRun: { ...testRun, outcome: 'failed' } }), artifact)).toHaveLength(1);
  });

  it('notices content that was changed in the database after the approval, and an approval of something else', () => {
    const { files, artifact } = shipped();
    const content = { ...artifact.content!, code: 'export const greet = 1;\n' };
    expect(checkShipment(files, { ...artifact, content })).toEqual(['the stored content does not match its signature']);
    expect(checkShipment(files, { ...artifact, signature: '1'.repeat(64) })).toContain('the content was changed after the approval');
    expect(checkShipment(files, { ...artifact, approval: null })).toContain('artifact-1 has no approved content');
    const copied = shipped('artifact-2').artifact;
    expect(checkShipment(files, copied).join('\n')).toContain('artifactId');
  });
});
