/** Around every test of a mutant: loops are counted, the rest of the file is skipped after a failure, and the next file finds the process as it was. */
import { afterAll, afterEach, beforeEach, vi } from 'vitest';

/** Rounds of all loops that one test may make. The greatest need of a template is about a million; a mutant beyond it loops for ever. */
const LOOP_ROUNDS = 5_000_000;

const counters = globalThis as typeof globalThis & { roundsLeft: number };
let hasFailed = false;

beforeEach(({ skip }) => {
  if (hasFailed) skip();
  counters.roundsLeft = LOOP_ROUNDS;
});

afterEach(({ task }) => {
  hasFailed ||= task.result?.state === 'fail';
});

afterAll(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  for (const prototype of [Object.prototype, Array.prototype, Function.prototype] as Record<string, unknown>[]) {
    for (const name of Object.keys(prototype)) delete prototype[name];
  }
});
