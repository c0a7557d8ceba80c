/** Requests that were refused and then solved in other words: what people call a template that it does not know yet. */
import type { CodeArtifact } from '../../artifact/code-artifact.ts';
import { redactSecrets } from '../../redact.ts';
import { oneLine } from '../../text.ts';
import { readRequest } from '../read-request.ts';
import { isWeak } from '../words.ts';
import { templateOf } from './template-case.ts';

/** Whoever is refused tries again soon; what comes later is another wish. */
export const WISH_WINDOW_MS = 3_600_000;
/**
 * Requests that share so much of their telling words are the same wish: of two ways to ask for one template 61 % do, of
 * requests for two templates of one family 16 %, of any two 2 % (`tests/factory/standing/wishes.test.ts` measures it on aliases).
 */
export const SAME_WISH = 0.3;
/** Longer requests say too much to be an alias. */
export const ALIAS_LIMIT = 160;

/** A request that was refused. */
export interface Wish {
  artifactId: string;
  /** What was asked for, on one line, without secrets. */
  words: string;
  by: string;
  at: string;
}

/** A refused request, and what the same person got approved instead. */
export interface SolvedWish extends Wish {
  template: string;
  /** The artifact that solved it. */
  solvedBy: string;
}

/** The wish that a refused request leaves behind; undefined for what is none, or too long for an alias. */
export function wishOf({ artifactId, status, failure, author, revises, requestedBy, createdAt, featureSpec }: CodeArtifact): Wish | undefined {
  const isRefused = status === 'generation_failed' && (failure?.code === 'NO_MATCH' || failure?.code === 'AMBIGUOUS');
  if (!isRefused || author !== 'saraphina' || revises !== null) return undefined;
  const words = oneLine(redactSecrets(readRequest(featureSpec).searchText), ALIAS_LIMIT + 1);
  return words === '' || words.length > ALIAS_LIMIT ? undefined : { artifactId, words, by: requestedBy, at: createdAt };
}

/** Whether somebody approved what came of it, and it still stands. */
export function isSolved({ status, changeRequest }: CodeArtifact): boolean {
  return status === 'approved' || status === 'deployed' || (status === 'superseded' && changeRequest === null);
}

/** The wish as solved by this artifact; undefined when it came too late, from no template, or is about something else. */
export function solvedBy(artifact: CodeArtifact, wish: Wish): SolvedWish | undefined {
  const template = templateOf(artifact);
  const waited = Date.parse(artifact.createdAt) - Date.parse(wish.at);
  if (template === undefined || artifact.requestedBy !== wish.by || !(waited > 0 && waited <= WISH_WINDOW_MS)) return undefined;
  return likeness(wish.words, artifact.featureSpec) < SAME_WISH ? undefined : { ...wish, template, solvedBy: artifact.artifactId };
}

/** Share of telling words that two requests have in common, 0-1: twice the common ones by all (Dice). */
export function likeness(a: string, b: string): number {
  const [first, second] = [tellingStems(a), tellingStems(b)];
  if (first.size + second.size === 0) return 0;
  return (2 * [...first].filter((stem) => second.has(stem)).length) / (first.size + second.size);
}

function tellingStems(text: string): Set<string> {
  return new Set(readRequest(text).terms.map(({ stem }) => stem).filter((stem) => !isWeak(stem)));
}
