const DEFAULT_WAIT_MS = 300;

export interface Throttled<A extends unknown[]> {
  (...args: A): void;
  /** Forgets the pending call and lets the next one run at once. */
  cancel(): void;
}

/**
 * Returns a function that calls `task` at once, and then at most once in `waitMs` milliseconds: of the calls in between only the last one
 * is made, at the end of the time.
 * @throws TypeError when `task` is not a function or `waitMs` is not a number from 0
 */
export function throttle<A extends unknown[]>(task: (...args: A) => unknown, waitMs: number = DEFAULT_WAIT_MS): Throttled<A> {
  if (typeof task !== 'function') throw new TypeError(`expected a function, got ${typeof task}`);
  if (!(typeof waitMs === 'number' && waitMs >= 0)) throw new TypeError(`expected a wait in milliseconds from 0, got ${String(waitMs)}`);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pending: A | undefined;
  const run = (args: A): void => {
    pending = undefined;
    timer = setTimeout(next, waitMs);
    task(...args);
  };
  const next = (): void => {
    timer = undefined;
    if (pending) run(pending);
  };
  const throttled = (...args: A): void => {
    if (timer === undefined) run(args);
    else pending = args;
  };
  const cancel = (): void => {
    clearTimeout(timer);
    timer = undefined;
    pending = undefined;
  };
  return Object.assign(throttled, { cancel });
}
