import { expect, test } from 'vitest';
import { createSerialRunner } from '../../src/chat/serial-runner.ts';

test('one thing at a time runs under a key, one more waits, and keys do not wait for each other', async () => {
  const runner = createSerialRunner();
  const log: string[] = [];
  const gates = new Map<string, PromiseWithResolvers<void>>();
  const work = (name: string) => async (): Promise<void> => {
    log.push(`${name} starts`);
    gates.set(name, Promise.withResolvers());
    await gates.get(name)!.promise;
    log.push(`${name} ends`);
  };
  const first = runner.run('a', work('first'));
  const second = runner.run('a', work('second'));
  const third = runner.run('a', work('third'));
  const other = runner.run('b', work('other'));
  expect(log).toEqual(['first starts', 'other starts']);
  gates.get('first')!.resolve();
  await first;
  await Promise.resolve();
  gates.get('other')!.resolve();
  await other;
  gates.get('second')!.resolve();
  await Promise.all([second, third]);
  await runner.idle();
  expect(log).toEqual(['first starts', 'other starts', 'first ends', 'second starts', 'other ends', 'second ends']);
});

test('what fails does not keep the next one from running', async () => {
  const runner = createSerialRunner();
  const failing = runner.run('a', () => Promise.reject(new Error('broken')));
  const next = runner.run('a', async () => undefined);
  await expect(failing).rejects.toThrow('broken');
  await next;
  await runner.idle();
});
