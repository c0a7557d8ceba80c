import { describe, expect, test } from 'vitest';
import type { PlantedFaults } from '../../src/analysis/plant-faults.ts';
import type { SandboxContext } from '../../src/ports.ts';
import { mutationScore } from '../../src/sandbox/mutation-score.ts';
import type { MutantNote, MutationReport, SandboxEvidence, SandboxSpec } from '../../src/sandbox/run.ts';
import { foldNotes, tryFaults } from '../../src/sandbox/try-faults.ts';
import { createScriptedSandbox } from '../support/test-app.ts';
import { evidence, spec } from './samples.ts';

const note = (entry: number, event: MutantNote['event']): MutantNote => ({ entry, event });
const ran = (entry: number, event: MutantNote['event']): MutantNote[] => [note(entry, 'started'), note(entry, event)];

describe('what one sandbox told', () => {
  // Entries 0, 3 and 5 are the code as it is; the others are the faults 7, 8 and 9.
  const ENTRIES = [null, 7, 8, null, 9, null];
  const fold = (notes: MutantNote[], isCut = false): unknown => {
    const { killed, seen, suspect, holds } = foldNotes(ENTRIES, notes, isCut);
    return { killed: [...killed], seen: [...seen], suspect, holds };
  };
  const whole = [...ran(0, 'survived'), ...ran(1, 'killed'), ...ran(2, 'survived'), ...ran(3, 'survived'), ...ran(4, 'killed'), ...ran(5, 'survived')];

  test('counts', () => {
    expect(fold(whole)).toEqual({ killed: [[7, true], [8, false], [9, true]], seen: [7, 8, 9], holds: true });
  });

  test('counts for nothing when the code itself did not pass first', () => {
    expect(fold(ran(0, 'killed'))).toEqual({ killed: [], seen: [], holds: false });
    expect(fold([note(0, 'started')])).toEqual({ killed: [], seen: [], holds: false });
    expect(fold([...ran(1, 'killed')])).toMatchObject({ killed: [], holds: false });
    expect(fold([])).toEqual({ killed: [], seen: [], holds: false });
  });

  test('counts for nothing since the code itself last passed, when it fails afterwards', () => {
    expect(fold([...whole.slice(0, 10), ...ran(5, 'killed')])).toEqual({ killed: [[7, true], [8, false]], seen: [7, 8, 9], holds: true });
  });

  test('ends with a fault that took its process down: noticed if it was the first, suspected otherwise', () => {
    expect(fold([...ran(0, 'survived'), note(1, 'started')])).toEqual({ killed: [[7, true]], seen: [7], suspect: undefined, holds: true });
    expect(fold([...ran(0, 'survived'), ...ran(1, 'survived'), note(2, 'started')])).toEqual({ killed: [[7, false]], seen: [7], suspect: 8, holds: true });
  });

  test('does not count a fault that ran when the time was up', () => {
    expect(fold([...ran(0, 'survived'), ...ran(1, 'survived'), note(2, 'started')], true)).toEqual({ killed: [[7, false]], seen: [7], holds: true });
  });

  test('does not count a fault that spoilt the process', () => {
    expect(fold([...ran(0, 'survived'), ...ran(1, 'killed'), ...ran(2, 'spoilt')])).toEqual({ killed: [[7, true]], seen: [7, 8], holds: true });
  });

  test('is ignored where it names no entry', () => {
    expect(fold([...ran(0, 'survived'), ...ran(99, 'killed')])).toEqual({ killed: [], seen: [], holds: true });
  });
});

const FAULTS = 25;
const planted: PlantedFaults = { original: 'abc', faults: Array.from({ length: FAULTS }, (_, index) => ({ line: index + 1, change: `${index} → ${index + 1}`, edit: { start: index, end: index, text: '' } })) };

