import type { Review, ReviewTopic } from '../artifact/code-artifact.ts';
import { oneLine } from '../text.ts';

/** Name of the deterministic reviewers. */
export const RULES = 'rules';
/** How the reason of a reviewer begins who was sent nothing. */
export const NOT_ASKED = 'not asked: ';
/** More reasons than these are not read. */
const MOST_REASONS = 12;
/** Characters of one reason. */
const REASON_LIMIT = 300;

/** One sentence of a review. A `note` is worth knowing and moves no verdict. */
export interface Remark {
  weight: 'objection' | 'concern' | 'note';
  text: string;
}

export function objection(text: string): Remark {
  return { weight: 'objection', text };
}

export function concern(text: string): Remark {
  return { weight: 'concern', text };
}

export function note(text: string): Remark {
  return { weight: 'note', text };
}

const WEIGHTS: readonly Remark['weight'][] = ['objection', 'concern', 'note'];

/** One objection objects, else one concern has concerns, else it approves; the gravest reasons come first. */
export function reviewFrom(topic: ReviewTopic, remarks: readonly Remark[]): Review {
  const sorted = WEIGHTS.flatMap((weight) => remarks.filter((remark) => remark.weight === weight));
  const worst = sorted[0]?.weight;
  const verdict = worst === 'objection' ? 'objects' : worst === 'concern' ? 'has concerns' : 'approves';
  return { topic, reviewer: RULES, verdict, reasons: tidy(sorted.map(({ text }) => text)) };
}

/** A review that says why there is none. */
export function abstains(topic: ReviewTopic, reviewer: string, reason: string): Review {
  return { topic, reviewer, verdict: 'abstained', reasons: tidy([reason]) };
}

/** Reasons as they are stored: each on one line, none twice, not too many. */
export function tidy(reasons: readonly string[]): string[] {
  return [...new Set(reasons.map((reason) => oneLine(reason, REASON_LIMIT)))].filter((reason) => reason !== '').slice(0, MOST_REASONS);
}
