/** What a confidence must reach. */
export interface Thresholds {
  /** Templates below this confidence are not offered as an answer. */
  accept: number;
  /** Two templates closer than this are put to the person. */
  nearTie: number;
}

/** How what became of earlier proposals changes the ranking by words. */
export interface Adjustment {
  /** Log-odds that are added to a template's confidence, by its id; what is not listed stays as it is. */
  shifts: ReadonlyMap<string, number>;
  thresholds: Thresholds;
}

/**
 * A confidence with log-odds added: c·e^s / (1 − c + c·e^s). 0 and 1 stay what they are, and so does every confidence
 * where the shift is 0.
 * @param confidence 0-1
 * @param shift in log-odds
 * @example shiftConfidence(0.7, 0.2) // 0.7403
 */
export function shiftConfidence(confidence: number, shift: number): number {
  if (shift === 0) return confidence;
  const odds = confidence * Math.exp(shift);
  return odds / (1 - confidence + odds);
}
