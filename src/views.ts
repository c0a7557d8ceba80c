/** The JSON answers of the command line and the web console, as their contract names them. */
import type { CodeArtifact } from './artifact/code-artifact.ts';
import { toExecutionMetrics, type ExecutionCounts } from './artifact/execution-metrics.ts';
import type { AuditEntry } from './audit/audit-entry.ts';
import type { StoredPrediction } from './predictions/prediction.ts';
import { mutationScore } from './sandbox/mutation-score.ts';
import type { SandboxRun } from './sandbox/run.ts';

type View = Record<string, unknown>;

function contentView({ content, analysis, provenance }: CodeArtifact): View {
  return {
    entryPoint: content?.entryPoint ?? null,
    codeFile: content?.codeFile ?? null,
    testFile: content?.testFile ?? null,
    code: content?.code ?? null,
    tests: content?.tests ?? null,
    qualityScore: analysis?.score ?? null,
    analysis,
    generator: provenance,
  };
}

export function proposalView(artifact: CodeArtifact): View {
  const { artifactId, status, signature, requestedBy, artifactType, featureSpec, failure } = artifact;
  return {
    artifactId,
    status,
    artifactType,
    featureSpec,
    requestedBy,
    ...contentView(artifact),
    signature,
    ...(failure === null ? {} : { failure }),
  };
}

/** A logged prediction; what moved the answer stands beside it, and is empty where no model was asked. */
export function predictionView(prediction: StoredPrediction): View {
  return { ...prediction, contributions: prediction.explanation?.contributions ?? [] };
}

export function runView(artifact: CodeArtifact, run: SandboxRun): View {
  const { outcome, reason, testsPassed, tests, passed, failed, coverage, mutation, durationMs, isolation, assurance, limit, output } = run;
  return {
    artifactId: artifact.artifactId,
    status: artifact.status,
    outcome,
    reason,
    testsPassed,
    tests,
    passed,
    failed,
    coverage,
    mutation: mutation ? { score: mutationScore(mutation), ...mutation } : null,
    durationMs,
    isolation,
    assurance,
    ...(limit === undefined ? {} : { limit }),
    unconfined: run.unconfined,
    output,
    outputTruncated: run.outputTruncated,
  };
}

export function decisionView(artifact: CodeArtifact, decision: 'approved' | 'rejected'): View {
  const { artifactId, status, deployment, approval, rejection } = artifact;
  return {
    artifactId,
    status,
    decision,
    ...(decision === 'approved' ? { approval } : { rejection }),
    ...(deployment && decision === 'approved'
      ? { deployment: { target: deployment.target, path: deployment.path, commit: deployment.commit, version: deployment.version } }
      : {}),
  };
}

export function artifactView(artifact: CodeArtifact, executions: ExecutionCounts): View {
  const { content: _content, ...rest } = artifact;
  return {
    ...rest,
    ...contentView(artifact),
    reviews: artifact.reviews ?? null,
    coveragePercent: artifact.testRun?.coverage.lines ?? null,
    approvedBy: artifact.approval?.approvedBy ?? null,
    approvedAt: artifact.approval?.approvedAt ?? null,
    rejectionReason: artifact.rejection?.reason ?? null,
    deployedAt: artifact.deployment?.deployedAt ?? null,
    deploymentTarget: artifact.deployment?.target ?? null,
    ...toExecutionMetrics(executions),
  };
}

export function summaryView(artifact: CodeArtifact): View {
  return {
    artifactId: artifact.artifactId,
    status: artifact.status,
    entryPoint: artifact.content?.entryPoint ?? null,
    featureSpec: artifact.featureSpec,
    qualityScore: artifact.analysis?.score ?? null,
    requestedBy: artifact.requestedBy,
    updatedAt: artifact.updatedAt,
  };
}

/** An audit entry for readers: large texts are named, not repeated. */
export function auditView(entry: AuditEntry): View {
  const { artifactId, sequence, action, actor, at, requestId, details, change, previousHash, hash } = entry;
  return { artifactId, sequence, action, actor: actor.id, asserted: actor.asserted, ...(actor.osUser === undefined ? {} : { osUser: actor.osUser }), at, requestId, details, changed: Object.keys(change), previousHash, hash };
}
