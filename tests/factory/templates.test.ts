import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Linter } from 'eslint';
import redos from 'eslint-plugin-redos';
import ts from 'typescript';
import tseslint from 'typescript-eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadTemplates } from '../../adapters/templates/load-templates.ts';
import type { Content } from '../../src/artifact/code-artifact.ts';
import { adapt, generate, holds } from '../../src/factory/generate.ts';
import { paramSource } from '../../src/factory/parameters.ts';
import { createLibrary } from '../../src/factory/retrieve.ts';
import { hasConstant, namesIn } from '../../src/factory/rewrite.ts';
import type { ParamValue, Template, TemplateExample, TemplateParam } from '../../src/factory/template.ts';
import { failuresOf, runTestsIn } from './run-template-tests.ts';

const PROJECT = join(import.meta.dirname, '../..');
const templates = loadTemplates(join(PROJECT, 'templates'));
const library = createLibrary(templates);
const linter = new Linter();
const GATE: Linter.Config[] = [
  { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser as Linter.Parser }, plugins: { redos }, rules: { complexity: ['error', 10], 'redos/no-vulnerable': 'error' } },
];
const FORMATS = [
  'validate device ID: DEV- followed by 8 hex digits, a dash and a check digit',
  'product codes: 3 uppercase letters then 4 digits',
  'order numbers consisting of "A/B*", 2 to 4 alphanumerics, optionally a dot and a Luhn check digit',
  'tokens made of at least 3 lowercase letters followed by a colon, then up to 5 digits, case-insensitive',
  'validate serial numbers: 4 groups of 4 hex digits separated by dashes. f("1234-5678-9abc-DEF0") -> true, f("1234") -> false',
  'tickets: T followed by 3 digits, a space and 1 letter A-F',
];

interface Fact {
  template: Template;
  source: ts.SourceFile;
}

const facts: Fact[] = templates.map((template) => ({ template, source: ts.createSourceFile('function.ts', template.code.source, ts.ScriptTarget.Latest, true) }));

/** `expected nothing, got [ids]` reads better than 87 separate tests. */
function idsWhere(wrong: (fact: Fact) => boolean): string[] {
  return facts.filter(wrong).map(({ template }) => template.id);
}

describe('the library', () => {
  it('has at least 30 templates in at least 10 families', () => {
    expect(templates.length).toBeGreaterThanOrEqual(30);
    expect(new Set(templates.map(({ family }) => family)).size).toBeGreaterThanOrEqual(10);
  });

  it('has no alias twice', () => {
    const aliases = templates.flatMap(({ aliases }) => aliases.map((alias) => alias.toLowerCase()));
    expect(aliases.filter((alias, index) => aliases.indexOf(alias) !== index)).toEqual([]);
  });

  it('finds every template by each of its aliases', { timeout: 240_000 }, () => {
    const lost = templates.flatMap((template) => template.aliases.filter((alias) => {
      const result = generate(alias, library);
      return result.kind === 'generated' ? result.provenance.template !== template.id : !result.alternatives.some((alternative) => alternative.template === template.id);
    }).map((alias) => `${template.id}: ${alias}`));
    expect(lost).toEqual([]);
  });
});

