import type { Inspection } from '../ports.ts';
import { gatherFacts } from './api-facts-gather.ts';
import { findEntryPoint } from './entry-point.ts';
import { findHiddenCharacters, findHomoglyphs } from './hidden-characters.ts';
import { inspectCode } from './inspect-code.ts';
import { inspectTests } from './inspect-tests.ts';
import type { InspectionFinding } from './inspection-finding.ts';
import type { Finding } from './report.ts';
import { parseSource, type ParsedFile } from './syntax.ts';

/** Enough to show what is wrong; the first one decides. */
const LISTED = 50;

/**
 * Looks at code and tests without running them.
 * Every finding is a reason not to believe a verdict: code findings that the run is not the code's own doing (or can't
 * happen at all), test findings that passing would mean nothing. Matters of style are `analyze`'s.
 * A file that doesn't parse gives one finding, `syntax`.
 */
export function inspect(files: { codeFile: string; code: string; testFile: string; tests: string }): Inspection {
  const code = parseSource(files.codeFile, files.code);
  const tests = parseSource(files.testFile, files.tests);
  const entry = code.ok ? findEntryPoint(code.file, files.codeFile) : { name: null, type: 'module' as const };
  const planned = tests.ok ? inspectTests(tests.file, files.codeFile, entry.name) : { plannedTests: [], dynamicTests: false, findings: [] };
  const codeFindings = code.ok ? [...hidden(code.file, files.code), ...inspectCode(code.file)] : [syntaxFinding(code.finding)];
  const testFindings = tests.ok ? [...hidden(tests.file, files.tests), ...planned.findings] : [syntaxFinding(tests.finding)];
  return {
    artifactType: entry.type,
    entryPoint: entry.name,
    plannedTests: planned.plannedTests,
    dynamicTests: planned.dynamicTests,
    testFindings: testFindings.slice(0, LISTED),
    codeFindings: codeFindings.slice(0, LISTED),
    facts: gatherFacts(code.ok ? code.file : null, tests.ok ? tests.file : null, entry.name),
  };
}

function hidden(file: ParsedFile, source: string): InspectionFinding[] {
  const findings = [...findHiddenCharacters(source, LISTED), ...findHomoglyphs(file.sourceCode, LISTED)];
  return findings.map(({ message, line }) => ({ rule: 'hidden-characters', message, line }));
}

function syntaxFinding({ message, line }: Finding): InspectionFinding {
  return { rule: 'syntax', message: `does not parse: ${message.slice(0, 300)}`, line };
}
