import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentSignature } from '../../src/artifact/content-digest.ts';
import { isErrorCode } from '../../src/errors.ts';
import type { Sandbox } from '../../src/ports.ts';
import type { Assurance, Isolation, SandboxRun, SandboxSpec } from '../../src/sandbox/run.ts';
import { CODE, specOf, TESTS, verdictOn } from '../support/sandbox-exercise.ts';
import { mutantsContract } from './sandbox-mutants.contract.ts';

export interface SandboxPlace {
  name: string;
  open(): Sandbox;
  isolation: Isolation;
  assurance: Assurance;
}

/** What every sandbox owes its users, however it confines. */
export function sandboxContract({ name, open, isolation, assurance }: SandboxPlace): void {
  describe(`the sandbox contract: ${name}`, { timeout: 120_000 }, () => {
    const sandbox = open();
    const context = { signal: new AbortController().signal, progress: () => undefined };
    const run = async (spec: SandboxSpec): Promise<SandboxRun> => verdictOn(spec, await sandbox.run(spec, context));

    beforeAll(() => sandbox.prepare(() => undefined), 120_000);
    afterAll(() => sandbox.close());

    test('is ready, and says what it is', async () => {
      expect(sandbox.isolation).toBe(isolation);
      expect(await sandbox.status()).toMatchObject({ ready: true, detail: expect.stringMatching(/\w/) });
    });

    test('tests that pass', async () => {
      const spec = specOf();
      const evidence = await sandbox.run(spec, context);
      expect(evidence).toMatchObject({ exitCode: 0, timedOut: false, oomKilled: false, outputTruncated: false, output: '', claimProblem: null, isolation, assurance });
      expect(evidence.claim).toMatchObject({ errors: [], weak: [], tampered: [], coverage: { lines: 100, branches: 0, functions: 100 }, inputDigest: contentSignature(CODE, TESTS) });
      expect(verdictOn(spec, evidence)).toMatchObject({ outcome: 'passed', testsPassed: true, passed: 1, failed: 0, isolation, assurance });
    });

    test('a test that fails', async () => {
      expect(await run(specOf({ code: CODE.replace('/ 2', '/ 3') }))).toMatchObject({ outcome: 'failed', failed: 1, tests: [{ name: 'halves', message: expect.stringMatching(/^expected 1\.33\d* to be 2/) }] });
    });

    test('output of both streams', async () => {
      const tests = TESTS.replace('  expect', "  console.log('to the one');\n  console.error('to the other');\n  expect");
      const { outcome, output } = await run(specOf({ tests }));
      expect(outcome).toBe('passed');
      expect(output.trim().split('\n').sort()).toEqual(['to the one', 'to the other']);
    });

    test('output beyond the limit is cut and marked, and the verdict stands', async () => {
      const tests = TESTS.replace('  expect', "  for (let i = 0; i < 20_000; i += 1) console.log('x'.repeat(99));\n  expect");
      const { outcome, output, outputTruncated } = await run(specOf({ tests }, { outputBytes: 10_000 }));
      expect({ outcome, outputTruncated, length: output.length }).toEqual({ outcome: 'passed', outputTruncated: true, length: 10_000 });
    });

    test('the time limit, naming the test', async () => {
      const spec = specOf({ code: CODE.replace('return', 'for (;;);\n  return') }, { timeoutMs: 3000 });
      expect(await run(spec)).toMatchObject({ outcome: 'timeout', limit: 'time 3 s', reason: expect.stringMatching(/"halves" was running/), passed: 0, failed: 1 });
    });

    test('the memory limit', async () => {
      const code = CODE.replace('return', 'const all: Buffer[] = [];\n  for (;;) all.push(Buffer.alloc(4 * 1024 * 1024, 1));\n  return');
      expect(await run(specOf({ code }))).toMatchObject({ outcome: 'out-of-memory', limit: 'memory 256 MiB' });
    });

    test('a process that ends itself has not passed', async () => {
      const code = CODE.replace('return', "process.kill(process.pid, 'SIGKILL');\n  return");
      expect(await run(specOf({ code }))).toMatchObject({ outcome: 'failed', testsPassed: false });
    });

    test('two runs at once do not see each other', async () => {
      const code = `import { readdirSync, readFileSync } from 'node:fs';\n${CODE}`;
      const look = "const commands = readdirSync('/proc').filter((name) => /^\\d+$/.test(name)).map((pid) => { try { return readFileSync('/proc/' + pid + '/cmdline', 'utf8'); } catch { return ''; } });\n";
      const tests = (mark: string): string => TESTS.replace('\ntest(', `import { readdirSync, readFileSync, writeFileSync } from 'node:fs';\n\ntest(`).replace('  expect', `  writeFileSync('/tmp/mark', '${mark}');\n  ${look}  console.log('WORKERS', commands.filter((text) => text.includes('forks.js')).length, readFileSync('/tmp/mark', 'utf8'));\n  expect`);
      const [one, two] = await Promise.all([run(specOf({ code, tests: tests('one') })), run(specOf({ code, tests: tests('two') }))]);
      const { unconfined, outcome } = await run(specOf());
      expect(outcome).toBe('passed');
      if (unconfined.some((text) => text.startsWith('seeing, signalling'))) expect(isolation).toBe('none');
      else expect([one?.output, two?.output]).toEqual(['WORKERS 1 one\n', 'WORKERS 1 two\n']);
    });

    mutantsContract(sandbox);

    test('an aborted run ends at once with the reason it was given', async () => {
      const controller = new AbortController();
      const running = sandbox.run(specOf({ code: CODE.replace('return', 'for (;;);\n  return') }), { signal: controller.signal, progress: () => undefined });
      const reason = new Error('changed my mind');
      setTimeout(() => controller.abort(reason), 1500);
      await expect(running).rejects.toBe(reason);
      await expect(sandbox.run(specOf(), { signal: controller.signal, progress: () => undefined })).rejects.toBe(reason);
    });

    test('reaping leaves a run alone', async () => {
      const waiting = TESTS.replace('() => {\n', 'async () => {\n  await new Promise((resolve) => setTimeout(resolve, 1500));\n');
      const running = run(specOf({ tests: waiting }));
      await new Promise((resolve) => setTimeout(resolve, 1000));
      expect(await sandbox.reap()).toBeGreaterThanOrEqual(0);
      expect(await running).toMatchObject({ outcome: 'passed' });
    });

    test('closes during a run, twice, and starts no other', async () => {
      const other = open();
      const running = other.run(specOf({ code: CODE.replace('return', 'for (;;);\n  return') }), context).catch((error: unknown) => error);
      setTimeout(() => void other.close(), 1500);
      expect(isErrorCode(await running, 'SANDBOX_UNAVAILABLE')).toBe(true);
      await other.close();
      const refused: unknown = await other.run(specOf(), context).catch((error: unknown) => error);
      expect(isErrorCode(refused, 'SANDBOX_UNAVAILABLE')).toBe(true);
    });
  });
}
