import type { SandboxLimits } from './run.ts';

export const MIB = 1024 * 1024;

/** The limits of one test run. Memory is memory plus swap; output is per stream; CPUs may be fractional. */
export const DEFAULT_LIMITS: SandboxLimits = Object.freeze({
  memoryBytes: 256 * MIB,
  timeoutMs: 60_000,
  pids: 128,
  cpus: 1,
  outputBytes: MIB,
  tmpBytes: 64 * MIB,
});

/** How long faults are planted after tests have passed. What was not tried by then is not counted. */
export const MUTATION_BUDGET_MS = 20_000;

/** What a configuration may change. MiB and milliseconds; whatever is absent keeps its default. */
export interface LimitOverrides {
  memoryMb?: number | undefined;
  timeoutMs?: number | undefined;
  pids?: number | undefined;
  cpus?: number | undefined;
  outputBytes?: number | undefined;
  tmpMb?: number | undefined;
}

/**
 * The limits of a run from configuration values.
 * @throws RangeError for a value that is not a positive number: no limit may be switched off by mistake
 */
export function limitsFrom(overrides: LimitOverrides = {}): SandboxLimits {
  for (const [name, value] of Object.entries(overrides)) {
    if (value !== undefined && !(Number.isFinite(value) && value > 0)) throw new RangeError(`expected a positive number for ${name}, got ${value}`);
  }
  return {
    memoryBytes: overrides.memoryMb === undefined ? DEFAULT_LIMITS.memoryBytes : Math.floor(overrides.memoryMb * MIB),
    timeoutMs: overrides.timeoutMs ?? DEFAULT_LIMITS.timeoutMs,
    pids: overrides.pids ?? DEFAULT_LIMITS.pids,
    cpus: overrides.cpus ?? DEFAULT_LIMITS.cpus,
    outputBytes: overrides.outputBytes ?? DEFAULT_LIMITS.outputBytes,
    tmpBytes: overrides.tmpMb === undefined ? DEFAULT_LIMITS.tmpBytes : Math.floor(overrides.tmpMb * MIB),
  };
}

export const limitInWords = {
  memory: ({ memoryBytes }: SandboxLimits): string => `memory ${Math.round(memoryBytes / MIB)} MiB`,
  time: ({ timeoutMs }: SandboxLimits): string => `time ${timeoutMs / 1000} s`,
  output: ({ outputBytes }: SandboxLimits): string => `output ${outputBytes % MIB === 0 ? `${outputBytes / MIB} MiB` : `${outputBytes} bytes`} per stream`,
};
