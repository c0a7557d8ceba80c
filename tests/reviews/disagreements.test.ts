import { expect, test } from 'vitest';
import type { Review } from '../../src/artifact/code-artifact.ts';
import { findDisagreements } from '../../src/reviews/disagreements.ts';

const said = (topic: Review['topic'], verdict: Review['verdict'], reviewer = 'rules'): Review => ({ topic, reviewer, verdict, reasons: [] });
const found = (...reviews: Review[]) => findDisagreements(reviews).map(({ topic, reviews: differing }) => [topic, differing.length]);

test('there is none while everybody says the same', () => {
  expect(found()).toEqual([]);
  expect(found(said('security', 'approves'), said('correctness', 'approves'))).toEqual([]);
  expect(found(said('security', 'objects'), said('security', 'objects', 'model'))).toEqual([]);
});

test('concerns beside approvals of other topics are none: they are about different things', () => {
  expect(found(said('security', 'has concerns'), said('correctness', 'approves'))).toEqual([]);
});

test('two reviewers of one topic who differ, however little', () => {
  expect(found(said('security', 'approves'), said('security', 'has concerns', 'model'), said('correctness', 'approves'))).toEqual([['security', 2]]);
});

test('who abstained says nothing', () => {
  expect(found(said('security', 'approves'), said('security', 'abstained', 'model'))).toEqual([]);
  expect(found(said('security', 'objects'), said('correctness', 'abstained'))).toEqual([]);
});

test('an objection beside approvals of other topics', () => {
  expect(found(said('security', 'objects'), said('correctness', 'approves'), said('api-design', 'has concerns'))).toEqual([[null, 3]]);
});

test('an objection that its own topic shows already is not told twice, another one is', () => {
  expect(found(said('security', 'approves'), said('security', 'objects', 'model'), said('correctness', 'approves'))).toEqual([['security', 2]]);
  expect(found(said('security', 'approves'), said('security', 'objects', 'model'), said('correctness', 'objects'))).toEqual([['security', 2], [null, 3]]);
});
