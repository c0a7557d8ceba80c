/**
 * Keeps the messages in chats in step with what is stored. What a message shows is a pure function of the request and the
 * artifact; whoever changed those, in a chat, the console or a terminal, every message about them follows.
 */
import type { App } from '../app.ts';
import { loadArtifact } from '../artifact/ledger.ts';
import { canonicalJson, sha256 } from '../audit/audit-entry.ts';
import { runReport } from '../cards.ts';
import { isErrorCode } from '../errors.ts';
import { pickLocale } from '../language/locale.ts';
import type { Message } from '../message.ts';
import type { Platform } from '../ports.ts';
import { isOver, type ChangeFeed } from '../requests/changes.ts';
import type { StoredRequest } from '../requests/stored-request.ts';
import type { CodeArtifact } from '../artifact/code-artifact.ts';
import { deliverAlarms } from './alarms.ts';
import { CONVERSATION, type Conversation, type StoredConversation } from './conversation.ts';
import { createNotices } from './notices.ts';
import { createSerialRunner } from './serial-runner.ts';
import { clickAnswer, conversationMessage, isSettled, outcomeToTell } from './shown.ts';

/** Progress edits one message at most this often; what ends a request is shown at once. */
const PROGRESS_EVERY_MS = 1000;
/** A message under way is looked at again after this, whatever happened to us. */
const LOOK_AGAIN_MS = 30_000;
/** And one that waits for people. */
const LOOK_AGAIN_IDLE_MS = 600_000;
/** After a platform or the store did not answer. */
const TRY_AGAIN_MS = 5000;
const ROUND_EVERY_MS = 5000;
/** An unaccepted request is given up by the reconciler well before this. */
const FORGET_AFTER_MS = 120_000;
const MOST_AT_ONCE = 200;

export interface Courier {
  /** Follows changes and looks after what is due, until `close`. */
  start(): Promise<void>;
  /** Brings one conversation up to date now. Never throws. */
  look(key: string): Promise<void>;
  /** The same, soon, for every conversation about an artifact. */
  touch(artifactId: string): void;
  /** Looks after every conversation and notice that is due; it does so every few seconds by itself. */
  tend(): Promise<void>;
  close(): Promise<void>;
}

