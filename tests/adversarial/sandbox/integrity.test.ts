import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openArena, type ArenaCase } from './arena.ts';
import { comparisons, coverageTricks, endings, lateFaults, libraryTricks, pollution, pollutionOfHonestCode, reports, runnerObjects, seenStatically, values, weakTests } from './integrity-cases.ts';

const arena = openArena();
const all: ArenaCase[] = [...endings, ...comparisons, ...runnerObjects, ...values, ...libraryTricks, ...reports, ...weakTests, ...seenStatically, ...lateFaults, ...coverageTricks, ...pollution, ...pollutionOfHonestCode];

beforeAll(() => arena.sandbox.prepare(() => undefined), 120_000);
afterAll(() => arena.sandbox.close());

describe.concurrent('attacks on the verdict', () => {
  test.each(all.map((entry): [string, ArenaCase] => [entry.name, entry]))('%s', { timeout: 300_000 }, async (_name, entry) => {
    const run = await arena.fight(entry);
    expect([entry.outcome].flat(), `${run.outcome}: ${run.reason}\n${run.output.slice(0, 1000)}`).toContain(run.outcome);
    expect(run.testsPassed).toBe(run.outcome === 'passed');
    entry.check?.(run);
  });
});
