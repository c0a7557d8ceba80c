import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boosterScore, fitGradientBooster } from '../../../src/predictions/models/gradient-booster.ts';
import { LOG_LOSS, quantileLoss } from '../../../src/predictions/models/loss.ts';
import { fitRandomForest, forestValue } from '../../../src/predictions/models/random-forest.ts';
import { seededRandom } from '../../../src/predictions/numeric/seeded-random.ts';
import { binOf, binRow, binRows, fitBinEdges } from '../../../src/predictions/trees/binned-rows.ts';
import { growTree } from '../../../src/predictions/trees/grow-tree.ts';
import { addPathContributions, addTreeValues, treeValue } from '../../../src/predictions/trees/tree.ts';
import { PROPERTY } from '../arbitraries.ts';

const ALL = { maxLeaves: Infinity, minLeafRows: 1, l2: 0, columnsPerSplit: Infinity, randomCuts: false };
const BOOSTER = { rounds: 60, learningRate: 0.2, maxLeaves: 6, minLeafRows: 5, l2: 1, columnsPerSplit: Infinity, rowShare: 1 };
const FOREST = { trees: 40, maxLeaves: Infinity, minLeafRows: 3, columnsPerSplit: 2, extra: false };

const value = fc.integer({ min: -40, max: 40 }).map((tenths) => tenths / 10);
const table = fc.array(fc.tuple(value, value, value), { minLength: 2, maxLength: 60 }).map((rows) => rows.map((row) => [...row]));

/** Rows in a unit square; y is 1 in two opposite quarters, which no straight line tells apart. */
function quarters(n: number, seed: number): { rows: number[][]; y: number[] } {
  const random = seededRandom(seed);
  const rows = Array.from({ length: n }, () => [random(), random(), random()]);
  return { rows, y: rows.map(([a, b]) => (a! > 0.5 === b! > 0.5 ? 1 : 0)) };
}

describe('bins', () => {
  test('keep the order of the values, tell all of up to 255 distinct ones apart and fit a byte', () => {
    fc.assert(fc.property(fc.array(value, { minLength: 1, maxLength: 80 }), (values) => {
      const [edges] = fitBinEdges(values.map((one) => [one]));
      const ascending = values.toSorted((a, b) => a - b);
      for (const [i, one] of ascending.entries()) {
        if (i > 0) expect(binOf(edges!, one) - binOf(edges!, ascending[i - 1]!)).toBe(one === ascending[i - 1] ? 0 : 1);
      }
    }), PROPERTY);
  });

  test('of many values are about equally heavy, and a heavy value gets one of its own', () => {
    const random = seededRandom(4);
    const rows = Array.from({ length: 20_000 }, (_, i) => [i % 2 === 0 ? 0 : random()]);
    const [edges] = fitBinEdges(rows);
    const counts = new Array<number>(edges!.length + 1).fill(0);
    for (const [one] of rows) counts[binOf(edges!, one!)]! += 1;
    expect(edges!.length).toBeGreaterThan(240);
    expect(edges!.length).toBeLessThan(255);
    expect(counts[0]).toBe(10_000);
    expect(Math.max(...counts.slice(1))).toBeLessThan(60);
  });

  test('do not depend on the order of the rows', () => {
    fc.assert(fc.property(table, (rows) => void expect(fitBinEdges(rows.toReversed())).toEqual(fitBinEdges(rows))), PROPERTY);
  });
});

describe('a tree', () => {
  test('grown to the end gives rows that differ their own mean, and says the same one by one and all at once', () => {
    fc.assert(fc.property(table, (rows) => {
      const y = rows.map(([a, b]) => a! * 2 - b!);
      const edges = fitBinEdges(rows);
      const data = binRows(edges, rows);
      const positions = Int32Array.from(rows.keys());
      const { tree, leaves } = growTree(data, positions, Float64Array.from(y, (one) => -one), new Float64Array(rows.length).fill(1), ALL, seededRandom(1));
      const score = new Float64Array(rows.length);
      addTreeValues(tree, data, score);
      expect(leaves.reduce((total, { start, end }) => total + end - start, 0)).toBe(rows.length);
      for (const [i, row] of rows.entries()) {
        expect(treeValue(tree, binRow(edges, row))).toBe(score[i]);
        // A split of no gain is not made: what is left together must have been the same on both sides of every cut.
        if (leaves.length === new Set(rows.map(String)).size) expect(score[i]).toBeCloseTo(y[i]!, 4);
      }
    }), PROPERTY);
  });

  test('finds the best cut, keeps its limits, and its path explains its value', () => {
    const rows = Array.from({ length: 100 }, (_, i) => [i % 10, i]);
    const edges = fitBinEdges(rows);
    const data = binRows(edges, rows);
    const target = rows.map(([, b]) => (b! < 30 ? 5 : -1));
    const grow = (rules: object): ReturnType<typeof growTree> => growTree(data, Int32Array.from(rows.keys()), Float64Array.from(target, (one) => -one), new Float64Array(100).fill(1), { ...ALL, ...rules }, seededRandom(1));
    const { tree, leaves } = grow({ maxLeaves: 2 });
    expect(leaves.map(({ start, end }) => end - start)).toEqual([30, 70]);
    expect([treeValue(tree, binRow(edges, [0, 29])), treeValue(tree, binRow(edges, [0, 30]))]).toEqual([5, -1]);
    for (const { start, end } of grow({ minLeafRows: 40 }).leaves) expect(end - start).toBeGreaterThanOrEqual(40);
    const contributions = new Float64Array(2);
    addPathContributions(tree, binRow(edges, [3, 99]), 2, contributions);
    expect([...contributions]).toEqual([0, 2 * (-1 - tree.value[0]!)]);
  });

  test('refuses more columns than a byte can name', () => {
    const data = binRows(fitBinEdges([new Array<number>(300).fill(0)]), [new Array<number>(300).fill(0)]);
    expect(() => growTree(data, Int32Array.of(0), Float64Array.of(1), Float64Array.of(1), ALL, seededRandom(1))).toThrow(/at most 256 columns/);
  });
});

