/** One poller of the store for all open pages. It runs only while somebody listens. */
import type { App } from '../../src/app.ts';
import type { CodeArtifact } from '../../src/artifact/code-artifact.ts';
import type { StoredRequest } from '../../src/requests/stored-request.ts';
import { summaryView } from '../../src/views.ts';
import { mayRead, requestView } from './request-view.ts';

/** Clocks of several processes differ, and a slow save shows up late: this far back is looked at again. */
const OVERLAP_MS = 10_000;
const BUSY: readonly CodeArtifact['status'][] = ['generating', 'testing', 'approved'];
const MOST_WATCHED = 500;

export interface LiveEvent {
  name: 'artifact' | 'request';
  data: Record<string, unknown>;
}

export interface Listener {
  sessionHash: string;
  identity: string;
  send(event: LiveEvent): void;
  close(): void;
}

export interface LiveHub {
  /** Starts telling a page what changes; returns how to stop. */
  add(listener: Listener): () => void;
  /** Follows a request until it is done, while somebody listens. */
  watch(requestId: string): void;
  /** Ends the streams of a session that is over. */
  endSession(sessionHash: string): void;
  close(): Promise<void>;
}

/** @param pollMs pause between two looks at the store */
export function createLiveHub(app: App, pollMs: number): LiveHub {
  const listeners = new Set<Listener>();
  /** What was last told of each request under way. */
  const watched = new Map<string, string>();
  /** Version last told of each artifact that changed within the overlap. */
  let told = new Map<string, { version: number; updatedAt: string }>();
  let since = '';
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> = Promise.resolve();
  let isRunning = false;
  let troubled = false;

  const watch = (requestId: string): void => {
    if (isRunning && !watched.has(requestId) && watched.size < MOST_WATCHED) watched.set(requestId, '');
  };

  function tell(event: LiveEvent, isFor: (listener: Listener) => boolean = () => true): void {
    for (const listener of listeners) if (isFor(listener)) listener.send(event);
  }

  async function lookAtArtifacts(): Promise<void> {
    const changed = await app.store.artifacts.list({ updatedAfter: since, limit: 200 });
    const fresh = changed.filter((artifact) => told.get(artifact.artifactId)?.version !== artifact.version);
    for (const artifact of fresh.reverse()) {
      tell({ name: 'artifact', data: { ...summaryView(artifact), version: artifact.version } });
      if (BUSY.includes(artifact.status)) await watchRequestsOf(artifact.artifactId);
    }
    told = new Map(changed.map(({ artifactId, version, updatedAt }) => [artifactId, { version, updatedAt }]));
    const newest = changed[0]?.updatedAt;
    if (newest !== undefined) since = new Date(Math.max(Date.parse(since), Date.parse(newest) - OVERLAP_MS)).toISOString();
  }

  async function watchRequestsOf(artifactId: string): Promise<void> {
    const requests = await app.store.requests.forArtifact(artifactId, 5);
    for (const request of requests) if (request.status === 'pending') watch(request.requestId);
  }

  async function lookAtRequests(): Promise<void> {
    for (const [requestId, before] of watched) {
      const request = await app.store.requests.get(requestId);
      if (!request || isOver(request)) watched.delete(requestId);
      if (!request) continue;
      const data = requestView(request);
      const now = JSON.stringify(data);
      if (now === before) continue;
      if (watched.has(requestId)) watched.set(requestId, now);
      tell({ name: 'request', data }, (listener) => mayRead(request, listener.identity));
    }
  }

  async function look(): Promise<void> {
    try {
      await lookAtArtifacts();
      await lookAtRequests();
      troubled = false;
    } catch (error) {
      if (!troubled) app.logger.warn('live updates pause: the store does not answer', { error: String(error) });
      troubled = true;
    }
  }

  function schedule(): void {
    timer = setTimeout(() => {
      round = look().then(() => {
        if (isRunning) schedule();
      });
    }, pollMs);
  }

  function start(): void {
    isRunning = true;
    since = new Date(app.clock.now().getTime() - OVERLAP_MS).toISOString();
    told = new Map();
    schedule();
  }

  function stop(): void {
    isRunning = false;
    clearTimeout(timer);
    watched.clear();
  }

  function remove(listener: Listener): void {
    if (listeners.delete(listener) && listeners.size === 0) stop();
  }

  return {
    watch,
    add(listener) {
      listeners.add(listener);
      if (!isRunning) start();
      return () => remove(listener);
    },
    endSession(sessionHash) {
      for (const listener of listeners) if (listener.sessionHash === sessionHash) listener.close();
    },
    async close() {
      for (const listener of listeners) listener.close();
      stop();
      await round;
    },
  };
}

function isOver(request: StoredRequest): boolean {
  return request.status === 'done' || request.status === 'cancelled';
}
