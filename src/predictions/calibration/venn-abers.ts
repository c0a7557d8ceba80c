import { checkFinite, checkOutcomes, checkSameLength } from '../numeric/check.ts';
import { mergeTies } from './pool-adjacent-violators.ts';
import type { WeightedPoint } from './pool-adjacent-violators.ts';

/**
 * The answers for every place a score can fall, so that a query is one look-up. With m distinct calibration scores there are
 * 2m + 1 places: 2i is the gap before x[i] (2m the one after the last), 2i + 1 is x[i] itself.
 */
export interface VennAbersMap {
  kind: 'venn-abers';
  /** The m distinct calibration scores, ascending. */
  x: number[];
  /** Isotonic probability by place if the query's outcome is 0. */
  p0: number[];
  /** The same if it is 1. */
  p1: number[];
}

/** Isotonic probabilities if the query's outcome were 0 (`p0`) or 1 (`p1`), and the one number `p` between them. */
export interface VennAbersPrediction {
  p0: number;
  p1: number;
  p: number;
}

/** A run of points with one fitted value, and how many points lie before it (left of a query) or before its end (right of it). */
interface Block {
  total: number;
  weight: number;
  edge: number;
}

/**
 * Inductive Venn–Abers calibration: isotonic regression with the query added to the calibration set, once as 0 and once as 1,
 * worked out in advance for every place of the query in time proportional to the set (but for the pooling).
 * @param scores n finite scores, on any scale as long as queries use the same
 * @param y n outcomes, 0 or 1
 * @throws RangeError when the lists are empty, of unequal length or out of range
 * @see Vovk, Petej and Fedorova 2015, Large-scale probabilistic predictors with and without guarantees of validity
 * @example fitVennAbers([0.1, 0.9], [0, 1]).p1 // [0.5, 0.5, 1, 1, 1]
 */
export function fitVennAbers(scores: readonly number[], y: readonly number[]): VennAbersMap {
  checkFinite('scores', scores);
  checkOutcomes(y);
  checkSameLength('scores', scores, 'outcomes', y);
  const points = mergeTies(scores, y);
  const before = blocksBefore(points);
  const after = blocksAfter(points);
  const places = Array.from({ length: 2 * points.length + 1 }, (_, place) => place);
  const fitted = (place: number, outcome: number): number => {
    const [first, next] = [place >> 1, (place + 1) >> 1];
    const tie = place % 2 === 1 ? points[first]! : { y: 0, weight: 0 };
    return pooled({ total: tie.y * tie.weight + outcome, weight: tie.weight + 1, edge: 0 }, before, first, after, next);
  };
  return { kind: 'venn-abers', x: points.map((point) => point.x), p0: places.map((place) => fitted(place, 0)), p1: places.map((place) => fitted(place, 1)) };
}

/**
 * p0, p1 and p = p1 / (1 − p0 + p1). The width p1 − p0 shows how little the calibration set says here.
 * @param score a finite score
 */
export function applyVennAbers(map: VennAbersMap, score: number): VennAbersPrediction {
  let [low, high] = [0, map.x.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (map.x[middle]! < score) low = middle + 1;
    else high = middle;
  }
  const place = 2 * low + (map.x[low] === score ? 1 : 0);
  const [p0, p1] = [map.p0[place]!, map.p1[place]!];
  return { p0, p1, p: p1 / (1 - p0 + p1) };
}

const level = (block: Block): number => block.total / block.weight;

/** Entry k: the last block of the isotonic fit to the first k points; the block before it is entry `edge`. Entry 0 is no block. */
function blocksBefore(points: readonly WeightedPoint[]): Block[] {
  const blocks: Block[] = [{ total: 0, weight: 0, edge: 0 }];
  for (const [i, { y, weight }] of points.entries()) {
    const block = { total: y * weight, weight, edge: i };
    while (block.edge > 0 && level(blocks[block.edge]!) >= level(block)) absorb(block, blocks[block.edge]!);
    blocks.push(block);
  }
  return blocks;
}

/** Entry k: the first block of the isotonic fit to the points from k on; the block after it is entry `edge`. The last entry is no block. */
function blocksAfter(points: readonly WeightedPoint[]): Block[] {
  const blocks = new Array<Block>(points.length + 1);
  blocks[points.length] = { total: 0, weight: 0, edge: points.length };
  for (let i = points.length - 1; i >= 0; i -= 1) {
    const block = { total: points[i]!.y * points[i]!.weight, weight: points[i]!.weight, edge: i + 1 };
    while (block.edge < points.length && level(blocks[block.edge]!) <= level(block)) absorb(block, blocks[block.edge]!);
    blocks[i] = block;
  }
  return blocks;
}

function absorb(block: Block, neighbour: Block): void {
  block.total += neighbour.total;
  block.weight += neighbour.weight;
  block.edge = neighbour.edge;
}

/** The fitted value of an added block between the fits to the first `left` points and to those from `right` on. */
function pooled(added: Block, before: readonly Block[], left: number, after: readonly Block[], right: number): number {
  const block = { ...added };
  let [first, next] = [left, right];
  for (;;) {
    if (first > 0 && level(before[first]!) >= level(block)) {
      absorb(block, before[first]!);
      first = block.edge;
    } else if (next < after.length - 1 && level(after[next]!) <= level(block)) {
      absorb(block, after[next]!);
      next = block.edge;
    } else {
      return level(block);
    }
  }
}
