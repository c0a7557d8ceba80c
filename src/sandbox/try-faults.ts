import type { PlantedFaults } from '../analysis/plant-faults.ts';
import type { Sandbox } from '../ports.ts';
import type { MutantNote, MutationReport, SandboxSpec } from './run.ts';
import { sanitiseLine } from './sanitise.ts';

/** After so many faults the code is run as it is: if its tests fail now, what was told since the last time says nothing. */
const BETWEEN_CONTROLS = 10;
/** Characters of code and tests that one sandbox is given; a large file's faults are shared out among several. */
const SHARE = 1_000_000;
/** In less time a sandbox hardly starts. */
const WORTHWHILE_MS = 500;
/** A sandbox that has not ended so long after its time is given up. */
const GIVEN_UP_MS = 3000;
/** Why nothing was learnt. */
const TOO_LATE = 'the time was up before a fault had been tried';
const UNFIT = 'the tests do not pass on the code as it is when many are run in one process';
const INTERFERED = 'what ran before changed what came after';

const MOST_SURVIVORS = 20;
const CHANGE_LIMIT = 160;

export interface FaultTrial {
  sandbox: Sandbox;
  /** The run that passed; its limits hold for each of these as well. */
  spec: SandboxSpec;
  /** Time of all sandboxes together. */
  budgetMs: number;
  /** Time limit of the tests of one fault. */
  timeoutMs: number;
  signal: AbortSignal;
  /** Told now and then how many faults were tried. */
  onTried(count: number): void;
}

/**
 * Plants the faults one at a time and runs the tests on each, in sandboxes of their own. The code itself is run first, twice,
 * then in between and last. A fault that hangs counts as noticed. One that eats the memory or takes its process down does so
 * if it does it again in a fresh sandbox, which goes on with the rest; one that spoils the process for the others is not counted.
 *
 * What the runner tells is a claim. What is printed changes nothing, and code that behaves otherwise the second time, or
 * leaves built-ins replaced, is found out by the runs of the code itself. Code that reads its own text can still feign a kill.
 * @throws Error with the reason when nothing could be learnt, or the signal's reason
 */
export async function tryFaults({ original, faults }: PlantedFaults, trial: FaultTrial): Promise<MutationReport> {
  const killed = new Map<number, boolean>();
  const deadline = performance.now() + trial.budgetMs;
  let open = faults.map((_, index) => index).toSorted((a, b) => turnOf(a) - turnOf(b));
  let problem = TOO_LATE;
  while (open.length > 0 && deadline - performance.now() >= WORTHWHILE_MS) {
    const session = await runSession(open);
    for (const [fault, isKilled] of session.killed) killed.set(fault, isKilled);
    problem = session.problem;
    const { seen, suspect } = session;
    if (!session.holds || (seen.size === 0 && suspect === undefined)) break;
    open = [...(suspect === undefined ? [] : [suspect]), ...open.filter((fault) => !seen.has(fault) && fault !== suspect)];
  }
  if (killed.size === 0) throw new Error(problem);
  const survivors = faults.filter((_, index) => killed.get(index) === false);
  return {
    planted: faults.length,
    tried: killed.size,
    killed: killed.size - survivors.length,
    survivors: survivors.slice(0, MOST_SURVIVORS).map(({ line, change }) => ({ line, change: sanitiseLine(change, CHANGE_LIMIT) })),
  };

  async function runSession(waiting: readonly number[]): Promise<Session & { problem: string }> {
    const { spec } = trial;
    const timeoutMs = Math.min(spec.limits.timeoutMs, deadline - performance.now());
    const entries = withControls(waiting.slice(0, Math.max(1, Math.floor(SHARE / (original.length + spec.tests.length)))));
    const notes: MutantNote[] = [];
    const onMutant = (note: MutantNote): void => {
      notes.push(note);
      if (note.event !== 'started' && entries[note.entry] === null) trial.onTried(killed.size + foldNotes(entries, notes, true).killed.size);
    };
    const edits = entries.map((fault) => (fault === null ? null : (faults[fault]?.edit ?? null)));
    const job = { ...spec, code: original, limits: { ...spec.limits, timeoutMs }, mutants: { entries: edits, timeoutMs: trial.timeoutMs } };
    const signal = AbortSignal.any([trial.signal, AbortSignal.timeout(Math.ceil(timeoutMs) + GIVEN_UP_MS)]);
    try {
      const { timedOut, durationMs } = await trial.sandbox.run(job, { signal, progress: () => undefined, onMutant });
      const isCut = timedOut || durationMs >= timeoutMs;
      const session = foldNotes(entries, notes, isCut);
      return { ...session, problem: isCut ? TOO_LATE : session.holds ? INTERFERED : UNFIT };
    } catch (error) {
      trial.signal.throwIfAborted();
      return { ...foldNotes(entries, notes, true), holds: false, problem: error instanceof Error ? error.message : String(error) };
    }
  }
}

/** Multiples of the golden ratio, without their whole parts: however many faults are tried, they lie all over the file. */
function turnOf(index: number): number {
  return (index * 0.6180339887498949) % 1;
}

/** Faults by number; null is the code as it is. */
type Entries = readonly (number | null)[];

function withControls(faults: readonly number[]): Entries {
  return [null, ...faults.flatMap((fault, index) => (index % BETWEEN_CONTROLS === 0 ? [null, fault] : [fault])), null];
}

/** What one sandbox had to say. */
interface Session {
  /** Faults that count, and whether a test noticed. */
  killed: Map<number, boolean>;
  /** Faults that need not be tried again. */
  seen: Set<number>;
  /** Took the process down, perhaps with what others had left in it. */
  suspect?: number;
  /** The tests passed on the code as it is, at least in the beginning. */
  holds: boolean;
}

/**
 * Folds the notes of one sandbox, in the order they came.
 * @param isCut it was ended from outside: what was running then is nobody's fault
 */
export function foldNotes(entries: Entries, notes: readonly MutantNote[], isCut: boolean): Session {
  const session: Session = { killed: new Map(), seen: new Set(), holds: false };
  let sinceControl: [number, boolean][] = [];
  const end = (fault: number | null, isKilled: boolean): void => {
    if (fault !== null) {
      session.seen.add(fault);
      sinceControl.push([fault, isKilled]);
      return;
    }
    for (const [tried, wasKilled] of isKilled ? [] : sinceControl) session.killed.set(tried, wasKilled);
    session.holds ||= !isKilled;
    sinceControl = [];
  };
  let running: number | null | undefined;
  for (const { entry, event } of notes) {
    const fault = entries[entry];
    if (fault === undefined) continue;
    running = event === 'started' ? fault : undefined;
    if (event === 'killed' || event === 'survived') end(fault, event === 'killed');
    if (event === 'spoilt' && fault !== null) session.seen.add(fault);
  }
  if (running !== undefined && !isCut) {
    if (running === null || running === entries.find((fault) => fault !== null)) end(running, true);
    else session.suspect = running;
  }
  // Nothing came after these that could tell against them.
  if (session.holds) for (const [tried, isKilled] of sinceControl) session.killed.set(tried, isKilled);
  return session;
}
