import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decide, requireBinding, type Decision } from '../../src/approval/decide.ts';
import type { ApprovalPolicy } from '../../src/approval/policy.ts';
import type { Actor } from '../../src/requests/stored-request.ts';
import { loadArtifact } from '../../src/artifact/ledger.ts';
import { awaitingArtifact, createTestClock, passedRun, temporaryStore } from '../support/ledger.ts';

const POLICY: ApprovalPolicy = { approvers: ['reviewer', 'second', 'author'], allowSelfApproval: false, allowUnisolated: false, requireProof: false };
const ID = 'artifact-1';

let place: Awaited<ReturnType<typeof temporaryStore>>;
let clock: ReturnType<typeof createTestClock>;

beforeEach(async () => {
  place = await temporaryStore();
  clock = createTestClock();
});
afterEach(() => place.remove());

function person(id: string, asserted = false): Actor {
  return { id, displayName: id, asserted };
}

function approval(actor: Actor, requestId = `req-${actor.id}`, shownSignature?: string): Decision {
  return { artifactId: ID, requestId, actor, verdict: { kind: 'approve', target: 'git:test', ...(shownSignature === undefined ? {} : { shownSignature }) } };
}

const decideAs = (policy: ApprovalPolicy, decision: Decision) => decide(place.store.artifacts, clock, policy, decision);

describe('who may approve', () => {
  beforeEach(() => awaitingArtifact(place.store.artifacts, clock));

  test('an approver who did not ask may, and the approval binds content, files, run and target', async () => {
    const artifact = await decideAs(POLICY, approval(person('reviewer')));
    expect(artifact.status).toBe('approved');
    expect(artifact.approval).toMatchObject({ approvedBy: 'reviewer', signature: artifact.signature, entryPoint: 'double', files: ['double.ts', 'double.test.ts'], target: 'git:test', selfApproval: false });
    expect(() => requireBinding(artifact, artifact.signature ?? '', 'git:test')).not.toThrow();
    expect(() => requireBinding(artifact, artifact.signature ?? '', 'git:other')).toThrow(/not what is about to ship/);
  });

  test.each([
    ['nobody when the list is empty', { ...POLICY, approvers: [] }, person('reviewer'), 'NO_APPROVERS'],
    ['nobody off the list', POLICY, person('stranger'), 'NOT_AN_APPROVER'],
    ['nobody by display name', POLICY, { id: 'slack:T1/U1', displayName: 'reviewer', asserted: false }, 'NOT_AN_APPROVER'],
    ['not the requester', POLICY, person('author'), 'SELF_APPROVAL'],
    ['not the requester through the console', { ...POLICY, approvers: ['web:Author'] }, person('web:Author'), 'SELF_APPROVAL'],
    ['nobody who only claims a name where proof is required', { ...POLICY, requireProof: true }, person('reviewer', true), 'SIGN_IN_REQUIRED'],
  ])('%s', async (_, policy, actor, code) => {
    await expect(decideAs(policy, approval(actor))).rejects.toMatchObject({ code });
    expect((await loadArtifact(place.store.artifacts, ID))?.status).toBe('awaiting_approval');
    const last = (await place.store.artifacts.entries(ID)).at(-1);
    expect(last).toMatchObject({ action: 'refused', actor: { id: actor.id }, details: { code } });
  });

  test('a self-approval that the configuration permits is marked as one', async () => {
    const artifact = await decideAs({ ...POLICY, allowSelfApproval: true }, approval(person('author')));
    expect(artifact.approval?.selfApproval).toBe(true);
    expect((await place.store.artifacts.entries(ID)).at(-1)?.details).toMatchObject({ selfApproval: true });
  });

  test('a refusal told again after a restart is not written twice', async () => {
    await expect(decideAs(POLICY, approval(person('stranger')))).rejects.toMatchObject({ code: 'NOT_AN_APPROVER' });
    await expect(decideAs(POLICY, approval(person('stranger')))).rejects.toMatchObject({ code: 'NOT_AN_APPROVER' });
    expect((await place.store.artifacts.entries(ID)).filter((entry) => entry.action === 'refused')).toHaveLength(1);
  });
});

describe('what may be approved', () => {
  test('content other than the card showed is refused', async () => {
    const artifact = await awaitingArtifact(place.store.artifacts, clock);
    await expect(decideAs(POLICY, approval(person('reviewer'), 'req-a', 'deadbeefdead'))).rejects.toMatchObject({ code: 'STALE_CONTENT' });
    expect((await decideAs(POLICY, approval(person('reviewer'), 'req-b', artifact.signature?.slice(0, 12)))).status).toBe('approved');
  });

  test('an artifact that waited too long has expired', async () => {
    await awaitingArtifact(place.store.artifacts, clock);
    clock.advance(3_600_000);
    await expect(decideAs(POLICY, approval(person('reviewer')))).rejects.toMatchObject({ code: 'APPROVAL_EXPIRED' });
  });

  test('a run without isolation is not enough, unless permitted, and then the approval says so', async () => {
    await awaitingArtifact(place.store.artifacts, clock, ID, passedRun({ isolation: 'none', assurance: 'L0', unconfined: ['network'] }));
    await expect(decideAs(POLICY, approval(person('reviewer'), 'req-a'))).rejects.toMatchObject({ code: 'NOT_ISOLATED' });
    const artifact = await decideAs({ ...POLICY, allowUnisolated: true }, approval(person('reviewer'), 'req-b'));
    expect(artifact.approval?.isolation).toBe('none');
  });

  test('a document changed in the database is not approved and gets no entry on top', async () => {
    const artifact = await awaitingArtifact(place.store.artifacts, clock);
    const store = place.store.artifacts;
    const tampered = { ...artifact, content: { ...artifact.content, code: 'export function double() { return 5; }\n' } };
    const lying = { ...store, get: async () => tampered as typeof artifact };
    await expect(decide(lying, clock, POLICY, approval(person('reviewer')))).rejects.toMatchObject({ code: 'INTEGRITY' });
    expect(await store.entries(ID)).toHaveLength(4);
  });
});

describe('two decisions', () => {
  beforeEach(() => awaitingArtifact(place.store.artifacts, clock));

  test('approving twice tells the second person who was first', async () => {
    await decideAs(POLICY, approval(person('reviewer')));
    await expect(decideAs(POLICY, approval(person('second')))).rejects.toMatchObject({ code: 'WRONG_STATE', message: expect.stringMatching(/already approved by reviewer at 2026/) });
  });

  test('the same decision delivered twice has one effect', async () => {
    await decideAs(POLICY, approval(person('reviewer')));
    const again = await decideAs(POLICY, approval(person('reviewer')));
    expect(again.status).toBe('approved');
    expect((await place.store.artifacts.entries(ID)).filter((entry) => entry.action === 'approved')).toHaveLength(1);
  });

  test('approve and reject at once: exactly one wins, the other is told', async () => {
    const rejection: Decision = { artifactId: ID, requestId: 'req-no', actor: person('second'), verdict: { kind: 'reject', reason: 'no' } };
    const results = await Promise.allSettled([decideAs(POLICY, approval(person('reviewer'))), decideAs(POLICY, rejection)]);
    const lost = results.filter((result) => result.status === 'rejected');
    expect(lost).toHaveLength(1);
    expect(lost[0]?.reason).toMatchObject({ code: 'WRONG_STATE', message: expect.stringMatching(/already (?:approved by reviewer|rejected by second)/) });
    const terminal = (await place.store.artifacts.entries(ID)).filter((entry) => entry.action === 'approved' || entry.action === 'rejected');
    expect(terminal).toHaveLength(1);
  });
});
