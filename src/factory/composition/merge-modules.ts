import { freshName } from '../entry-name.ts';
import { constantsOf } from '../generate.ts';
import { namesIn, rewrite, topNamesIn } from '../rewrite.ts';
import type { ParamValue, Template } from '../template.ts';

/** A template with the values of its parameters, to become private functions of a larger module. */
export interface Part {
  template: Template;
  values: ReadonlyMap<string, ParamValue>;
}

export interface MergedModules {
  /** Source with everything private, imports first. */
  source: string;
  /** Name under which each part is called, in the order of the parts. */
  entries: string[];
}

/** One module on its way into the larger one. */
interface Piece {
  imports: string[];
  body: string;
  entry: string;
}

const IMPORT = /^import \{ ([^}]*) \} from [^\n]*;\n/gm;
const EXPORT = /^export (?=(?:async )?function|const|interface|type|class)/gm;
const TYPE = /^(?:export )?(?:interface|type) (\w+)/gm;

/**
 * The parts' modules as one; names of variables and functions that clash are changed.
 * @param reserved names that the larger module needs for itself
 * @returns undefined when two parts declare types or imports of one name
 */
export function mergeModules(parts: readonly Part[], reserved: readonly string[]): MergedModules | undefined {
  const taken = new Set(reserved);
  const pieces = new Map<string, Piece>();
  for (const part of parts) {
    const key = partKey(part);
    const piece = pieces.get(key) ?? toPiece(part, taken, [...pieces.values()].flatMap(({ imports }) => imports));
    if (!piece) return undefined;
    pieces.set(key, piece);
  }
  const imports = new Set(Array.from(pieces.values(), (piece) => piece.imports).flat());
  const sources = [[...imports].join('').trim(), ...Array.from(pieces.values(), ({ body }) => body)];
  return { source: sources.filter((source) => source !== '').join('\n\n'), entries: parts.map((part) => (pieces.get(partKey(part)) as Piece).entry) };
}

function partKey({ template, values }: Part): string {
  return JSON.stringify([template.id, ...values]);
}

/** The part's module with new names where they are taken; adds its names to those. */
function toPiece({ template, values }: Part, taken: Set<string>, knownImports: readonly string[]): Piece | undefined {
  const { code, entryPoint } = template;
  const lines = Array.from(code.source.matchAll(IMPORT), ([line, names = '']) => ({ line, names: names.split(', ') }));
  const imported = lines.flatMap(({ line, names }) => (knownImports.includes(line) ? [] : names));
  const types = Array.from(code.source.matchAll(TYPE), ([, name]) => name as string);
  if ([...imported, ...types].some((name) => taken.has(name))) return undefined;
  const shared = new Set(lines.flatMap(({ names }) => names));
  const names = new Map<string, string>();
  for (const name of topNamesIn(code)) {
    if (taken.has(name) && !shared.has(name)) names.set(name, freshName(name, new Set([...taken, ...namesIn(code), ...names.values()])));
  }
  for (const name of [...topNamesIn(code), ...types]) taken.add(names.get(name) ?? name);
  const source = rewrite(code, { names, constants: constantsOf(template, values), module: '', afterImports: '' });
  return { imports: lines.map(({ line }) => line), body: source.replaceAll(IMPORT, '').replaceAll(EXPORT, '').trim(), entry: names.get(entryPoint) ?? entryPoint };
}
