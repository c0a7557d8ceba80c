import { canonicalOrder } from '../numeric/canonical-order.ts';
import { checkMatrix, checkOutcomes, checkSameLength } from '../numeric/check.ts';
import { sigmoid } from '../numeric/logit.ts';

/** p = sigmoid(z / temperature); above 1 it makes probabilities less extreme. */
export interface TemperatureMap {
  kind: 'temperature';
  temperature: number;
}

/** The optimum is sought here; perfectly separated classes end at the lower end, useless logits at the upper. */
const RANGE: readonly [number, number] = [1e-2, 1e2];
const BISECTIONS = 60;

/**
 * Temperature scaling of binary log-odds: the T in [0.01, 100] that minimises the mean of −ln of the probability given to what
 * happened, p = sigmoid(z/T). One parameter: it keeps the ranking and p = 0.5, and can't follow a change of the base rate.
 * @param logits n finite log-odds (not probabilities)
 * @param y n outcomes, 0 or 1
 * @throws RangeError when the lists are empty, of unequal length or out of range
 * @see Guo et al. 2017, On calibration of modern neural networks
 * @example fitTemperature([4, 4, 4, -4], [1, 1, 0, 0]).temperature // 3.64…
 */
export function fitTemperature(logits: readonly number[], y: readonly number[]): TemperatureMap {
  checkOutcomes(y);
  return { kind: 'temperature', temperature: fitMulticlassTemperature(logits.map((logit) => [0, logit]), y) };
}

/** The calibrated probability of binary log-odds. */
export function applyTemperature(map: TemperatureMap, logit: number): number {
  return sigmoid(logit / map.temperature);
}

/**
 * The temperature T in [0.01, 100] for k classes: minimises the mean of −ln softmax(z/T) of the class that happened. The loss is convex
 * in 1/T, so the zero of its derivative is bracketed and bisected to the last bits.
 * @param logits n rows of k finite logits
 * @param classes n class numbers, 0 to k − 1
 * @throws RangeError when the input is empty, ragged, of unequal length or out of range
 */
export function fitMulticlassTemperature(logits: readonly (readonly number[])[], classes: readonly number[]): number {
  checkMatrix('logits', logits);
  checkSameLength('rows of logits', logits, 'classes', classes);
  const at = classes.findIndex((label) => !Number.isInteger(label) || label < 0 || label >= logits[0]!.length);
  if (at !== -1) throw new RangeError(`expected class numbers from 0 to ${logits[0]!.length - 1}, got ${classes[at]} at position ${at}`);
  const order = canonicalOrder(logits, classes);
  const slope = (inverse: number): number => order.reduce((total, i) => total + lossSlope(logits[i]!, classes[i]!, inverse), 0);
  let [low, high] = [1 / RANGE[1], 1 / RANGE[0]];
  if (slope(low) >= 0) return RANGE[1];
  if (slope(high) <= 0) return RANGE[0];
  for (let step = 0; step < BISECTIONS; step += 1) {
    const middle = (low + high) / 2;
    if (slope(middle) < 0) low = middle;
    else high = middle;
  }
  return 2 / (low + high);
}

/** softmax(z/T) of one row of logits. */
export function softmax(logits: readonly number[], temperature: number): number[] {
  const most = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp((logit - most) / temperature));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** Derivative of one row's loss by 1/T: the expected logit minus the logit of what happened. */
function lossSlope(logits: readonly number[], label: number, inverse: number): number {
  const p = softmax(logits, 1 / inverse);
  return logits.reduce((total, logit, k) => total + p[k]! * (logit - logits[label]!), 0);
}
