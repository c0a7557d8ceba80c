import ts from 'typescript';

/**
 * Rounds of all loops that one test may make. The greatest need of a template is about a million; a mutant beyond it loops for ever.
 * `mutant-setup.ts` winds the counter up before each test.
 */
export const LOOP_ROUNDS = 5_000_000;

/** The module with a counter in every loop, so that a fault that never ends throws instead. */
export function guardLoops(source: string): string {
  const file = ts.createSourceFile('function.ts', source, ts.ScriptTarget.Latest, true);
  const inserts: { at: number; text: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIterationStatement(node, false)) {
      const { statement } = node;
      const isBlock = ts.isBlock(statement);
      inserts.push({ at: statement.getStart() + (isBlock ? 1 : 0), text: isBlock ? ' countRound();' : '{ countRound(); ' });
      if (!isBlock) inserts.push({ at: statement.getEnd(), text: ' }' });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  if (inserts.length === 0) return source;
  const guarded = inserts.toSorted((a, b) => b.at - a.at).reduce((text, { at, text: inserted }) => text.slice(0, at) + inserted + text.slice(at), source);
  return `${guarded}\nfunction countRound(): void {\n  if ((globalThis.roundsLeft -= 1) < 0) throw new Error('the loop does not end');\n}\n`;
}
