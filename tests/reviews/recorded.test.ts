import { afterEach, describe, expect, test } from 'vitest';
import { analyze } from '../../src/analysis/analyze.ts';
import { inspect } from '../../src/analysis/inspect.ts';
import type { CodeArtifact, Review } from '../../src/artifact/code-artifact.ts';
import { foldEntries } from '../../src/artifact/ledger.ts';
import { SaraphinaError } from '../../src/errors.ts';
import type { CodeTools, LanguageModel } from '../../src/ports.ts';
import { renewReviews } from '../../src/reviews/review-proposal.ts';
import { types } from '../analysis/tools.ts';
import { artifactIn } from '../cards/samples.ts';
import { passedRun } from '../support/ledger.ts';
import { createScriptedSandbox, createTestApp, plainTools, type TestApp } from '../support/test-app.ts';
import { IMPORT, passingEvidence } from '../support/web-place.ts';
import { APPROVES, scriptedModel } from './scripted-model.ts';
import { contentOf, CODE, subjectOf, TEMPLATE, TESTS } from './subjects.ts';

/** The real analysis, without a process of its own. */
const tools: CodeTools = { ...plainTools, analyze: async (fileName, source) => analyze(fileName, source, types), inspect: async (files) => inspect(files) };

let place: TestApp;
afterEach(() => place?.close());

async function imported(model: LanguageModel | null): Promise<string> {
  place = await createTestApp({ parts: { tools, model, sandbox: async () => createScriptedSandbox(async () => passingEvidence()) } });
  const outcome = await place.give('author', 'import', IMPORT);
  if (!outcome.ok) throw new Error(outcome.error.message);
  return String(outcome.value['artifactId']);
}

const stored = async (artifactId: string): Promise<CodeArtifact> => (await place.app.store.artifacts.get(artifactId))!;
const judged = (reviews: Review[] | null): string[] => (reviews ?? []).map(({ topic, reviewer, verdict }) => `${topic} ${reviewer}: ${verdict}`);
const RULES_FIRST = ['correctness rules: approves', 'security rules: approves', 'api-design rules: has concerns', 'test-adequacy rules: has concerns'];

describe('a proposal', () => {
  test('is recorded with the reviews of the rules, and its entries fold to them', async () => {
    const artifactId = await imported(null);
    const artifact = await stored(artifactId);
    expect(judged(artifact.reviews)).toEqual(RULES_FIRST);
    const entries = await place.app.store.artifacts.entries(artifactId);
    expect(entries.find(({ action }) => action === 'proposed')?.change.reviews).toEqual(artifact.reviews);
    expect(foldEntries(entries)).toEqual(artifact);
    expect(await place.give('author', 'verify', { artifactId })).toMatchObject({ ok: true, value: { verified: true } });
  });

  test('has a model beside them where there is one, which decides nothing', async () => {
    const model = scriptedModel(() => APPROVES);
    const artifact = await stored(await imported(model));
    expect(judged(artifact.reviews)).toEqual([...RULES_FIRST, 'correctness test model: approves', 'security test model: approves', 'api-design test model: approves', 'test-adequacy test model: approves']);
    expect(artifact).toMatchObject({ status: 'proposed', approval: null, testRun: null });
    expect(model.asked).toHaveLength(4);
    const proposed = (await place.app.store.artifacts.entries(artifact.artifactId)).find(({ action }) => action === 'proposed');
    expect(proposed?.details['reviewedBy']).toBe('test model at models.example.com');
  });

  test('is made all the same when the model is away', async () => {
    const model = scriptedModel(() => Promise.reject(new SaraphinaError('MODEL_UNAVAILABLE', 'the provider is away')));
    const artifact = await stored(await imported(model));
    expect(artifact.status).toBe('proposed');
    expect(artifact.reviews?.slice(4).map(({ verdict, reasons }) => [verdict, ...reasons])).toEqual(Array.from({ length: 4 }, () => ['abstained', 'it could not be asked: the provider is away']));
  });
});

describe('a run of the tests', () => {
  test('has the rules look again, asks no model, and keeps what it said', async () => {
    const model = scriptedModel(() => '{"verdict": "objects", "reasons": ["Say why."]}');
    const artifactId = await imported(model);
    const before = await stored(artifactId);
    await place.give('author', 'run-sandbox', { artifactId });
    const after = await stored(artifactId);
    expect(after.status).toBe('awaiting_approval');
    expect(model.asked).toHaveLength(4);
    expect(judged(after.reviews)).toEqual(judged(before.reviews));
    expect(after.reviews?.slice(4)).toEqual(before.reviews?.slice(4));
    const reasons = (artifact: CodeArtifact): string => (artifact.reviews ?? []).flatMap((review) => review.reasons).join('\n');
    expect([before, after].map((artifact) => reasons(artifact).includes('the tests cover 100 % of branches'))).toEqual([false, true]);
    expect([before, after].map((artifact) => reasons(artifact).includes('its tests have not been run yet'))).toEqual([true, false]);
    expect(foldEntries(await place.app.store.artifacts.entries(artifactId))).toEqual(after);
  });

  const reviewed: Partial<CodeArtifact> = { content: contentOf(CODE, TESTS), provenance: TEMPLATE, analysis: subjectOf().analysis };

  test.each([[null], [undefined]])('of an artifact from before there were reviews (%s) gives them', (reviews) => {
    const old = { ...artifactIn('testing', reviewed), reviews } as CodeArtifact;
    expect(judged(renewReviews(old, subjectOf().inspection, passedRun()))).toEqual(['correctness rules: approves', 'security rules: approves', 'api-design rules: approves', 'test-adequacy rules: approves']);
  });

  test('of an artifact that nobody analysed leaves them as they are', () => {
    expect(renewReviews(artifactIn('testing', { ...reviewed, analysis: null, reviews: null }), subjectOf().inspection, passedRun())).toBeNull();
  });
});
