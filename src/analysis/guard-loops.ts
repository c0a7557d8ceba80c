import ts from 'typescript';
import type { Edit } from './mutants.ts';

/** What stands at a place of the source beside what was there. */
interface Insert {
  at: number;
  text: string;
}

const COUNTER = `
function countRound(): void {
  if ((globalThis.roundsLeft -= 1) < 0) throw new Error('the loop does not end');
}
`;

/** The module with a counter in every loop, so that a fault that never ends throws instead. Whoever runs it sets `globalThis.roundsLeft` before each test. */
export function guardLoops(source: string): string {
  return insertAll(source, guardsOf(source));
}

/** The same, with the edits of the source made to fit the guarded one. */
export function guardLoopsAndEdits(source: string, edits: readonly Edit[]): { guarded: string; edits: Edit[] } {
  const guards = guardsOf(source);
  const lengthBefore = (isBefore: (at: number) => boolean): number => guards.reduce((sum, { at, text }) => (isBefore(at) ? sum + text.length : sum), 0);
  return {
    guarded: insertAll(source, guards),
    // A guard at the end of what is replaced belongs to the loop around it; one inside goes with it.
    edits: edits.map(({ start, end, text }) => ({ start: start + lengthBefore((at) => at <= start), end: end + lengthBefore((at) => at < end), text })),
  };
}

/** In the order of their places. */
function guardsOf(source: string): Insert[] {
  const file = ts.createSourceFile('function.ts', source, ts.ScriptTarget.Latest, true);
  const guards: Insert[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIterationStatement(node, false)) {
      const { statement } = node;
      const isBlock = ts.isBlock(statement);
      guards.push({ at: statement.getStart() + (isBlock ? 1 : 0), text: isBlock ? ' countRound();' : '{ countRound(); ' });
      if (!isBlock) guards.push({ at: statement.getEnd(), text: ' }' });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return guards.toSorted((a, b) => a.at - b.at);
}

function insertAll(source: string, guards: readonly Insert[]): string {
  if (guards.length === 0) return source;
  const pieces = guards.map(({ at, text }, index) => source.slice(guards[index - 1]?.at ?? 0, at) + text);
  return pieces.join('') + source.slice(guards.at(-1)?.at) + COUNTER;
}
