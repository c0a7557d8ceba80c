import type { Review } from '../artifact/code-artifact.ts';
import { reviewApiDesign } from './api-design.ts';
import { reviewCorrectness } from './correctness.ts';
import { reviewSecurity } from './security.ts';
import type { Subject } from './subject.ts';
import { reviewTestAdequacy } from './test-adequacy.ts';

/** What the deterministic reviewers think, one for each topic. */
export function reviewByRules(subject: Subject): Review[] {
  return [reviewCorrectness(subject), reviewSecurity(subject), reviewApiDesign(subject), reviewTestAdequacy(subject)];
}
