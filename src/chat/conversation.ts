import type { ReplyTarget } from '../message.ts';
import type { DocumentStore, StoredDocument } from '../ports.ts';

/** Kind of the documents that hold conversations. */
export const CONVERSATION = 'conversation';

/**
 * What a chat shows of a request or an artifact.
 * `reply`: a message made for the command somebody gave; `card`: one that was sent to an approver;
 * `click`: a press of a button on another message, whose presser hears of a refusal.
 */
export interface Conversation {
  kind: 'reply' | 'card' | 'click';
  requestId: string | null;
  artifactId: string | null;
  /** Who gave the command or gets the card. */
  actorId: string;
  /** Language tag the platform knows of this person; empty where it does not. */
  locale: string;
  /** `messageId` is null until the message is there. */
  target: ReplyTarget;
  /** Digest of what was shown last. */
  shown: string;
  /** The test run whose report stands in the thread. */
  reported: string;
  /** The end that the requester was told of. */
  announced: string;
}

export type StoredConversation = StoredDocument<Conversation>;

/** Saves a new conversation; false when it is there already, e.g. after a repeated delivery. */
export function openConversation(documents: DocumentStore, key: string, conversation: Conversation, dueAt: string): Promise<boolean> {
  return documents.put(CONVERSATION, { key, version: 0, about: conversation.artifactId ?? '', dueAt, body: conversation });
}

export function newConversation(parts: Pick<Conversation, 'kind' | 'requestId' | 'artifactId' | 'actorId' | 'locale' | 'target'>): Conversation {
  return { ...parts, shown: '', reported: '', announced: '' };
}
