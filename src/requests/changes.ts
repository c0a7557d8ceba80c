/** One poller of the store for everybody in this process who wants to know what changes. It runs only while somebody listens. */
import type { App } from '../app.ts';
import type { CodeArtifact } from '../artifact/code-artifact.ts';
import type { StoredRequest } from './stored-request.ts';

/** Clocks of several processes differ, and a slow save shows up late: this far back is looked at again. */
const OVERLAP_MS = 10_000;
const BUSY: readonly CodeArtifact['status'][] = ['generating', 'testing', 'awaiting_approval', 'approved'];
const MOST_WATCHED = 500;

export interface ChangeListener {
  artifact(artifact: CodeArtifact): void;
  /** Its progress changed, or it is over. */
  request(request: StoredRequest): void;
}

export interface ChangeFeed {
  /** Starts telling what changes; returns how to stop. */
  subscribe(listener: ChangeListener): () => void;
  /** Follows a request until it is over, while somebody listens. */
  watch(requestId: string): void;
  close(): Promise<void>;
}

/** @param pollMs pause between two looks at the store */
export function createChangeFeed(app: Pick<App, 'store' | 'clock' | 'logger'>, pollMs: number): ChangeFeed {
  const listeners = new Set<ChangeListener>();
  /** What was last told of each request under way. */
  const watched = new Map<string, string>();
  /** Version last told of each artifact that changed within the overlap. */
  let told = new Map<string, number>();
  let since = '';
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> = Promise.resolve();
  let isRunning = false;
  let troubled = false;

  const watch = (requestId: string): void => {
    if (isRunning && !watched.has(requestId) && watched.size < MOST_WATCHED) watched.set(requestId, '');
  };

  async function lookAtArtifacts(): Promise<void> {
    const changed = await app.store.artifacts.list({ updatedAfter: since, limit: 200 });
    const fresh = changed.filter((artifact) => told.get(artifact.artifactId) !== artifact.version);
    for (const artifact of fresh.reverse()) {
      for (const listener of listeners) listener.artifact(artifact);
      if (BUSY.includes(artifact.status)) await watchRequestsOf(artifact.artifactId);
    }
    told = new Map(changed.map(({ artifactId, version }) => [artifactId, version]));
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
      const now = JSON.stringify([request.status, request.progress]);
      if (now === before) continue;
      if (watched.has(requestId)) watched.set(requestId, now);
      for (const listener of listeners) listener.request(request);
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

  return {
    watch,
    subscribe(listener) {
      listeners.add(listener);
      if (!isRunning) start();
      return () => {
        if (listeners.delete(listener) && listeners.size === 0) stop();
      };
    },
    async close() {
      listeners.clear();
      stop();
      await round;
    },
  };
}

export function isOver(request: StoredRequest): boolean {
  return request.status === 'done' || request.status === 'cancelled';
}
