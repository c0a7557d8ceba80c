import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { createCodeTools } from '../../adapters/code-tools/code-tools.ts';
import { SECURITY_RULES } from '../../src/analysis/rules/all.ts';
import type { Finding } from '../../src/analysis/report.ts';
import { annotatedLines, type AnnotatedLine } from './rules-annotations.ts';

/** How many of the vulnerable lines were found and of the clean ones flagged. Notes do not move the score; the second pair counts them too. */
interface Figures {
  vulnerable: number;
  found: number;
  recall: number | null;
  clean: number;
  flagged: number;
  flaggedShare: number | null;
  withNotes: { recall: number | null; flaggedShare: number | null };
}

/** One annotated line and the security findings on exactly this line. */
interface Judged extends AnnotatedLine {
  file: string;
  family: string;
  language: boolean;
  half: 'tuning' | 'held out';
  findings: Finding[];
}

type Tools = ReturnType<typeof createCodeTools>;

/**
 * Without data: the rules on their own examples. With a folder: every .js, .jsx, .ts and .tsx file below it that has annotated lines
 * (rules-annotations.ts). A file's family is its folder; files below a folder named `language` need no framework to be understood.
 * The halves are cut by the file's SHA-256, so that rules tuned on one can be judged on the other.
 */
export async function benchRules({ data }: { data?: string } = {}): Promise<object> {
  const tools = createCodeTools();
  try {
    return data === undefined ? await measureExamples(tools) : await measureFolder(tools, data);
  } finally {
    await tools.close();
  }
}

async function measureExamples(tools: Tools): Promise<object> {
  const judged: Judged[] = [];
  for (const rule of SECURITY_RULES) {
    for (const [vulnerable, examples] of [[true, rule.bad], [false, rule.good]] as const) {
      for (const example of examples) {
        const findings = await securityFindings(tools, `${rule.id}.tsx`, example);
        judged.push({ line: 1, vulnerable, file: rule.id, family: rule.id, language: true, half: 'tuning', findings: findings ?? [] });
      }
    }
  }
  return { examples: figuresOf(judged) };
}

async function measureFolder(tools: Tools, folder: string): Promise<object> {
  const judged: Judged[] = [];
  const unparsed: string[] = [];
  for (const path of sourceFiles(folder)) {
    const source = readFileSync(path, 'utf8');
    const file = relative(folder, path);
    const lines = annotatedLines(path, source);
    const findings = lines === null ? null : await securityFindings(tools, basename(path), source);
    if (lines === null || findings === null) unparsed.push(file);
    else judged.push(...lines.map((line) => judge(line, file, source, findings)));
  }
  if (judged.length === 0) throw new Error(`expected files with annotated lines in ${folder}, found none`);
  const half = (name: Judged['half']) => judged.filter((line) => line.half === name);
  return {
    language: figuresOf(judged.filter((line) => line.language)),
    all: figuresOf(judged),
    halves: Object.fromEntries((['tuning', 'held out'] as const).map((name) => [name, { language: figuresOf(half(name).filter((line) => line.language)), all: figuresOf(half(name)) }])),
    families: Object.fromEntries([...Map.groupBy(judged, (line) => line.family)].sort().map(([family, lines]) => [family, figuresOf(lines)])),
    missed: judged.filter((line) => line.vulnerable && !isScored(line)).map((line) => `${place(line)}${line.findings.length > 0 ? ' (a note)' : ''}`),
    falselyFlagged: judged.filter((line) => !line.vulnerable && line.findings.length > 0).map((line) => `${place(line)} ${line.findings.map(({ ruleId, level }) => `${ruleId} ${level}`).join(', ')}`),
    unparsed,
  };
}

function judge(line: AnnotatedLine, file: string, source: string, findings: Finding[]): Judged {
  const half = (createHash('sha256').update(source).digest()[0] ?? 0) % 2 === 0 ? 'tuning' : 'held out';
  const here = findings.filter((finding) => finding.line === line.line);
  return { ...line, file, family: basename(dirname(file)), language: file.split(sep).includes('language'), half, findings: here };
}

/** Null when the file does not parse. */
async function securityFindings(tools: Tools, name: string, source: string): Promise<Finding[] | null> {
  const report = await tools.analyze(name, source);
  return report.syntax.ok ? report.findings.filter((finding) => finding.cwe !== undefined) : null;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.[jt]sx?$/.test(file)).sort().map((file) => join(folder, file));
}

function isScored(line: Judged): boolean {
  return line.findings.some((finding) => finding.level !== 'note');
}

function figuresOf(judged: Judged[]): Figures {
  const vulnerable = judged.filter((line) => line.vulnerable);
  const clean = judged.filter((line) => !line.vulnerable);
  const [found, flagged] = [vulnerable.filter(isScored).length, clean.filter(isScored).length];
  const noticed = (lines: Judged[]): number => lines.filter((line) => line.findings.length > 0).length;
  return {
    vulnerable: vulnerable.length, found, recall: share(found, vulnerable.length),
    clean: clean.length, flagged, flaggedShare: share(flagged, clean.length),
    withNotes: { recall: share(noticed(vulnerable), vulnerable.length), flaggedShare: share(noticed(clean), clean.length) },
  };
}

function share(part: number, of: number): number | null {
  return of === 0 ? null : Math.round((1000 * part) / of) / 1000;
}

function place(line: Judged): string {
  return `${line.file}:${line.line}`;
}
