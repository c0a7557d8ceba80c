/** What the gate measures of templates: types, style, complexity, coverage and mutation score. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ESLint } from 'eslint';
import redos from 'eslint-plugin-redos';
import ts from 'typescript';
import { mutantsOf } from '../../src/analysis/mutants.ts';
import { failuresOf, runTestsIn } from '../../tests/factory/run-template-tests.ts';
import { currentContents, PROJECT, type GateRow } from './gate-table.ts';
import { findKilled, type Candidate } from './run-mutants.ts';

const TEMPLATES = join(PROJECT, 'templates');

interface Style {
  complexity: number;
  problems: string[];
}

/** Measures the templates (`family/id`), all steps for all of them together. */
export async function measure(templates: readonly string[], say: (text: string) => void): Promise<GateRow[]> {
  if (templates.length === 0) return [];
  const contents = currentContents();
  say(`${templates.length} templates: types, style, coverage …`);
  const [types, style, tests] = [typeErrors(templates), await checkStyle(templates), await runTests(templates)];
  const mutants = templates.map((template) => mutantsOf(read(template, 'function.ts')));
  say(`${mutants.flat().length} mutants …`);
  const candidates = templates.flatMap((template, index) => (mutants[index] ?? []).map(({ source }): Candidate => ({ code: source, tests: read(template, 'function.test.ts') })));
  const killed = await findKilled(candidates, (done) => say(`${done} of ${candidates.length} mutants`));
  let first = 0;
  return templates.map((template, index) => {
    const own = mutants[index] ?? [];
    const verdicts = killed.slice(first, first + own.length);
    first += own.length;
    const { complexity, problems } = style.get(template) ?? { complexity: 0, problems: [] };
    return {
      template,
      summary: (JSON.parse(read(template, 'template.json')) as { summary: string }).summary,
      complexity,
      coverage: tests.coverage.get(template) ?? 0,
      mutants: own.length,
      killed: verdicts.filter(Boolean).length,
      survivors: own.filter((_, at) => verdicts[at] === false).map(({ line, change }) => `${line}: ${change}`),
      problems: [...(types.get(template) ?? []), ...problems, ...(tests.failures.get(template) ?? [])],
      content: contents.get(template) ?? '',
    };
  });
}

function read(template: string, file: string): string {
  return readFileSync(join(TEMPLATES, template, file), 'utf8');
}

/** `family/id` of a path that ends with a file of it. */
function templateOf(path: string): string {
  return dirname(path).split('/').slice(-2).join('/');
}

function collect(pairs: Iterable<[string, string]>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [template, text] of pairs) found.set(template, [...(found.get(template) ?? []), text]);
  return found;
}

function typeErrors(templates: readonly string[]): Map<string, string[]> {
  const config = ts.parseJsonConfigFileContent(ts.readConfigFile(join(PROJECT, 'tsconfig.json'), (path) => ts.sys.readFile(path)).config, ts.sys, PROJECT);
  const files = templates.flatMap((template) => ['function.ts', 'function.test.ts'].map((file) => join(TEMPLATES, template, file)));
  const program = ts.createProgram(files, { ...config.options, noEmit: true });
  return collect(files.flatMap((path) => {
    const source = program.getSourceFile(path);
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return found.map(({ messageText }): [string, string] => [templateOf(path), `types: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`]);
  }));
}

/** The project's own rules, linear regular expressions, and the complexity that ESLint counts. */
async function checkStyle(templates: readonly string[]): Promise<Map<string, Style>> {
  const eslint = new ESLint({ cwd: PROJECT, overrideConfig: [{ files: ['templates/**/function.ts'], plugins: { redos }, rules: { complexity: ['warn', 0], 'redos/no-vulnerable': 'error' } }] });
  const results = await eslint.lintFiles(templates.flatMap((template) => ['function.ts', 'function.test.ts'].map((file) => join(TEMPLATES, template, file))));
  const styles = new Map(templates.map((template): [string, Style] => [template, { complexity: 0, problems: [] }]));
  for (const { filePath, messages } of results) {
    const style = styles.get(templateOf(filePath)) as Style;
    for (const { ruleId, line, message } of messages) {
      if (ruleId === 'complexity') style.complexity = Math.max(style.complexity, Number(/complexity of (\d+)/.exec(message)?.[1]));
      else style.problems.push(`style: line ${line}: ${message}`);
    }
  }
  return styles;
}

async function runTests(templates: readonly string[]): Promise<{ coverage: Map<string, number>; failures: Map<string, string[]> }> {
  const folder = mkdtempSync(join(tmpdir(), 'gate-'));
  try {
    symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
    for (const template of templates) {
      mkdirSync(join(folder, template), { recursive: true });
      for (const file of ['function.ts', 'function.test.ts']) cpSync(join(TEMPLATES, template, file), join(folder, template, file));
    }
    const { files, covered } = await runTestsIn(folder, { coverage: true });
    const failures = files.flatMap((file) => failuresOf([file]).map((text): [string, string] => [templateOf(file.name), `tests: ${text.replace(`${file.name}: `, '').slice(0, 160)}`]));
    return { coverage: new Map(covered.map(([path, percent]) => [templateOf(path), percent])), failures: collect(failures) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
