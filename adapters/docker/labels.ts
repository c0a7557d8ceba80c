import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** Labels of every container and image of this program. Containers inherit those of their image, so these differ. */
export const LABEL = {
  image: 'saraphina.image',
  app: 'saraphina.app',
  instance: 'saraphina.instance',
  process: 'saraphina.process',
  job: 'saraphina.job',
  deadline: 'saraphina.deadline',
  content: 'saraphina.content',
  /** Which installation an image was made from. */
  home: 'saraphina.home',
} as const;

export const APP = 'sandbox';

/** How long after its deadline a container may still be in the hands of whoever started it. */
const GRACE_MS = 20_000;

/** This process, so that others can tell whether it still lives: host, process id, start time. */
export function processIdentity(): string {
  return [hostname(), process.pid, startTime(process.pid) ?? ''].join('|');
}

/**
 * Whether the container is nobody's any more: its deadline has passed, or the process that started it is gone.
 * A process on another host, or in another container with another host name, is left to its deadline.
 */
export function isOrphan(labels: Record<string, string>, now: number): boolean {
  const deadline = Number(labels[LABEL.deadline]);
  if (!(deadline > 0) || now > deadline + GRACE_MS) return true;
  const [host, pid, started] = (labels[LABEL.process] ?? '').split('|');
  if (host !== hostname()) return false;
  return started === '' ? !isRunning(Number(pid)) : startTime(Number(pid)) !== started;
}

/** Clock ticks after boot at which the process started; undefined when it is gone, dead and not yet buried, or without /proc. */
function startTime(pid: number): string | undefined {
  try {
    // The name in brackets may hold blanks and brackets; field 22 is the 20th after it (proc(5)).
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ');
    return fields?.[0] === 'Z' || fields?.[0] === 'X' ? undefined : fields?.[19];
  } catch {
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