/** Tells of each entry what `verdict` says of its fault; `stopped` ends the run before it is told of. */
async function trial(
  verdict: (fault: number | null, sandbox: number) => MutantNote['event'] | 'stopped',
  ending: (sandbox: number) => Partial<SandboxEvidence> = () => ({}),
  budgetMs = 60_000,
): Promise<{ report: MutationReport; specs: SandboxSpec[]; counts: number[] }> {
  const specs: SandboxSpec[] = [];
  const counts: number[] = [];
  const sandbox = {
    ...createScriptedSandbox(async () => evidence),
    run: async (given: SandboxSpec, { onMutant }: SandboxContext) => {
      specs.push(given);
      for (const [entry, edit] of (given.mutants?.entries ?? []).entries()) {
        onMutant?.(note(entry, 'started'));
        const event = verdict(edit === null ? null : edit.start, specs.length);
        if (event === 'stopped') break;
        onMutant?.(note(entry, event));
        if (event === 'spoilt' || (edit === null && event === 'killed')) break;
      }
      return { ...evidence, claim: null, durationMs: 1, ...ending(specs.length) };
    },
  };
  const report = await tryFaults(planted, { sandbox, spec, budgetMs, timeoutMs: 1000, signal: new AbortController().signal, onTried: (count) => counts.push(count) });
  return { report, specs, counts };
}

const isOdd = (fault: number): boolean => fault % 2 === 1;
const killsOdd = (fault: number | null): MutantNote['event'] => (fault !== null && isOdd(fault) ? 'killed' : 'survived');

