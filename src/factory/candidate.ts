import type { Literal } from './literal.ts';

/** A module that may be what the person wants. */
export interface Candidate {
  id: string;
  /** One self-contained TypeScript module. */
  code: string;
  /** Its export. */
  entryPoint: string;
  /** Written by nobody here: the process that called it is not used again. */
  isForeign?: boolean;
}

/** What became of one call. */
export type CallOutcome =
  | { kind: 'value'; value: Literal }
  /** A value that is no data, or too much of it. */
  | { kind: 'opaque'; shown: string }
  | { kind: 'thrown'; message: string }
  /** Not finished within the limit: nothing is known. */
  | { kind: 'stopped'; limit: 'time' | 'memory' };
