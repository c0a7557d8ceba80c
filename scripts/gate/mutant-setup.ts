/** Around every test of a mutant: loops are counted, the rest of the file is skipped after a failure, and the next file finds the process as it was. */
import { afterAll, afterEach, beforeEach, vi } from 'vitest';
import { LOOP_ROUNDS } from './guard-loops.ts';

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
