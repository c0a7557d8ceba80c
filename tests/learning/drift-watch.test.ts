import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeCard } from '../../src/cards/predictions.ts';
import { driftOf, type DriftState } from '../../src/learning/drift-watch.ts';
import { learnFromWhatHappened, nothingSeen } from '../../src/learning/keep-learning.ts';
import { seededRandom, type RandomSource } from '../../src/predictions/numeric/seeded-random.ts';
import { ANN, BEN, openChatPlace, type ChatPlace } from '../support/chat-place.ts';

let place: ChatPlace;
let random: RandomSource;
beforeEach(async () => {
  place = await openChatPlace({ environment: { APPROVERS: BEN, RATE_LIMIT_PER_MINUTE: '10000' } });
  random = seededRandom(3);
});
afterEach(() => place.close());

async function value(command: string, args: Record<string, unknown>): Promise<Record<string, unknown>> {
  const outcome = await place.give(ANN, command, args);
  if (!outcome.ok) throw new Error(`${outcome.error.code}: ${outcome.error.message}`);
  return outcome.value;
}

const errorAt = (hdop: number): number => 3 * hdop + random();

/** Asks about fixes; `told` of them get their true error. */
async function ask(count: number, { hdop = () => 1 + 9 * random(), told = 0, worse = 0 }: { hdop?: () => number; told?: number; worse?: number } = {}): Promise<void> {
  for (let i = 0; i < count; i += 1) {
    const dilution = hdop();
    const { predictionId } = await value('predict', { domain: 'location_accuracy', query: { satellites: Math.round(4 + 10 * random()), hdop: dilution } });
    place.clock.advance(1000);
    if (i < told) await value('outcome', { predictionId, value: errorAt(dilution) + worse * random() });
  }
}

async function train(): Promise<void> {
  const rows = Array.from({ length: 300 }, () => [Math.round(4 + 10 * random()), 1 + 9 * random()] as const);
  await value('predict-train', { domain: 'location_accuracy', csv: `satellites,hdop,outcome\n${rows.map(([satellites, hdop]) => `${satellites},${hdop},${errorAt(hdop)}`).join('\n')}\n` });
}

async function driftNow(): Promise<DriftState | undefined> {
  return driftOf(place.app.store.documents, 'location_accuracy', new Set([(await place.app.models.current('location_accuracy'))!.version]));
}

async function alarms(): Promise<string[]> {
  await place.courier.tend();
  return place.platform.messages.filter(({ channel }) => channel.includes('UBEN')).map(({ forms }) => forms.at(-1)!.lines.join(' '));
}

test('approvers hear once that other things are asked, and which features moved; describe shows it until it is over', { timeout: 120_000 }, async () => {
  await train();
  const seen = nothingSeen();
  await ask(120);
  await learnFromWhatHappened(place.app, seen);
  expect(await alarms()).toEqual([]);
  expect(await value('predict-describe', { domain: 'location_accuracy' })).toMatchObject({ drift: { moved: [], errorsRoseAt: null } });
  await ask(150, { hdop: () => 8 + 2 * random() });
  await learnFromWhatHappened(place.app, seen);
  await ask(5, { hdop: () => 8 + 2 * random() });
  await Promise.all([learnFromWhatHappened(place.app, seen), learnFromWhatHappened(place.app, nothingSeen())]);
  const [alarm, ...more] = await alarms();
  expect(alarm).toMatch(/What is asked differs from the training cases in hdop \([\d.]+\)\./);
  expect(more).toEqual([]);
  const described = (await value('predict-describe', { domain: 'location_accuracy' })) as { drift: { moved: { feature: string; stability: number }[] } };
  expect(described.drift.moved).toEqual([{ feature: 'hdop', stability: expect.any(Number) }]);
  const schema = await place.app.domains.find('location_accuracy');
  const state = { current: await place.app.models.current('location_accuracy'), changes: [], drift: await driftNow() };
  expect(describeCard(schema, state, 'de').fields).toContainEqual({ label: 'Drift seit dem Training', value: expect.stringMatching(/unterscheiden sich von den Trainingsfällen in hdop/) });
  await ask(500);
  await learnFromWhatHappened(place.app, seen);
  expect(await driftNow()).toMatchObject({ moved: [], alarms: 1 });
  // Moving again is another change.
  await ask(400, { hdop: () => 8 + 2 * random() });
  await learnFromWhatHappened(place.app, seen);
  expect(await alarms()).toHaveLength(2);
});

test('approvers hear once that errors have risen; a new model starts anew', { timeout: 120_000 }, async () => {
  await train();
  const seen = nothingSeen();
  await ask(60, { told: 60 });
  await learnFromWhatHappened(place.app, seen);
  expect(await alarms()).toEqual([]);
  await ask(60, { told: 60, worse: 40 });
  await learnFromWhatHappened(place.app, seen);
  await learnFromWhatHappened(place.app, nothingSeen());
  const told = await alarms();
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(/The errors of m-[0-9a-f]{12} have risen on the newest outcomes\./);
  expect(await value('predict-describe', { domain: 'location_accuracy' })).toMatchObject({ drift: { errorsRoseAt: expect.any(String) } });
  await train();
  expect(await value('predict-describe', { domain: 'location_accuracy' })).toMatchObject({ drift: null });
  await ask(1);
  await learnFromWhatHappened(place.app, seen);
  expect(await driftNow()).toMatchObject({ roseAt: null, errors: { count: 0 } });
});
