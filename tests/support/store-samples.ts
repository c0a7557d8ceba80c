import { createHash } from 'node:crypto';
import type { CodeArtifact } from '../../src/artifact/code-artifact.ts';
import { GENESIS_HASH, hashEntry, type AuditEntry } from '../../src/audit/audit-entry.ts';
import type { StoredPrediction } from '../../src/predictions/prediction.ts';
import type { StoredRequest } from '../../src/requests/stored-request.ts';

/** A moment so many seconds after a fixed one, ISO 8601. */
export function at(seconds: number): string {
  return new Date(Date.UTC(2024, 0, 1) + seconds * 1000).toISOString();
}

export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

export function sampleEntry(artifactId: string, sequence: number, parts: Partial<AuditEntry> = {}): AuditEntry {
  const entry = {
    artifactId,
    sequence,
    action: 'proposed' as const,
    actor: { id: 'author', asserted: true },
    at: at(sequence),
    requestId: `request-${artifactId}-${sequence}`,
    details: {},
    change: { status: 'proposed' as const },
    previousHash: GENESIS_HASH,
    ...parts,
  };
  return { ...entry, hash: hashEntry(entry) };
}

export function sampleArtifact(artifactId: string, version: number, parts: Partial<CodeArtifact> = {}): CodeArtifact {
  return {
    artifactId,
    version,
    status: 'proposed',
    artifactType: 'function',
    featureSpec: 'Create a function to validate email addresses',
    requestedBy: 'author',
    author: 'saraphina',
    createdAt: at(0),
    updatedAt: at(version),
    content: { code: 'export const isEmail = () => true;', tests: 'test', codeFile: 'is-email.ts', testFile: 'is-email.test.ts', entryPoint: 'isEmail' },
    signature: null,
    testCount: null,
    contentAt: null,
    provenance: null,
    analysis: null,
    testRun: null,
    awaitingSince: null,
    expiresAt: null,
    approval: null,
    rejection: null,
    changeRequest: null,
    deployment: null,
    failure: null,
    revises: null,
    reviews: null,
    risk: null,
    supersedes: null,
    supersededBy: null,
    ...parts,
  };
}

export function sampleRequest(requestId: string, parts: Partial<StoredRequest> = {}): StoredRequest {
  return {
    requestId,
    command: 'propose',
    args: { request: 'validate email addresses' },
    actor: { id: 'author', displayName: 'Author', asserted: true },
    replyTarget: { platform: 'cli', channel: 'terminal', messageId: null, threadId: null },
    artifactId: null,
    status: 'pending',
    receivedAt: at(0),
    finishedAt: null,
    attempts: 0,
    lease: null,
    progress: null,
    outcome: null,
    ...parts,
  };
}

export function samplePrediction(predictionId: string, parts: Partial<StoredPrediction> = {}): StoredPrediction {
  return {
    predictionId,
    domain: 'device_recovery',
    prediction: 0.5,
    confidence: 0,
    calibrated: null,
    interval: [0.1, 0.9],
    isOod: true,
    oodReasons: ['no model yet'],
    modelVersion: null,
    unit: 'probability',
    basis: 'prior',
    requestedBy: 'author',
    query: { battery: 20 },
    createdAt: at(0),
    outcome: null,
    outcomeAt: null,
    outcomeHistory: [],
    ...parts,
  };
}

/** Texts and keys that a database or a language could mistake for something else. */
export const HOSTILE_DETAILS: Record<string, unknown> = JSON.parse(String.raw`{
  "$where": "sleep(1000)", "$set": { "status": "deployed" }, "$ne": null, "a.b.c": 1, ".": 2, "": 3, "a\u0000b": "c\u0000d",
  "__proto__": { "polluted": true }, "constructor": { "prototype": 1 }, "hasOwnProperty": false, "toJSON": "text", "_id": "x", "length": -1,
  "10": "integer-like keys", "2": "sort first", "text": "'; DROP TABLE entries; --", "bidi": "\u202Eevil\u202C", "emoji": "👩‍👩‍👧", "nfd": "e\u0301", "nfc": "é",
  "deep": [[[[{ "$gt": "" }]]]], "tiny": 5e-324, "huge": 1.7976931348623157e308, "exact": 9007199254740991, "third": 0.3333333333333333
}`);
