/** What the model is asked. Code and tests are separate questions, and who writes the tests never sees the code. */
import type { ModelPrompt } from '../../ports.ts';
import type { Example } from '../read-examples.ts';
import type { Quoting } from './quoting.ts';

/** What is known before anything is written. */
export interface Task {
  /** As the person typed it. */
  request: string;
  examples: readonly Example[];
  /** Name of the export, where it is fixed. */
  name: string | undefined;
  /** Declaration of the export, where it is fixed. */
  signature: string | undefined;
}

/** What is answered instead of a module, when the request is for something else. */
export const DECLINED = 'CANNOT';

const FORM = [
  'Answer with exactly one fenced block that begins with ```ts and ends with ```, and with nothing else.',
  `If what is asked for is no function, or none that can be written this way, answer with the one word ${DECLINED} instead.`,
];

const CODE_RULES = [
  'You write one function in TypeScript for a library. Tests that you do not see decide whether it is taken.',
  ...FORM,
  'The block is one whole module:',
  '- It exports one function and nothing else but types. The function is exported where it is declared, never as default.',
  '- It is self-contained: no imports, except of Node’s own modules under node: where there is no other way.',
  '- Node runs it by erasing its types: no enum, namespace, decorator or parameter property. Types are strict; no any.',
  '- Parameters are positional: the subject first, then the rest in the order in which the request names them.',
  '- Empty or degenerate input behaves as in lodash, date-fns or validator unless the request says otherwise.',
  '- An argument of a wrong type throws a TypeError that says what was expected.',
  '- It computes and nothing else: no files, network, processes, environment, output, clock or chance, unless the request is about them.',
  '- Regular expressions take linear time. Nothing global is changed, and arguments are left as they are.',
  '- A doc comment says what it does, what it takes, and what it throws. No other comments but those that say why.',
];

const TEST_RULES = [
  'You write the tests of one function in TypeScript, from what is asked for and from its signature. You do not see its code.',
  ...FORM,
  'The block is the rest of a vitest file:',
  '- It has no imports: describe, expect, it, vi and the function are imported already, and fast-check as fc.',
  '- The examples of the request are tested elsewhere: do not repeat them, and contradict nothing that they say.',
  '- 4 to 12 tests with short names. Each asserts values that follow plainly from the request; where it leaves something open, do not test it.',
  '- Cover what a careful reviewer would ask about: empty input, boundaries, Unicode, negative zero, leap days, and a TypeError for a wrong type.',
  '- One or two properties with fc.assert(fc.property(…), { seed: 1, numRuns: 100 }), where some hold for every input.',
  '- No mocks of the function, no snapshots, no skipped tests, no files, no network, no real time.',
];

export function codePrompt(task: Task, quoting: Quoting): ModelPrompt {
  return { instructions: toInstructions(CODE_RULES, quoting), text: describeTask(task, quoting).join('\n\n') };
}

/** @param task.signature of the function that was written */
export function testsPrompt(task: Task, quoting: Quoting): ModelPrompt {
  return { instructions: toInstructions(TEST_RULES, quoting), text: describeTask(task, quoting).join('\n\n') };
}

/**
 * The code once more, with what became of it.
 * @param outcome what the runner printed, or why the answer could not be used
 */
export function repairPrompt(task: Task, answer: string, outcome: string, quoting: Quoting): ModelPrompt {
  const text = [
    ...describeTask(task, quoting),
    `Your last answer:\n${quoting.quote(answer)}`,
    `What became of it:\n${quoting.quote(outcome)}`,
    'Mend the cause, not the symptom, and answer with the whole module again. The tests stay as they are.',
  ];
  return { instructions: toInstructions(CODE_RULES, quoting), text: text.join('\n\n') };
}

/** The tests once more, because they could not be used; nothing was run yet. */
export function testsAgainPrompt(task: Task, answer: string, problem: string, quoting: Quoting): ModelPrompt {
  const text = [...describeTask(task, quoting), `Your last answer:\n${quoting.quote(answer)}`, `Why it can’t be used:\n${quoting.quote(problem)}`];
  return { instructions: toInstructions(TEST_RULES, quoting), text: text.join('\n\n') };
}

function toInstructions(rules: readonly string[], { rule }: Quoting): string {
  return [...rules, '', rule].join('\n');
}

function describeTask({ request, examples, name, signature }: Task, { quote }: Quoting): string[] {
  return [
    `What is asked for:\n${quote(request)}`,
    ...(examples.length === 0 ? [] : [`Examples that must hold:\n${quote(examples.map(({ text }) => text).join('\n'))}`]),
    ...(name === undefined ? [] : [`The function is called ${name}.`]),
    ...(signature === undefined ? [] : [`Its declaration:\n${quote(signature)}`]),
  ];
}
