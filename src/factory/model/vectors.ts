import type { Extraction } from '../parameters.ts';
import { holds } from '../generate.ts';
import type { Literal } from '../literal.ts';
import { toSource } from '../literal.ts';
import { toLiteral } from '../literal-value.ts';
import type { Example } from '../read-examples.ts';
import type { Template, TemplateExample } from '../template.ts';

/**
 * What a template gives for some arguments, as examples that other code of the same signature is held to.
 * @param name the export's
 * @param values of the template's parameters; only what holds with them is a vector
 */
export function vectorsOf(template: Template, name: string, values: Extraction['values']): Example[] {
  return template.examples.filter((example) => holds(example, template, values)).flatMap((example) => toVector(example, name));
}

function toVector({ args, result, digits }: TemplateExample, name: string): Example[] {
  const literals = args?.map(toLiteral);
  const expected = toExpected(result, digits);
  if (!literals || !expected || literals.includes(undefined)) return [];
  const known = literals as Literal[];
  return [{ text: `${name}(${known.map(toSource).join(', ')}) -> ${toSource(expected)}`, name, args: known, result: expected }];
}

/** A rounded result keeps the decimals that it is stated with. JSON writes null for undefined and NaN as well, so null says too little. */
function toExpected(result: unknown, digits: number | undefined): Literal | undefined {
  if (/\bnull\b/.test(JSON.stringify(result))) return undefined;
  if (digits === undefined || typeof result !== 'number') return toLiteral(result);
  return digits > 0 ? { kind: 'number', value: result, text: result.toFixed(digits) } : undefined;
}
