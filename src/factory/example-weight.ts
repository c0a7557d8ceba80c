import { toSource, type Literal } from './literal.ts';
import type { Example } from './read-examples.ts';

/** A result that many functions give by chance, e.g. `true`, says so much of what a telling one says. */
const COMMON_RESULT = 0.3;
/** Numbers up to here are counts that other functions give as well. */
const SMALL_NUMBER = 10;

/** How much the examples tell one function from others: about 1 for each result that is hardly a coincidence. */
export function weighExamples(examples: readonly Example[]): number {
  const distinct = new Map(examples.map((example) => [example.args.map(toSource).join(), example]));
  return [...distinct.values()].reduce((sum, example) => sum + (isTelling(example) ? 1 : COMMON_RESULT), 0);
}

function isTelling({ args, result }: Example): boolean {
  const source = toSource(result);
  if (args.some((arg) => toSource(arg) === source)) return false;
  return hasContent(result);
}

function hasContent(result: Literal): boolean {
  switch (result.kind) {
    case 'string': return result.value.length > 1;
    case 'number': return !Number.isInteger(result.value) || Math.abs(result.value) > SMALL_NUMBER;
    case 'array': return result.items.length > 1 || result.items.some(hasContent);
    case 'object': return result.entries.length > 0;
    case 'bigint': case 'date': return true;
    case 'word': return false;
  }
}
