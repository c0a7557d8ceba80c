import { mahalanobisReasons, squaredMahalanobis } from './mahalanobis.ts';
import type { MahalanobisDetector } from './mahalanobis.ts';
import { oneClassDecision } from './one-class-svm.ts';
import type { OneClassSvm } from './one-class-svm.ts';
import { lowerTailPValue, upperTailPValue } from './train-percentile.ts';

/** Serialises to JSON and back without loss. */
export interface OodDetector {
  /** Share of rows like the training rows that are flagged all the same. */
  falseAlarmRate: number;
  /** Columns that vary in the training rows: the others say nothing. */
  columns: number[];
  /** With distances of held-out training rows, ascending, thinned. */
  mahalanobis: Omit<MahalanobisDetector, 'trainDistances'> & { heldOutDistances: number[] };
  svm: OneClassSvm & { heldOutDecisions: number[] };
  /** The combined score of held-out training rows, ascending, thinned: small is strange. */
  heldOutScores: number[];
}

export interface OodVerdict {
  isOod: boolean;
  /** Of the combined score among held-out training rows. */
  pValue: number;
  /** Squared Mahalanobis distance and its p-value. */
  mahalanobis: { distance: number; pValue: number };
  /** Decision value of the one-class machine (negative outside) and its p-value. */
  svm: { decision: number; pValue: number };
}

/** Each detector's part of the false alarms. The distance finds most shifts earlier; the support finds bends that no ellipsoid sees. */
const WEIGHTS = { mahalanobis: 0.75, svm: 0.25 } as const;
/** Columns that are named. */
const NAMED_COLUMNS = 3;

/**
 * Whether a row is out of distribution, and by how much.
 * @param row d features, scaled as the training rows were
 */
export function judge(detector: OodDetector, row: readonly number[]): OodVerdict {
  const kept = detector.columns.map((column) => row[column]!);
  const distance = squaredMahalanobis(detector.mahalanobis, kept);
  const decision = oneClassDecision(detector.svm, kept);
  const far = upperTailPValue(detector.mahalanobis.heldOutDistances, distance);
  const outside = lowerTailPValue(detector.svm.heldOutDecisions, decision);
  const pValue = lowerTailPValue(detector.heldOutScores, combinedScore(far, outside));
  return { isOod: pValue <= detector.falseAlarmRate, pValue, mahalanobis: { distance, pValue: far }, svm: { decision, pValue: outside } };
}

/** Positions of the columns that make a row strange, the strongest first. */
export function strangestColumns(detector: OodDetector, row: readonly number[]): number[] {
  const pull = mahalanobisReasons(detector.mahalanobis, detector.columns.map((column) => row[column]!));
  return [...pull.keys()].sort((a, b) => pull[b]! - pull[a]!).slice(0, NAMED_COLUMNS).map((position) => detector.columns[position]!);
}

/** Small is strange. */
export function combinedScore(far: number, outside: number): number {
  return Math.min(far / WEIGHTS.mahalanobis, outside / WEIGHTS.svm);
}