describe('every function', () => {
  it('imports nothing but node: modules', () => {
    expect(idsWhere(({ source }) => source.statements.some((statement) => ts.isImportDeclaration(statement) && !(statement.moduleSpecifier as ts.StringLiteral).text.startsWith('node:')))).toEqual([]);
    expect(idsWhere(({ template }) => /\bimport\s*\(|\brequire\s*\(|\beval\b|new Function\b/.test(template.code.source))).toEqual([]);
  });

  it('exports its entry point as the only value, with a comment', () => {
    const exportsOf = (source: ts.SourceFile): ts.FunctionDeclaration[] => source.statements.filter((statement) => ts.isFunctionDeclaration(statement)).filter(({ modifiers }) => modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword));
    expect(idsWhere(({ template, source }) => exportsOf(source).map(({ name }) => name?.text).join() !== template.entryPoint)).toEqual([]);
    expect(idsWhere(({ source }) => exportsOf(source).some((node) => ts.getJSDocCommentsAndTags(node).length !== 1))).toEqual([]);
    expect(idsWhere(({ source }) => source.statements.some((statement) => ts.isExportDeclaration(statement) || ts.isExportAssignment(statement)))).toEqual([]);
  });

  it('does not mention its own name in texts and comments, which a new name would not reach', () => {
    const mentions = (template: Template, text: string): boolean => new RegExp(`\\b${template.entryPoint}\\b`).test(text);
    const renamed = (template: Template): Content => adapt(template, 'somethingElse', new Map(), []);
    const plainWords = new Set(['camelCase', 'chunk', 'unique', 'partition', 'flatten', 'zip', 'difference', 'intersection', 'sum', 'range', 'shuffle', 'pick', 'omit', 'clamp', 'factorial', 'mean', 'median', 'mode', 'percentile', 'retry', 'debounce', 'sleep', 'truncate', 'combinations', 'crc32', 'defaults', 'initials', 'once', 'padStart', 'permutations', 'timingSafeEqual', 'ulid', 'union', 'capitalize', 'modulo', 'variance', 'quartiles', 'correlation', 'histogram', 'entropy', 'midpoint', 'compose', 'covariance', 'endsWith', 'hypotenuse', 'indexOf', 'isInteger', 'lastIndexOf', 'padEnd', 'pipe', 'pluck', 'product', 'skewness', 'startsWith', 'trimEnd', 'trimStart']);
    expect(templates.filter((template) => !plainWords.has(template.entryPoint) && mentions(template, renamed(template).code + renamed(template).tests)).map(({ id }) => id)).toEqual([]);
  });

  it('takes its arguments as described', () => {
    const parameters = (fact: Fact): readonly ts.ParameterDeclaration[] => fact.source.statements.filter((statement) => ts.isFunctionDeclaration(statement)).find(({ name }) => name?.text === fact.template.entryPoint)?.parameters ?? [];
    const shape = (fact: Fact): string => parameters(fact).map((node) => (node.dotDotDotToken ? 'rest' : node.questionToken || node.initializer ? 'optional' : 'required')).join();
    const described = ({ template }: Fact): string => template.accepts.map((kind) => (kind.startsWith('...') ? 'rest' : kind.endsWith('?') ? 'optional' : 'required')).join();
    expect(facts.filter((fact) => shape(fact) !== described(fact)).map((fact) => `${fact.template.id}: ${shape(fact)} but ${described(fact)}`)).toEqual([]);
    expect(idsWhere(({ template }) => !template.signature.startsWith(template.entryPoint))).toEqual([]);
  });

  it('has a constant with the default of every parameter', () => {
    const broken = templates.flatMap((template) => template.params.filter((param) => !hasConstant(template.code, param.name) || !hasInitialiser(template, param)).map(({ name }) => `${template.id} ${name}`));
    expect(broken).toEqual([]);
  });

  it('has tests that use what the examples of a person need', () => {
    expect(templates.filter(({ tests }) => !['describe', 'expect', 'it', 'fc'].every((name) => namesIn(tests).has(name))).map(({ id }) => id)).toEqual([]);
  });
});

function hasInitialiser({ code }: Template, param: TemplateParam): boolean {
  const pattern = new RegExp(`^const ${param.name}(?:: \\w+)? = (.+);$`, 'm');
  return pattern.exec(code.source)?.[1]?.replaceAll(/(?<=\d)_(?=\d)/g, '') === paramSource(param, param.default).replace(/^"(.*)"$/, "'$1'");
}

describe('every example', () => {
  it('holds with the defaults', async () => {
    const wrong: string[] = [];
    for (const template of templates) {
      const module = (await import(join(PROJECT, 'templates', template.family, template.id, 'function.ts'))) as Record<string, (...args: unknown[]) => unknown>;
      const entry = module[template.entryPoint] as (...args: unknown[]) => unknown;
      for (const example of template.examples.filter((candidate) => holds(candidate, template, new Map()))) {
        const result = await call(entry, example);
        if (!sameResult(result, example)) wrong.push(`${template.id}: ${JSON.stringify(example)} gives ${JSON.stringify(result)}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

async function call(entry: (...args: unknown[]) => unknown, { args, call: source }: TemplateExample): Promise<unknown> {
  if (source === undefined) return await entry(...(args ?? []));
  const evaluate = new Function('entry', `return entry${source}`) as (entry: unknown) => unknown;
  return await evaluate(entry);
}

function sameResult(result: unknown, { result: expected, digits }: TemplateExample): boolean {
  const rounded = digits === undefined ? result : Number((result as number).toFixed(digits));
  return JSON.stringify(rounded ?? null) === JSON.stringify(expected);
}

/** One value other than the default for each parameter of a template. */
function otherValues({ params }: Template): Map<string, ParamValue>[] {
  return params.flatMap((param) => {
    const { extractor } = param;
    const numbers = extractor.kind === 'number' ? [extractor.min, extractor.max, ...Object.values(extractor.words ?? {}), 7, 1000].filter((value) => value !== undefined) : [];
    const small = numbers.filter((value) => Math.abs(Number(value)) <= 1e7 && Number(value) >= (extractor.kind === 'number' ? (extractor.min ?? -Infinity) : 0) && Number(value) <= (extractor.kind === 'number' ? (extractor.max ?? Infinity) : 0));
    const values: ParamValue[] = extractor.kind === 'number' ? small : extractor.kind === 'word' ? Object.values(extractor.values) : ['~', "it's\\"];
    return [...new Set(values)].filter((value) => value !== param.default).slice(0, 3).map((value) => new Map([[param.name, value]]));
  });
}

const adapted: { id: string; content: Content }[] = templates.flatMap((template) => [
  { id: template.id, content: adapt(template, 'renamedHelper', new Map(), []) },
  ...otherValues(template).map((values) => ({ id: `${template.id} ${JSON.stringify([...values])}`, content: adapt(template, 'slug', values, []) })),
]);
const formats = FORMATS.map((request) => {
  const result = generate(request, library);
  if (result.kind !== 'generated' || result.provenance.kind !== 'format') throw new Error(`${request}: ${JSON.stringify(result)}`);
  return { id: request, content: result.content };
});

describe('every function as generated', () => {
  it('has a cyclomatic complexity of at most 10 and linear regular expressions', { timeout: 120_000 }, () => {
    const problems = [...adapted.filter(({ content }) => content.entryPoint === 'renamedHelper'), ...formats].flatMap(({ id, content }) => linter.verify(content.code, GATE, { filename: 'function.ts' }).map(({ line, message }) => `${id} line ${line}: ${message}`));
    expect(problems).toEqual([]);
  });
});

describe('the tests', () => {
  const folder = mkdtempSync(join(tmpdir(), 'adapted-'));
  beforeAll(() => {
    symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
    for (const [index, { content }] of [...adapted, ...formats].entries()) {
      mkdirSync(join(folder, String(index)));
      writeFileSync(join(folder, String(index), content.codeFile), content.code);
      writeFileSync(join(folder, String(index), content.testFile), content.tests);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('of every template pass and cover every line and branch', { timeout: 240_000 }, async () => {
    const { files, uncovered } = await runTestsIn(join(PROJECT, 'templates'), { coverage: true });
    expect(failuresOf(files)).toEqual([]);
    expect(files).toHaveLength(templates.length);
    expect(uncovered).toEqual([]);
  });

  it('of every generated function pass: renamed, with other parameters, from formats', { timeout: 240_000 }, async () => {
    const { files, uncovered } = await runTestsIn(folder, { coverage: true });
    expect(failuresOf(files)).toEqual([]);
    expect(files).toHaveLength(adapted.length + formats.length);
    // A stated value such as a largest length of 6 can leave some lines out of reach of the vectors.
    expect(uncovered.filter((file) => !file.endsWith('slug.ts'))).toEqual([]);
  });

  it('and every generated function type-check under the strict settings', { timeout: 240_000 }, () => {
    const config = ts.parseJsonConfigFileContent(ts.readConfigFile(join(PROJECT, 'tsconfig.json'), (path) => ts.sys.readFile(path)).config, ts.sys, PROJECT);
    const paths = [...adapted, ...formats].map(({ content }, index) => ({ code: join(folder, String(index), content.codeFile), tests: join(folder, String(index), content.testFile), isRenamed: content.entryPoint === 'renamedHelper' }));
    // Tests that are only renamed are type-checked with the project.
    const files = paths.flatMap(({ code, tests, isRenamed }) => (isRenamed ? [code] : [code, tests]));
    const program = ts.createProgram(files, { ...config.options, noEmit: true, typeRoots: [join(PROJECT, 'node_modules/@types')] });
    const problems = files.flatMap((file) => program.getSemanticDiagnostics(program.getSourceFile(file)).concat(program.getSyntacticDiagnostics(program.getSourceFile(file))));
    expect(problems.map(({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`)).toEqual([]);
  });
});
