/** What reviewers think, as a card shows it: every verdict, the gravest reasons, and where they differ. */
import type { Review } from '../artifact/code-artifact.ts';
import type { Words } from '../language/words.ts';
import type { FileBlock } from '../message.ts';
import { findDisagreements, type Disagreement } from '../reviews/disagreements.ts';
import { NOT_ASKED, RULES } from '../reviews/remarks.ts';
import { oneLine } from '../text.ts';

const MARKS: Record<Review['verdict'], string> = { approves: '✓', 'has concerns': '⚠', objects: '✗', abstained: '–' };
const GRAVEST_FIRST = ['objects', 'has concerns', 'approves'] as const;
/** Reasons on a card; all of them are in the console and in `show --json`. */
const MOST_REASONS = 3;
/** Characters of one line, as far as it holds what reviewers wrote. */
const REASON_LIMIT = 160;
const LINE_LIMIT = 280;

/** `correctness ✓ · security ✓✗`: one mark for each reviewer of a topic, the rules' first; then who else was sent the code. */
export function reviewMarks(reviews: readonly Review[], words: Words): string {
  const byTopic = Map.groupBy(reviews, ({ topic }) => topic);
  const models = new Set(reviews.filter(({ reviewer, reasons }) => reviewer !== RULES && !reasons[0]?.startsWith(NOT_ASKED)).map((review) => reviewerName(review, words)));
  return [
    ...[...byTopic].map(([topic, ofTopic]) => `${words.say(`topic.${topic}`)} ${ofTopic.map(({ verdict }) => MARKS[verdict]).join('')}`),
    ...[...models].map((reviewer) => words.say('review.sent', { reviewer })),
  ].join(' · ');
}

/** Where reviewers differ, then the first reason of whoever objects, then of whoever has concerns. */
export function reviewLines(reviews: readonly Review[], words: Words): string[] {
  const against = GRAVEST_FIRST.slice(0, 2).flatMap((verdict) => reviews.filter((review) => review.verdict === verdict));
  return [...disagreementLines(reviews, words).map((line) => oneLine(line, LINE_LIMIT)), ...against.slice(0, MOST_REASONS).map((review) => reasonLine(review, words))];
}

/** Who says what, wherever reviewers differ; no verdict is averaged away. */
export function disagreementLines(reviews: readonly Review[], words: Words): string[] {
  return findDisagreements(reviews).map((one) => disagreementLine(one, words));
}

/** Every review with every reason, topic by topic, for whoever asks to see the artifact itself. */
export function reviewFile(reviews: readonly Review[], words: Words): FileBlock {
  const byTopic = [...Map.groupBy(reviews, ({ topic }) => topic).values()].flat();
  const blocks = byTopic.map((review) => {
    const { topic, verdict, reasons } = review;
    const who = words.say('review.who', { topic: words.say(`topic.${topic}`), reviewer: reviewerName(review, words) });
    return [`${MARKS[verdict]} ${words.say('review.said', { who, verdict: words.say(`verdict.${verdict}`) })}`, ...reasons.map((reason) => `  · ${reason}`)].join('\n');
  });
  return { name: 'reviews.txt', language: 'text', text: `${blocks.join('\n')}\n` };
}

function reasonLine(review: Review, words: Words): string {
  const { topic, verdict, reasons } = review;
  return words.say('review.reason', { mark: MARKS[verdict], topic: words.say(`topic.${topic}`), reviewer: reviewerName(review, words), reason: oneLine(reasons[0] ?? '', REASON_LIMIT) });
}

function disagreementLine({ topic, reviews }: Disagreement, words: Words): string {
  if (topic !== null) {
    const said = reviews.map((review) => words.say('review.said', { who: reviewerName(review, words), verdict: words.say(`verdict.${review.verdict}`) }));
    return words.say('review.differ', { topic: words.say(`topic.${topic}`), said: said.join('; ') });
  }
  const said = GRAVEST_FIRST.flatMap((verdict) => {
    const saying = reviews.filter((review) => review.verdict === verdict);
    if (saying.length === 0) return [];
    const who = saying.map((review) => words.say('review.who', { topic: words.say(`topic.${review.topic}`), reviewer: reviewerName(review, words) })).join(', ');
    return words.say('review.said', { who, verdict: words.say(`verdict.${verdict}`) });
  });
  return words.say('review.disagree', { said: said.join('; ') });
}

function reviewerName({ reviewer }: Review, words: Words): string {
  return reviewer === RULES ? words.say('reviewer.rules') : oneLine(reviewer, 60);
}
