/** Tells approvers that the answers of a domain have drifted away from what happens. */
import type { App } from '../app.ts';
import { driftCard } from '../cards/predictions.ts';
import { isErrorCode } from '../errors.ts';
import type { MovedFeature } from '../predictions/drift/moved-features.ts';
import { loadPerson, localeOf, nextWaking } from './person.ts';

const ALARM = 'alarm';
const TRY_AGAIN_MS = 60_000;
const MOST_AT_ONCE = 100;

export interface DriftAlarm {
  domain: string;
  /** The model whose answers drifted. */
  version: string;
  /** Calibration error of the newest answers, and what a perfect model would show by chance; null: the alarm is about something else. */
  ece: number | null;
  floor: number | null;
  /** Features whose values are others than in training. */
  moved?: MovedFeature[];
  errorsRose?: boolean;
}

type StoredAlarm = DriftAlarm & { actorId: string };

/**
 * Stores an alarm for every approver in a chat; one a model and change, however often it is raised.
 * @param change what tells alarms about one model apart
 */
export async function raiseDriftAlarm(app: App, alarm: DriftAlarm, change: string = 'calibration'): Promise<void> {
  for (const actorId of app.approvers.filter((id) => /^(?:slack|discord):/.test(id))) {
    const body: StoredAlarm = { ...alarm, actorId };
    await app.store.documents.put(ALARM, { key: `${alarm.domain}/${alarm.version}/${change}/${actorId}`, version: 0, about: alarm.domain, dueAt: app.clock.now().toISOString(), body });
  }
}

/** Sends what is due, not to people who asked not to be pinged, and not in their quiet hours. */
export async function deliverAlarms(app: App): Promise<void> {
  const { documents } = app.store;
  const now = app.clock.now();
  for (const stored of await documents.due<StoredAlarm>(ALARM, now.toISOString(), MOST_AT_ONCE)) {
    const { actorId } = stored.body;
    const person = await loadPerson(documents, actorId);
    const platform = app.platforms.find(({ name }) => actorId.startsWith(`${name}:`));
    const awake = nextWaking(person, now);
    let dueAt: string | null = awake > now ? awake.toISOString() : null;
    try {
      const target = platform && person.ping && dueAt === null ? await platform.direct(actorId) : null;
      if (platform && target) await platform.post(target, driftCard(stored.body, localeOf(person)), stored.key);
    } catch (error) {
      app.logger.warn('an alarm could not be sent', { key: stored.key, error: String(error) });
      dueAt = isErrorCode(error, 'CHAT_REFUSED') ? null : new Date(now.getTime() + TRY_AGAIN_MS).toISOString();
    }
    await documents.put(ALARM, { ...stored, dueAt });
  }
}
