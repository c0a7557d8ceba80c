import type { Answer } from './serving/answer.ts';

/** Feature values by name, checked against the domain's schema. */
export type Query = Record<string, number | string | boolean>;

/** One answer of the engine. */
export interface Prediction {
  predictionId: string;
  domain: string;
  /** Probability for classifications, the quantity in the domain's unit for regressions; `null` when there is no basis. */
  prediction: number | null;
  /** 0-1: how much the answer can be relied on. */
  confidence: number;
  /** Calibrated probability 0-1; `null` for regressions. Before there is a model it is the documented prior. */
  calibrated: number | null;
  interval: [number, number] | null;
  isOod: boolean;
  oodReasons: string[];
  modelVersion: string | null;
  unit: string;
  /** What the answer rests on, in words. */
  basis: string;
  /** What each feature added, what would change the answer, past cases like it, raw values and distances; absent where no model was asked. */
  explanation?: Explanation;
}

/** The parts of a model's answer that explain it; answers that were logged by earlier versions name no past cases. */
export type Explanation = Pick<Answer, 'contributions' | 'base' | 'alternatives' | 'raw' | 'distances'> & Partial<Pick<Answer, 'nearest'>>;

/** A prediction as logged, with what came of it. Times are ISO 8601. */
export interface StoredPrediction extends Prediction {
  requestedBy: string;
  query: Query;
  createdAt: string;
  outcome: number | string | boolean | null;
  outcomeAt: string | null;
  outcomeHistory: { outcome: number | string | boolean; at: string }[];
}
