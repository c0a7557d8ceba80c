/** What was posted already, so that a repeated post is one message and a file is added once, also after a restart. */
import { sha256 } from '../../src/audit/audit-entry.ts';
import type { FileBlock, ReplyTarget } from '../../src/message.ts';
import type { Clock, DocumentStore } from '../../src/ports.ts';

const MESSAGE = 'discord-message';
const FILES = 'discord-files';
/** Nothing is posted again after so long. */
const KEEP_MS = 30 * 24 * 3_600_000;
const MOST_AT_ONCE = 500;

export interface Posted {
  /** Where the message with this key stands; undefined when it was never posted. */
  find(key: string): Promise<ReplyTarget | undefined>;
  remember(key: string, target: ReplyTarget): Promise<void>;
  /** Those of these files that were not added below this message yet; they count as added from now on. */
  claim(messageId: string, files: readonly FileBlock[]): Promise<FileBlock[]>;
  /** Forgets what is long past. */
  tidy(): Promise<void>;
}

export function createPosted(documents: DocumentStore, clock: Clock): Posted {
  const dueAt = (): string => new Date(clock.now().getTime() + KEEP_MS).toISOString();
  return {
    async find(key) {
      return (await documents.get<ReplyTarget>(MESSAGE, key))?.body;
    },
    async remember(key, target) {
      await documents.put(MESSAGE, { key, version: 0, about: '', dueAt: dueAt(), body: target });
    },
    async claim(messageId, files) {
      for (;;) {
        const stored = await documents.get<string[]>(FILES, messageId);
        const before = stored?.body ?? [];
        const fresh = files.filter((file) => !before.includes(digestOf(file)));
        if (fresh.length === 0) return [];
        const body = [...before, ...fresh.map(digestOf)];
        if (await documents.put(FILES, { key: messageId, version: stored?.version ?? 0, about: '', dueAt: dueAt(), body })) return fresh;
      }
    },
    async tidy() {
      for (const kind of [MESSAGE, FILES]) {
        for (const { key } of await documents.due(kind, clock.now().toISOString(), MOST_AT_ONCE)) await documents.delete(kind, key);
      }
    },
  };
}

function digestOf({ name, text }: FileBlock): string {
  return sha256(JSON.stringify([name, text])).slice(0, 16);
}
