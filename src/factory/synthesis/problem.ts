import type { Literal } from '../literal.ts';

export type Kind = 'string' | 'number' | 'boolean' | 'string[]' | 'number[]';

/** A template's function as a component: one argument of a plain type. */
export interface TemplateComponent {
  id: string;
  code: string;
  entryPoint: string;
  takes: Kind;
  gives: Kind;
}

/** What a search is to explain. */
export interface SearchProblem {
  /** Names and kinds of the parameters. */
  params: readonly { name: string; kind: Kind }[];
  gives: Kind;
  examples: readonly { args: readonly Literal[]; result: Literal }[];
  /** Not searched for: the program found from the others must give its result. */
  heldOut: { args: readonly Literal[]; result: Literal } | undefined;
  /** Stems of the request's words: components that they name are tried first. */
  stems: readonly string[];
  /** Values that the program may hold, beside a few common ones. */
  constants: readonly (string | number)[];
  templates: readonly TemplateComponent[];
  /** Length of the search, milliseconds. */
  budgetMs: number;
}

/** A program as one TypeScript expression of the parameters. */
export interface FoundProgram {
  expression: string;
  /** How many components it has. */
  size: number;
  /** Ids of the templates whose functions it calls. */
  templates: string[];
}

/** The kind of a literal; undefined where no component takes such values. An empty list may be of either kind. */
export function kindsOf(literal: Literal): readonly Kind[] {
  if (literal.kind === 'string' || literal.kind === 'number') return [literal.kind];
  if (literal.kind === 'word') return literal.value === 'true' || literal.value === 'false' ? ['boolean'] : [];
  if (literal.kind !== 'array') return [];
  return (['string', 'number'] as const).filter((kind) => literal.items.every((item) => item.kind === kind)).map((kind): Kind => `${kind}[]`);
}

/** The one kind that all these literals have. */
export function commonKind(literals: readonly Literal[]): Kind | undefined {
  const [first = [], ...others] = literals.map(kindsOf);
  return first.find((kind) => others.every((kinds) => kinds.includes(kind)));
}
