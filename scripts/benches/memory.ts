import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

function residentMb(pid: number): number {
  const kilobytes = Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  return Math.round(kilobytes / 102.4) / 10;
}

function untilPrinted(child: ReturnType<typeof spawn>, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout?.on('data', (part: Buffer) => {
      printed += String(part);
      if (printed.includes(text)) resolve();
    });
    child.once('exit', () => reject(new Error(`ended before it printed "${text}"`)));
  });
}

/** Resident memory and start time of the bot process in embedded mode, against a bare Node process. Linux only. */
export async function benchMemory(): Promise<object> {
  const folder = mkdtempSync(join(tmpdir(), 'saraphina-bench-'));
  const bare = spawn(process.execPath, ['-e', 'console.log("up"); setInterval(() => {}, 1000)']);
  const begun = performance.now();
  const bot = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, '..', 'start.ts')], {
    env: { PATH: process.env['PATH'], HOME: folder, SARAPHINA_DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'error' },
  });
  try {
    await untilPrinted(bare, 'up');
    await untilPrinted(bot, 'Saraphina is up');
    const startMs = Math.round(performance.now() - begun);
    await new Promise((resolve) => setTimeout(resolve, 5000));
    const [ours, baseline] = [residentMb(Number(bot.pid)), residentMb(Number(bare.pid))];
    return { startMs, residentMb: ours, bareNodeMb: baseline, ratio: ours / baseline, goal: 'up in under 3 s, under 250 MB' };
  } finally {
    const gone = new Promise((resolve) => bot.once('exit', resolve));
    bot.kill('SIGTERM');
    bare.kill('SIGTERM');
    await gone;
    rmSync(folder, { recursive: true, force: true });
  }
}
