import type { CallOutcome, Candidate } from '../../src/factory/candidate.ts';
import type { Literal } from '../../src/factory/literal.ts';
import type { FoundProgram, SearchProblem } from '../../src/factory/synthesis/problem.ts';

/** What the parent asks of the process; one question at a time. */
export type Question =
  | { method: 'run'; candidates: readonly Candidate[]; calls: readonly (readonly Literal[])[] }
  | { method: 'search'; problem: SearchProblem };

export interface Asked {
  id: number;
  question: Question;
}

/**
 * `ready` once. For `run` each candidate is announced before it starts and reported when it is through, so that the
 * parent knows whose fault it was when the process has to be killed. `done` ends every answer; `worn` asks for a new process.
 */
export type Heard =
  | { kind: 'ready' }
  | { kind: 'started'; id: number; index: number }
  | { kind: 'outcomes'; id: number; index: number; outcomes: CallOutcome[] }
  | { kind: 'found'; id: number; program: FoundProgram | null }
  | { kind: 'done'; id: number; worn: boolean };
