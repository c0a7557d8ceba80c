import { expect, test } from 'vitest';
import { reviewByModel } from '../../src/reviews/by-model.ts';
import { createRationedModel } from '../../src/reviews/rationed-model.ts';
import { APPROVES, scriptedModel } from './scripted-model.ts';
import { subjectOf } from './subjects.ts';

const signal = new AbortController().signal;
const call = { maxOutputTokens: 100, signal, progress: () => undefined };
const prompt = { instructions: 'i'.repeat(100), text: 't'.repeat(100) };
const budget = (tokens: number) => ({ tokens, cost: 0, prices: { input: 0, output: 0 } });

test('a question that may use more than is left is not asked', async () => {
  const model = scriptedModel(() => APPROVES);
  // The question has at most 100 tokens, the answer as many; 10 and 5 are what it says it used.
  const rationed = createRationedModel(model, budget(200));
  expect(rationed).toMatchObject({ name: 'test model', host: 'models.example.com' });
  await rationed.ask(prompt, call);
  await expect(createRationedModel(model, budget(199)).ask(prompt, call)).rejects.toMatchObject({ code: 'MODEL_REFUSED', message: 'what the model may use to review one proposal (199 tokens) is used up' });
  expect(model.asked).toHaveLength(1);
});

test('an answer gives back what it did not use, a failure nothing', async () => {
  let fails = false;
  const rationed = createRationedModel(scriptedModel(() => (fails ? Promise.reject(new Error('away')) : APPROVES)), budget(415));
  await rationed.ask(prompt, call);
  fails = true;
  await expect(rationed.ask(prompt, call)).rejects.toThrow('away');
  fails = false;
  await rationed.ask(prompt, call);
  await expect(rationed.ask(prompt, call)).rejects.toMatchObject({ code: 'MODEL_REFUSED' });
});

test('questions under way at once count together', async () => {
  const rationed = createRationedModel(scriptedModel(() => APPROVES), budget(399));
  const outcomes = await Promise.allSettled([rationed.ask(prompt, call), rationed.ask(prompt, call)]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
});

test('reviewers that the budget does not have abstain', async () => {
  const rationed = createRationedModel(scriptedModel(() => APPROVES), budget(6000));
  const reviews = await reviewByModel(rationed, subjectOf(), { signal });
  expect(reviews.map(({ verdict }) => verdict)).toEqual(['approves', 'abstained', 'abstained', 'abstained']);
  expect(reviews[1]?.reasons).toEqual(['it could not be asked: what the model may use to review one proposal (6,000 tokens) is used up']);
});
