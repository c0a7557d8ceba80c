import type { CalibrationMap } from '../calibration/calibration-map.ts';
import type { AdaptiveLevel } from '../conformal/adaptive-conformal.ts';
import type { Combination } from '../ensemble/combination.ts';
import type { FeatureEncoding } from '../features/encoding.ts';
import type { Preparation } from '../features/preparation.ts';
import type { GradientBooster } from '../models/gradient-booster.ts';
import type { Member } from '../models/member.ts';
import type { ConfidenceThreshold } from '../ood/confidence-threshold.ts';
import type { OodDetector } from '../ood/ood-detector.ts';
import type { BinEdges } from '../trees/binned-rows.ts';

/** Raised when a stored model of an earlier form could no longer be read. */
export const MODEL_FORMAT = 1;

/** A feature that was not used, and why. */
export interface LeftOut {
  feature: string;
  reason: string;
}

/** What a training run saw and what it measured on rows that the measured models had not seen. */
export interface TrainingSummary {
  rows: number;
  groups: number | null;
  seed: number;
  leftOut: LeftOut[];
  /** Held-back figures by member and by combination: log loss of a probability, mean absolute error of a quantity. */
  memberLosses: Record<string, number>;
  combinationLosses: Record<string, number>;
  /** Log loss on the newest outcomes by kind of calibration map. */
  calibrationLosses: Record<string, number>;
  /** Held-back metrics of the whole, by name. */
  metrics: Record<string, number>;
}

/** Cases that a model was trained on, which answers are compared with. */
export interface PastCases {
  /** n rows of d numbers; `null` where one was missing. */
  rows: (number | null)[][];
  /** What came of them: 0 or 1, or the quantity. */
  outcomes: number[];
}

interface CommonModel {
  format: typeof MODEL_FORMAT;
  domain: string;
  features: FeatureEncoding[];
  preparation: Preparation;
  members: Member[];
  ood: OodDetector;
  /** Absent in models whose cases may not be passed on, and in those of earlier versions. */
  cases?: PastCases;
  summary: TrainingSummary;
}

/** Probability of an outcome. Serialises to JSON and back to the same answers. */
export interface ProbabilityModel extends CommonModel {
  kind: 'probability';
  combination: Combination;
  /** Replaced by later recalibrations; the members stay. */
  map: CalibrationMap;
  confidence: ConfidenceThreshold;
}

/** Lower and upper quantile of the error, as functions of the features and of what the members say. */
export interface ErrorBand {
  edges: BinEdges;
  lower: GradientBooster;
  upper: GradientBooster;
  /** Conformal correction; `null` when there were too few rows for a finite interval. */
  offset: number | null;
  alpha: number;
  /** Where adaptive conformal inference has got to; absent until it first took over. */
  level?: AdaptiveLevel;
}

/** A quantity with an interval. Serialises to JSON and back to the same answers. */
export interface QuantityModel extends CommonModel {
  kind: 'quantity';
  /** One a member, summing to 1. */
  weights: number[];
  band: ErrorBand;
}

export type TrainedModel = ProbabilityModel | QuantityModel;
