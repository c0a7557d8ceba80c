import { extractParams } from '../parameters.ts';
import { readRequest } from '../read-request.ts';
import { aliasKey, type Library } from '../retrieve.ts';
import { checkSpecifics } from '../specifics.ts';
import type { Template } from '../template.ts';
import type { Decided } from './decisions.ts';
import type { SolvedWish } from './wishes.ts';

/** Newest people that a suggestion names. */
const NAMED = 5;

/** Words that a template was meant by although it does not know them. */
export interface AliasSuggestion {
  template: string;
  words: string;
  /** How many requests in these words were refused and then solved by the template. */
  count: number;
  /** Who asked so, and when, newest first. */
  people: { by: string; at: string }[];
}

/**
 * The aliases that solved wishes suggest, the most frequent first: none that anybody has already, and none for a template
 * that can't do what the words say.
 * @param library with the aliases that people gave
 */
export function suggestAliases(solved: readonly SolvedWish[], library: Library, { forgotten }: Decided): AliasSuggestion[] {
  const open = solved.filter(({ template: id, words, at }) => {
    const template = library.get(id);
    return template !== undefined && at > (forgotten.get(id) ?? '') && library.owners(words).length === 0 && lacking(template, words).length === 0;
  });
  const groups = Map.groupBy(open, ({ template, words }) => `${template}/${aliasKey(words)}`);
  return Array.from(groups.values(), toSuggestion).sort((a, b) => b.count - a.count || (a.template + a.words < b.template + b.words ? -1 : 1));
}

/** What the words ask for that the template can't do, one phrase each. */
export function lacking(template: Template, words: string): string[] {
  const request = readRequest(words);
  return checkSpecifics(request, { template, confidence: 1, unexplained: [], conflicts: [] }, extractParams(template, request)).refusals;
}

function toSuggestion(wishes: readonly SolvedWish[]): AliasSuggestion {
  const newest = wishes.toSorted((a, b) => (a.at === b.at ? (a.artifactId < b.artifactId ? -1 : 1) : a.at > b.at ? -1 : 1));
  const { template, words } = newest[0] as SolvedWish;
  return { template, words, count: new Set(wishes.map(({ artifactId }) => artifactId)).size, people: newest.slice(0, NAMED).map(({ by, at }) => ({ by, at })) };
}
