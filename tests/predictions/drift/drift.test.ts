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

test('an error that stays is no alarm, one that rises is, soon after, whatever its unit', () => {
  const random = seededRandom(1);
  const calm = Array.from({ length: 4000 }, () => -Math.log(1 - random()));
  const risen = Array.from({ length: 200 }, () => 0.7 - Math.log(1 - random()));
  for (const unit of [1, 1e6, 1e-6]) {
    const scaled = (values: readonly number[]): number[] => values.map((value) => value * unit);
    expect(alarmAt(scaled(calm))).toBe(4000);
    expect(alarmAt(scaled([...calm, ...risen]))).toBeGreaterThan(4010);
    expect(alarmAt(scaled([...calm, ...risen]))).toBeLessThan(4120);
  }
  expect(() => watchForRise(NO_DRIFT, NaN)).toThrow(/NaN/);
});

test('neither a constant, nor one huge error, nor the first thirty are an alarm', () => {
  expect(alarmAt(new Array<number>(500).fill(3))).toBe(500);
  const random = seededRandom(4);
  const quiet = Array.from({ length: 900 }, () => random());
  expect(alarmAt(quiet.with(600, 1e9))).toBe(900);
  expect(alarmAt(Array.from({ length: 30 }, (_, i) => i ** 3))).toBe(30);
});

test('the stability index is 0 of the same values, small of a fresh sample and large of another population', () => {
  const random = seededRandom(2);
  const draw = (n: number, shift: number): number[] => Array.from({ length: n }, () => random() + random() + shift);
  const earlier = draw(1000, 0);
  expect(populationStability(earlier, earlier).index).toBe(0);
  expect(populationStability(earlier, draw(1000, 0)).index).toBeLessThan(0.1);
  expect(populationStability(earlier, draw(1000, 0.5)).index).toBeGreaterThan(0.25);
  expect(populationStability(Array.from({ length: 200 }, () => 1), Array.from({ length: 150 }, () => 1)).index).toBeLessThan(0.001);
  expect(() => populationStability([], [1])).toThrow(/got none/);
  expect(() => populationStability([1], [])).toThrow(/got none/);
});

test('values that were there and are missing now are another population', () => {
  const random = seededRandom(3);
  const values = Array.from({ length: 400 }, () => random());
  expect(populationStability(values, values.map((value, i) => (i % 2 === 0 ? NaN : value))).index).toBeGreaterThan(0.25);
  const holed = values.map((value, i) => (i % 3 === 0 ? NaN : value));
  expect(populationStability(holed, [...holed].reverse()).index).toBe(0);
});

test('small samples of one population do not exceed what chance explains', () => {
  const random = seededRandom(5);
  let above = 0;
  for (let round = 0; round < 300; round += 1) {
    const [earlier, recent] = [40, 100].map((n) => Array.from({ length: n }, () => random() ** 2)) as [number[], number[]];
    const { index, byChance } = populationStability(earlier, recent);
    if (index > byChance) above += 1;
  }
  expect(above).toBeLessThanOrEqual(1);
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
