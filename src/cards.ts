/** Cards as pure functions of what is stored; every surface renders the same ones. */
import type { App } from './app.ts';
import { stateInWords } from './approval/policy.ts';
import type { CodeArtifact } from './artifact/code-artifact.ts';
import type { Person } from './chat/person.ts';
import type { ExecutionMetrics } from './artifact/execution-metrics.ts';
import type { AuditEntry } from './audit/audit-entry.ts';
import type { Problem } from './audit/verify.ts';
import type { ErrorReport } from './errors.ts';
import { pickLocale, type Locale } from './language/locale.ts';
import { message, type Button, type Field, type Message, type Tone } from './message.ts';
import { riskInWords } from './predictions/risk.ts';
import type { StoredPrediction } from './predictions/prediction.ts';
import type { StoredRequest } from './requests/stored-request.ts';
import { runHeadline, runLines, runOutput } from './sandbox/report.ts';
import type { SandboxRun } from './sandbox/run.ts';
import { oneLine } from './text.ts';

const TONES: Record<CodeArtifact['status'], Tone> = {
  generating: 'pending',
  proposed: 'info',
  testing: 'pending',
  awaiting_approval: 'warning',
  approved: 'pending',
  deployed: 'success',
  generation_failed: 'error',
  tests_failed: 'error',
  rejected: 'error',
  expired: 'warning',
  rolled_back: 'warning',
  superseded: 'info',
};

export interface CardContext {
  approvers: readonly string[];
  allowSelfApproval: boolean;
  /** Estimated risk in one line, with its honesty. */
  risk: string;
  locale: Locale;
}

/** What cards say about this installation. @param language tag of the language they are written in */
export function cardContext(app: Pick<App, 'approvers' | 'config'>, language?: string): CardContext {
  return { approvers: app.approvers, allowSelfApproval: app.config.ALLOW_SELF_APPROVAL, risk: riskInWords(), locale: pickLocale(language) };
}

/** What a reviewer needs to decide, whole on a phone: no field is longer than a line or two. */
export function artifactCard(artifact: CodeArtifact, context: CardContext): Message {
  const { artifactId, status, content } = artifact;
  const name = content ? `${content.entryPoint} · ` : '';
  return message(TONES[status], `${name}${status.replaceAll('_', ' ')}`, {
    lines: [`“${oneLine(artifact.featureSpec, 300)}”`, `${artifactId}: ${stateInWords(artifact).replace(/^already /, '')}`, ...(artifact.provenance?.assumptions ?? []).map((line) => `Assumed: ${line}`)],
    fields: cardFields(artifact, context),
    files: content
      ? [
          { name: content.codeFile, language: 'typescript', text: content.code },
          { name: content.testFile, language: 'typescript', text: content.tests },
        ]
      : [],
    buttons: cardButtons(artifact),
    ...(artifact.testRun ? { thread: runReport(artifact.testRun) } : {}),
  });
}

