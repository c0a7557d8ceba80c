import type { App } from '../app.ts';
import { auditActor } from '../approval/decide.ts';
import { stateInWords } from '../approval/policy.ts';
import { withTestRun } from '../analysis/score.ts';
import type { ArtifactRisk, CodeArtifact, Content } from '../artifact/code-artifact.ts';
import { contentSignature } from '../artifact/content-digest.ts';
import { changeArtifact, loadArtifact } from '../artifact/ledger.ts';
import { mayRun } from '../artifact/lifecycle.ts';
import { SYSTEM } from '../audit/audit-entry.ts';
import { isErrorCode, SaraphinaError } from '../errors.ts';
import { estimateRisk } from '../learning/artifact-risk.ts';
import type { Inspection, Sandbox } from '../ports.ts';
import type { Work } from '../requests/run-request.ts';
import { renewReviews } from '../reviews/review-proposal.ts';
import { judge } from './judge.ts';
import { measureMutation } from './mutation.ts';
import type { SandboxRun } from './run.ts';
import { isOurs, mayRunIn, runningIn, sandboxSpec } from './sandbox-spec.ts';

/**
 * Runs the tests once for a request: marks the artifact as testing, runs, judges, records.
 * Repeating a request whose verdict is recorded returns that verdict; an aborted run puts the artifact back.
 * @throws SaraphinaError `WRONG_STATE`, `NOT_ISOLATED`, or a transient fault of the sandbox
 */
export async function runTests(app: App, work: Work, artifactId: string): Promise<{ artifact: CodeArtifact; run: SandboxRun }> {
  const { request } = work;
  const entries = await app.store.artifacts.entries(artifactId);
  const recorded = entries.find((entry) => entry.requestId === request.requestId && entry.action === 'run_finished')?.change.testRun;
  const before = await loadArtifact(app.store.artifacts, artifactId);
  if (!before) throw new SaraphinaError('UNKNOWN_ID', `there is no artifact ${artifactId}`);
  if (recorded) return { artifact: before, run: recorded };
  const runner = entries.findLast((entry) => entry.action === 'run_started')?.requestId;
  if (before.status === 'testing' && runner && runner !== request.requestId && (await isBeingWorkedOn(app, runner))) {
    throw new SaraphinaError('WRONG_STATE', `${artifactId}: ${stateInWords(before)}`, { status: before.status });
  }
  const sandbox = await app.sandbox();
  requirePermittedSandbox(app, sandbox, before);
  const started = await start(app, work, artifactId);
  try {
    const { run, inspection } = await runOnce(app, work, sandbox, started);
    const risk = run.testsPassed ? await estimateRisk(app, started, run) : null;
    return { artifact: await recordRun(app, work, artifactId, run, risk, inspection), run };
  } catch (error) {
    await putBack(app, work, artifactId, error);
    throw error;
  }
}

async function isBeingWorkedOn(app: App, requestId: string): Promise<boolean> {
  const other = await app.store.requests.get(requestId);
  return other?.status === 'pending' && other.lease !== null && other.lease.expiresAt > app.clock.now().toISOString();
}

function requirePermittedSandbox(app: App, sandbox: Sandbox, artifact: CodeArtifact): void {
  if (mayRunIn(sandbox, isOurs(artifact.provenance), app.config)) return;
  throw new SaraphinaError('NOT_ISOLATED', 'Docker is not reachable, and only our own templates run without it. Start Docker (./scripts/saraphina doctor says how) or set ALLOW_LOCAL_SANDBOX=true');
}

function start(app: App, { request }: Work, artifactId: string): Promise<CodeArtifact> {
  return changeArtifact(app.store.artifacts, app.clock, artifactId, (artifact) => {
    if (!mayRun(artifact.status)) {
      throw new SaraphinaError('WRONG_STATE', `the tests of ${artifactId} can't be run: ${stateInWords(artifact)}`, { status: artifact.status });
    }
    return {
      action: 'run_started',
      actor: auditActor(request.actor),
      requestId: request.requestId,
      details: { signature: artifact.signature },
      change: { status: 'testing', approval: null, awaitingSince: null, expiresAt: null },
    };
  });
}

async function runOnce(app: App, work: Work, sandbox: Sandbox, artifact: CodeArtifact): Promise<{ run: SandboxRun; inspection: Inspection }> {
  const content = artifact.content as Content;
  const signature = contentSignature(content.code, content.tests);
  if (signature !== artifact.signature) {
    throw new SaraphinaError('INTEGRITY', `the content of ${artifact.artifactId} was changed outside the audit trail; its tests were not run`);
  }
  const inspection = await app.tools.inspect(content);
  const spec = sandboxSpec(app.config, `${artifact.artifactId}-${artifact.version}`, content);
  await work.progress(runningIn(sandbox));
  const evidence = await sandbox.run(spec, { signal: work.signal, progress: (text) => void work.progress(text).catch(() => undefined) });
  work.signal.throwIfAborted();
  const run = judge(spec, evidence, inspection, { signature, finishedAt: app.clock.now().toISOString() });
  const mutation = await measureMutation(app, work, sandbox, spec, run);
  return { run: mutation ? { ...run, mutation } : run, inspection };
}

function recordRun(app: App, { request }: Work, artifactId: string, run: SandboxRun, risk: ArtifactRisk | null, inspection: Inspection): Promise<CodeArtifact> {
  return changeArtifact(app.store.artifacts, app.clock, artifactId, (artifact) => {
    const now = app.clock.now();
    const expiresAt = new Date(now.getTime() + app.config.APPROVAL_TTL_HOURS * 3_600_000).toISOString();
    const waiting = run.testsPassed ? { awaitingSince: now.toISOString(), expiresAt } : { awaitingSince: null, expiresAt: null };
    const analysis = artifact.analysis ? { analysis: withTestRun(artifact.analysis, run) } : {};
    return {
      action: 'run_finished',
      actor: auditActor(request.actor),
      requestId: request.requestId,
      details: { outcome: run.outcome, reason: run.reason, isolation: run.isolation, assurance: run.assurance, passed: run.passed, failed: run.failed },
      change: { status: run.testsPassed ? 'awaiting_approval' : 'tests_failed', testRun: run, reviews: renewReviews(artifact, inspection, run), risk, ...analysis, ...waiting },
    };
  });
}

/** A fault of the infrastructure puts the artifact back to proposed; whoever took the lease over is left alone. */
async function putBack(app: App, work: Work, artifactId: string, error: unknown): Promise<void> {
  if (isErrorCode(work.signal.reason, 'LEASE_LOST')) return;
  const reason = error instanceof Error ? error.message : String(error);
  await changeArtifact(app.store.artifacts, app.clock, artifactId, (artifact) =>
    artifact.status === 'testing'
      ? { action: 'run_aborted', actor: SYSTEM, requestId: work.request.requestId, details: { reason }, change: { status: 'proposed' } }
      : null,
  ).catch((failure: unknown) => app.logger.warn('could not put the artifact back', { artifactId, error: String(failure) }));
}
