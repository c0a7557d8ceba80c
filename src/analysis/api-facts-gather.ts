import type { CodeFacts, ReviewFacts } from './api-facts.ts';
import { gatherBehaviour } from './api-facts-behaviour.ts';
import { findExported } from './api-facts-entry.ts';
import { gatherPowers } from './api-facts-powers.ts';
import { gatherSignature } from './api-facts-signature.ts';
import { gatherTestFacts } from './api-facts-tests.ts';
import { lint } from './lint.ts';
import type { ParsedFile } from './syntax.ts';

/** @param entryPoint name of the export that ships; null: there is none */
export function gatherFacts(code: ParsedFile | null, tests: ParsedFile | null, entryPoint: string | null): ReviewFacts {
  return { code: code && gatherCodeFacts(code, entryPoint), tests: tests && gatherTestFacts(tests) };
}

function gatherCodeFacts(file: ParsedFile, entryPoint: string | null): CodeFacts {
  const { entry, others } = findExported(file, entryPoint);
  const functions = entry?.functions ?? [];
  return {
    entryLine: entry?.line ?? null,
    hasDocComment: entry?.hasDocComment ?? false,
    signatures: functions.map((one) => gatherSignature(file, one)),
    otherExports: others,
    ...gatherBehaviour(file.sourceCode, functions.map(({ node }) => node)),
    ...gatherPowers(file.sourceCode),
    // The style rules leave this to the type checker, which only hints at it.
    unreachable: lint(file, { 'no-unreachable': 'warn' }).map(({ line }) => line),
  };
}