function cardFields(artifact: CodeArtifact, context: CardContext): Field[] {
  const { analysis, testRun, provenance, signature, deployment } = artifact;
  const fields: Field[] = [{ label: 'Asked by', value: artifact.requestedBy }];
  if (provenance) {
    const from = provenance.template ? `${provenance.kind} ${provenance.template}` : provenance.kind;
    fields.push({ label: 'Made by', value: provenance.kind === 'import' ? from : `${from}, ${Math.round(provenance.confidence * 100)} % sure` });
  }
  if (analysis) {
    const parts = analysis.breakdown.map((part) => `${part.part} ${part.points === null ? 'not measured' : `${part.points}/${part.outOf}`}`);
    const count = (level: string): number => analysis.findings.filter((finding) => finding.level === level).length;
    fields.push({ label: 'Score', value: `${analysis.score}/100 (${analysis.basis}): ${parts.join(', ')}` });
    fields.push({ label: 'Findings', value: `${count('error')} errors, ${count('warning')} warnings, ${count('note')} notes` });
  }
  if (testRun) {
    fields.push({ label: 'Tests', value: `${testRun.passed}/${testRun.passed + testRun.failed} passed, ${testRun.coverage.lines} % of lines covered` });
    fields.push({ label: 'Isolation', value: isolationInWords(testRun) });
  }
  if (signature) fields.push({ label: 'Content', value: `SHA-256 ${signature.slice(0, 12)}` });
  if (artifact.status === 'awaiting_approval') {
    fields.push({ label: 'Risk', value: context.risk });
    fields.push({ label: 'May approve', value: context.approvers.filter((id) => context.allowSelfApproval || id !== artifact.requestedBy).join(', ') || 'nobody: set APPROVERS' });
    fields.push({ label: 'Expires', value: artifact.expiresAt ?? 'never' });
  }
  if (deployment) fields.push({ label: 'Shipped', value: `${deployment.target}, ${deployment.path}, commit ${deployment.commit.slice(0, 12)}` });
  return fields;
}

function isolationInWords(run: SandboxRun): string {
  if (run.isolation !== 'none') return `${run.isolation}, assurance ${run.assurance}`;
  return `none (not confined: ${run.unconfined.join(', ')})`;
}

function cardButtons(artifact: CodeArtifact): Button[] {
  const { artifactId, status, signature } = artifact;
  const bound = signature === null ? {} : { signature };
  const run: Button = { command: 'run-sandbox', label: 'Run tests', artifactId, style: 'primary' };
  const rejectButton: Button = { command: 'reject', label: 'Reject', artifactId, style: 'danger', needsReason: true, ...bound };
  if (status === 'proposed') return [run];
  if (status === 'tests_failed' || status === 'expired') return [{ ...run, label: 'Run tests again' }, rejectButton];
  if (status === 'approved') return [{ command: 'promote', label: 'Deploy again', artifactId, style: 'primary', ...bound }];
  if (status !== 'awaiting_approval') return [];
  const confirm = `Approve ${artifact.content?.entryPoint ?? artifactId} (${signature?.slice(0, 12) ?? ''}) and deploy it?`;
  return [{ command: 'promote', label: 'Approve', artifactId, style: 'primary', confirm, ...bound }, rejectButton];
}

/** The report of one run, for the thread. */
export function runReport(run: SandboxRun): Message {
  const output = runOutput(run);
  return message(run.testsPassed ? 'success' : 'error', runHeadline(run), {
    lines: runLines(run),
    files: output === '' ? [] : [{ name: 'output.txt', language: 'text', text: output }],
  });
}

/** The short answer to a proposal. */
export function proposalMessage(artifact: CodeArtifact, context: CardContext): Message {
  const { artifactId, content, analysis } = artifact;
  const lines = content?.code.trimEnd().split('\n').length ?? 0;
  const errors = analysis?.findings.filter((finding) => finding.level === 'error').length ?? 0;
  return message('success', `✅ Artifact ${artifactId} created`, {
    lines: [
      `📊 Quality Score: ${analysis?.score ?? 'not measured'}/100 (${analysis?.basis ?? 'not measured'})`,
      `📝 Generated: ${lines} lines of code`,
      `🧪 Generated: ${artifact.testCount ?? 0} test cases`,
      errors === 0 ? '✅ Static analysis passed' : `❌ Static analysis found ${errors} error(s)`,
      ...(artifact.provenance?.assumptions ?? []).map((line) => `Assumed: ${line}`),
    ],
    fields: cardFields(artifact, context),
    files: content ? [{ name: content.codeFile, language: 'typescript', text: content.code }] : [],
    buttons: cardButtons(artifact),
  });
}

