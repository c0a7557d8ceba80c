import { findEmptyTests } from './assertions.ts';
import type { InspectionFinding } from './inspection-finding.ts';
import { propertyOf, walk } from './rules/ast.ts';
import { placeOf, readTestCall, type TestCall } from './test-calls.ts';
import { findTestTricks } from './test-tricks.ts';
import type { ParsedFile } from './syntax.ts';

export interface TestPlan {
  plannedTests: string[];
  dynamicTests: boolean;
  findings: InspectionFinding[];
}

/** Modifiers under which a test does not run, or passes by failing. */
const NOT_RUN: Record<string, string> = {
  skip: 'is skipped',
  todo: 'is a todo',
  only: 'switches the other tests off',
  fails: 'passes by failing',
  skipIf: 'is skipped under a condition',
  runIf: 'runs under a condition only',
};

/** Counts the tests that the file will run, and finds what would make their passing meaningless. */
export function inspectTests(file: ParsedFile, codeFile: string, entryPoint: string | null): TestPlan {
  const calls: TestCall[] = [];
  walk(file.sourceCode, file.sourceCode.ast, (node) => {
    const call = readTestCall(file.sourceCode, node);
    if (call !== undefined) calls.push(call);
    return true;
  });
  const tests = calls.filter((call) => call.kind === 'test');
  const planned = tests.map((call) => plannedName(file, call));
  return {
    plannedTests: planned.filter((name) => name !== undefined),
    dynamicTests: planned.includes(undefined),
    findings: [...calls.flatMap(notRun), ...findEmptyTests(file, tests), ...findTestTricks(file, codeFile, entryPoint)].sort((a, b) => a.line - b.line),
  };
}

/** Full name of a test that is made exactly once; undefined otherwise. */
function plannedName(file: ParsedFile, call: TestCall): string | undefined {
  const { path, once } = placeOf(file.sourceCode, call);
  const repeated = call.modifiers.some((modifier) => modifier === 'each' || modifier === 'for');
  if (!once || repeated || path === undefined || call.title === undefined) return undefined;
  return [...path, call.title].join(' > ');
}

function notRun(call: TestCall): InspectionFinding[] {
  const inOptions = Object.keys(NOT_RUN).filter((name) => {
    const value = propertyOf(call.options, name);
    return value !== undefined && !(value.type === 'Literal' && value.value === false);
  });
  const reasons = [...call.modifiers.filter((modifier) => Object.hasOwn(NOT_RUN, modifier)), ...inOptions];
  return reasons.slice(0, 1).map((reason) => ({
    rule: `${call.kind}-${reason}`,
    message: `${call.kind} "${(call.title ?? '…').slice(0, 80)}" ${NOT_RUN[reason]}`,
    line: call.node.loc?.start.line ?? 1,
  }));
}
