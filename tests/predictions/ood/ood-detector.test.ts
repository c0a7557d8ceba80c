import { expect, test } from 'vitest';
import { seededRandom } from '../../../src/predictions/numeric/seeded-random.ts';
import { fitOodDetector } from '../../../src/predictions/ood/fit-ood-detector.ts';
import { judge, strangestColumns } from '../../../src/predictions/ood/ood-detector.ts';

/** Three columns; the second follows the first, the fourth never varies. */
function rows(n: number, seed: number): number[][] {
  const random = seededRandom(seed);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Array.from({ length: n }, () => {
    const first = normal();
    return [first, first + 0.2 * normal(), normal(), 7];
  });
}

const detector = fitOodDetector(rows(800, 1), 0.05, 1);

test('fresh rows of the same kind are flagged about as often as declared', () => {
  const flagged = rows(2000, 2).filter((row) => judge(detector, row).isOod).length / 2000;
  expect(flagged).toBeGreaterThan(0.035);
  expect(flagged).toBeLessThan(0.065);
});

test('a broken relation and a far value are strange, and the columns that make them so are named first', () => {
  const broken = judge(detector, [2, -2, 0, 7]);
  expect(broken.isOod).toBe(true);
  expect(strangestColumns(detector, [2, -2, 0, 7]).slice(0, 2).sort()).toEqual([0, 1]);
  const far = judge(detector, [0, 0, 9, 7]);
  expect(far.isOod).toBe(true);
  expect(strangestColumns(detector, [0, 0, 9, 7])).toEqual([2, expect.any(Number), expect.any(Number)]);
  expect(far.svm.decision).toBeLessThan(0);
});

test('a row between two clouds is seen by the machine, where the distance is small', () => {
  const clouds = rows(800, 3).map(([a, b], i) => [0.3 * a! + (i % 2 === 0 ? 4 : -4), 0.3 * b!]);
  const verdict = judge(fitOodDetector(clouds, 0.05, 1), [0, 0]);
  expect(verdict.mahalanobis.pValue).toBeGreaterThan(0.5);
  expect(verdict.svm.decision).toBeLessThan(0);
  expect(verdict.isOod).toBe(true);
});

test('p-values are from 0 to 1, the same seed gives the same bytes, and a stored detector judges alike', () => {
  const again = fitOodDetector(rows(800, 1), 0.05, 1);
  expect(JSON.stringify(again)).toBe(JSON.stringify(detector));
  const stored = JSON.parse(JSON.stringify(detector)) as typeof detector;
  for (const row of rows(50, 4)) {
    const verdict = judge(detector, row);
    expect(verdict.pValue > 0 && verdict.pValue <= 1).toBe(true);
    expect(judge(stored, row)).toEqual(verdict);
  }
});

test.each([
  ['too few rows', () => fitOodDetector(rows(9, 1), 0.05, 1), /at least 10 training rows, got 9/],
  ['an impossible rate', () => fitOodDetector(rows(50, 1), 1, 1), /between 0 and 1, got 1/],
  ['nothing that varies', () => fitOodDetector(rows(50, 1).map(() => [1, 2]), 0.05, 1), /at least one column that varies/],
])('%s: refused in words', (_, call, message) => expect(call).toThrow(message));
