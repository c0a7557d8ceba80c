/** By how much a feature moved the answer: log-odds for a probability, the domain's unit for a quantity. */
export interface Contribution {
  feature: string;
  /** What the model was given: booleans as 0 and 1, the median where it was missing. */
  value: number;
  contribution: number;
}

/** What the answer would be if one feature had another, typical value. */
export interface Alternative {
  feature: string;
  from: number;
  to: number;
  /** The answer then: calibrated for a probability. */
  prediction: number;
}

/** A past case that is like a query. */
export interface NearestCase {
  /** Root mean square of the differences of the features, in standard deviations. */
  distance: number;
  /** The same in words. */
  closeness: 'same' | 'very close' | 'close' | 'some way off' | 'far';
  /** What came of it: 0 or 1, or the quantity in the domain's unit. */
  outcome: number;
  /** The features that differ most, at most two: the case's value, and the query's. */
  differences: { feature: string; value: number; asked: number }[];
}

/** A model's answer, without what only the caller knows (identity, time, versions). Numbers, lists and texts only. */
export interface Answer {
  /** Calibrated probability, or the quantity in the domain's unit. */
  prediction: number;
  /** 0-1: how far the answer can be relied on; 0 when required features were missing. */
  confidence: number;
  /** Calibrated probability; `null` for a quantity. */
  calibrated: number | null;
  /** Of a quantity, in its unit; `null` for a probability and when it would be infinite. */
  interval: [number, number] | null;
  isOod: boolean;
  oodReasons: string[];
  /** What each feature added; with `base` they sum to the answer, as log-odds for a probability. */
  contributions: Contribution[];
  base: number;
  alternatives: Alternative[];
  /** At most three, the nearest first; none where the model holds no cases. */
  nearest: NearestCase[];
  raw: {
    /** What each member says: a probability, or the quantity. */
    members: Record<string, number>;
    /** The members' blend before calibration. */
    combined: number;
    /** How far the members are apart: population standard deviation. */
    disagreement: number;
    /** Members that say 1 (at least one half), of how many; `null` for a quantity. */
    votes: { for: number; of: number } | null;
  };
  distances: {
    /** Squared Mahalanobis distance and the decision of the one-class machine (negative is outside). */
    mahalanobis: number;
    oneClass: number;
    /** Share of held-out training rows at least as strange; below the false-alarm rate it is out of distribution. */
    pValue: number;
    /** The same by each detector alone, and by the confidence of the answer (`null` for a quantity). */
    mahalanobisPValue: number;
    oneClassPValue: number;
    confidencePValue: number | null;
  };
}
