import { afterEach, describe, expect, test } from 'vitest';
import { openSqliteStore } from '../../../adapters/sqlite/store.ts';
import { SaraphinaError } from '../../../src/errors.ts';
import { budgetInWords, costOf, fits, mostOutput, NOTHING_SPENT, type Budget } from '../../../src/factory/model/budget.ts';
import { createGuardedModel } from '../../../src/factory/model/guard-model.ts';
import { dayAfter, reserve, settle, spentOn } from '../../../src/factory/model/spending.ts';
import { estimateTokens } from '../../../src/factory/model/tokens.ts';
import type { DocumentStore, LanguageModel, ModelPrompt } from '../../../src/ports.ts';
import { createTestClock, temporaryStore } from '../../support/ledger.ts';

const FREE: Budget = { tokens: 1000, cost: 0, prices: { input: 0, output: 0 } };
const PRICED: Budget = { tokens: 1_000_000, cost: 0.5, prices: { input: 3, output: 15 } };
const DAY = '2026-01-02';

let place: Awaited<ReturnType<typeof temporaryStore>> | undefined;
afterEach(async () => {
  await place?.remove();
  place = undefined;
});

describe('a budget', () => {
  test('counts tokens alone where no price is known', () => {
    expect(fits({ inputTokens: 400, outputTokens: 600 }, FREE)).toBe(true);
    expect(fits({ inputTokens: 400, outputTokens: 601 }, FREE)).toBe(false);
    expect(mostOutput(FREE, { inputTokens: 100, outputTokens: 50 }, 150)).toBe(700);
    expect(mostOutput(FREE, { inputTokens: 900, outputTokens: 50 }, 150)).toBe(-100);
    expect(budgetInWords(FREE)).toBe('1,000 tokens');
  });

  test('counts what was sent and received at their prices', () => {
    expect(costOf({ inputTokens: 100_000, outputTokens: 10_000 }, PRICED)).toBeCloseTo(0.45, 10);
    expect(fits({ inputTokens: 100_000, outputTokens: 13_333 }, PRICED)).toBe(true);
    expect(fits({ inputTokens: 100_000, outputTokens: 13_334 }, PRICED)).toBe(false);
    expect(mostOutput(PRICED, NOTHING_SPENT, 100_000)).toBe(13_333);
    expect(mostOutput({ ...PRICED, tokens: 105_000 }, NOTHING_SPENT, 100_000)).toBe(5000);
    expect(budgetInWords(PRICED)).toBe('1,000,000 tokens or a cost of 0.5');
  });

  test('a text is never taken for fewer tokens than half of its bytes', () => {
    expect([estimateTokens(''), estimateTokens('abc'), estimateTokens('漢字'), estimateTokens('😀')]).toEqual([0, 2, 3, 2]);
  });
});

describe('a day', () => {
  test('holds for workers that spend at the same moment: only as many get something as it has', async () => {
    place = await temporaryStore();
    const other = await openSqliteStore({ path: place.path });
    const workers = [place.store.documents, other.documents];
    const most = { inputTokens: 100, outputTokens: 200 };
    const got = await Promise.all(Array.from({ length: 12 }, (_, index) => reserve(workers[index % 2]!, DAY, most, FREE)));
    await other.close();
    expect(got.filter(Boolean)).toHaveLength(3);
    expect(await spentOn(place.store.documents, DAY)).toEqual({ inputTokens: 300, outputTokens: 600 });
  });

  test('counts what somebody else takes between a look and a step', async () => {
    place = await temporaryStore();
    const { documents } = place.store;
    const most = { inputTokens: 100, outputTokens: 200 };
    let isFirst = true;
    const overtaken: DocumentStore = {
      ...documents,
      async get<Body>(kind: string, key: string) {
        const found = await documents.get<Body>(kind, key);
        if (isFirst) {
          isFirst = false;
          await reserve(documents, DAY, most, FREE);
        }
        return found;
      },
    };
    expect(await reserve(overtaken, DAY, most, FREE)).toBe(true);
    expect(await spentOn(documents, DAY)).toEqual({ inputTokens: 200, outputTokens: 400 });
  });

  test('gives back what was not used, and the next one begins empty', async () => {
    place = await temporaryStore();
    const { documents } = place.store;
    expect(await reserve(documents, DAY, { inputTokens: 100, outputTokens: 900 }, FREE)).toBe(true);
    expect(await reserve(documents, DAY, { inputTokens: 1, outputTokens: 0 }, FREE)).toBe(false);
    await settle(documents, DAY, { inputTokens: 100, outputTokens: 900 }, { inputTokens: 80, outputTokens: 20 });
    expect(await spentOn(documents, DAY)).toEqual({ inputTokens: 80, outputTokens: 20 });
    expect([await spentOn(documents, dayAfter(DAY)), dayAfter(DAY), dayAfter('2026-12-31'), dayAfter('2028-02-28')]).toEqual([NOTHING_SPENT, '2026-01-03', '2027-01-01', '2028-02-29']);
  });
});

describe('the guarded model', () => {
  const PROMPT: ModelPrompt = { instructions: 'do it', text: 'with password: hunter2hunter2' };
  const call = { maxOutputTokens: 400, signal: new AbortController().signal, progress: () => undefined };

  async function guard(ask: LanguageModel['ask']): Promise<{ model: LanguageModel; spent(): Promise<unknown>; clock: ReturnType<typeof createTestClock> }> {
    place = await temporaryStore();
    const { documents } = place.store;
    const clock = createTestClock();
    return { model: createGuardedModel({ name: 'm', host: 'h', ask }, { documents, clock, budget: FREE }), spent: () => spentOn(documents, DAY), clock };
  }

  test('takes secrets out, whoever asks', async () => {
    const seen: ModelPrompt[] = [];
    const { model } = await guard(async (prompt) => {
      seen.push(prompt);
      return { text: 'x', inputTokens: 1, outputTokens: 1 };
    });
    await model.ask(PROMPT, call);
    expect(seen).toEqual([{ instructions: 'do it', text: 'with password: [redacted]' }]);
  });

  test('counts before it asks and corrects afterwards; used up, it says until when, and the next day it asks again', async () => {
    let during: unknown;
    const { model, spent, clock } = await guard(async () => {
      during = await spent();
      return { text: 'x', inputTokens: 500, outputTokens: 200 };
    });
    await model.ask(PROMPT, call);
    expect(during).toEqual({ inputTokens: 15, outputTokens: 400 });
    expect(await spent()).toEqual({ inputTokens: 500, outputTokens: 200 });
    await expect(model.ask(PROMPT, call)).rejects.toMatchObject({ code: 'MODEL_UNAVAILABLE', message: 'what the model may use in a day (1,000 tokens) is used up; it is asked again from 2026-01-03 00:00 UTC' });
    clock.advance(86_400_000);
    expect((await model.ask(PROMPT, call)).text).toBe('x');
  });

  test.each([
    ['nothing was answered', new SaraphinaError('MODEL_REFUSED', 'bad key', { answered: false }), { inputTokens: 0, outputTokens: 0 }],
    ['the answer was cut off', new SaraphinaError('MODEL_UNAVAILABLE', 'cut off', { answered: true }), { inputTokens: 15, outputTokens: 400 }],
    ['nobody knows', new Error('aborted'), { inputTokens: 15, outputTokens: 400 }],
  ])('where %s, it errs on the safe side', async (_, error, left) => {
    const { model, spent } = await guard(() => Promise.reject(error));
    await expect(model.ask(PROMPT, call)).rejects.toBe(error);
    expect(await spent()).toEqual(left);
  });
});
