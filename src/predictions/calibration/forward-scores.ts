import { logit } from '../numeric/logit.ts';
import { fitDecayedPlatt } from './decayed-platt.ts';
import { applyPlatt } from './platt.ts';

/**
 * Calibrated probabilities of the newest outcomes, each by a decayed Platt map that has seen only what was known before its block.
 * @param p n raw probabilities, oldest first
 * @param y n outcomes, 0 or 1
 * @param from position of the first outcome that gets a probability, at least 1
 * @param block outcomes between two fits
 * @param ahead how many outcomes were still unknown when a probability was asked for
 * @returns n − from probabilities
 * @see Dawid 1984, Statistical theory: the prequential approach
 */
export function forwardScores(p: readonly number[], y: readonly number[], from: number, block: number, ahead: number): number[] {
  const logits = p.map(logit);
  const calibrated: number[] = [];
  for (let start = from; start < p.length; start += block) {
    const known = Math.max(1, start - ahead);
    const map = fitDecayedPlatt(logits.slice(0, known), y.slice(0, known), start - known);
    for (const score of logits.slice(start, start + block)) calibrated.push(applyPlatt(map, score));
  }
  return calibrated;
}
