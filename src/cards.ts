/** Cards as pure functions of what is stored; every surface renders the same ones. */
import type { App } from './app.ts';
import type { CodeArtifact } from './artifact/code-artifact.ts';
import { artifactButtons } from './cards/artifact-buttons.ts';
import { artifactFields, riskInWords, worstFindings } from './cards/artifact-fields.ts';
import { reviewLines } from './cards/reviews.ts';
import type { ErrorReport } from './errors.ts';
import { pickLocale, type Locale } from './language/locale.ts';
import { artifactState, decisionReason } from './language/state.ts';
import { wordsIn, type Words } from './language/words.ts';
import { message, type Button, type Message, type Tone } from './message.ts';
import { estimatedRisk } from './predictions/risk.ts';
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

/** Characters of what was asked, and of a reason, that a phone shows without scrolling. */
const QUOTE_LIMIT = 280;
/** Buttons of one row on Discord. */
const MOST_CHOICES = 5;
const CHOICE_LABEL_LIMIT = 60;

export interface CardContext {
  approvers: readonly string[];
  allowSelfApproval: boolean;
  /** Estimated risk in one line, with its honesty. */
  risk: string;
  locale: Locale;
}

/** What cards say about this installation. @param language tag of the language they are written in */
export function cardContext(app: Pick<App, 'approvers' | 'config'>, language?: string): CardContext {
  const locale = pickLocale(language);
  return { approvers: app.approvers, allowSelfApproval: app.config.ALLOW_SELF_APPROVAL, risk: riskInWords(estimatedRisk(), wordsIn(locale)), locale };
}

/** What a reviewer needs to decide, whole on a phone: no line is longer than a few lines there. */
export function artifactCard(artifact: CodeArtifact, context: CardContext): Message {
  const { artifactId, status, content, approval } = artifact;
  const words = wordsIn(context.locale);
  const reason = decisionReason(artifact);
  return message(TONES[status], titleOf(artifact, words), {
    lines: [
      words.say('card.spec', { text: oneLine(artifact.featureSpec, QUOTE_LIMIT) }),
      `${artifactId}: ${artifactState(artifact, words)}`,
      ...(reason === null ? [] : [words.say('card.reason', { text: oneLine(reason, QUOTE_LIMIT) })]),
      ...(approval?.selfApproval ? [words.say('card.selfApproved')] : []),
      ...assumptions(artifact, words),
      ...opinions(artifact, words),
    ],
    fields: artifactFields(artifact, context),
    files: content
      ? [
          { name: content.codeFile, language: 'typescript', text: content.code },
          { name: content.testFile, language: 'typescript', text: content.tests },
        ]
      : [],
    buttons: artifactButtons(artifact, words),
    ...(artifact.testRun ? { thread: runReport(artifact.testRun, context.locale) } : {}),
  });
}

function titleOf({ content, status }: CodeArtifact, words: Words): string {
  const inWords = words.say(`status.${status}`);
  return content ? `${content.entryPoint} · ${inWords}` : inWords;
}

function assumptions({ provenance }: CodeArtifact, words: Words): string[] {
  return (provenance?.assumptions ?? []).map((what) => words.say('card.assumed', { what: oneLine(what, QUOTE_LIMIT) }));
}

/** What the analysis found and reviewers say; nothing is said twice. */
function opinions({ analysis, reviews }: CodeArtifact, words: Words): string[] {
  const said = (reviews ?? []).map(({ reasons }) => reasons[0] ?? '');
  const others = (analysis?.findings ?? []).filter(({ message }) => !said.some((reason) => reason.includes(message)));
  return [...worstFindings(others, words), ...reviewLines(reviews ?? [], words)];
}

/** The report of one run, for the thread. @param language tag of the language it is written in */
export function runReport(run: SandboxRun, language?: string): Message {
  const words = wordsIn(pickLocale(language));
  const output = runOutput(run, words);
  return message(run.testsPassed ? 'success' : 'error', runHeadline(run, words), {
    lines: runLines(run, words),
    files: output === '' ? [] : [{ name: 'output.txt', language: 'text', text: output }],
  });
}

/** The short answer to a proposal. */
export function proposalMessage(artifact: CodeArtifact, context: CardContext): Message {
  const { artifactId, content, analysis } = artifact;
  const words = wordsIn(context.locale);
  const lines = content?.code.trimEnd().split('\n').length ?? 0;
  const errors = analysis?.findings.filter((finding) => finding.level === 'error').length ?? 0;
  return message('success', words.say('proposal.created', { artifactId }), {
    lines: [
      ...(analysis ? [words.say('proposal.score', { score: analysis.score, basis: words.stored(analysis.basis) })] : []),
      words.say('proposal.lines', { count: lines }),
      words.say('proposal.tests', { count: artifact.testCount ?? 0 }),
      errors === 0 ? words.say('proposal.clean') : words.say('proposal.errors', { count: errors }),
      ...assumptions(artifact, words),
      ...opinions(artifact, words),
    ],
    fields: artifactFields(artifact, context),
    files: content ? [{ name: content.codeFile, language: 'typescript', text: content.code }] : [],
    buttons: artifactButtons(artifact, words),
  });
}