export function predictionMessage(prediction: StoredPrediction): Message {
  const answer = prediction.prediction === null ? 'unknown' : `${Number(prediction.prediction.toPrecision(3))} ${prediction.unit}`;
  const fields: Field[] = [
    { label: 'Prediction', value: answer },
    { label: 'Confidence', value: String(prediction.confidence) },
    { label: 'Calibrated', value: prediction.calibrated === null ? 'not a probability' : String(Number(prediction.calibrated.toPrecision(3))) },
    { label: 'Out of distribution', value: prediction.isOod ? `yes: ${prediction.oodReasons.join('; ')}` : 'no' },
  ];
  if (prediction.interval) fields.push({ label: 'Interval', value: `${prediction.interval[0]} to ${prediction.interval[1]} ${prediction.unit}` });
  return message(prediction.isOod ? 'warning' : 'info', `🔮 ${prediction.domain}: ${answer}`, {
    lines: [`Based on: ${prediction.basis}`, `Tell what happened: outcome ${prediction.predictionId} <value>`],
    fields,
  });
}

export function errorCard(error: ErrorReport): Message {
  const alternatives = Array.isArray(error['alternatives']) ? (error['alternatives'] as { template: string; summary: string }[]) : [];
  return message('error', `❌ ${error.code.replaceAll('_', ' ').toLowerCase()}`, {
    lines: [error.message, ...alternatives.map((other) => `· ${other.template}: ${other.summary}`)],
  });
}

/** Shown as soon as a command is saved. */
export function acceptedCard(request: StoredRequest, ahead: number, _language?: string): Message {
  const doing: Record<StoredRequest['command'], string> = {
    propose: '⏳ Writing the function and its tests',
    import: '⏳ Analysing your code',
    'run-sandbox': '🐳 Running tests in the sandbox',
    promote: '⏳ Deciding',
    reject: '⏳ Deciding',
    predict: '⏳ Predicting',
  };
  const place = ahead > 0 ? [`${ahead} run(s) ahead of yours`] : [];
  const progress = request.progress === null ? [] : [request.progress];
  return message('pending', `${doing[request.command]} …`, { lines: [request.artifactId ?? request.requestId, ...place, ...progress] });
}

/** An artifact's card while somebody's command about it is under way: what is done and for whom, and nothing to press. */
export function busyCard(artifact: CodeArtifact, request: StoredRequest, context: CardContext): Message {
  const busy = acceptedCard(request, 0);
  const card = artifactCard(artifact, context);
  return { ...card, tone: 'pending', title: busy.title, lines: [...card.lines, `For ${request.actor.id}${request.progress === null ? '' : `: ${request.progress}`}`], buttons: [] };
}

/** One artifact among many: what it is, where it stands, what can be done. */
export function compactCard(artifact: CodeArtifact, context: CardContext): Message {
  const { title, tone, lines, buttons } = artifactCard(artifact, context);
  return message(tone, title, { lines: lines.slice(0, 2), buttons: [...buttons, { command: 'show', label: 'Show', artifactId: artifact.artifactId, style: 'plain' }] });
}

/** What whoever asked for an artifact hears in the thread when something was decided. */
export function newsCard(artifact: CodeArtifact, context: CardContext): Message {
  const name = artifact.content?.entryPoint ?? artifact.artifactId;
  return message(TONES[artifact.status], `${name}: ${stateInWords(artifact)}`, { buttons: artifact.status === 'expired' ? artifactCard(artifact, context).buttons : [] });
}

export function listCard(artifacts: readonly CodeArtifact[]): Message {
  const lines = artifacts.map((artifact) => `${artifact.artifactId}  ${artifact.status}  ${artifact.content?.entryPoint ?? '–'}  “${oneLine(artifact.featureSpec, 80)}”`);
  return message('info', `${artifacts.length} artifact(s)`, { lines: lines.length > 0 ? lines : ['Nothing here yet: propose "<what you want>"'] });
}