describe.each([['random forest', false], ['extra trees', true]])('%s', (_, extra) => {
  const { rows, y } = quarters(600, 2);
  const edges = fitBinEdges(rows);
  const data = binRows(edges, rows);
  const forest = fitRandomForest(data, y, { ...FOREST, extra }, seededRandom(7));

  test('learns what no line can, and its probabilities are probabilities', () => {
    const fresh = quarters(400, 3);
    const p = fresh.rows.map((row) => forestValue(forest, binRow(edges, row)));
    for (const one of p) expect(one >= 0 && one <= 1).toBe(true);
    expect(p.filter((one, i) => one >= 0.5 === (fresh.y[i] === 1)).length).toBeGreaterThan(360);
  });

  test('is the same to the byte from the same seed, another from another, and alike after storing', () => {
    const bytes = (seed: number): string => JSON.stringify(fitRandomForest(data, y, { ...FOREST, extra }, seededRandom(seed)));
    expect(bytes(7)).toBe(JSON.stringify(forest));
    expect(bytes(8)).not.toBe(bytes(7));
    const stored = JSON.parse(JSON.stringify(forest)) as typeof forest;
    expect(forestValue(stored, binRow(edges, [0.1, 0.8, 0.5]))).toBe(forestValue(forest, binRow(edges, [0.1, 0.8, 0.5])));
  });
});

describe('gradient boosting', () => {
  const { rows, y } = quarters(600, 5);
  const edges = fitBinEdges(rows);
  const data = binRows(edges, rows);

  test('lowers the log loss of what no line can tell apart', () => {
    const model = fitGradientBooster(data, y, LOG_LOSS, BOOSTER, seededRandom(1));
    const fresh = quarters(400, 6);
    expect(fresh.rows.filter((row, i) => boosterScore(model, binRow(edges, row)) > 0 === (fresh.y[i] === 1)).length).toBeGreaterThan(380);
  });

  test('follows quantiles by pinball loss', () => {
    const random = seededRandom(8);
    const wide = Array.from({ length: 3000 }, () => [random(), random(), random()]);
    const targets = wide.map(([a]) => 10 * a! + (random() - 0.5) * 4);
    const wideEdges = fitBinEdges(wide);
    const wideData = binRows(wideEdges, wide);
    const fit = (loss: typeof LOG_LOSS): ((row: number[]) => number) => {
      const model = fitGradientBooster(wideData, targets, loss, BOOSTER, seededRandom(1));
      return (row) => boosterScore(model, binRow(wideEdges, row));
    };
    expect(fit(quantileLoss(0.5))([0.5, 0.5, 0.5])).toBeCloseTo(5, 0);
    const low = fit(quantileLoss(0.1));
    const below = wide.filter((row, i) => targets[i]! < low(row)).length / wide.length;
    expect(below).toBeGreaterThan(0.07);
    expect(below).toBeLessThan(0.13);
  });

  test('is the same to the byte from the same seed, samples or not', () => {
    for (const rowShare of [1, 0.5]) {
      const bytes = (seed: number): string => JSON.stringify(fitGradientBooster(data, y, LOG_LOSS, { ...BOOSTER, rowShare, columnsPerSplit: 2 }, seededRandom(seed)));
      expect(bytes(3)).toBe(bytes(3));
      expect(bytes(4)).not.toBe(bytes(3));
    }
  });

  test('an inner node has the mean of its leaves, so that paths explain', () => {
    const model = fitGradientBooster(data, y, quantileLoss(0.5), { ...BOOSTER, rounds: 1 }, seededRandom(1));
    const [tree] = model.trees;
    const leafValues = rows.map((row) => treeValue(tree!, binRow(edges, row)));
    expect(tree!.value[0]).toBeCloseTo(leafValues.reduce((total, one) => total + one, 0) / rows.length, 4);
  });
});
