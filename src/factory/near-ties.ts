import { extractParams } from './parameters.ts';
import type { ReadRequest } from './read-request.ts';
import type { Ranked } from './retrieve.ts';
import { checkSpecifics } from './specifics.ts';
import type { Template } from './template.ts';
import { normaliseText, toStem } from './words.ts';

/** Two templates closer than this are put to the person; what became of close calls moves it a little. */
export const NEAR_TIE = 0.02;
const ASKS = /\b(?:is|are|does|do|can|has|have|whether|if|valid\w*|check\w*|verif\w+|test\w*|tells?|ensure\w*|true|boolean)\b/i;

/**
 * The templates between which the words do not decide, the best one first; one alone when they do. A rival must use as much of
 * what the request states as the best one, must not answer true or false where nobody asks a question (or the other way
 * round), and must not be a variation whose name nobody said, as “truncate-middle” beside “truncate”.
 * @param fitting best first, at least one
 * @param margin of confidence that decides
 */
export function nearTies(request: ReadRequest, fitting: readonly Ranked[], margin: number = NEAR_TIE): Ranked[] {
  const [best] = fitting as [Ranked];
  const asks = ASKS.test(request.rest);
  const used = (candidate: Ranked): { values: number; left: number; isRefused: boolean } => {
    const extraction = extractParams(candidate.template, request);
    const { refusals, notes } = checkSpecifics(request, candidate, extraction);
    return { values: extraction.values.size, left: notes.length, isRefused: refusals.length > 0 };
  };
  const own = used(best);
  const said = new Set(normaliseText(request.rest).split(' ').map(toStem));
  const isNamed = ({ id }: Template): boolean => normaliseText(id).split(' ').every((word) => said.has(toStem(word)));
  const rivals = fitting.slice(1).filter(({ confidence }) => best.confidence - confidence < margin);
  return [best, ...rivals.filter((rival) => {
    const { values, left, isRefused } = used(rival);
    const isOtherKind = rival.template.returns !== best.template.returns && (rival.template.returns === 'boolean') !== asks && (best.template.returns === 'boolean') === asks;
    const isVariation = isNamed(best.template) && !isNamed(rival.template);
    return !isVariation && !isRefused && values >= own.values && left <= own.left && !isOtherKind;
  })];
}
