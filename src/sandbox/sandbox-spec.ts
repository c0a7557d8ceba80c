import type { Content, Provenance } from '../artifact/code-artifact.ts';
import type { Config } from '../config.ts';
import type { Sandbox } from '../ports.ts';
import { limitsFrom } from './limits.ts';
import type { SandboxSpec } from './run.ts';

/** What a sandbox is asked to run of these files, within the configured limits. */
export function sandboxSpec(config: Config, runId: string, { codeFile, code, testFile, tests }: Content): SandboxSpec {
  return { runId, codeFile, code, testFile, tests, limits: limitsFrom({ memoryMb: config.SANDBOX_MEMORY_MB, timeoutMs: config.SANDBOX_TIMEOUT_MS }) };
}

/** Whether the code comes from our own templates or grammar. */
export function isOurs(provenance: Pick<Provenance, 'kind'> | null): boolean {
  return provenance?.kind === 'template' || provenance?.kind === 'format';
}

/** Without isolation only our own code runs, unless the configuration permits all. */
export function mayRunIn({ isolation }: Sandbox, isOwnCode: boolean, config: Config): boolean {
  return isolation !== 'none' || isOwnCode || config.ALLOW_LOCAL_SANDBOX;
}

/** What is said while tests run there. */
export function runningIn({ isolation }: Sandbox): string {
  return isolation === 'none' ? 'Running tests in a local process' : 'Running tests in the Docker sandbox';
}
