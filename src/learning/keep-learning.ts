import type { App } from '../app.ts';
import { sha256, SYSTEM } from '../audit/audit-entry.ts';
import { takeIn } from '../requests/intake.ts';
import { logRollBacks } from './artifact-risk.ts';
import { watchDrift } from './drift-watch.ts';
import { loggedOutcomes } from './logged-outcomes.ts';
import { outcomeNews } from './outcome-news.ts';

const ACTOR = { id: SYSTEM.id, displayName: SYSTEM.id, asserted: false };
const TARGET = { platform: 'cli' as const, channel: 'terminal', messageId: null, threadId: null };

/** What this process looked at already, so that it reads little while nothing happens. */
export interface Seen {
  /** News of each domain's outcomes when they were looked at last. */
  outcomes: Map<string, number>;
  /** The same, and its newest prediction, of each domain's drift. */
  drift: Map<string, string>;
  /** Rolled-back artifacts. */
  rolledBack: Set<string>;
}

export function nothingSeen(): Seen {
  return { outcomes: new Map(), drift: new Map(), rolledBack: new Set() };
}

/** One round: roll-backs become outcomes, outcomes are learned from, and drift is looked for. */
export async function learnFromWhatHappened(app: App, seen: Seen): Promise<void> {
  await logRollBacks(app, seen.rolledBack);
  for (const { domain } of await app.domains.all()) {
    const news = await outcomeNews(app.store.documents, domain);
    await learnFromNewOutcomes(app, domain, news, seen.outcomes);
    const [newest] = await app.store.predictions.history(domain, 1);
    const state = `${news} ${newest?.predictionId ?? ''}`;
    if (seen.drift.get(domain) === state) continue;
    await watchDrift(app, domain);
    seen.drift.set(domain, state);
  }
}

/**
 * Hands in a recalibration for a domain with outcomes that were not looked at yet. The request's id is made from the outcomes, so that
 * several processes hand in one.
 */
async function learnFromNewOutcomes(app: App, domain: string, news: number, seen: Map<string, number>): Promise<void> {
  if (seen.get(domain) === news) return;
  const logged = await loggedOutcomes(app.store.predictions, domain);
  if (logged.length > 0) {
    const requestId = `req-${sha256(JSON.stringify([domain, logged.map(({ predictionId, outcome }) => [predictionId, outcome])])).slice(0, 20)}`;
    await takeIn(app, { requestId, command: 'recalibrate', args: { domain }, actor: ACTOR, replyTarget: TARGET, artifactId: null });
  }
  seen.set(domain, news);
}

/** Does so every `everyMs` until the returned function is called. */
export function keepLearning(app: App, everyMs: number): () => Promise<void> {
  const seen = nothingSeen();
  let round: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    round = learnFromWhatHappened(app, seen).catch((error: unknown) => app.logger.warn('learning from outcomes failed; it is tried again', { error: String(error) }));
  }, everyMs);
  return async () => {
    clearInterval(timer);
    await round;
  };
}
