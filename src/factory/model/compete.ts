/** Which of two answers to one request is taken, and why. */
import type { TryOut } from './try-out.ts';

export interface Entrant {
  /** For people. */
  name: string;
  tryOut: Extract<TryOut, { kind: 'held' }>;
  /** 0-100, as the card shows it: static analysis, and the test run where there was one. */
  score: number;
}

/** From here the words fit a template so well that its examples bind other code, and that it is taken where all else is equal. */
export const GOOD_CONFIDENCE = 0.8;
/** Fewer points apart say nothing: a warning about style, or the maintainability of a function of five lines. */
const ALIKE_POINTS = 5;

const STRENGTH: Record<Entrant['tryOut']['how'], number> = { nothing: 0, examples: 1, tests: 2 };
const SHOWN: Record<Entrant['tryOut']['how'], string> = { nothing: 'nothing of it could be run', examples: 'only examples were tried with it', tests: 'its tests passed' };

/**
 * Both have kept to the examples, or they would not be here. Then what was seen of them decides, then the score, and where
 * these are alike how well the words fit the offline answer.
 * @param confidence in the offline answer, 0-1
 */
export function compete(offline: Entrant, model: Entrant, confidence: number): { winner: 'offline' | 'model'; why: string } {
  const seen = STRENGTH[offline.tryOut.how] - STRENGTH[model.tryOut.how];
  const points = offline.score - model.score;
  const isAlike = seen === 0 && Math.abs(points) < ALIKE_POINTS;
  const winner = (isAlike ? confidence >= GOOD_CONFIDENCE : seen === 0 ? points > 0 : seen > 0) ? 'offline' : 'model';
  const [first, second] = winner === 'offline' ? [offline, model] : [model, offline];
  const reason = isAlike
    ? `alike in tests and score (${first.score} and ${second.score}), and the words fit ${offline.name} to ${Math.round(100 * confidence)} %`
    : seen === 0
      ? `alike in tests, and its score is ${first.score} against ${second.score}`
      : `${SHOWN[first.tryOut.how]}; of the other less is known: ${SHOWN[second.tryOut.how]}`;
  return { winner, why: `${offline.name} and ${model.name} competed, and ${first.name} won: ${reason}` };
}
