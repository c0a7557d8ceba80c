import type { RandomSource } from '../numeric/seeded-random.ts';
import type { BinnedRows } from './binned-rows.ts';

export interface SplitRules {
  /** Rows that a leaf must keep. */
  minLeafRows: number;
  /** Ridge penalty λ on leaf values. */
  l2: number;
  /** Columns tried for each split, drawn anew; all when it is not less than there are. */
  columnsPerSplit: number;
  /** One cut drawn per column instead of the best of all (extremely randomised trees). */
  randomCuts: boolean;
}

export interface Split {
  column: number;
  /** Rows with a bin up to this one go left. */
  bin: number;
  gain: number;
}

/** Sums over one node. */
interface Totals {
  gradient: number;
  hessian: number;
}

/** A gain no larger than this is rounding. */
const LEAST_GAIN = 1e-9;
const BINS = 256;

// Scratch space that every call overwrites: allocating it anew would take longer than the sums.
const sums = new Float64Array(2 * BINS);
const counts = new Int32Array(BINS);
const own = { gradient: new Float64Array(1024), hessian: new Float64Array(1024), code: new Uint8Array(1024) };

/**
 * The value of a node, −G/(H + λ), and the split of most gain G_L²/(H_L + λ) + G_R²/(H_R + λ) − G²/(H + λ), by histograms of the
 * columns it may use; `null` when none gains or a side would be too small.
 * @param rows positions of the node's rows in `data`
 * @param gradient one a row of `data`
 * @param hessian one a row of `data`, not negative
 * @see Chen and Guestrin 2016, XGBoost: a scalable tree boosting system, equations 5 and 7
 */
export function findSplit(data: BinnedRows, rows: Int32Array, gradient: Float64Array, hessian: Float64Array, rules: SplitRules, random: RandomSource): { value: number; split: Split | null } {
  const totals = gather(rows, gradient, hessian);
  const weight = totals.hessian + rules.l2;
  const value = weight > 0 ? -totals.gradient / weight : 0;
  if (rows.length < 2 * rules.minLeafRows) return { value, split: null };
  let split: Split | null = null;
  for (const column of drawColumns(data.columns.length, rules.columnsPerSplit, random)) {
    const found = bestCut(data.columns[column]!, rows, totals, rules, random);
    if (found !== null && (split === null || found.gain > split.gain)) split = { column, ...found };
  }
  return { value, split };
}

/** Copies the node's gradients and hessians to the front of the scratch space and adds them up. */
function gather(rows: Int32Array, gradient: Float64Array, hessian: Float64Array): Totals {
  if (own.code.length < rows.length) {
    own.gradient = new Float64Array(2 * rows.length);
    own.hessian = new Float64Array(2 * rows.length);
    own.code = new Uint8Array(2 * rows.length);
  }
  const { gradient: g, hessian: h } = own;
  const totals = { gradient: 0, hessian: 0 };
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i]!;
    totals.gradient += g[i] = gradient[row]!;
    totals.hessian += h[i] = hessian[row]!;
  }
  return totals;
}

/** Positions of the columns to try, by a partial Fisher–Yates shuffle. */
function drawColumns(columns: number, wanted: number, random: RandomSource): number[] {
  const order = Array.from({ length: columns }, (_, column) => column);
  if (wanted >= columns) return order;
  for (let i = 0; i < wanted; i += 1) {
    const other = i + Math.floor(random() * (columns - i));
    [order[i], order[other]] = [order[other]!, order[i]!];
  }
  return order.slice(0, wanted);
}

function bestCut(codes: Uint8Array, rows: Int32Array, totals: Totals, rules: SplitRules, random: RandomSource): { bin: number; gain: number } | null {
  const [lowest, highest] = gatherCodes(codes, rows);
  if (lowest === highest) return null;
  fillHistogram(rows.length, lowest, highest);
  const from = rules.randomCuts ? lowest + Math.floor(random() * (highest - lowest)) : lowest;
  const whole = (totals.gradient * totals.gradient) / (totals.hessian + rules.l2);
  let [bin, most] = [-1, LEAST_GAIN];
  let [g, h, count] = [0, 0, 0];
  for (let code = lowest; code < highest; code += 1) {
    g += sums[2 * code]!;
    h += sums[2 * code + 1]!;
    count += counts[code]!;
    if (code < from || count < rules.minLeafRows || counts[code] === 0) continue;
    if (rows.length - count < rules.minLeafRows) break;
    const rest = totals.gradient - g;
    const gain = (g * g) / (h + rules.l2) + (rest * rest) / (totals.hessian - h + rules.l2) - whole;
    if (gain > most) [bin, most] = [code, gain];
    if (rules.randomCuts) break;
  }
  return bin === -1 ? null : { bin, gain: most };
}

/** Copies the node's bins to the front of the scratch space; the lowest and the highest of them. */
function gatherCodes(codes: Uint8Array, rows: Int32Array): [number, number] {
  const { code } = own;
  let [lowest, highest] = [BINS, 0];
  for (let i = 0; i < rows.length; i += 1) {
    const bin = (code[i] = codes[rows[i]!]!);
    if (bin < lowest) lowest = bin;
    if (bin > highest) highest = bin;
  }
  return [lowest, highest];
}

function fillHistogram(rows: number, lowest: number, highest: number): void {
  const { gradient, hessian, code } = own;
  sums.fill(0, 2 * lowest, 2 * highest + 2);
  counts.fill(0, lowest, highest + 1);
  for (let i = 0; i < rows; i += 1) {
    const bin = code[i]!;
    sums[2 * bin]! += gradient[i]!;
    sums[2 * bin + 1]! += hessian[i]!;
    counts[bin]! += 1;
  }
}
