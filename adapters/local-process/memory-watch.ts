import { readdirSync, readFileSync } from 'node:fs';

const EVERY_MS = 100;
const PAGE_BYTES = 4096;

/**
 * Adds up the resident memory of a process and everything below it, ten times a second.
 * Where there is no /proc nothing is watched.
 * @param onOver called once, when the sum is above `limitBytes`
 * @returns stops watching
 */
export function watchMemory(pid: number, limitBytes: number, onOver: () => void): () => void {
  const timer = setInterval(() => {
    if (residentBytes(pid) <= limitBytes) return;
    clearInterval(timer);
    onOver();
  }, EVERY_MS);
  return () => clearInterval(timer);
}

function residentBytes(root: number): number {
  const children = new Map<number, number[]>();
  for (const name of processNames()) {
    const parent = Number(readOr(`/proc/${name}/stat`).split(') ').at(-1)?.split(' ')[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  let bytes = 0;
  const waiting = [root];
  for (let pid = waiting.pop(); pid !== undefined; pid = waiting.pop()) {
    const [, resident = '0', shared = '0'] = readOr(`/proc/${pid}/statm`).split(' ');
    bytes += (Number(resident) - Number(shared)) * PAGE_BYTES;
    waiting.push(...(children.get(pid) ?? []));
  }
  return bytes;
}

function processNames(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

function readOr(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}
