import type { BinnedRows } from './binned-rows.ts';

/** A binary tree over binned rows as two lists, one entry a node; node 0 is the root. Serialises to JSON and back without loss. */
export interface Tree {
  /** Left child · 2¹⁶ + column · 2⁸ + bin: rows with that bin or a lower one in that column go left; the right child is the next node. 0 in a leaf. */
  split: number[];
  /** What the tree would say if it ended here. */
  value: number[];
}

/** Columns that a tree can look at: a byte holds them. */
export const MOST_COLUMNS = 256;
/** Leaves that a tree can have: the children's numbers fit 15 bits. */
export const MOST_LEAVES = 2 ** 14;

/** One entry of `Tree.split`. One number instead of three is read three times as fast. */
export function packSplit(column: number, bin: number, leftChild: number): number {
  return (leftChild << 16) | (column << 8) | bin;
}

/** The left child in an entry of `Tree.split`; 0 in a leaf. */
export function leftChild(packed: number): number {
  return packed >>> 16;
}

/** Where a row with this bin goes: the sign of the difference instead of a comparison, which a processor would guess wrong half of the time. */
function childFor(packed: number, bin: number): number {
  return (packed >>> 16) + (((packed & 255) - bin) >>> 31);
}

/** What the tree says of one binned row. */
export function treeValue({ split, value }: Tree, bins: Uint8Array): number {
  let node = 0;
  for (let packed = split[0]!; packed !== 0; packed = split[node]!) node = childFor(packed, bins[(packed >>> 8) & 255]!);
  return value[node]!;
}

/** Adds what the tree says of each row to that row's score. */
export function addTreeValues({ split, value }: Tree, data: BinnedRows, score: Float64Array): void {
  for (let row = 0; row < data.count; row += 1) {
    let node = 0;
    for (let packed = split[0]!; packed !== 0; packed = split[node]!) node = childFor(packed, data.columns[(packed >>> 8) & 255]![row]!);
    score[row]! += value[node]!;
  }
}

/** Adds what the tree says of each binned row to that row's total: one tree after the other stays in the cache, a whole forest does not. */
export function addTreeValuesOf({ split, value }: Tree, rows: readonly Uint8Array[], totals: Float64Array): void {
  for (let row = 0; row < rows.length; row += 1) {
    const bins = rows[row]!;
    let node = 0;
    for (let packed = split[0]!; packed !== 0; packed = split[node]!) node = childFor(packed, bins[(packed >>> 8) & 255]!);
    totals[row]! += value[node]!;
  }
}

/**
 * Adds to `contributions` by how much the value changes at each node of the row's path, credited to the column that the node looks at.
 * The additions sum to `factor` times the difference between what the tree says and the value of its root.
 * @param contributions d numbers, changed in place
 * @see Saabas 2014, Interpreting random forests
 */
export function addPathContributions({ split, value }: Tree, bins: Uint8Array, factor: number, contributions: Float64Array): void {
  let node = 0;
  for (let packed = split[0]!; packed !== 0; packed = split[node]!) {
    const column = (packed >>> 8) & 255;
    const taken = childFor(packed, bins[column]!);
    contributions[column]! += factor * (value[taken]! - value[node]!);
    node = taken;
  }
}
