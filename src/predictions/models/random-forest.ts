import { checkFinite } from '../numeric/check.ts';
import { seededRandom } from '../numeric/seeded-random.ts';
import type { RandomSource } from '../numeric/seeded-random.ts';
import type { BinnedRows } from '../trees/binned-rows.ts';
import { growTree } from '../trees/grow-tree.ts';
import { addTreeValuesOf, treeValue } from '../trees/tree.ts';
import type { Tree } from '../trees/tree.ts';

/** The mean of its trees. Serialises to JSON and back without loss. */
export interface RandomForest {
  trees: Tree[];
}

export interface ForestOptions {
  trees: number;
  /** Bounds the stored size whatever the number of rows. */
  maxLeaves: number;
  minLeafRows: number;
  columnsPerSplit: number;
  /** Extremely randomised trees: one random cut a column, and every tree sees all rows. */
  extra: boolean;
}

/**
 * A random forest: trees grown on bootstrap samples, a few columns tried at each split, averaged. With y of 0 and 1 the mean is a
 * probability. The same rows in the same order, options and random source give the same bytes.
 * @param data n binned rows
 * @param y n targets
 * @param random one draw a tree, which seeds the tree's own source
 * @throws RangeError when a target is not finite
 * @see Breiman 2001, Random forests; Geurts, Ernst and Wehenkel 2006, Extremely randomized trees
 */
export function fitRandomForest(data: BinnedRows, y: readonly number[], options: ForestOptions, random: RandomSource): RandomForest {
  checkFinite('targets', y);
  const rules = { ...options, l2: 0, randomCuts: options.extra };
  const trees = Array.from({ length: options.trees }, () => {
    const own = seededRandom(Math.floor(random() * 2 ** 32));
    const weight = options.extra ? new Float64Array(data.count).fill(1) : bootstrapCounts(data.count, own);
    const rows = Int32Array.from({ length: data.count }, (_, row) => row).filter((row) => weight[row]! > 0);
    return growTree(data, rows, weight.map((count, row) => -count * y[row]!), weight, rules, own).tree;
  });
  return { trees };
}

/** The forest's mean for one binned row. */
export function forestValue({ trees }: RandomForest, bins: Uint8Array): number {
  let total = 0;
  for (const tree of trees) total += treeValue(tree, bins);
  return total / trees.length;
}

/** The means for many binned rows, the same bits as one by one. */
export function forestValues({ trees }: RandomForest, rows: readonly Uint8Array[]): Float64Array {
  const totals = new Float64Array(rows.length);
  for (const tree of trees) addTreeValuesOf(tree, rows, totals);
  return totals.map((total) => total / trees.length);
}

/** How often each of n rows is drawn in n draws with replacement. */
function bootstrapCounts(n: number, random: RandomSource): Float64Array {
  const counts = new Float64Array(n);
  for (let draw = 0; draw < n; draw += 1) counts[Math.floor(random() * n)]! += 1;
  return counts;
}