export function executionCard(artifactId: string, metrics: ExecutionMetrics): Message {
  const rate = metrics.successRate === null ? 'no executions yet' : `${(metrics.successRate * 100).toFixed(1)}%`;
  return message('info', artifactId, { lines: [`Executions: ${metrics.executionCount}`, `Errors: ${metrics.errorCount}`, `Success rate: ${rate}`] });
}

export function auditCard(artifactId: string, entries: readonly AuditEntry[]): Message {
  const lines = entries.map((entry) => {
    const claimed = entry.actor.asserted ? ` (asserted${entry.actor.osUser === undefined ? '' : `, OS user ${entry.actor.osUser}`})` : '';
    const reason = typeof entry.details['reason'] === 'string' ? `: ${oneLine(entry.details['reason'], 120)}` : '';
    return `${entry.sequence}  ${entry.at}  ${entry.action}  by ${entry.actor.id}${claimed}${reason}  ${entry.hash.slice(0, 12)}`;
  });
  return message('info', `Audit trail of ${artifactId}`, { lines });
}

export function verificationCard(artifacts: number, entries: number, problems: readonly Problem[]): Message {
  if (problems.length === 0) return message('success', `✅ Verified: ${artifacts} artifact(s), ${entries} audit entries`, { lines: ['Every hash, link, approval, document and shipped byte adds up.'] });
  const lines = problems.map((problem) => `${problem.artifactId}${problem.sequence === null ? '' : ` entry ${problem.sequence}`}: ${problem.problem}`);
  return message('error', `❌ Tampering found: ${problems.length} problem(s)`, { lines: lines.map((line, index) => (index === 0 ? `First bad entry: ${line}` : line)) });
}

export function outcomeCard(prediction: StoredPrediction): Message {
  return message('success', `✅ Outcome of ${prediction.predictionId} logged: ${String(prediction.outcome)}`);
}

/** The answer to a decision. */
export function decisionMessage(artifact: CodeArtifact, context: CardContext): Message {
  const card = { ...artifactCard(artifact, context), files: [] };
  if (artifact.status === 'deployed') return { ...card, title: `🎉 Deployed ${artifact.content?.entryPoint ?? artifact.artifactId} to ${artifact.deployment?.target ?? ''}` };
  if (artifact.status === 'rejected') return { ...card, title: `🚫 Rejected ${artifact.artifactId}` };
  return card;
}

/** The answer to a test run: the report, then what can be done next. */
export function runMessage(artifact: CodeArtifact, context: CardContext): Message {
  if (!artifact.testRun) return artifactCard(artifact, context);
  const report = runReport(artifact.testRun);
  return { ...report, fields: cardFields(artifact, context), buttons: cardButtons(artifact) };
}

/** What a person may ask for. */
export function helpCard(commands: readonly { usage: string; summary: string }[], _language?: string): Message {
  return message('info', 'What you can ask for', { lines: commands.map(({ usage, summary }) => `${usage}: ${summary}`) });
}

/** How the bot treats this person. */
export function preferencesCard({ language, ping, quiet }: Person, _language?: string): Message {
  return message('info', 'Your preferences', {
    fields: [
      { label: 'Language', value: language },
      { label: 'Pings', value: ping ? 'on' : 'off' },
      { label: 'Quiet hours', value: quiet ? `${quiet.from} to ${quiet.to} (${quiet.timeZone})` : 'none' },
    ],
  });
}

/** A sign-in link, for the eyes of one person. */
export function signInCard(link: string, _language?: string): Message {
  return message('info', 'Your sign-in link', { lines: [link, 'It works once, within ten minutes, and signs in as you. Don’t pass it on.'], isPrivate: true });
}

/** What an approver is reminded of, below the card that has the buttons. */
export function reminderCard(artifact: CodeArtifact, _context: CardContext): Message {
  return message('warning', `⏰ ${artifact.content?.entryPoint ?? artifact.artifactId} still waits for a decision`, { lines: [`It expires at ${artifact.expiresAt ?? 'no time'}.`] });
}
