const DEFAULT_WAIT_MS = 300;

export interface Debounced<A extends unknown[]> {
  (...args: A): void;
  /** Forgets the pending call. */
  cancel(): void;
  /** Makes the pending call at once. */
  flush(): void;
}

/**
 * Returns a function that calls `task` only after it has not been called itself for `waitMs` milliseconds, with the arguments of the last call.
 * @throws TypeError when `task` is not a function or `waitMs` is not a number from 0
 */
export function debounce<A extends unknown[]>(task: (...args: A) => unknown, waitMs: number = DEFAULT_WAIT_MS): Debounced<A> {
  if (typeof task !== 'function') throw new TypeError(`expected a function, got ${typeof task}`);
  if (!(typeof waitMs === 'number' && waitMs >= 0)) throw new TypeError(`expected a wait in milliseconds from 0, got ${String(waitMs)}`);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pending: A | undefined;
  const cancel = (): void => {
    clearTimeout(timer);
    pending = undefined;
  };
  const flush = (): void => {
    const args = pending;
    cancel();
    if (args) task(...args);
  };
  const debounced = (...args: A): void => {
    cancel();
    pending = args;
    timer = setTimeout(flush, waitMs);
  };
  return Object.assign(debounced, { cancel, flush });
}
