import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const PROJECT = join(import.meta.dirname, '../..');

/** Loads a file in a process of its own and counts what listens there for unhandled rejections. */
function listenersAfter(path: string): number {
  const script = `await import(${JSON.stringify(join(PROJECT, path))}); console.log(process.listenerCount('unhandledRejection'))`;
  return Number(execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', script], { encoding: 'utf8' }));
}

test('the library that would end the bot at an unhandled rejection is loaded by what trains alone', () => {
  expect(listenersAfter('src/main.ts')).toBe(0);
  expect(listenersAfter('src/predictions/training/train-model.ts')).toBeGreaterThan(0);
});
