import { spawn, type ChildProcess } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT } from './command-line.ts';

export interface Bot {
  url: string;
  /** What it printed so far. */
  printed(): string;
  process: ChildProcess;
  /** Ends it with this signal and waits until it is gone. */
  end(signal: NodeJS.Signals): Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/** Starts the real bot on a free port and waits until it says that it is up. */
export async function startBot(dataFolder: string, settings: Record<string, string> = {}): Promise<Bot> {
  const env = { PATH: process.env['PATH'] ?? '', HOME: dataFolder, SARAPHINA_DATA_DIR: dataFolder, PORT: '0', LOG_LEVEL: 'warn', ...(process.env['DOCKER_HOST'] ? { DOCKER_HOST: process.env['DOCKER_HOST'] } : {}), ...settings };
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(PROJECT, 'scripts', 'start.ts')], { cwd: tmpdir(), env });
  let printed = '';
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => child.once('close', (code, signal) => resolve({ code, signal })));
  const url = await new Promise<string>((resolve, reject) => {
    const read = (text: Buffer): void => {
      printed += String(text);
      const found = /Saraphina is up: (\S+)[\s\S]*approvers /.exec(printed);
      if (found?.[1]) resolve(found[1]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void ended.then(() => reject(new Error(`the bot ended before it was up:\n${printed}`)));
  });
  return {
    url,
    printed: () => printed,
    process: child,
    end(signal) {
      child.kill(signal);
      return ended;
    },
  };
}
