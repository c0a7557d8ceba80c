import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Review } from '../../../src/artifact/code-artifact.ts';
import { changeArtifact } from '../../../src/artifact/ledger.ts';
import { IMPORT, openWebPlace, type Visitor, type WebPlace } from '../../support/web-place.ts';

const REVIEWS: Review[] = [
  { topic: 'security', reviewer: 'rules', verdict: 'approves', reasons: [] },
  { topic: 'security', reviewer: 'test model', verdict: 'objects', reasons: ['Line 2: say why.', '<b>bold</b>'] },
];

let place: WebPlace;
let author: Visitor;

beforeAll(async () => {
  place = await openWebPlace();
  author = await place.signIn('author');
});
afterAll(() => place?.close());

async function page(reviews: Review[] | null): Promise<{ artifact: { reviews: unknown }; disagreements: string[]; card: { fields: { label: string; value: string }[] } }> {
  const { artifactId } = (await author.command('import', IMPORT)).json;
  const { store, clock } = place.app;
  await changeArtifact(store.artifacts, clock, artifactId, () => ({ action: 'run_started', actor: { id: 'author', asserted: false }, requestId: null, change: { status: 'testing', reviews } }));
  return (await author.get(`/api/artifacts/${artifactId}`)).json;
}

test('the page of an artifact has every review, and in words where they differ', async () => {
  const { artifact, disagreements, card } = await page(REVIEWS);
  expect(artifact.reviews).toEqual(REVIEWS);
  expect(disagreements).toEqual(['⚖️ Reviewers differ about security: rules: approves; test model: objects']);
  expect(card.fields).toContainEqual({ label: 'Reviews', value: 'security ✓✗ · code and tests were sent to test model' });
});

test('an artifact that nobody reviewed says so', async () => {
  expect(await page(null)).toMatchObject({ artifact: { reviews: null }, disagreements: [] });
});
