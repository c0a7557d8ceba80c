import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openArena, type ArenaCase } from './arena.ts';
import { honest } from './honest-cases.ts';

const arena = openArena();

beforeAll(() => arena.sandbox.prepare(() => undefined), 120_000);
afterAll(() => arena.sandbox.close());

describe.concurrent('honest pairs', () => {
  test.each(honest.map((entry): [string, ArenaCase] => [entry.name, entry]))('%s', { timeout: 300_000 }, async (_name, entry) => {
    const run = await arena.fight({ static: true, ...entry });
    expect(run.outcome, `${run.reason}\n${JSON.stringify(run.tests, null, 1).slice(0, 3000)}\n${run.output.slice(0, 2000)}`).toBe(entry.outcome);
    entry.check?.(run);
  });
});
