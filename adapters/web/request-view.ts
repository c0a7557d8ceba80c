import type { Words } from '../../src/language/words.ts';
import type { StoredRequest } from '../../src/requests/stored-request.ts';

/** A request as pages see it, without its arguments. @param words of whoever looks */
export function requestView(request: StoredRequest, words: Words): Record<string, unknown> {
  const { requestId, command, artifactId, actor, status, receivedAt, finishedAt, progress, outcome } = request;
  return { requestId, command, artifactId, actor: actor.id, status, receivedAt, finishedAt, progress: progress === null ? null : words.stored(progress), ok: outcome?.ok ?? null };
}

/** What is about an artifact is everybody's; the rest, e.g. a prediction, is the asker's own. */
export function mayRead(request: StoredRequest, identity: string): boolean {
  return request.artifactId !== null || request.actor.id === identity;
}
