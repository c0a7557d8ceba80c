/** Tells approvers what waits for them: when it is ready, before it expires, and a second group when nobody decided. */
import type { App } from '../app.ts';
import { loadArtifact } from '../artifact/ledger.ts';
import type { CodeArtifact } from '../artifact/code-artifact.ts';
import { isErrorCode } from '../errors.ts';
import type { DocumentStore, Platform, StoredDocument } from '../ports.ts';
import { CONVERSATION, newConversation, openConversation, type Conversation } from './conversation.ts';
import type { Courier } from './courier.ts';
import { loadPerson, localeOf, nextWaking } from './person.ts';
import { reminderMessage } from './shown.ts';

export const NOTICE = 'notice';
export type NoticeKind = 'wanted' | 'reminder' | 'escalation';

export interface Notice {
  kind: NoticeKind;
  artifactId: string;
  /** Since when the artifact waits; a notice about an earlier wait is void. */
  awaitingSince: string;
  actorId: string;
}

type StoredNotice = StoredDocument<Notice>;

const HOUR_MS = 3_600_000;
const TRY_AGAIN_MS = 30_000;
const MOST_AT_ONCE = 200;

export interface Notices {
  /** Plans what is to be told about an artifact that waits. Safe to repeat. */
  plan(artifact: CodeArtifact): Promise<void>;
  /** Plans for everything that waits, e.g. after a start. */
  planAll(): Promise<void>;
  /** Sends what is due. */
  deliver(): Promise<void>;
}

/**
 * Notices are stored with the time they are due, so they survive restarts and the loss of the queue.
 * @param courier keeps the cards current that are sent
 */
export function createNotices(app: App, courier: Pick<Courier, 'look'>): Notices {
  const { documents } = app.store;

  async function plan(artifact: CodeArtifact): Promise<void> {
    for (const { notice, dueAt } of plannedNotices(app, artifact)) {
      const key = noticeKey(notice, dueAt);
      await documents.put(NOTICE, { key, version: 0, about: artifact.artifactId, dueAt, body: notice });
    }
  }

  async function deliverOne(stored: StoredNotice): Promise<void> {
    const { body: notice, key } = stored;
    const artifact = await loadArtifact(app.store.artifacts, notice.artifactId);
    if (artifact?.status !== 'awaiting_approval' || artifact.awaitingSince !== notice.awaitingSince) return void (await settle(documents, stored));
    const person = await loadPerson(documents, notice.actorId);
    const platform = app.platforms.find(({ name }) => notice.actorId.startsWith(`${name}:`));
    if (!platform || !person.ping) return void (await settle(documents, stored));
    const now = app.clock.now();
    const awake = nextWaking(person, now);
    if (awake > now) return void (await documents.put(NOTICE, { ...stored, dueAt: awake.toISOString() }));
    const locale = localeOf(person);
    const card = await documents.get<Conversation>(CONVERSATION, noticeKey({ ...notice, kind: 'wanted' }, notice.awaitingSince));
    if (notice.kind === 'reminder' && card?.body.target.messageId) {
      await platform.post({ ...card.body.target, messageId: null, threadId: card.body.target.messageId }, reminderMessage(app, artifact, locale), key);
    } else {
      await sendCard(platform, notice, key, locale);
    }
    await settle(documents, stored);
  }

  /** A card of their own, with buttons, which the courier keeps current. */
  async function sendCard(platform: Platform, { artifactId, actorId }: Notice, key: string, locale: string): Promise<void> {
    const target = await platform.direct(actorId);
    if (!target) return;
    const conversation = newConversation({ kind: 'card', requestId: null, artifactId, actorId, locale, target });
    await openConversation(documents, key, conversation, app.clock.now().toISOString());
    await courier.look(key);
  }

  return {
    plan,
    async planAll() {
      for (const artifact of await app.store.artifacts.list({ status: 'awaiting_approval', limit: 500 })) await plan(artifact);
    },
    async deliver() {
      for (const stored of await documents.due<Notice>(NOTICE, app.clock.now().toISOString(), MOST_AT_ONCE)) {
        try {
          await deliverOne(stored);
        } catch (error) {
          app.logger.warn('an approver could not be told', { key: stored.key, error: String(error) });
          if (isErrorCode(error, 'CHAT_REFUSED')) await settle(documents, stored);
          else await documents.put(NOTICE, { ...stored, dueAt: new Date(app.clock.now().getTime() + TRY_AGAIN_MS).toISOString() });
        }
      }
    },
  };
}

function noticeKey({ artifactId, awaitingSince, kind, actorId }: Notice, dueAt: string): string {
  return `${artifactId}/${awaitingSince}/${kind}/${dueAt}/${actorId}`;
}

/** Kept without a due time, so that planning again does not send it again. */
async function settle(documents: DocumentStore, stored: StoredNotice): Promise<void> {
  await documents.put(NOTICE, { ...stored, dueAt: null });
}

/** Who is told what about an artifact that waits, and when (ISO 8601). Whoever asked for it is not told: they can't decide. */
export function plannedNotices(app: Pick<App, 'approvers' | 'config'>, artifact: CodeArtifact): { notice: Notice; dueAt: string }[] {
  const { artifactId, awaitingSince, expiresAt, requestedBy } = artifact;
  if (artifact.status !== 'awaiting_approval' || awaitingSince === null) return [];
  const { ESCALATE_TO, ESCALATE_BEFORE_HOURS, REMIND_BEFORE_HOURS } = app.config;
  const people = app.approvers.filter((id) => /^(?:slack|discord):/.test(id) && id !== requestedBy);
  const first = people.filter((id) => !ESCALATE_TO.includes(id));
  const second = people.filter((id) => ESCALATE_TO.includes(id));
  const beforeEnd = (hours: number): string | null => (expiresAt === null ? null : new Date(Date.parse(expiresAt) - hours * HOUR_MS).toISOString());
  const planned = (kind: NoticeKind, who: readonly string[], dueAt: string | null): { notice: Notice; dueAt: string }[] =>
    dueAt === null || dueAt < awaitingSince ? [] : who.map((actorId) => ({ notice: { kind, artifactId, awaitingSince, actorId }, dueAt }));
  return [
    ...planned('wanted', first, awaitingSince),
    ...REMIND_BEFORE_HOURS.flatMap((hours) => planned('reminder', first, beforeEnd(hours))),
    ...planned('escalation', second, beforeEnd(ESCALATE_BEFORE_HOURS)),
  ];
}
