import type { Review, ReviewTopic } from '../artifact/code-artifact.ts';

/** Reviewers who do not say the same; all of `reviews` have a verdict. */
export interface Disagreement {
  /** What they differ about; null: they looked at different things, and one objects where others approve. */
  topic: ReviewTopic | null;
  reviews: Review[];
}

/** Topics whose reviewers differ, then an objection beside approvals of other topics. Who abstained says nothing. */
export function findDisagreements(reviews: readonly Review[]): Disagreement[] {
  const given = reviews.filter(({ verdict }) => verdict !== 'abstained');
  const byTopic = Map.groupBy(given, ({ topic }) => topic);
  const within = [...byTopic].filter(([, ofTopic]) => new Set(ofTopic.map(({ verdict }) => verdict)).size > 1).map(([topic, ofTopic]): Disagreement => ({ topic, reviews: ofTopic }));
  const unsaid = given.some((review) => review.verdict === 'objects' && !within.some((one) => one.reviews.includes(review)));
  const approves = given.some(({ verdict }) => verdict === 'approves');
  return unsaid && approves ? [...within, { topic: null, reviews: given }] : within;
}
