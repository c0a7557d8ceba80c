/** What can become of a proposal, and how much each says about the template it came from. */

export const EVIDENCE_KINDS = [
  'approved', 'chosen', 'passed-over', 'tests-failed', 'changes-requested', 'replaced', 'rejected-as-wrong', 'rejected', 'rejected-aside', 'rolled-back',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** In decisions: 1 is what one clear decision about one proposal says. */
export interface Weight {
  wanted: number;
  unwanted: number;
  because: string;
}

export const WEIGHTS: Readonly<Record<EvidenceKind, Weight>> = {
  approved: { wanted: 1, unwanted: 0, because: 'a second person looked at it and let it ship' },
  chosen: { wanted: 0.5, unwanted: 0, because: 'a person took it knowing the others, but nobody has seen it work yet' },
  'passed-over': { wanted: 0, unwanted: 0.25, because: 'another one was meant by these words; other words may well mean it' },
  'tests-failed': { wanted: 0, unwanted: 0.5, because: 'it did not do what was asked, or the example in the request was wrong' },
  'changes-requested': { wanted: 0, unwanted: 0.25, because: 'it was nearly right: the same function is wanted with other details' },
  replaced: { wanted: 0, unwanted: 0.75, because: 'once it was said what should change, another template answered' },
  'rejected-as-wrong': { wanted: 0, unwanted: 1, because: 'the reason says that it is not what was asked for' },
  rejected: { wanted: 0, unwanted: 0.5, because: 'turned down for a reason that may or may not be the function' },
  'rejected-aside': { wanted: 0, unwanted: 0, because: 'the reason is none of the function’s: a duplicate, a test, no longer needed' },
  'rolled-back': { wanted: 0, unwanted: 1, because: 'it was approved and then had to be taken back' },
};

/** One execution says little, and a busy function must not outvote people: at most one decision for each artifact and side. */
export const EXECUTION_WEIGHTS = {
  ok: 0.02,
  /** More than a success, since errors are rare; less than a decision, since callers make mistakes too. */
  error: 0.2,
  most: 1,
} as const;

/** Raised whenever the same evidence is to count otherwise, so that stored sums are made again. */
export const RULES = 1;
