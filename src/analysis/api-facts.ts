/** What reviewers know of code and tests: facts of their syntax trees, gathered where the files are parsed. */

/**
 * What a parameter takes, as far as its type says. `object` is one with keys of any name; an interface, a choice of
 * fixed texts or a type variable is `other`.
 */
export type ValueKind = 'string' | 'number' | 'boolean' | 'array' | 'object' | 'function' | 'other';

/** How much a type says: `untyped` is no type at all, `any` one that switches checking off somewhere in it. */
export type Typing = 'typed' | 'unknown' | 'any' | 'untyped';

/** Something with the line it stands on; lines count from 1. */
export interface Located {
  name: string;
  line: number;
}

export interface ParameterFacts extends Located {
  kinds: ValueKind[];
  typing: Typing;
  /** True or false as an argument of its own, which says nothing where it is called. */
  isFlag: boolean;
}

/** One function that callers can call: the entry point, or the constructor and the public methods of a class. */
export interface SignatureFacts extends Located {
  parameters: ParameterFacts[];
  returns: Typing;
  /** Primitive types that its declared result mixes, e.g. `string` and `number`. */
  mixes: string[];
  /** Where it gives nothing in these ways beside values; null: nowhere. */
  givesNull: number | null;
  givesUndefined: number | null;
  /** Parameters that are changed in place, with the line. */
  mutates: Located[];
}

/** Facts of the code under review. */
export interface CodeFacts {
  /** Line of the entry point; null: there is none that can be called. */
  entryLine: number | null;
  hasDocComment: boolean;
  signatures: SignatureFacts[];
  /** Exported values beside the entry point; types are none. */
  otherExports: Located[];
  /** Errors that the entry point can throw by itself; `name` is the error's class. */
  throws: (Located & { hasMessage: boolean })[];
  /** Whether types or ranges of values are looked at anywhere on the way. */
  checksValues: boolean;
  /** Modules it imports, without `node:`; `members` are the names it takes from each, none where it takes the whole. */
  modules: (Located & { members: string[] })[];
  /** What it uses of the process and the network without importing anything, e.g. `process.env` and `fetch`. */
  globals: Located[];
  /** Lines that can never run. */
  unreachable: number[];
  /** Calls of asynchronous functions whose result nobody waits for. */
  ignoredPromises: Located[];
}

/** Values at the edge of what a type allows. */
export type EdgeValue = 'empty text' | 'non-ASCII text' | 'long text' | 'zero' | 'a negative number' | 'a large number' | 'NaN' | 'an empty list' | 'an empty object' | 'null or undefined';

/** Facts of the tests under review. */
export interface TestFacts {
  assertions: number;
  /** Assertions that nearly any answer fulfils, e.g. `toBeDefined`. */
  vague: Located[];
  /** Assertions that an error comes. */
  errorAssertions: number;
  /** Properties that fast-check tries on many values. */
  properties: number;
  /** Edge values that go into the code, written down or by fast-check. */
  edgeValues: EdgeValue[];
}

/** What reviewers need to know of both files, counted in their syntax trees; null: the file does not parse. */
export interface ReviewFacts {
  code: CodeFacts | null;
  tests: TestFacts | null;
}
