import { DECLINED } from './prompts.ts';

/** The module that an answer holds, or why it can't be used. What stands around the module is never read. */
export type Answer = { kind: 'module'; source: string } | { kind: 'declined' } | { kind: 'unusable'; problem: string };

/** Longer than any helper function with its tests. */
export const ANSWER_LIMIT = 64_000;

const FENCE = /^ {0,3}(?:`{3,}|~{3,})/;
const OPENING = /^```(?:ts|typescript)?[ \t]*$/;
const CLOSING = /^```[ \t]*$/;

/** Takes the one fenced block out of an answer. */
export function readAnswer(text: string): Answer {
  if (text.trim().replace(/[.!]$/, '') === DECLINED) return { kind: 'declined' };
  if (text.length > ANSWER_LIMIT) return unusable(`the answer has ${text.length} characters; the limit is ${ANSWER_LIMIT}`);
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const fences = lines.flatMap((line, index) => (FENCE.test(line) ? [index] : []));
  const [first, last] = fences;
  if (first === undefined) return unusable('there is no fenced block; expected one that begins with ```ts');
  if (!OPENING.test(lines[first] as string)) return unusable('the block is not marked as TypeScript; expected ```ts');
  if (last === undefined || !CLOSING.test(lines[last] as string)) return unusable('the block has no end; expected a line with ``` alone');
  if (fences.length > 2) return unusable('there is more than one fenced block; expected one whole module');
  const source = lines.slice(first + 1, last).join('\n').trim();
  return source === '' ? unusable('the block is empty; expected a module') : { kind: 'module', source: `${source}\n` };
}

function unusable(problem: string): Answer {
  return { kind: 'unusable', problem };
}
