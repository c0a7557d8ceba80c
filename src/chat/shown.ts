/** What a conversation shows, as a function of what is stored. */
import type { App } from '../app.ts';
import type { ArtifactStatus, CodeArtifact } from '../artifact/code-artifact.ts';
import { loadArtifact } from '../artifact/ledger.ts';
import { acceptedCard, artifactCard, busyCard, cardContext, newsCard, reminderCard } from '../cards.ts';
import type { Locale } from '../language/locale.ts';
import type { Message } from '../message.ts';
import { isOver } from '../requests/changes.ts';
import { outcomeMessage } from '../requests/outcome-message.ts';
import type { RequestOutcome, StoredRequest } from '../requests/stored-request.ts';
import type { Conversation } from './conversation.ts';
import { loadPerson, localeOf, nextWaking } from './person.ts';
import { resultFiles } from './result-files.ts';

/** Nothing that happens to it later changes what is shown. */
const ENDS: readonly ArtifactStatus[] = ['generation_failed', 'rejected', 'superseded', 'rolled_back'];
/** What whoever asked for an artifact hears of. */
const NEWS: readonly ArtifactStatus[] = ['awaiting_approval', 'tests_failed', 'deployed', 'rejected', 'expired', 'rolled_back', 'superseded'];

export async function conversationMessage(app: App, conversation: Conversation, request: StoredRequest | undefined, artifact: CodeArtifact | undefined): Promise<Message> {
  const context = cardContext(app, conversation.locale);
  if (request && !isOver(request)) {
    const ahead = request.command === 'run-sandbox' && request.attempts === 0 ? await app.store.requests.countAhead('run-sandbox', request.receivedAt) : 0;
    return acceptedCard(request, ahead, conversation.locale);
  }
  if (request?.outcome && (!artifact || !request.outcome.ok)) {
    const card = await outcomeMessage(app, request, request.outcome);
    return { ...card, files: [...card.files, ...resultFiles(request, request.outcome)] };
  }
  if (!artifact) throw new Error(`conversation about ${String(conversation.artifactId)} has nothing to show`);
  const underWay = (await app.store.requests.forArtifact(artifact.artifactId, 5)).find(({ status }) => status === 'pending');
  return underWay ? busyCard(artifact, underWay, context) : artifactCard(artifact, context);
}

/** What an approver reads who is reminded, below the card they got when it was ready. */
export function reminderMessage(app: App, artifact: CodeArtifact, locale: Locale): Message {
  return reminderCard(artifact, cardContext(app, locale));
}

/** Whether the message has reached its last form. */
export function isSettled(request: StoredRequest | undefined, artifact: CodeArtifact | undefined): boolean {
  if (request && !isOver(request)) return false;
  return artifact === undefined || request?.outcome?.ok === false || ENDS.includes(artifact.status);
}

/** What somebody hears who pressed a button: why it was refused, or that somebody else was first; null when the card says it all. */
export async function clickAnswer(app: App, request: StoredRequest, outcome: RequestOutcome): Promise<Message | null> {
  if (!outcome.ok) return outcomeMessage(app, request, outcome);
  if (request.command !== 'promote') return null;
  const artifact = await loadArtifact(app.store.artifacts, String(request.artifactId));
  return artifact?.approval && artifact.approval.approvedBy !== request.actor.id ? newsCard(artifact, cardContext(app, request.actor.locale)) : null;
}

/** News for whoever asked for the artifact; null when there is none to tell. They are pinged unless they said no, or sleep. */
export async function outcomeToTell(app: App, conversation: Conversation, artifact: CodeArtifact): Promise<Message | null> {
  if (!NEWS.includes(artifact.status) || (artifact.status === 'superseded' && artifact.changeRequest === null)) return null;
  const person = await loadPerson(app.store.documents, artifact.requestedBy);
  const now = app.clock.now();
  const ping = person.ping && nextWaking(person, now).getTime() === now.getTime();
  const news = newsCard(artifact, cardContext(app, localeOf(person, conversation.locale)));
  return ping ? { ...news, mentions: [artifact.requestedBy] } : news;
}