export function createCourier(app: App, changes: ChangeFeed): Courier {
  const { documents } = app.store;
  const runner = createSerialRunner();
  const lastEdit = new Map<string, number>();
  let stopFollowing: (() => void) | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isOpen = true;
  let round: Promise<void> = Promise.resolve();

  const platformOf = (conversation: Conversation): Platform | undefined => app.platforms.find(({ name }) => name === conversation.target.platform);
  const soon = (ms: number): string => new Date(app.clock.now().getTime() + ms).toISOString();

  async function bringUpToDate(key: string): Promise<void> {
    const stored = await documents.get<Conversation>(CONVERSATION, key);
    const platform = stored && platformOf(stored.body);
    if (!stored || !platform) return;
    try {
      await followUp(stored, platform);
    } catch (error) {
      if (isErrorCode(error, 'CHAT_REFUSED')) return refused(stored, error);
      app.logger.warn('a chat message could not be brought up to date; it is tried again', { key, error: String(error) });
      await documents.put(CONVERSATION, { ...stored, dueAt: soon(TRY_AGAIN_MS) });
    }
  }

  /** The message or its channel is gone, or we may not write there: say it once, and stop trying. */
  async function refused(stored: StoredConversation, error: unknown): Promise<void> {
    app.logger.warn('a chat refused a message; it is no longer kept current', { key: stored.key, channel: stored.body.target.channel, error: String(error) });
    const direct = stored.body.target.messageId === null ? await platformOf(stored.body)?.direct(stored.body.actorId).catch(() => null) : null;
    if (!direct || direct.channel === stored.body.target.channel) return void (await documents.delete(CONVERSATION, stored.key));
    await documents.put(CONVERSATION, { ...stored, dueAt: soon(0), body: { ...stored.body, target: direct } });
  }

  async function followUp(stored: StoredConversation, platform: Platform): Promise<void> {
    const { requestId, artifactId } = stored.body;
    const request = requestId === null ? undefined : await app.store.requests.get(requestId);
    if (requestId !== null && (!request || request.status === 'cancelled' || request.status === 'received')) return forget(stored, request);
    if (request && !isOver(request)) changes.watch(request.requestId);
    if (stored.body.kind === 'click') return answerClick(stored, platform, request);
    const artifact = artifactId === null ? undefined : await loadArtifact(app.store.artifacts, artifactId);
    const body = await show(stored, platform, request, artifact);
    if (!body) return;
    const told = await addToThread(stored, platform, body, request, artifact);
    if (!request || isOver(request)) lastEdit.delete(stored.key);
    if (isSettled(request, artifact)) return void (await documents.delete(CONVERSATION, stored.key));
    await documents.put(CONVERSATION, { ...stored, dueAt: nextLook(request, artifact), body: told });
  }

  /** A deployed function's card has nothing to press; it changes when it is superseded, which the feed tells. */
  function nextLook(request: StoredRequest | undefined, artifact: CodeArtifact | undefined): string | null {
    if (request && !isOver(request)) return soon(LOOK_AGAIN_MS);
    return artifact?.status === 'deployed' ? null : soon(LOOK_AGAIN_IDLE_MS);
  }

  /** Nobody was shown an id of a request that was never accepted. */
  async function forget(stored: StoredConversation, request: StoredRequest | undefined): Promise<void> {
    const old = request === undefined || Date.parse(request.receivedAt) < app.clock.now().getTime() - FORGET_AFTER_MS;
    if (request?.status === 'cancelled' || old) await documents.delete(CONVERSATION, stored.key);
  }

  /** The card itself shows what became of a click; a refusal, and who was first, is told to whoever pressed. */
  async function answerClick(stored: StoredConversation, platform: Platform, request: StoredRequest | undefined): Promise<void> {
    if (!request?.outcome) return void (await documents.put(CONVERSATION, { ...stored, dueAt: soon(LOOK_AGAIN_MS) }));
    const answer = await clickAnswer(app, request, request.outcome);
    if (answer) await platform.tell(stored.body.target, stored.body.actorId, answer, stored.key);
    await documents.delete(CONVERSATION, stored.key);
    if (stored.body.artifactId !== null) touch(stored.body.artifactId);
  }

  /** Posts or edits the message; undefined while an edit has to wait for its turn. */
  async function show(stored: StoredConversation, platform: Platform, request: StoredRequest | undefined, artifact: CodeArtifact | undefined): Promise<Conversation | undefined> {
    const message = await conversationMessage(app, stored.body, request, artifact);
    const { thread: _, ...alone } = { ...message, locale: pickLocale(stored.body.locale) };
    const shown = sha256(canonicalJson(alone));
    if (shown === stored.body.shown) return stored.body;
    if (stored.body.target.messageId === null) {
      const target = await platform.post(stored.body.target, alone, stored.key);
      lastEdit.set(stored.key, performance.now());
      return { ...stored.body, target, shown };
    }
    const wait = message.tone === 'pending' ? (lastEdit.get(stored.key) ?? -Infinity) + PROGRESS_EVERY_MS - performance.now() : 0;
    if (wait > 0) {
      setTimeout(() => void look(stored.key), wait).unref();
      return undefined;
    }
    await platform.update(stored.body.target, alone);
    lastEdit.set(stored.key, performance.now());
    return { ...stored.body, shown };
  }

  /** The report of a test run, and the news for whoever asked for the artifact. */
  async function addToThread(stored: StoredConversation, platform: Platform, body: Conversation, request: StoredRequest | undefined, artifact: CodeArtifact | undefined): Promise<Conversation> {
    if (!artifact || body.kind !== 'reply' || body.target.messageId === null) return body;
    const below = { ...body.target, messageId: null, threadId: body.target.threadId ?? body.target.messageId };
    let next = body;
    const run = artifact.testRun;
    const runId = run === null ? '' : sha256(canonicalJson(run)).slice(0, 16);
    const isHome = request?.command === 'propose' || request?.command === 'import';
    if (run !== null && runId !== body.reported && (isHome || request?.command === 'run-sandbox')) {
      await platform.post(below, runReport(run, body.locale), `${stored.key}-run-${runId}`);
      next = { ...next, reported: runId };
    }
    if (!isHome || body.announced === artifact.status) return next;
    const news: Message | null = await outcomeToTell(app, body, artifact);
    if (news) await platform.post(below, news, `${stored.key}-${artifact.status}`);
    return news ? { ...next, announced: artifact.status } : next;
  }

  async function lookAfterDue(horizonMs: number): Promise<void> {
    const due = await documents.due<Conversation>(CONVERSATION, soon(horizonMs), MOST_AT_ONCE);
    await Promise.all(due.map(({ key }) => look(key)));
  }

  async function tend(): Promise<void> {
    await lookAfterDue(0);
    await notices.deliver();
    await deliverAlarms(app);
  }

  function schedule(): void {
    if (!isOpen) return;
    timer = setTimeout(() => (round = tend().catch(() => undefined).then(schedule)), ROUND_EVERY_MS);
  }

  const look = (key: string): Promise<void> =>
    runner.run(key, () => bringUpToDate(key)).catch((error: unknown) => app.logger.warn('a conversation could not be looked at; it is tried again', { key, error: String(error) }));

  const notices = createNotices(app, { look });

  function touch(artifactId: string): void {
    documents.about<Conversation>(CONVERSATION, artifactId, MOST_AT_ONCE).then(
      (stored) => Promise.all(stored.map(({ key }) => look(key))),
      (error: unknown) => app.logger.warn('conversations could not be found; they are looked at later', { artifactId, error: String(error) }),
    );
  }

  return {
    look,
    touch,
    tend,
    async start() {
      stopFollowing = changes.subscribe({
        artifact: (artifact) => {
          touch(artifact.artifactId);
          notices.plan(artifact).catch((error: unknown) => app.logger.warn('notices are planned later', { error: String(error) }));
        },
        request: ({ requestId, artifactId }) => (artifactId === null ? void look(requestId) : touch(artifactId)),
      });
      // Whatever changed while no bot was running.
      await lookAfterDue(LOOK_AGAIN_IDLE_MS)
        .then(notices.planAll)
        .catch((error: unknown) => app.logger.warn('conversations are looked at later', { error: String(error) }));
      schedule();
    },
    async close() {
      isOpen = false;
      clearTimeout(timer);
      stopFollowing?.();
      await round;
      await runner.idle();
    },
  };
}
