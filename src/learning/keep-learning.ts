import type { App } from '../app.ts';
import { sha256, SYSTEM } from '../audit/audit-entry.ts';
import { takeIn } from '../requests/intake.ts';
import { loggedOutcomes } from './logged-outcomes.ts';

const ACTOR = { id: SYSTEM.id, displayName: SYSTEM.id, asserted: false };
const TARGET = { platform: 'cli' as const, channel: 'terminal', messageId: null, threadId: null };

/**
 * Hands in a recalibration for every domain with outcomes that were not looked at yet. The request's id is made from the
 * outcomes, so that several processes hand in one.
 * @param seen ids that this process handed in already
 */
export async function learnFromNewOutcomes(app: App, seen: Set<string>): Promise<void> {
  for (const { domain } of await app.domains.all()) {
    const logged = await loggedOutcomes(app.store.predictions, domain);
    if (logged.length === 0) continue;
    const requestId = `req-${sha256(JSON.stringify([domain, logged.map(({ predictionId, outcome }) => [predictionId, outcome])])).slice(0, 20)}`;
    if (seen.has(requestId)) continue;
    await takeIn(app, { requestId, command: 'recalibrate', args: { domain }, actor: ACTOR, replyTarget: TARGET, artifactId: null });
    seen.add(requestId);
  }
}

/** Does so every `everyMs` until the returned function is called. */
export function keepLearning(app: App, everyMs: number): () => Promise<void> {
  const seen = new Set<string>();
  let round: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    round = learnFromNewOutcomes(app, seen).catch((error: unknown) => app.logger.warn('learning from outcomes failed; it is tried again', { error: String(error) }));
  }, everyMs);
  return async () => {
    clearInterval(timer);
    await round;
  };
}
