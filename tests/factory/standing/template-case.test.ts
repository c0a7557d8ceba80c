import { describe, expect, it } from 'vitest';
import type { ArtifactStatus, CodeArtifact } from '../../../src/artifact/code-artifact.ts';
import { casesOf, saysNothing, subjectsOf } from '../../../src/factory/standing/template-case.ts';
import { tallyOf } from '../../../src/factory/standing/tally.ts';
import { at } from '../../support/store-samples.ts';
import { fromTemplate, NO_EXECUTIONS, provenance } from './samples.ts';

const kindsOf = (artifact: CodeArtifact, revision?: CodeArtifact): string[] => casesOf(artifact, NO_EXECUTIONS, revision)[0]?.kinds ?? [];
const CHANGES = { requestedBy: 'reviewer', requestedAt: at(9), reason: 'allow plus signs' };

describe('a case', () => {
  it.each<[ArtifactStatus, string[]]>([
    ['generating', []], ['proposed', []], ['testing', []], ['awaiting_approval', []], ['expired', []],
    ['approved', ['approved']], ['deployed', ['approved']], ['superseded', ['approved']], ['tests_failed', ['tests-failed']], ['rejected', ['rejected']], ['rolled_back', ['rolled-back']],
  ])('of an artifact that is %s says %j', (status, kinds) => {
    expect(kindsOf(fromTemplate({ status }))).toEqual(kinds);
  });

  it('of one that was to be changed depends on what took its place', () => {
    const changed = fromTemplate({ status: 'superseded', changeRequest: CHANGES, supersededBy: 'artifact-b' });
    expect(kindsOf(changed)).toEqual(['changes-requested']);
    expect(kindsOf(changed, fromTemplate({ provenance: null, status: 'generation_failed' }))).toEqual(['changes-requested']);
    expect(kindsOf(changed, fromTemplate())).toEqual(['changes-requested']);
    expect(kindsOf(changed, fromTemplate({ provenance: provenance('is-url') }))).toEqual(['replaced']);
    expect(kindsOf(changed, fromTemplate({ provenance: provenance('', { kind: 'composition' }) }))).toEqual(['replaced']);
    expect(casesOf(changed, NO_EXECUTIONS, undefined)[0]?.reason).toEqual({ kind: 'changes-requested', text: 'allow plus signs', by: 'reviewer', at: at(9) });
  });

  it('keeps the reason of a rejection in its own words, without secrets', () => {
    const rejected = fromTemplate({ status: 'rejected', rejection: { rejectedBy: 'reviewer', rejectedAt: at(9), reason: 'too loose,  see password=hunter2hunter2' } });
    expect(casesOf(rejected, NO_EXECUTIONS, undefined)[0]?.reason).toEqual({ kind: 'rejected', text: 'too loose,  see password=[redacted]', by: 'reviewer', at: at(9) });
  });

  it('is there for every template that was passed over, while the choice stands', () => {
    const chosen = (status: ArtifactStatus) => casesOf(fromTemplate({ status, provenance: provenance('is-email', { chosenOver: ['is-url', 'is-ip'] }) }), NO_EXECUTIONS, undefined).map(({ subject, kinds }) => [subject, kinds]);
    expect(chosen('proposed')).toEqual([['is-email', ['chosen']], ['is-url', ['passed-over']], ['is-ip', ['passed-over']]]);
    expect(chosen('deployed')).toEqual([['is-email', ['chosen', 'approved']], ['is-url', ['passed-over']], ['is-ip', ['passed-over']]]);
    expect(chosen('rejected')).toEqual([['is-email', ['rejected']], ['is-url', []], ['is-ip', []]]);
  });

  it('is there only for what came from a template', () => {
    for (const kind of ['format', 'composition', 'synthesis', 'model', 'import'] as const) expect(casesOf(fromTemplate({ status: 'deployed', provenance: provenance('is-email', { kind }) }), NO_EXECUTIONS, undefined)).toEqual([]);
    expect(casesOf(fromTemplate({ provenance: null }), NO_EXECUTIONS, undefined)).toEqual([]);
  });
});

