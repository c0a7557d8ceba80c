import type { ExecutionCounts } from '../../artifact/execution-metrics.ts';
import { EVIDENCE_KINDS, EXECUTION_WEIGHTS, RULES, WEIGHTS, type EvidenceKind } from './evidence.ts';
import { rejectionKind } from './rejection-kind.ts';
import { saysNothing, type CaseReason, type TemplateCase } from './template-case.ts';

/** Newest reasons that are kept with a tally; all of them stay with the artifacts. */
const REASONS_KEPT = 5;

/** All cases about one template or threshold, added up. */
export interface Tally extends ExecutionCounts {
  subject: string;
  /** Cases of artifacts asked for up to then do not count; empty: all count. */
  since: string;
  /** `RULES` as it was when this was added up. */
  rules: number;
  counts: Record<EvidenceKind, number>;
  /** Weighted evidence for and against, in decisions. */
  wanted: number;
  unwanted: number;
  /** Newest first. */
  reasons: (Omit<CaseReason, 'kind'> & { kind: EvidenceKind; artifactId: string })[];
}

/** Adds up what cases say. Pure: the same cases in the same order give the same tally. */
export function tallyOf(subject: string, cases: readonly TemplateCase[], since: string): Tally {
  const counts = Object.fromEntries(EVIDENCE_KINDS.map((kind) => [kind, 0])) as Record<EvidenceKind, number>;
  const tally: Tally = { subject, since, rules: RULES, counts, wanted: 0, unwanted: 0, executionCount: 0, errorCount: 0, reasons: [] };
  for (const one of cases.filter(({ at }) => at > since)) addCase(tally, one);
  tally.reasons.sort((a, b) => (a.at === b.at ? (a.artifactId < b.artifactId ? -1 : 1) : a.at > b.at ? -1 : 1)).splice(REASONS_KEPT);
  return tally;
}

/** Whether anything became of any of its proposals. */
export function isEmpty({ counts, executionCount }: Tally): boolean {
  return executionCount === 0 && Object.values(counts).every((count) => count === 0);
}

function addCase(tally: Tally, one: TemplateCase): void {
  if (saysNothing(one)) return;
  for (const kind of one.kinds) {
    const known = kind === 'rejected' && one.reason ? rejectionKind(one.reason.text) : kind;
    tally.counts[known] += 1;
    tally.wanted += WEIGHTS[known].wanted;
    tally.unwanted += WEIGHTS[known].unwanted;
    if (one.reason?.kind === kind) tally.reasons.push({ ...one.reason, kind: known, artifactId: one.artifactId });
  }
  const { ok, error, most } = EXECUTION_WEIGHTS;
  tally.executionCount += one.executionCount;
  tally.errorCount += one.errorCount;
  tally.wanted += Math.min(most, ok * (one.executionCount - one.errorCount));
  tally.unwanted += Math.min(most, error * one.errorCount);
}
