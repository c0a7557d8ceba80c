import type { RandomSource } from '../numeric/seeded-random.ts';
import type { BinnedRows } from './binned-rows.ts';
import { findSplit } from './find-split.ts';
import type { Split, SplitRules } from './find-split.ts';
import { MOST_COLUMNS, MOST_LEAVES, packSplit } from './tree.ts';
import type { Tree } from './tree.ts';

export interface GrowthRules extends SplitRules {
  /** Leaves at most; `Infinity` for none but the other limits. */
  maxLeaves: number;
}

/** A leaf and the stretch of `rows` that ended in it. */
export interface GrownLeaf {
  node: number;
  start: number;
  end: number;
}

interface Candidate extends GrownLeaf {
  split: Split;
}

/**
 * Grows a tree leaf by leaf, always splitting the leaf that gains most, over the Newton objective Σ gᵢ·v + hᵢ·v²/2 + λ·v²/2:
 * a node's value is −G/(H + λ). With g = −w·y and h = w that is the weighted mean, and the gain that of variance or Gini.
 * @param data binned training rows
 * @param rows positions of the rows to grow on; reordered in place so that every leaf's rows are together
 * @param gradient one a training row
 * @param hessian one a training row, not negative
 * @param random chooses the columns that a split may use
 * @throws RangeError when there are more than 256 columns
 * @see Friedman 2001, Greedy function approximation; Chen and Guestrin 2016, XGBoost
 */
export function growTree(data: BinnedRows, rows: Int32Array, gradient: Float64Array, hessian: Float64Array, rules: GrowthRules, random: RandomSource): { tree: Tree; leaves: GrownLeaf[] } {
  if (data.columns.length > MOST_COLUMNS) throw new RangeError(`expected at most ${MOST_COLUMNS} columns, got ${data.columns.length}`);
  const maxLeaves = Math.min(MOST_LEAVES, rules.maxLeaves);
  const tree: Tree = { split: [], value: [] };
  const open: Candidate[] = [];
  const leaves: GrownLeaf[] = [];
  const add = (start: number, end: number): void => {
    const node = tree.value.length;
    const { value, split } = findSplit(data, rows.subarray(start, end), gradient, hessian, rules, random);
    tree.split.push(0);
    tree.value.push(Number(value.toPrecision(6)));
    if (split === null) leaves.push({ node, start, end });
    else open.push({ node, start, end, split });
  };
  add(0, rows.length);
  while (open.length > 0 && open.length + leaves.length < maxLeaves) {
    const { node, start, end, split } = takeBest(open);
    const middle = start + partition(rows.subarray(start, end), data.columns[split.column]!, split.bin);
    tree.split[node] = packSplit(split.column, split.bin, tree.value.length);
    add(start, middle);
    add(middle, end);
  }
  return { tree, leaves: [...leaves, ...open.map(({ node, start, end }) => ({ node, start, end }))] };
}

/** Removes and gives the candidate of the largest gain, the earliest of equal ones. */
function takeBest(open: Candidate[]): Candidate {
  let best = 0;
  for (let i = 1; i < open.length; i += 1) if (open[i]!.split.gain > open[best]!.split.gain) best = i;
  const [taken] = open.splice(best, 1);
  return taken!;
}

/** Brings the rows that go left to the front, both sides keeping their order; how many they are. */
function partition(rows: Int32Array, codes: Uint8Array, bin: number): number {
  const right = new Int32Array(rows.length);
  let [left, moved] = [0, 0];
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i]!;
    if (codes[row]! <= bin) rows[left++] = row;
    else right[moved++] = row;
  }
  rows.set(right.subarray(0, moved), left);
  return left;
}
