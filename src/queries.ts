/** Commands that are answered at once. */
import type { App } from './app.ts';
import { artifactCard, cardContext } from './cards.ts';
import { auditCard, executionCard, listCard, outcomeCard, predictionMessage, verificationCard } from './cards/answers.ts';
import { reviewFile } from './cards/reviews.ts';
import { loadArtifact } from './artifact/ledger.ts';
import type { ArtifactStatus, CodeArtifact } from './artifact/code-artifact.ts';
import { toExecutionMetrics } from './artifact/execution-metrics.ts';
import { verifyChain, verifyProjection, type Problem } from './audit/verify.ts';
import { shippedProblems } from './deployment/verify-shipped.ts';
import { SaraphinaError } from './errors.ts';
import { pickLocale } from './language/locale.ts';
import { wordsIn } from './language/words.ts';
import { logRiskOutcome } from './learning/artifact-risk.ts';
import { changeProblems } from './learning/model-book.ts';
import { tellOutcome } from './learning/outcome-news.ts';
import { message } from './message.ts';
import { didYouMean } from './near.ts';
import { expectation, readOutcome } from './predictions/domains/read-value.ts';
import type { DomainSchema } from './predictions/domains/schema.ts';
import { answer, type Reply } from './requests/reply.ts';
import type { Actor } from './requests/stored-request.ts';
import { artifactView, auditView, summaryView } from './views.ts';

/** Whoever reads the answer, in their language. */
type Reader = Pick<Actor, 'locale'>;

/** Changes of one domain's model that are checked at most. */
const MOST_CHANGES = 100_000;

/** The error for an id that does not exist, with the one that was probably meant. */
export async function unknownId(app: App, id: string): Promise<SaraphinaError> {
  const isPrediction = id.startsWith('pred');
  const known = isPrediction ? await app.store.predictions.recentIds(500) : await app.store.artifacts.recentIds(500);
  const advice = didYouMean(id, known) || (isPrediction ? ' The answer to predict names its id.' : ' The list command shows what there is.');
  return new SaraphinaError('UNKNOWN_ID', `there is no ${isPrediction ? 'prediction' : 'artifact'} with the id ${id.slice(0, 100)}.${advice}`);
}

async function requireArtifact(app: App, artifactId: string): Promise<CodeArtifact> {
  const artifact = await loadArtifact(app.store.artifacts, artifactId);
  if (!artifact) throw await unknownId(app, artifactId);
  return artifact;
}

export async function show(app: App, { id }: { id: string }, { locale }: Reader = {}): Promise<Reply> {
  const prediction = id.startsWith('pred-') ? await app.store.predictions.get(id) : undefined;
  if (prediction) return answer({ ...prediction }, predictionMessage(prediction, locale));
  const artifact = await requireArtifact(app, id);
  const executions = await app.store.artifacts.executions(id);
  const card = artifactCard(artifact, cardContext(app, locale));
  const reviews = artifact.reviews ? [reviewFile(artifact.reviews, wordsIn(pickLocale(locale)))] : [];
  return answer(artifactView(artifact, executions), { ...card, files: [...card.files, ...reviews] });
}

export async function list(app: App, { status, limit }: { status?: ArtifactStatus; limit: number }, { locale }: Reader = {}): Promise<Reply> {
  const artifacts = await app.store.artifacts.list({ limit, ...(status === undefined ? {} : { status }) });
  return answer({ artifacts: artifacts.map(summaryView) }, listCard(artifacts, locale));
}

export async function metrics(app: App, { artifactId }: { artifactId: string }, { locale }: Reader = {}): Promise<Reply> {
  const artifact = await requireArtifact(app, artifactId);
  const counts = toExecutionMetrics(await app.store.artifacts.executions(artifactId));
  return answer({ artifactId, status: artifact.status, ...counts }, executionCard(artifactId, counts, locale));
}

export async function execution(app: App, { artifactId, result }: { artifactId: string; result: 'ok' | 'error' }, { locale }: Reader = {}): Promise<Reply> {
  const artifact = await requireArtifact(app, artifactId);
  if (!artifact.deployment) {
    throw new SaraphinaError('WRONG_STATE', `${artifactId} was never deployed (${artifact.status}); only deployed functions have executions`, { status: artifact.status });
  }
  const counts = toExecutionMetrics(await app.store.artifacts.recordExecution(artifactId, result === 'ok'));
  await logRiskOutcome(app, artifact, counts);
  // All executions are counted each time, so the next one makes up for what fails here.
  await app.templates.follow(artifactId).catch((error: unknown) => app.logger.warn('an execution is taken in later', { artifactId, error: String(error) }));
  return answer({ artifactId, status: artifact.status, ...counts }, executionCard(artifactId, counts, locale));
}

