import { checkFinite } from '../numeric/check.ts';
import type { RandomSource } from '../numeric/seeded-random.ts';
import type { BinnedRows } from '../trees/binned-rows.ts';
import { growTree } from '../trees/grow-tree.ts';
import { addTreeValues, addTreeValuesOf, leftChild, treeValue } from '../trees/tree.ts';
import type { Tree } from '../trees/tree.ts';
import type { Loss } from './loss.ts';

/** A score is `start` plus what each tree says; the learning rate is already in the trees. Serialises to JSON and back without loss. */
export interface GradientBooster {
  start: number;
  trees: Tree[];
}

export interface BoosterOptions {
  rounds: number;
  learningRate: number;
  maxLeaves: number;
  minLeafRows: number;
  /** Ridge penalty on leaf values. */
  l2: number;
  columnsPerSplit: number;
  /** Share of the rows that a round sees, drawn without replacement. */
  rowShare: number;
}

/**
 * Gradient boosting: each round grows a tree, leaf by leaf, on the derivatives of the loss at the scores so far, and adds it.
 * The same rows in the same order, options and random source give the same bytes.
 * @param data n binned rows
 * @param y n targets
 * @param random draws the rows of a round and the columns of a split
 * @throws RangeError when a target is not finite
 * @see Friedman 2001, Greedy function approximation: a gradient boosting machine; Friedman 2002, Stochastic gradient boosting
 */
export function fitGradientBooster(data: BinnedRows, y: readonly number[], loss: Loss, options: BoosterOptions, random: RandomSource): GradientBooster {
  checkFinite('targets', y);
  const start = loss.start(y);
  const score = new Float64Array(data.count).fill(start);
  const gradient = new Float64Array(data.count);
  const hessian = new Float64Array(data.count);
  const trees = Array.from({ length: options.rounds }, () => {
    loss.derivatives(score, y, gradient, hessian);
    const rows = drawRows(data.count, options.rowShare, random);
    const { tree, leaves } = growTree(data, rows, gradient, hessian, { ...options, randomCuts: false }, random);
    if (loss.leafStep !== undefined) {
      for (const { node, start: first, end } of leaves) tree.value[node] = loss.leafStep(Float64Array.from(rows.subarray(first, end), (row) => y[row]! - score[row]!));
      averageUpwards(tree, leaves);
    }
    tree.value = tree.value.map((value) => Number((value * options.learningRate).toPrecision(6)));
    addTreeValues(tree, data, score);
    return tree;
  });
  return { start, trees };
}

/** The score of one binned row. */
export function boosterScore({ start, trees }: GradientBooster, bins: Uint8Array): number {
  let total = start;
  for (const tree of trees) total += treeValue(tree, bins);
  return total;
}

/** The scores of many binned rows, the same bits as one by one. */
export function boosterScores({ start, trees }: GradientBooster, rows: readonly Uint8Array[]): Float64Array {
  const totals = new Float64Array(rows.length).fill(start);
  for (const tree of trees) addTreeValuesOf(tree, rows, totals);
  return totals;
}

function drawRows(n: number, share: number, random: RandomSource): Int32Array {
  const all = Int32Array.from({ length: n }, (_, row) => row);
  return share >= 1 ? all : all.filter(() => random() < share);
}

/** Gives inner nodes the row-weighted mean of their leaves, so that a path's changes of value explain the leaf. */
function averageUpwards(tree: Tree, leaves: readonly { node: number; start: number; end: number }[]): void {
  const rows = new Array<number>(tree.value.length).fill(0);
  for (const { node, start, end } of leaves) rows[node] = end - start;
  for (let node = tree.value.length - 1; node >= 0; node -= 1) {
    const left = leftChild(tree.split[node]!);
    if (left === 0) continue;
    rows[node] = rows[left]! + rows[left + 1]!;
    const weighted = rows[left]! * tree.value[left]! + rows[left + 1]! * tree.value[left + 1]!;
    tree.value[node] = weighted / rows[node]!;
  }
}
