import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { createLocalProcessSandbox } from '../../../adapters/local-process/local-process-sandbox.ts';
import { sandboxContract } from '../../contracts/sandbox.contract.ts';
import { specOf } from '../../support/sandbox-exercise.ts';
import { silent } from '../../support/silent-logger.ts';

const open = (): ReturnType<typeof createLocalProcessSandbox> => createLocalProcessSandbox({ instance: 'tests', logger: silent });
const context = { signal: new AbortController().signal, progress: () => undefined };

sandboxContract({ name: 'local process', open, isolation: 'none', assurance: 'L0' });

/** Worker and runner processes that belong to a folder or a mark of ours. */
function runnersWith(mark: string): string[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/environ`, 'latin1').includes(mark) || readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes(mark);
    } catch {
      return false;
    }
  });
}

describe('the local process', { timeout: 120_000 }, () => {
  test('says what was not confined, as found on this machine', async () => {
    const sandbox = open();
    const probe = `import { writeFileSync } from 'node:fs';\nimport { networkInterfaces } from 'node:os';\nexport function half(n: number): number {\n  return n / 2;\n}\nfor (const folder of ['/', '/var/tmp', '${process.cwd()}']) try { writeFileSync(folder + '/sandbox-probe', ''); console.log('WROTE', folder); } catch {}\nconsole.log('FACTS', process.getuid!(), Object.keys(networkInterfaces()).filter((name) => name !== 'lo').length, process.ppid);\n`;
    const evidence = await sandbox.run(specOf({ code: probe }), context);
    const [, uid, interfaces, parent] = /FACTS (\d+) (\d+) (\d+)/.exec(evidence.output) ?? [];
    expect(evidence.unconfined).toContain("reading this machine's files (whatever the user may read)");
    expect(evidence.unconfined.includes('the network')).toBe(interfaces !== '0');
    expect(evidence.unconfined.includes('the user root')).toBe(uid === '0');
    expect(evidence.unconfined.some((text) => text.startsWith('seeing, signalling'))).toBe(parent !== '1');
    const { detail, remedy } = await sandbox.status();
    for (const text of evidence.unconfined) expect(detail).toContain(text);
    expect(remedy).toMatch(/Docker/);
    const writable = evidence.unconfined.find((text) => text.startsWith('writing to '))?.slice('writing to '.length).split(', ') ?? [];
    for (const folder of ['/', process.cwd()]) expect(evidence.output.includes(`WROTE ${folder}\n`), folder).toBe(writable.includes(folder));
    await sandbox.close();
  });

  test('the environment of the program does not go in', async () => {
    process.env['SANDBOX_TEST_CANARY'] = 'CANARY-local';
    const sandbox = open();
    const code = "export function half(n: number): number {\n  return n / 2;\n}\nconsole.log(JSON.stringify(process.env));\n";
    const { output } = await sandbox.run(specOf({ code }), context);
    expect(output).toContain('"HOME"');
    expect(output).not.toContain('CANARY-local');
    await sandbox.close();
  });

  test('leaves no folder and no process, not even a daemon', async () => {
    const sandbox = open();
    const mark = `daemon-${process.pid}-${Math.random().toString(36).slice(2)}`;
    const code = `import { spawn } from 'node:child_process';\nexport function half(n: number): number {\n  return n / 2;\n}\nspawn(process.execPath, ['-e', '/* ${mark} */ setInterval(() => {}, 1000)'], { detached: true, stdio: 'ignore' }).unref();\nawait new Promise((resolve) => setTimeout(resolve, 300));\n`;
    await sandbox.run(specOf({ code }), context);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const confined = !(await sandbox.status()).detail.includes('outliving');
    expect(runnersWith(mark).length > 0).toBe(!confined);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith(`saraphina-run-${process.pid}-`))).toEqual([]);
    await sandbox.close();
  });

  test('removes the folders of programs that were killed, and no others', async () => {
    const sandbox = open();
    const [dead, alive] = ['4194304', String(process.pid)].map((pid) => mkdtempSync(join(tmpdir(), `saraphina-run-${pid}-`)));
    expect(await sandbox.reap()).toBeGreaterThanOrEqual(1);
    expect([existsSync(dead as string), existsSync(alive as string)]).toEqual([false, true]);
    rmSync(alive as string, { recursive: true });
    await sandbox.close();
  });

  test('ends when the program that started it is killed', async () => {
    const script = fileURLToPath(new URL('./killed-program.ts', import.meta.url));
    const program = spawn(process.execPath, ['--no-warnings', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    const pid = await new Promise<string>((resolve) => program.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim())));
    expect(pid).toMatch(/^\d+$/);
    const stat = (): string => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.[0] ?? '';
    expect(stat()).toMatch(/[RS]/);
    program.kill('SIGKILL');
    await expect.poll(() => {
      try {
        return stat();
      } catch {
        return 'gone';
      }
    }, { timeout: 10_000 }).toMatch(/gone|Z/);
  });

  test('without root it still confines what it can, and says whose rights remain', async () => {
    const script = fileURLToPath(new URL('./print-status.ts', import.meta.url));
    const user = process.getuid?.() === 0 ? { uid: 65533, gid: 65533 } : {};
    const program = spawn(process.execPath, ['--no-warnings', script], { stdio: ['ignore', 'pipe', 'inherit'], env: { PATH: process.env['PATH'], HOME: '/tmp' }, ...user });
    let text = '';
    program.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
    await new Promise((resolve) => program.once('close', resolve));
    const { status, outcome } = JSON.parse(text) as { status: { ready: boolean; detail: string }; outcome: string };
    expect(outcome).toBe('passed');
    expect(status.detail).toMatch(/the files of the user|the rights of the user/);
    expect(status.detail).not.toMatch(/the user root/);
  });
});
