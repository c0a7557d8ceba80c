import type { PreparedRows } from '../features/preparation.ts';
import { fitGradientBooster } from '../models/gradient-booster.ts';
import type { BoosterOptions } from '../models/gradient-booster.ts';
import { fitLinearQuantile } from '../models/linear-quantile.ts';
import { fitLogisticRegression } from '../models/logistic-regression.ts';
import { LOG_LOSS, quantileLoss } from '../models/loss.ts';
import { withinReach } from '../models/member.ts';
import type { Member } from '../models/member.ts';
import { fitRandomForest } from '../models/random-forest.ts';
import type { ForestOptions } from '../models/random-forest.ts';
import { seededRandom } from '../numeric/seeded-random.ts';

/** As LightGBM's defaults, but for half the leaves and twice the patience. */
const BOOSTER: BoosterOptions = { rounds: 150, learningRate: 0.05, maxLeaves: 15, minLeafRows: 20, l2: 1, columnsPerSplit: Infinity, rowShare: 1 };
/** Smaller trees on samples of rows and columns err elsewhere than `BOOSTER`. */
const SAMPLED_BOOSTER: BoosterOptions = { rounds: 300, learningRate: 0.03, maxLeaves: 8, minLeafRows: 10, l2: 10, columnsPerSplit: Infinity, rowShare: 0.5 };
const FOREST: ForestOptions = { trees: 150, maxLeaves: 256, minLeafRows: 3, columnsPerSplit: Infinity, extra: false };
const EXTRA_TREES: ForestOptions = { trees: 150, maxLeaves: 512, minLeafRows: 3, columnsPerSplit: Infinity, extra: true };
const LOGISTIC_L2 = 10;

/**
 * The members of a classifier: logistic regression, two boosters of log loss, random forest and extremely randomised trees.
 * @param forests whether to grow the forests, which are most of a stored model's size
 */
export function fitProbabilityMembers({ scaled, binned }: PreparedRows, y: readonly number[], seed: number, forests: boolean): Member[] {
  const columns = binned.columns.length;
  const [root, half, third] = [Math.round(Math.sqrt(columns)), Math.ceil(columns / 2), Math.ceil(columns / 3)];
  const small: Member[] = [
    { name: 'logistic regression', kind: 'linear', model: fitLogisticRegression(reachable(scaled), y, { l2: LOGISTIC_L2 }) },
    { name: 'gradient boosting', kind: 'booster', model: fitGradientBooster(binned, y, LOG_LOSS, BOOSTER, seededRandom(seed + 2)) },
    { name: 'sampled gradient boosting', kind: 'booster', model: fitGradientBooster(binned, y, LOG_LOSS, { ...SAMPLED_BOOSTER, columnsPerSplit: third }, seededRandom(seed + 3)) },
  ];
  if (!forests) return small;
  return [
    ...small,
    { name: 'random forest', kind: 'forest', model: fitRandomForest(binned, y, { ...FOREST, columnsPerSplit: root }, seededRandom(seed)) },
    { name: 'extra trees', kind: 'forest', model: fitRandomForest(binned, y, { ...EXTRA_TREES, columnsPerSplit: half }, seededRandom(seed + 1)) },
  ];
}

/** The members of a regression: a linear median, random forest, extremely randomised trees, and two boosters of the median. */
export function fitQuantityMembers({ scaled, binned }: PreparedRows, y: readonly number[], seed: number): Member[] {
  const columns = binned.columns.length;
  const half = Math.ceil(columns / 2);
  const median = quantileLoss(0.5);
  return [
    { name: 'linear median', kind: 'linear', model: fitLinearQuantile(reachable(scaled), y, 0.5) },
    { name: 'random forest', kind: 'forest', model: fitRandomForest(binned, y, { ...FOREST, trees: 100, maxLeaves: 512, columnsPerSplit: half }, seededRandom(seed)) },
    { name: 'extra trees', kind: 'forest', model: fitRandomForest(binned, y, EXTRA_TREES, seededRandom(seed + 1)) },
    { name: 'gradient boosting', kind: 'booster', model: fitGradientBooster(binned, y, median, { ...BOOSTER, rounds: 200 }, seededRandom(seed + 2)) },
    { name: 'sampled gradient boosting', kind: 'booster', model: fitGradientBooster(binned, y, median, { ...SAMPLED_BOOSTER, rounds: 200, learningRate: 0.05, columnsPerSplit: half }, seededRandom(seed + 3)) },
  ];
}

function reachable(scaled: readonly (readonly number[])[]): number[][] {
  return scaled.map((row) => row.map(withinReach));
}
