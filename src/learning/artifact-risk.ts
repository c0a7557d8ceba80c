/** How likely an artifact is to fail after deployment, from its own measures; what happens to it afterwards is the outcome. */
import type { App } from '../app.ts';
import type { StaticAnalysisReport } from '../analysis/report.ts';
import type { ArtifactRisk, CodeArtifact } from '../artifact/code-artifact.ts';
import type { ExecutionCounts } from '../artifact/execution-metrics.ts';
import { predict } from '../predictions/engine.ts';
import type { Query } from '../predictions/prediction.ts';
import { mutationScore } from '../sandbox/mutation-score.ts';
import type { SandboxRun } from '../sandbox/run.ts';
import { tellOutcome } from './outcome-news.ts';

const DOMAIN = 'risk_assessment';
/** A function that did its work so often without an error has not failed. */
const EXECUTIONS_THAT_TELL = 20;
/** Newest roll-backs that are looked at. */
const MOST_ROLLED_BACK = 500;

/**
 * Estimates the risk of an artifact whose tests just passed, and logs the estimate as a prediction.
 * @returns what the approval card shows; null when there is no analysis to estimate it from
 */
export async function estimateRisk(app: App, artifact: CodeArtifact, run: SandboxRun): Promise<ArtifactRisk | null> {
  if (!artifact.analysis) return null;
  const schema = await app.domains.find(DOMAIN);
  const query = { artifact_id: artifact.artifactId, ...riskFeatures(artifact.analysis, run), ...(await historyFeatures(app, artifact)) };
  const current = await app.models.current(DOMAIN);
  const prediction = predict(`pred-risk-${artifact.artifactId}-${artifact.version}`, schema, query, current ?? null);
  const createdAt = app.clock.now().toISOString();
  await app.store.predictions.save({ ...prediction, requestedBy: 'saraphina', query, createdAt, outcome: null, outcomeAt: null, outcomeHistory: [] });
  return {
    predictionId: prediction.predictionId,
    probability: prediction.prediction ?? schema.prior.value,
    isModel: prediction.modelVersion !== null,
    isCalibrated: prediction.modelVersion !== null,
    isOod: prediction.isOod,
    modelVersion: prediction.modelVersion,
  };
}

/** What our static analysis and the test run measured, named as the domain names it. */
export function riskFeatures({ score, complexity, findings }: StaticAnalysisReport, run: SandboxRun): Query {
  const { cyclomatic, halstead, sourceLines } = complexity;
  return {
    score,
    coverage: run.coverage.lines,
    lines: sourceLines,
    findings: findings.filter(({ level }) => level !== 'note').length,
    ...(run.mutation ? { mutation_score: mutationScore(run.mutation) } : {}),
    ...(cyclomatic === null ? {} : { cyclomatic }),
    ...(halstead === null ? {} : { halstead_volume: halstead.volume, halstead_difficulty: halstead.difficulty, halstead_effort: halstead.effort }),
  };
}

/** How the versions before this one did. */
async function historyFeatures(app: App, { content }: CodeArtifact): Promise<Query> {
  const earlier = content ? await app.store.artifacts.deployedAs(content.entryPoint) : undefined;
  if (!earlier) return { versions: 0, failures: 0 };
  const { errorCount } = await app.store.artifacts.executions(earlier.artifactId);
  return { versions: earlier.deployment?.version ?? 1, failures: errorCount };
}

/** Logs what became of a deployed artifact as the outcome of its risk: it was rolled back, its first error, or enough executions without one. */
export async function logRiskOutcome(app: App, { risk, status }: Pick<CodeArtifact, 'risk' | 'status'>, { executionCount, errorCount }: ExecutionCounts): Promise<void> {
  const failed = errorCount > 0 || status === 'rolled_back';
  if (!risk || (!failed && executionCount < EXECUTIONS_THAT_TELL)) return;
  const logged = await app.store.predictions.get(risk.predictionId);
  if (logged && logged.outcome !== failed) await tellOutcome(app.store, logged, failed, app.clock.now().toISOString());
}

/** Logs the outcome of every artifact that was rolled back. @param seen ids that this process looked at already */
export async function logRollBacks(app: App, seen: Set<string>): Promise<void> {
  for (const artifact of await app.store.artifacts.list({ status: 'rolled_back', limit: MOST_ROLLED_BACK })) {
    if (seen.has(artifact.artifactId)) continue;
    await logRiskOutcome(app, artifact, await app.store.artifacts.executions(artifact.artifactId));
    seen.add(artifact.artifactId);
  }
}