export async function audit(app: App, { artifactId }: { artifactId: string }, { locale }: Reader = {}): Promise<Reply> {
  await requireArtifact(app, artifactId);
  const entries = await app.store.artifacts.entries(artifactId);
  return answer({ artifactId, entries: entries.map(auditView) }, auditCard(artifactId, entries, locale));
}

/** Checks one artifact or all of them; exit code 1 when anything does not add up. */
export async function verify(app: App, { artifactId }: { artifactId?: string }, { locale }: Reader = {}): Promise<Reply> {
  const ids = artifactId === undefined ? await allIds(app) : [artifactId];
  const problems: Problem[] = [];
  let entryCount = 0;
  for (const id of ids) {
    const entries = await app.store.artifacts.entries(id);
    const stored = await app.store.artifacts.get(id);
    if (entries.length === 0 && !stored) throw await unknownId(app, id);
    entryCount += entries.length;
    problems.push(...verifyChain(id, entries), ...verifyProjection(entries, stored, id), ...(stored ? await shippedProblems(app.target, stored, entries) : []));
  }
  if (artifactId === undefined) problems.push(...(await modelProblems(app)));
  const verified = problems.length === 0;
  const value = { verified, artifacts: ids.length, entries: entryCount, problems, ...(problems[0] ? { firstBadEntry: problems[0] } : {}) };
  return answer(value, verificationCard(ids.length, entryCount, problems, locale), verified ? 0 : 1);
}

/** The chains of the domains' models, each under `domain/NAME`. */
async function modelProblems(app: App): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { domain } of await app.domains.all()) {
    const changes = await app.models.changes(domain, MOST_CHANGES);
    problems.push(...changeProblems(domain, changes).map((problem) => ({ artifactId: `domain/${domain}`, ...problem })));
  }
  return problems;
}

async function allIds(app: App): Promise<string[]> {
  const ids: string[] = [];
  for await (const id of app.store.artifacts.allIds()) ids.push(id);
  return ids;
}

export async function outcome(app: App, { predictionId, value }: { predictionId: string; value: string | number | boolean }, { locale }: Reader = {}): Promise<Reply> {
  const prediction = await app.store.predictions.get(predictionId);
  if (!prediction) throw await unknownId(app, predictionId);
  const schema = await app.domains.find(prediction.domain);
  const happened = readOutcome(schema, value);
  if (happened === undefined) throw new SaraphinaError('BAD_ARGUMENTS', `expected ${outcomeExpectation(schema)}, got "${String(value).slice(0, 40)}"`);
  const updated = await tellOutcome(app.store, prediction, happened, app.clock.now().toISOString());
  if (!updated) throw await unknownId(app, predictionId);
  return answer({ ...updated }, outcomeCard(updated, locale));
}

function outcomeExpectation(schema: DomainSchema): string {
  return schema.kind === 'probability' ? `true or false (did it happen: ${schema.target}?)` : `${expectation({ ...schema, type: 'number' })} (${schema.target})`;
}

export async function analyze(app: App, { fileName, source }: { fileName: string; source: string }, { locale }: Reader = {}): Promise<Reply> {
  if (!/\.(?:js|jsx|ts|tsx)$/.test(fileName)) {
    throw new SaraphinaError('BAD_ARGUMENTS', `expected a .js, .jsx, .ts or .tsx file, got ${fileName.slice(0, 100)}`);
  }
  const report = await app.tools.analyze(fileName, source);
  const words = wordsIn(pickLocale(locale));
  const card = message(report.syntax.ok ? 'info' : 'error', words.say('proposal.score', { score: report.score, basis: words.stored(report.basis) }), {
    lines: report.findings.map((finding) => `${finding.line}:${finding.column} ${words.say(`level.${finding.level}`)} ${finding.ruleId}${finding.cwe === undefined ? '' : ` (${finding.cwe})`}: ${finding.message}`),
  });
  return answer({ ...report }, card);
}
