import { statedDecimals } from './example-match.ts';
import { toSource, type Literal } from './literal.ts';
import type { Example } from './read-examples.ts';
import { asStringLiteral } from './string-literal.ts';

const OF_THE_PERSON = { title: 'examples from the request', each: 'example from the request' };

/**
 * The person's own examples as tests, to stand before all others.
 * @param names of the group, without quotes in it, and of each test
 * @returns source, or an empty text when there are none
 */
export function exampleTests(examples: readonly Example[], entryPoint: string, names: { title: string; each: string } = OF_THE_PERSON): string {
  const byText = new Map(examples.map((example) => [example.text, example]));
  if (byText.size === 0) return '';
  const tests = Array.from(byText.values(), (example) => {
    const call = `await ${entryPoint}(${example.args.map(toSource).join(', ')})`;
    return [`  it(${asStringLiteral(`${names.each}: ${example.text}`)}, async () => {`, `    expect(${call})${matcher(example.result)};`, '  });'].join('\n');
  });
  return `\ndescribe('${names.title}', () => {\n${tests.join('\n\n')}\n});`;
}

/** A decimal fraction was most likely rounded by the person: it is compared to the decimals they wrote. */
function matcher(result: Literal): string {
  const decimals = statedDecimals(result);
  return decimals === undefined ? `.toEqual(${toSource(result)})` : `.toBeCloseTo(${toSource(result)}, ${decimals})`;
}
