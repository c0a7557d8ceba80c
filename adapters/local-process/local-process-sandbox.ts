import { SaraphinaError } from '../../src/errors.ts';
import type { Logger, Sandbox } from '../../src/ports.ts';
import { DEFAULT_LIMITS } from '../../src/sandbox/limits.ts';
import type { SandboxLimits } from '../../src/sandbox/run.ts';
import { probeConfinement, type Confined } from './probe.ts';
import { removeAbandonedFolders, RUNNER, runProcess } from './run-process.ts';

export interface LocalProcessSandboxOptions {
  /** Names this instance of the program; there is nothing of it on the machine after a run. */
  instance?: string;
  limits?: SandboxLimits;
  logger: Logger;
}

/**
 * The fallback without Docker: the same runner in a process of this machine. It is no boundary, and says so:
 * `isolation` is `none` and every run lists what was not confined, as probed on this machine.
 */
export function createLocalProcessSandbox({ limits = DEFAULT_LIMITS, logger }: LocalProcessSandboxOptions): Sandbox {
  const state: { confined?: Promise<Confined>; closed: boolean } = { closed: false };
  const active = new Set<AbortController>();
  const confined = (): Promise<Confined> => (state.confined ??= probeConfinement(limits, RUNNER));
  return {
    isolation: 'none',
    status: async () => {
      const { confinement, unconfined } = await confined();
      return { ready: true, detail: `a local process, confined by ${confinement.name}; not confined: ${unconfined.join('; ')}`, remedy: 'start Docker for a real sandbox' };
    },
    prepare: async (progress) => {
      progress('Local process: finding out what this machine can confine');
      const { confinement, unconfined } = await confined();
      logger.info('local process sandbox', { confinement: confinement.name, unconfined });
    },
    run: async (spec, { signal, onMutant }) => {
      if (state.closed) throw new SaraphinaError('SANDBOX_UNAVAILABLE', 'the sandbox is closing');
      const own = new AbortController();
      active.add(own);
      try {
        return await runProcess(spec, await confined(), AbortSignal.any([signal, own.signal]), onMutant);
      } finally {
        active.delete(own);
      }
    },
    // A run ends with its standard input, so no process survives the program that started it; a folder may.
    reap: async () => removeAbandonedFolders(),
    close: async () => {
      state.closed = true;
      for (const run of active) run.abort(new SaraphinaError('SANDBOX_UNAVAILABLE', 'the sandbox was closed during the run'));
    },
  };
}
