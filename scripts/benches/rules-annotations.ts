import { parseSource } from '../../src/analysis/syntax.ts';

/** A line that somebody marked as vulnerable or as clean. */
export interface AnnotatedLine {
  line: number;
  vulnerable: boolean;
}

/**
 * Marks as several public collections write them, and `@vulnerable` and `@clean` for files of one's own.
 * A comment behind code speaks of its own line, a comment alone on its line of the next line of code.
 */
const MARKS: { pattern: RegExp; vulnerable: boolean }[] = [
  { pattern: /^\W*(?:@vulnerable|ruleid:|bearer:expected|NOT OK|\$\s?Alert|Noncompliant)/, vulnerable: true },
  { pattern: /^\W*(?:@clean|ok:|OK|Compliant)/, vulnerable: false },
];

/** The marked lines of a file in reading order; null when it does not parse. */
export function annotatedLines(fileName: string, source: string): AnnotatedLine[] | null {
  const parsed = parseSource(fileName, source);
  if (!parsed.ok) return null;
  const { sourceCode } = parsed.file;
  const annotated = sourceCode.getAllComments().flatMap((comment) => {
    const mark = MARKS.find(({ pattern }) => pattern.test(comment.value));
    if (mark === undefined || !comment.loc) return [];
    const before = sourceCode.getTokenBefore(comment);
    if (before?.loc.end.line === comment.loc.start.line) return [{ line: comment.loc.start.line, vulnerable: mark.vulnerable }];
    const next = sourceCode.getTokenAfter(comment);
    return next === null ? [] : [{ line: next.loc.start.line, vulnerable: mark.vulnerable }];
  });
  return [...new Map(annotated.map((entry) => [`${entry.line} ${entry.vulnerable}`, entry])).values()];
}