describe('the thresholds', () => {
  const subjects = (confidence: number, rival: number | null, parts: Partial<CodeArtifact> = {}, chosenOver?: string[]) =>
    subjectsOf(fromTemplate({ ...parts, provenance: provenance('is-email', { confidence, alternatives: rival === null ? [] : [{ template: 'is-url', summary: '', confidence: rival }], ...(chosenOver ? { chosenOver } : {}) }) })).slice(1);

  it('are what barely accepted proposals and close calls are about', () => {
    expect(subjects(0.6, null)).toEqual(['acceptance']);
    expect(subjects(0.56, null)).toEqual(['acceptance']);
    expect(subjects(0.66, 0.3)).toEqual([]);
    expect(subjects(0.8, 0.77)).toEqual(['near-ties']);
    expect(subjects(0.8, 0.75)).toEqual([]);
    expect(subjects(0.6, 0.58)).toEqual(['acceptance', 'near-ties']);
  });

  it('had no say where a person or examples decided', () => {
    expect(subjects(0.6, 0.59, {}, [])).toEqual([]);
    expect(subjects(0.6, 0.59, { featureSpec: 'check emails: f("a@b.co") -> true' })).toEqual([]);
  });

  it('learn from approvals, rejections and replacements, not from executions', () => {
    const cases = (status: ArtifactStatus) => casesOf(fromTemplate({ status, provenance: provenance('is-email', { confidence: 0.6 }) }), { executionCount: 9, errorCount: 1 }, undefined)[1]!;
    expect(cases('deployed')).toMatchObject({ subject: 'acceptance', kinds: ['approved'], executionCount: 0, errorCount: 0 });
    expect(cases('rejected').kinds).toEqual(['rejected']);
    expect(saysNothing(cases('tests_failed'))).toBe(true);
  });
});

describe('a tally', () => {
  const one = (id: string, parts: Partial<CodeArtifact>, executions = NO_EXECUTIONS) => casesOf(fromTemplate({ artifactId: id, ...parts }), executions, undefined)[0]!;
  const rejected = (id: string, second: number, reason: string) => one(id, { status: 'rejected', rejection: { rejectedBy: 'reviewer', rejectedAt: at(second), reason } });

  it('weighs what became of each', () => {
    const cases = [one('a', { status: 'deployed' }), rejected('b', 1, 'not what I asked for'), rejected('c', 2, 'too slow'), rejected('d', 3, 'no longer needed'), one('e', { status: 'tests_failed' }), one('f', { status: 'proposed' })];
    const tally = tallyOf('is-email', cases, '');
    expect(tally).toMatchObject({ wanted: 1, unwanted: 1 + 0.5 + 0 + 0.5, executionCount: 0 });
    expect(Object.fromEntries(Object.entries(tally.counts).filter(([, count]) => count > 0))).toEqual({ approved: 1, 'rejected-as-wrong': 1, rejected: 1, 'rejected-aside': 1, 'tests-failed': 1 });
    expect(tally.reasons.map(({ artifactId, kind }) => [artifactId, kind])).toEqual([['d', 'rejected-aside'], ['c', 'rejected'], ['b', 'rejected-as-wrong']]);
  });

  it('counts executions little, and at most as one decision for each artifact and side', () => {
    const ran = (ok: number, error: number) => tallyOf('is-email', [one('a', { status: 'deployed' }, { executionCount: ok + error, errorCount: error })], '');
    expect(ran(10, 1)).toMatchObject({ wanted: 1.2, unwanted: 0.2, executionCount: 11, errorCount: 1 });
    expect(ran(1_000_000, 1000)).toMatchObject({ wanted: 2, unwanted: 1 });
  });

  it('leaves out what was forgotten, and keeps the newest five reasons', () => {
    const cases = Array.from({ length: 8 }, (_, index) => ({ ...rejected(`artifact-${index}`, index, `reason ${index}`), at: at(index) }));
    const tally = tallyOf('is-email', cases, at(1));
    expect(tally.counts.rejected).toBe(6);
    expect(tally.reasons.map(({ text }) => text)).toEqual(['reason 7', 'reason 6', 'reason 5', 'reason 4', 'reason 3']);
    expect(tallyOf('is-email', cases, at(7))).toMatchObject({ wanted: 0, unwanted: 0, reasons: [] });
  });
});
