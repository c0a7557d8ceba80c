import { splitTop } from './signature.ts';

/** Type parameters and what they stand for. */
export type Bindings = Map<string, string>;

/**
 * Whether a value of the type `from` may be given where `to` is taken; binds type parameters on the way.
 * Judges the texts of the types: equal ones, lists of such, members of unions, `unknown`.
 * @param variables type parameters of both, with their constraints
 */
export function unify(from: string, to: string, variables: ReadonlyMap<string, string>, bindings: Bindings): boolean {
  const [given, taken] = [resolve(from, bindings), resolve(to, bindings)];
  if (given === taken || taken === 'unknown') return true;
  if (variables.has(taken) && bind(taken, given, variables, bindings)) return true;
  if (variables.has(given)) return bind(given, taken, variables, bindings);
  const excluded = /^Exclude<(\w+), \w+>$/.exec(given);
  if (excluded) return unify(excluded[1] as string, taken, variables, bindings);
  if (given.endsWith('[]') && taken.endsWith('[]')) return unify(unwrap(given.slice(0, -2)), unwrap(taken.slice(0, -2)), variables, bindings);
  const members = splitTop(taken, '|');
  return members.length > 1 && splitTop(given, '|').every((part) => members.some((member) => part === member || (part.endsWith('[]') && member === 'unknown[]')));
}

function bind(variable: string, type: string, variables: ReadonlyMap<string, string>, bindings: Bindings): boolean {
  const constraint = variables.get(variable) ?? '';
  const isObject = /^(?:Record<|\{)/.test(type);
  const fits = constraint === '' || type === constraint || (constraint === 'object' ? isObject : splitTop(type, '|').every((part) => splitTop(constraint, '|').includes(part)));
  if (fits) bindings.set(variable, type);
  return fits;
}

function unwrap(type: string): string {
  return /^\([^()]*\)$/.test(type) ? type.slice(1, -1) : type;
}

/** The type with everything bound put in. */
export function resolve(type: string, bindings: Bindings): string {
  let result = type.replaceAll(/\breadonly /g, '').trim();
  for (let round = 0; round < bindings.size; round += 1) {
    for (const [variable, bound] of bindings) {
      const inList = bound.includes('|') ? `(${bound})` : bound;
      result = result === variable ? bound : result.replaceAll(new RegExp(`\\b${variable}\\b`, 'g'), inList);
    }
  }
  return result;
}
