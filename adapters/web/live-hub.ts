/** Tells open pages what changes. */
import type { Words } from '../../src/language/words.ts';
import type { ChangeFeed } from '../../src/requests/changes.ts';
import { summaryView } from '../../src/views.ts';
import { mayRead, requestView } from './request-view.ts';

export interface LiveEvent {
  name: 'artifact' | 'request';
  data: Record<string, unknown>;
}

export interface Listener {
  sessionHash: string;
  identity: string;
  /** The language its person reads. */
  words: Words;
  send(event: LiveEvent): void;
  close(): void;
}

export interface LiveHub {
  /** Starts telling a page what changes; returns how to stop. */
  add(listener: Listener): () => void;
  /** Ends the streams of a session that is over. */
  endSession(sessionHash: string): void;
  close(): void;
}

export function createLiveHub(changes: ChangeFeed): LiveHub {
  const pages = new Map<Listener, () => void>();

  function subscribe(page: Listener): () => void {
    return changes.subscribe({
      artifact: (artifact) => page.send({ name: 'artifact', data: { ...summaryView(artifact), version: artifact.version } }),
      request: (request) => {
        if (mayRead(request, page.identity)) page.send({ name: 'request', data: requestView(request, page.words) });
      },
    });
  }

  return {
    add(page) {
      pages.set(page, subscribe(page));
      return () => {
        pages.get(page)?.();
        pages.delete(page);
      };
    },
    endSession(sessionHash) {
      for (const page of pages.keys()) if (page.sessionHash === sessionHash) page.close();
    },
    close() {
      for (const page of pages.keys()) page.close();
    },
  };
}
