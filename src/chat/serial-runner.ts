export interface SerialRunner {
  /** Runs `work` after what runs under this key; one run that waits serves everybody who asked meanwhile. */
  run(key: string, work: () => Promise<void>): Promise<void>;
  /** Resolves when nothing runs. */
  idle(): Promise<void>;
}

/** Runs one thing at a time per key, and never more than one waits: it will see everything that changed until then. */
export function createSerialRunner(): SerialRunner {
  const running = new Map<string, Promise<void>>();
  const waiting = new Map<string, Promise<void>>();

  function start(key: string, work: () => Promise<void>): Promise<void> {
    const run = work().finally(() => {
      if (running.get(key) === run) running.delete(key);
    });
    running.set(key, run);
    return run;
  }

  return {
    run(key, work) {
      const now = running.get(key);
      if (!now) return start(key, work);
      const queued = waiting.get(key);
      if (queued) return queued;
      const next = now
        .catch(() => undefined)
        .then(() => {
          waiting.delete(key);
          return start(key, work);
        });
      waiting.set(key, next);
      return next;
    },
    async idle() {
      while (running.size + waiting.size > 0) await Promise.allSettled([...running.values(), ...waiting.values()]);
    },
  };
}
