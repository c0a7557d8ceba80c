/** What was posted already, so that a repeated post is one message and a file is added once, also after a restart. */
import { sha256 } from '../audit/audit-entry.ts';
import type { FileBlock, Picture } from '../message.ts';
import type { Clock, DocumentStore, Platform } from '../ports.ts';

/** Nothing is posted again after so long. */
const KEEP_MS = 30 * 24 * 3_600_000;
const MOST_AT_ONCE = 500;

/** @typeParam Place how the platform finds a message again */
export interface Posted<Place> {
  /** Where the message with this key stands; undefined when it was never posted. */
  find(key: string): Promise<Place | undefined>;
  remember(key: string, place: Place): Promise<void>;
  /** Those of these files that were not added below this message yet; they count as added from now on. @param message its own key */
  claim<File extends FileBlock | Picture>(message: string, files: readonly File[]): Promise<File[]>;
  /** Forgets what is long past. */
  tidy(): Promise<void>;
}

export function createPosted<Place>(platform: Platform['name'], documents: DocumentStore, clock: Clock): Posted<Place> {
  const [messageKind, fileKind] = [`${platform}-message`, `${platform}-files`];
  const dueAt = (): string => new Date(clock.now().getTime() + KEEP_MS).toISOString();
  return {
    async find(key) {
      return (await documents.get<Place>(messageKind, key))?.body;
    },
    async remember(key, place) {
      await documents.put(messageKind, { key, version: 0, about: '', dueAt: dueAt(), body: place });
    },
    async claim(message, files) {
      for (;;) {
        const stored = await documents.get<string[]>(fileKind, message);
        const before = stored?.body ?? [];
        const fresh = files.filter((file) => !before.includes(digestOf(file)));
        if (fresh.length === 0) return [];
        const body = [...before, ...fresh.map(digestOf)];
        if (await documents.put(fileKind, { key: message, version: stored?.version ?? 0, about: '', dueAt: dueAt(), body })) return fresh;
      }
    },
    async tidy() {
      for (const kind of [messageKind, fileKind]) {
        for (const { key } of await documents.due(kind, clock.now().toISOString(), MOST_AT_ONCE)) await documents.delete(kind, key);
      }
    },
  };
}

function digestOf(file: FileBlock | Picture): string {
  return sha256(JSON.stringify([file.name, 'svg' in file ? file.svg : file.text])).slice(0, 16);
}
