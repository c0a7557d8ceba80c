import { vi } from 'vitest';
import { watchAssertions } from './assertions.ts';
import { guardImports } from './import-guard.ts';
import { lockBuiltIns, watchBuiltIns, type Watch } from './integrity.ts';
import { restoreTimers } from './preload.ts';

/** Taken before the code under test is loaded, which could replace it. */
const { setImmediate: nextTurn } = globalThis;

/** Everything up to here was ours; from here on the code under test runs. Once in a process. */
export function closeRealm(): Watch {
  restoreTimers();
  delete (globalThis as Record<string, unknown>)['__vitest_index__'];
  guardImports();
  lockBuiltIns();
  const watch = watchBuiltIns();
  watchAssertions(watch);
  return watch;
}

/** Takes back what tests may change for a while, and lets what they left pending come to its end. */
export async function settleRealm(): Promise<void> {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => nextTurn(resolve));
}
