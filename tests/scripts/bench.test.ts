import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const BENCH = join(import.meta.dirname, '../../scripts/bench.ts');

test('an unknown benchmark is refused with the list, as the one JSON document on standard output', () => {
  const result = spawnSync(process.execPath, [BENCH, 'nope', '--json'], { encoding: 'utf8' });
  expect(result.status).toBe(2);
  const { error } = JSON.parse(result.stdout) as { error: { code: string; message: string; benchmarks: string[] } };
  expect(error.code).toBe('BAD_ARGUMENTS');
  expect(error.message).toMatch(/^unknown: nope\. Benchmarks: /);
  expect(error.benchmarks).toContain('queue');
  expect(result.stderr).toContain('unknown: nope');
});
