/** Probabilities are kept this far from 0 and 1 before a logarithm is taken of them. */
export const PROBABILITY_MARGIN = 1e-6;

/** `p` moved into [1e-6, 1 − 1e-6]. `NaN` stays `NaN`. */
export function clipProbability(p: number): number {
  return Math.min(1 - PROBABILITY_MARGIN, Math.max(PROBABILITY_MARGIN, p));
}

/**
 * The log-odds ln(p / (1 − p)) of a probability, which is clipped first, so the result is in ±13.8155.
 * @example logit(0.5) // 0
 */
export function logit(p: number): number {
  const clipped = clipProbability(p);
  return Math.log(clipped) - Math.log1p(-clipped);
}

/**
 * The probability 1 / (1 + e^−z) of log-odds `z`, without overflow for any finite or infinite `z`.
 * @example sigmoid(0) // 0.5
 */
export function sigmoid(z: number): number {
  if (z >= 0) return 1 / (1 + Math.exp(-z));
  const odds = Math.exp(z);
  return odds / (1 + odds);
}

/** ln(1 + e^z) without overflow: the log loss of log-odds −z for an outcome that happened. */
export function softplus(z: number): number {
  return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
}
