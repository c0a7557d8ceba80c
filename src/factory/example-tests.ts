import { toSource, type Literal } from './literal.ts';
import type { Example } from './read-examples.ts';
import { asStringLiteral } from './string-literal.ts';
import type { Template } from './template.ts';

const KIND_NAMES: Record<string, string> = { number: 'number', string: 'string', boolean: 'boolean', array: 'array', object: 'object' };

/**
 * The person's own examples as tests, to stand before all others.
 * @returns source, or an empty text when there are none
 */
export function exampleTests(examples: readonly Example[], entryPoint: string): string {
  const byText = new Map(examples.map((example) => [example.text, example]));
  if (byText.size === 0) return '';
  const tests = Array.from(byText.values(), (example) => {
    const call = `await ${entryPoint}(${example.args.map(toSource).join(', ')})`;
    return [`  it(${asStringLiteral(`example from the request: ${example.text}`)}, async () => {`, `    expect(${call})${matcher(example.result)};`, '  });'].join('\n');
  });
  return `\ndescribe('examples from the request', () => {\n${tests.join('\n\n')}\n});`;
}

/** A decimal fraction was most likely rounded by the person: it is compared to the decimals they wrote. */
function matcher(result: Literal): string {
  const decimals = result.kind === 'number' ? /^-?\d*\.(\d{1,12})$/.exec(result.text)?.[1]?.length : undefined;
  return decimals === undefined ? `.toEqual(${toSource(result)})` : `.toBeCloseTo(${toSource(result)}, ${decimals})`;
}

/** Why a template can't fulfil the examples, judged by number and kinds of arguments and by the kind of result. */
export function misfit(examples: readonly Example[], template: Template): string | undefined {
  const example = examples.find(({ args, result }) => !fitsArguments(args, template.accepts) || !fitsKind(result, template.returns === 'promise' ? 'any' : template.returns));
  return example && `the example ${example.text} does not fit ${template.signature}`;
}

function fitsArguments(args: readonly Literal[], accepts: readonly string[]): boolean {
  const rest = accepts.find((kind) => kind.startsWith('...'));
  const required = accepts.filter((kind) => !kind.startsWith('...') && !kind.endsWith('?')).length;
  if (args.length < required || (rest === undefined && args.length > accepts.length)) return false;
  return args.every((arg, index) => fitsKind(arg, accepts[index] ?? rest ?? 'any'));
}

function fitsKind(literal: Literal, accepted: string): boolean {
  const kinds = accepted.replace('...', '').replace('?', '').split('|');
  const kind = kindOf(literal);
  return kind === 'nothing' || kinds.includes('any') || kinds.includes(kind);
}

/** Nothing (null, undefined, NaN) may stand for any kind: what then happens is the function's business. */
function kindOf(literal: Literal): string {
  if (literal.kind !== 'word') return KIND_NAMES[literal.kind] ?? 'any';
  return literal.value === 'true' || literal.value === 'false' ? 'boolean' : 'nothing';
}