/** The answer to a test run: the report, then what can be done next. */
export function runMessage(artifact: CodeArtifact, context: CardContext): Message {
  if (!artifact.testRun) return artifactCard(artifact, context);
  const report = runReport(artifact.testRun, context.locale);
  return { ...report, fields: artifactFields(artifact, context), buttons: artifactButtons(artifact, wordsIn(context.locale)) };
}

/** The answer to a decision. */
export function decisionMessage(artifact: CodeArtifact, context: CardContext): Message {
  const words = wordsIn(context.locale);
  const card = { ...artifactCard(artifact, context), files: [] };
  if (artifact.status === 'deployed') return { ...card, title: words.say('decision.deployed', { name: nameOf(artifact), target: artifact.deployment?.target ?? '–' }) };
  if (artifact.status === 'rejected') return { ...card, title: words.say('decision.rejected', { name: artifact.artifactId }) };
  return card;
}

function nameOf({ content, artifactId }: CodeArtifact): string {
  return content?.entryPoint ?? artifactId;
}

/** Shown as soon as a command is saved. @param language tag of the language it is written in */
export function acceptedCard(request: StoredRequest, ahead: number, language?: string): Message {
  const words = wordsIn(pickLocale(language));
  const place = ahead > 0 ? [words.say('accepted.ahead', { count: ahead })] : [];
  const progress = request.progress === null ? [] : [words.stored(request.progress)];
  return message('pending', words.say(`accepted.${request.command}`), { lines: [request.artifactId ?? request.requestId, ...place, ...progress] });
}

/** An artifact's card while somebody's command about it is under way: what is done and for whom, and nothing to press. */
export function busyCard(artifact: CodeArtifact, request: StoredRequest, context: CardContext): Message {
  const words = wordsIn(context.locale);
  const card = artifactCard(artifact, context);
  const who = request.actor.id;
  const doing = request.progress === null ? words.say('card.for', { who }) : words.say('card.forDoing', { who, what: words.stored(request.progress) });
  return { ...card, tone: 'pending', title: words.say(`accepted.${request.command}`), lines: [...card.lines, doing], buttons: [] };
}

/** One artifact among many: what it is, where it stands, what can be done. */
export function compactCard(artifact: CodeArtifact, context: CardContext): Message {
  const { title, tone, lines, buttons } = artifactCard(artifact, context);
  const show: Button = { command: 'show', label: wordsIn(context.locale).say('button.show'), artifactId: artifact.artifactId, style: 'plain' };
  return message(tone, title, { lines: lines.slice(0, 2), buttons: [...buttons.filter(({ command }) => command !== 'show'), show] });
}

/** What whoever asked for an artifact hears in the thread when something was decided; a reason in full. */
export function newsCard(artifact: CodeArtifact, context: CardContext): Message {
  const words = wordsIn(context.locale);
  const reason = decisionReason(artifact)?.split('\n').filter((line) => line.trim() !== '') ?? [];
  return message(TONES[artifact.status], titleOf(artifact, words), {
    lines: [artifactState(artifact, words), ...reason],
    buttons: artifact.status === 'expired' ? artifactButtons(artifact, words) : [],
  });
}

/** What an approver is reminded of, below the card that has the buttons. */
export function reminderCard(artifact: CodeArtifact, context: CardContext): Message {
  const words = wordsIn(context.locale);
  const lines = artifact.expiresAt === null ? [] : [words.say('reminder.expires', { when: words.time(artifact.expiresAt) })];
  return message('warning', words.say('reminder.title', { name: nameOf(artifact) }), { lines });
}

/**
 * A refusal or a fault: what is wrong and what to do. The error's own sentence is English and stays for everybody.
 * @param language tag of the language it is written in
 */
export function errorCard(error: ErrorReport, language?: string): Message {
  const words = wordsIn(pickLocale(language));
  const { title, advice } = words.error(error.code);
  const alternatives = Array.isArray(error['alternatives']) ? (error['alternatives'] as { template: string; summary: string }[]) : [];
  const options = alternatives.map(({ template, summary }) => words.say('error.alternative', { template, summary }));
  const { artifactId } = error;
  const choices = error.code === 'AMBIGUOUS' && typeof artifactId === 'string' ? alternatives.slice(0, MOST_CHOICES) : [];
  return message('error', words.say('error.title', { title }), {
    lines: words.locale === 'en' ? [error.message, ...options, advice] : [advice, ...options, words.say('error.detail', { message: error.message })],
    buttons: choices.map(({ template, summary }) => ({ command: 'choose', label: oneLine(summary, CHOICE_LABEL_LIMIT), artifactId: String(artifactId), style: 'plain', args: { template } })),
  });
}