describe('faults', () => {
  test('are tried in one sandbox, with the code itself first, twice, then in between and last', async () => {
    const { report, specs, counts } = await trial(killsOdd);
    expect(report).toMatchObject({ planted: 25, tried: 25, killed: 12 });
    expect(report.survivors.map(({ line }) => line)).toEqual([1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25]);
    expect(specs).toHaveLength(1);
    expect(specs[0]).toMatchObject({ code: 'abc', tests: spec.tests, limits: { memoryBytes: spec.limits.memoryBytes }, mutants: { timeoutMs: 1000 } });
    const entries = specs[0]?.mutants?.entries ?? [];
    expect(entries.flatMap((entry, index) => (entry === null ? [index] : []))).toEqual([0, 1, 12, 23, 29]);
    expect(counts).toEqual([0, 0, 10, 20, 25]);
  });

  test('lie all over the file however few are tried', async () => {
    const { specs } = await trial(killsOdd);
    const fifths = (specs[0]?.mutants?.entries ?? []).slice(2, 7).map((edit) => Math.floor((edit?.start ?? -1) / 5));
    expect(new Set(fifths).size).toBeGreaterThanOrEqual(4);
  });

  test('that take the process down again in a fresh sandbox are noticed, and the rest is tried', async () => {
    const { report, specs } = await trial((fault) => (fault === 4 || fault === 10 ? 'stopped' : killsOdd(fault)));
    expect(report).toMatchObject({ planted: 25, tried: 25, killed: 14 });
    expect(specs).toHaveLength(5);
  });

  test('that took it down with what others had left in it are judged by themselves', async () => {
    const { report, specs } = await trial((fault, sandbox) => (fault === 4 && sandbox === 1 ? 'stopped' : killsOdd(fault)));
    expect(report).toMatchObject({ planted: 25, tried: 25, killed: 12 });
    expect(specs).toHaveLength(2);
    expect(specs[1]?.mutants?.entries.slice(0, 3)).toEqual([null, null, planted.faults[4]?.edit]);
  });

  test('of a large file are shared out among sandboxes', async () => {
    const specs: SandboxSpec[] = [];
    const sandbox = { ...createScriptedSandbox(async () => evidence), run: async (given: SandboxSpec, { onMutant }: SandboxContext) => {
      specs.push(given);
      for (const [entry] of (given.mutants?.entries ?? []).entries()) for (const told of ran(entry, 'survived')) onMutant?.(told);
      return evidence;
    } };
    const report = await tryFaults({ ...planted, original: 'x'.repeat(100_000) }, { sandbox, spec, budgetMs: 60_000, timeoutMs: 1, signal: new AbortController().signal, onTried: () => undefined });
    expect(report.tried).toBe(25);
    expect(specs.map(({ mutants }) => mutants?.entries.filter((edit) => edit !== null).length)).toEqual([9, 9, 7]);
  });

  test('that spoil the process are left out, and a fresh sandbox goes on', async () => {
    const { report, specs } = await trial((fault) => (fault === 4 ? 'spoilt' : killsOdd(fault)));
    expect(report).toMatchObject({ planted: 25, tried: 24, killed: 12 });
    expect(specs).toHaveLength(2);
  });

  test('are not counted since the code last passed when it fails between them', async () => {
    let controls = 0;
    const { report } = await trial((fault) => (fault !== null ? killsOdd(fault) : (controls += 1) === 3 ? 'killed' : 'survived'));
    expect(report).toMatchObject({ planted: 25, tried: 15 });
  });

  test('are named twenty at most, without hidden characters', async () => {
    const { report } = await trial(() => 'survived');
    expect(report).toMatchObject({ tried: 25, killed: 0 });
    expect(report.survivors).toHaveLength(20);
    const sandbox = { ...createScriptedSandbox(async () => evidence), run: async (_given: SandboxSpec, { onMutant }: SandboxContext) => {
      for (const entry of [0, 1, 2, 3]) for (const told of ran(entry, 'survived')) onMutant?.(told);
      return evidence;
    } };
    const odd = { original: 'a', faults: [{ line: 1, change: 'a\u202e → \u001b[31mb', edit: { start: 0, end: 1, text: 'b' } }] };
    const { survivors } = await tryFaults(odd, { sandbox, spec, budgetMs: 60_000, timeoutMs: 1, signal: new AbortController().signal, onTried: () => undefined });
    expect(survivors).toEqual([{ line: 1, change: 'a → b' }]);
  });

  test('are not measured, with the reason, when nothing is learnt', async () => {
    await expect(trial(() => 'killed')).rejects.toThrow('the tests do not pass on the code as it is');
    await expect(trial(() => 'stopped')).rejects.toThrow('the tests do not pass on the code as it is');
    await expect(trial(() => 'stopped', () => ({ timedOut: true }))).rejects.toThrow('the time was up');
    await expect(trial(killsOdd, () => ({}), 0)).rejects.toThrow('the time was up');
    await expect(trial((fault) => (fault === null ? 'survived' : 'spoilt'))).rejects.toThrow('what ran before changed what came after');
  });

  test('keep what was told before the sandbox went away', async () => {
    const { report, specs } = await trial((fault) => (fault === 4 ? 'stopped' : killsOdd(fault)), () => {
      throw new Error('the engine is away');
    });
    expect(specs).toHaveLength(1);
    expect(report.tried).toBeGreaterThan(0);
    expect(report.tried).toBeLessThan(25);
    await expect(trial(() => 'stopped', () => {
      throw new Error('the engine is away');
    })).rejects.toThrow('the engine is away');
  });

  test('end with the signal and its reason', async () => {
    const controller = new AbortController();
    const reason = new Error('cancelled');
    const sandbox = { ...createScriptedSandbox(async () => evidence), run: async (_spec: SandboxSpec, { signal }: SandboxContext) => {
      controller.abort(reason);
      signal.throwIfAborted();
      return evidence;
    } };
    await expect(tryFaults(planted, { sandbox, spec, budgetMs: 60_000, timeoutMs: 1, signal: controller.signal, onTried: () => undefined })).rejects.toBe(reason);
  });
});

test('the score is whole and never rounded up', () => {
  expect(mutationScore({ planted: 60, tried: 60, killed: 56, survivors: [] })).toBe(93);
  expect(mutationScore({ planted: 1000, tried: 1000, killed: 999, survivors: [] })).toBe(99);
  expect(mutationScore({ planted: 3, tried: 1, killed: 1, survivors: [] })).toBe(100);
});
