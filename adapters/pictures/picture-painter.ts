import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { PicturePainter } from '../../src/ports.ts';

const PROCESS = fileURLToPath(new URL('./painting-process.ts', import.meta.url));
/** Painting that takes longer than this is given up. */
const LIMIT_MS = 20_000;
/** Of what went wrong, enough to tell. */
const MOST_SAID = 500;

/**
 * Paints drawings in a process of its own for each: a painter holds a hundred megabytes, and a thread would not give all of
 * them back. One at a time, so that there is never more of it.
 */
export function createPicturePainter(): PicturePainter {
  let last: Promise<unknown> = Promise.resolve();
  return {
    paint(svg) {
      const turn = last.then(() => paintOnce(svg));
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}

function paintOnce(svg: string): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const painter = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', PROCESS], { env: {}, timeout: LIMIT_MS, killSignal: 'SIGKILL' });
    const png: Buffer[] = [];
    let said = '';
    painter.stdout.on('data', (chunk: Buffer) => png.push(chunk));
    painter.stderr.setEncoding('utf8').on('data', (chunk: string) => (said = (said + chunk).slice(0, MOST_SAID)));
    painter.on('error', reject);
    painter.on('close', (code, signal) => (code === 0 ? resolve(Buffer.concat(png)) : reject(new Error(`the picture was not painted (${signal === null ? said.trim() : `ended by ${signal}`})`))));
    // A painter that is gone already says why itself.
    painter.stdin.on('error', () => undefined);
    painter.stdin.end(svg);
  });
}
