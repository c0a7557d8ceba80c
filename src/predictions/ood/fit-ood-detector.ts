import { evenlyByRank } from '../numeric/evenly-by-rank.ts';
import { seededRandom } from '../numeric/seeded-random.ts';
import { fitOneClassSvm } from './fit-one-class-svm.ts';
import { fitMahalanobis, squaredMahalanobis } from './mahalanobis.ts';
import type { MahalanobisDetector } from './mahalanobis.ts';
import { oneClassDecision } from './one-class-svm.ts';
import type { OneClassSvm } from './one-class-svm.ts';
import { combinedScore } from './ood-detector.ts';
import type { OodDetector } from './ood-detector.ts';
import { lowerTailPValue, upperTailPValue } from './train-percentile.ts';

/** Rows the machine is fitted on at most: its support vectors are visited for each query. */
const MOST_SVM_ROWS = 4000;
/** Parts that are held out in turn. */
const FOLDS = 5;
/** Held-out scores that are kept at most, evenly by rank. */
const MOST_RANKS = 1000;

/** The two detectors, each with its scores of rows that it has seen or not. */
interface Pair {
  mahalanobis: MahalanobisDetector;
  svm: OneClassSvm;
}

/**
 * Ledoit–Wolf Mahalanobis distance and one-class support vector machine, combined by the smaller of their p-values, each divided by its
 * weight (a weighted Bonferroni rule). Whether that is strange is decided by its rank among training rows that were held out of a second
 * fit, so the share of false alarms is the declared one however the two depend on each other.
 * @param rows n × d training features, scaled by the caller; n at least 10
 * @param falseAlarmRate in (0, 1)
 * @param seed of the rows held out and of those the machine sees
 * @throws RangeError when there are too few rows or no column varies
 * @see Genovese, Roeder and Wasserman 2006, False discovery control with p-value weighting; Bates et al. 2023
 */
export function fitOodDetector(rows: readonly (readonly number[])[], falseAlarmRate: number, seed: number): OodDetector {
  if (!(falseAlarmRate > 0 && falseAlarmRate < 1)) throw new RangeError(`expected a false-alarm rate between 0 and 1, got ${falseAlarmRate}`);
  if (rows.length < 2 * FOLDS) throw new RangeError(`expected at least ${2 * FOLDS} training rows, got ${rows.length}`);
  const columns = [...rows[0]!.keys()].filter((column) => rows.some((row) => row[column] !== rows[0]![column]));
  if (columns.length === 0) throw new RangeError('expected at least one column that varies, got none');
  const kept = rows.map((row) => columns.map((column) => row[column]!));
  const random = seededRandom(seed);
  const folds = kept.map(() => Math.floor(random() * FOLDS));
  const heldOut = [...new Set(folds)].flatMap((fold) => {
    const pair = fitPair(kept.filter((_, i) => folds[i] !== fold), seed);
    return kept.filter((_, i) => folds[i] === fold).map((row) => ({ distance: squaredMahalanobis(pair.mahalanobis, row), decision: oneClassDecision(pair.svm, row) }));
  });
  const heldOutDistances = evenlyByRank(heldOut.map(({ distance }) => distance), MOST_RANKS);
  const heldOutDecisions = evenlyByRank(heldOut.map(({ decision }) => decision), MOST_RANKS);
  const scores = heldOut.map(({ distance, decision }) => combinedScore(upperTailPValue(heldOutDistances, distance), lowerTailPValue(heldOutDecisions, decision)));
  const { mahalanobis: { trainDistances: _, ...mahalanobis }, svm } = fitPair(kept, seed);
  return { falseAlarmRate, columns, mahalanobis: { ...mahalanobis, heldOutDistances }, svm: { ...svm, heldOutDecisions }, heldOutScores: evenlyByRank(scores, MOST_RANKS) };
}

function fitPair(rows: readonly (readonly number[])[], seed: number): Pair {
  const random = seededRandom(seed + 1);
  const share = MOST_SVM_ROWS / rows.length;
  const seen = share >= 1 ? rows : rows.filter(() => random() < share);
  return { mahalanobis: fitMahalanobis(rows), svm: fitOneClassSvm(seen) };
}
