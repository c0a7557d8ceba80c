import { expect, test } from 'vitest';
import { calibrationDrift } from '../../../src/predictions/drift/calibration-drift.ts';
import { NO_DRIFT, watchForRise } from '../../../src/predictions/drift/page-hinkley.ts';
import { populationStability } from '../../../src/predictions/drift/population-stability.ts';
import { seededRandom } from '../../../src/predictions/numeric/seeded-random.ts';

/** After how many values the alarm is raised; the number of values when it never is. */
function alarmAt(values: readonly number[]): number {
  let state = NO_DRIFT;
  for (const [i, value] of values.entries()) {
    const next = watchForRise(state, value);
    if (next.alarm) return i;
    ({ state } = next);
  }
  return values.length;
}

test('a loss that stays is no alarm, one that rises is, soon after', () => {
  const random = seededRandom(1);
  const calm = Array.from({ length: 2000 }, () => 0.6 * random());
  const risen = Array.from({ length: 200 }, () => 0.5 + 0.6 * random());
  expect(alarmAt(calm)).toBe(2000);
  expect(alarmAt([...calm, ...risen])).toBeGreaterThan(2010);
  expect(alarmAt([...calm, ...risen])).toBeLessThan(2060);
  expect(() => watchForRise(NO_DRIFT, NaN)).toThrow(/NaN/);
});

test('the stability index is 0 of the same values, small of a fresh sample and large of another population', () => {
  const random = seededRandom(2);
  const draw = (n: number, shift: number): number[] => Array.from({ length: n }, () => random() + random() + shift);
  const earlier = draw(1000, 0);
  expect(populationStability(earlier, earlier)).toBe(0);
  expect(populationStability(earlier, draw(1000, 0))).toBeLessThan(0.1);
  expect(populationStability(earlier, draw(1000, 0.5))).toBeGreaterThan(0.25);
  expect(populationStability(Array.from({ length: 200 }, () => 1), Array.from({ length: 150 }, () => 1))).toBeLessThan(0.001);
  expect(() => populationStability([], [1])).toThrow(/got none/);
});

test('calibration has drifted when its error is far above chance', () => {
  const random = seededRandom(3);
  const p = Array.from({ length: 600 }, () => random());
  const y = p.map((one) => (random() < one ? 1 : 0));
  expect(calibrationDrift(p, y, seededRandom(4))).toMatchObject({ drifted: false });
  const drifted = calibrationDrift(p.map((one) => one ** 2), y, seededRandom(4));
  expect(drifted.drifted).toBe(true);
  expect(drifted.ece).toBeGreaterThan(1.5 * drifted.floor);
});
