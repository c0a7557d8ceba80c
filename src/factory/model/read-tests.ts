import type { Content } from '../../artifact/code-artifact.ts';
import { isErrorCode } from '../../errors.ts';
import type { CodeTools } from '../../ports.ts';
import { exampleTests } from '../example-tests.ts';
import type { Example } from '../read-examples.ts';
import { readModule, type ImportStatement, type ModuleSyntax } from './module-syntax.ts';
import type { Draft } from './read-code.ts';

export type ReadTests = { ok: true; body: string } | { ok: false; problem: string };

/** Tests that nobody but us writes, first in the file. */
export interface OwnTests {
  /** The person's. */
  examples: readonly Example[];
  /** Those of a template that the words fit well, with its id. */
  vectors: { template: string; examples: readonly Example[] } | undefined;
}

const BASE = ['describe', 'expect', 'it'];
const FROM_VITEST = [...BASE, 'afterEach', 'beforeEach', 'test', 'vi'];
const IMPORT = /^import\s[^;'"]*?from\s*['"][^'"\n]+['"];?[ \t]*$/gm;

/**
 * Holds the model's tests to what may stand behind ours: they test the function, can fail, and import nothing else.
 * @returns their body, without imports
 */
export async function readTests(source: string, draft: Draft, own: OwnTests, tools: CodeTools): Promise<ReadTests> {
  const syntax = await parseTests(source, tools);
  if (!syntax) return refuse('the tests do not parse');
  const foreign = syntax.imports.find((statement) => !mayImport(statement, draft.entryPoint));
  if (foreign || syntax.reachesOut) return refuse('the tests import more than vitest, fast-check and the function; write no imports');
  const body = source.replaceAll(IMPORT, '').trim();
  if ((source.match(IMPORT) ?? []).length !== syntax.imports.length) return refuse('the imports of the tests can’t be told from the rest; write none');
  const content = assemble(draft, own, body);
  const whole = await parseTests(content.tests, tools);
  if (!whole) return refuse('the tests declare a name that is imported already');
  const [inspection, ours] = await Promise.all([tools.inspect(content), tools.inspect(assemble(draft, own, ''))]);
  const [finding] = inspection.testFindings;
  if (finding) return refuse(finding.message);
  const isMore = inspection.dynamicTests || inspection.plannedTests.length > ours.plannedTests.length;
  return isMore ? { ok: true, body } : refuse('there is no test');
}

/** The files of an artifact: our own tests first, then the model's. */
export function assemble({ code, entryPoint }: Draft, { examples, vectors }: OwnTests, body: string): Content {
  const uses = (name: string): boolean => new RegExp(`\\b${name}\\b`).test(body);
  const imports = [
    ...(uses('fc') ? ["import fc from 'fast-check';"] : []),
    `import { ${FROM_VITEST.filter((name) => BASE.includes(name) || uses(name)).toSorted().join(', ')} } from 'vitest';`,
    `import { ${entryPoint} } from './${entryPoint}.ts';`,
  ];
  const sections = [
    imports.join('\n'),
    exampleTests(examples, entryPoint).trim(),
    vectors ? exampleTests(vectors.examples, entryPoint, { title: `what the template ${vectors.template} gives`, each: 'as the template' }).trim() : '',
    body,
  ];
  return { code, tests: `${sections.filter((section) => section !== '').join('\n\n')}\n`, codeFile: `${entryPoint}.ts`, testFile: `${entryPoint}.test.ts`, entryPoint };
}

async function parseTests(tests: string, tools: CodeTools): Promise<ModuleSyntax | undefined> {
  const emitted = await tools.emit('module.test.ts', tests).catch((error: unknown) => {
    if (isErrorCode(error, 'CODE_REFUSED')) return undefined;
    throw error;
  });
  return emitted && readModule(emitted.js);
}

/** Exactly what is imported for them anyway, under its own name. */
function mayImport({ module, names }: ImportStatement, entryPoint: string): boolean {
  const isOwn = names.every(({ imported, local }) => imported === local);
  if (module === 'vitest') return isOwn && names.every(({ local }) => FROM_VITEST.includes(local));
  if (module === 'fast-check') return names.every(({ imported, local }) => local === 'fc' && (imported === 'default' || imported === '*'));
  return /^\.\/[\w-]+(?:\.[jt]s)?$/.test(module) && isOwn && names.every(({ local }) => local === entryPoint);
}

function refuse(problem: string): ReadTests {
  return { ok: false, problem };
}
