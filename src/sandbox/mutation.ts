import type { App } from '../app.ts';
import type { Sandbox } from '../ports.ts';
import type { Work } from '../requests/run-request.ts';
import { MUTATION_BUDGET_MS } from './limits.ts';
import type { MutationReport, SandboxRun, SandboxSpec } from './run.ts';
import { tryFaults } from './try-faults.ts';

/** The tests of a fault may take so many times as long as those of the code, and so much longer in any case. */
const TIME_FACTOR = 5;
const TIME_AT_LEAST_MS = 2000;

/**
 * Tries the tests of a run that passed on faults in its code. It comes after the verdict and can't change it:
 * whatever goes wrong leaves the score unmeasured, with the reason in the log.
 * @returns undefined when there is nothing to plant, or it was not measured
 * @throws the signal's reason
 */
export async function measureMutation(app: App, work: Work, sandbox: Sandbox, spec: SandboxSpec, run: SandboxRun): Promise<MutationReport | undefined> {
  if (!run.testsPassed || !app.config.MUTATION_TESTING) return undefined;
  try {
    const startedMs = performance.now();
    const planted = await app.tools.plantFaults(spec.codeFile, spec.code);
    const total = planted.faults.length;
    if (total === 0) return undefined;
    const say = (tried: number): void => void work.progress(`Planting faults to see whether the tests notice: ${tried} of ${total}`).catch(() => undefined);
    const testsMs = run.tests.reduce((sum, { durationMs }) => sum + durationMs, 0);
    const budgetMs = MUTATION_BUDGET_MS - (performance.now() - startedMs);
    return await tryFaults(planted, { sandbox, spec, budgetMs, timeoutMs: Math.ceil(TIME_FACTOR * testsMs + TIME_AT_LEAST_MS), signal: work.signal, onTried: say });
  } catch (error) {
    work.signal.throwIfAborted();
    app.logger.info('mutation score not measured', { runId: spec.runId, reason: error instanceof Error ? error.message : String(error) });
    return undefined;
  }
}
