/**
 * The test runner inside the worker while mutants are tried: the tests once for every entry, one after the other in one
 * process, each up to its first failure. Loops are counted and end by force where they would not end by themselves.
 */
import { TestRunner } from 'vitest';
import type { RunnerTestCase, RunnerTestFile } from 'vitest';
import { areTimersFake, isDouble } from './assertions.ts';
import type { Watch } from './integrity.ts';
import { takeJob } from './preload.ts';
import { closeRealm, settleRealm } from './realm.ts';
import { createSender } from './sender.ts';

/** A fault may make the loops of a test go round so many times as often as those of the code as it is, and so often in any case. */
const ROUNDS_FACTOR = 10;
const ROUNDS_AT_LEAST = 100_000;

const send = createSender(takeJob()?.key ?? '');
const counters = globalThis as typeof globalThis & { roundsLeft: number };
let watch: Watch | undefined;
let isFirst = true;
/** The first entry is the code as it is, and what its loops need is the measure for the others. */
let roundsNeeded = 0;
let roundsGiven = Number.MAX_SAFE_INTEGER;
let hasFailed = false;

/** vitest asks for a class. */
export default class MutantHarness extends TestRunner {
  override onCollectStart(file: RunnerTestFile): void {
    super.onCollectStart(file);
    if (watch === undefined) {
      watch = closeRealm();
      for (const event of ['uncaughtException', 'unhandledRejection']) process.on(event, noteFailure);
    }
    hasFailed = false;
    windUp();
    send({ type: 'mutant', entry: entryOf(file), event: 'started' });
  }

  override async onBeforeRunTask(test: RunnerTestCase): Promise<void> {
    if (hasFailed) test.mode = 'skip';
    await super.onBeforeRunTask(test);
    noteRounds();
  }

  override onAfterRunTask(test: RunnerTestCase): void {
    super.onAfterRunTask(test);
    hasFailed ||= test.result?.state === 'fail';
  }

  // The base class declares this one without a promise, and whoever calls it waits for one.
  override async onAfterRunFiles([file]: RunnerTestFile[]): Promise<void> {
    super.onAfterRunFiles([]);
    await settleRealm();
    noteRounds();
    if (isFirst) roundsGiven = ROUNDS_FACTOR * roundsNeeded + ROUNDS_AT_LEAST;
    isFirst = false;
    const isSpoilt = watch === undefined || watch.changes(isDouble, areTimersFake()).length > 0;
    const isKilled = hasFailed || file?.result?.state === 'fail';
    if (file) send({ type: 'mutant', entry: entryOf(file), event: isSpoilt ? 'spoilt' : isKilled ? 'killed' : 'survived' });
  }
}

function noteFailure(): void {
  hasFailed = true;
}

/** After the import and after each test. */
function noteRounds(): void {
  if (isFirst) roundsNeeded = Math.max(roundsNeeded, roundsGiven - counters.roundsLeft);
  windUp();
}

function windUp(): void {
  counters.roundsLeft = roundsGiven;
}

/** Each entry has a folder that is named after it. */
function entryOf({ filepath }: RunnerTestFile): number {
  return Number(filepath.split('/').at(-2));
}
