import { isErrorCode } from '../../errors.ts';
import type { CodeTools } from '../../ports.ts';
import { toEntryName } from '../entry-name.ts';
import { readModule, type ModuleSyntax } from './module-syntax.ts';

/** A module of the right shape; nothing is known yet about what it does. */
export interface Draft {
  code: string;
  entryPoint: string;
  /** Its declarations, without comments: all that whoever writes the tests sees of it. */
  signature: string;
  syntax: ModuleSyntax;
}

export type ReadCode = { ok: true; draft: Draft } | { ok: false; problem: string };

/**
 * Holds a module to the shape that everything here has: self-contained, erasable, one exported function.
 * @param wanted the name it must have; undefined: it chooses one
 */
export async function readCode(code: string, wanted: string | undefined, tools: CodeTools): Promise<ReadCode> {
  const emitted = await tools.emit('module.ts', code).catch((error: unknown) => {
    if (isErrorCode(error, 'CODE_REFUSED')) return undefined;
    throw error;
  });
  const syntax = emitted && readModule(emitted.js);
  if (!syntax) return refuse('the module does not parse');
  const [name = '', ...more] = syntax.exports;
  if (name === '' || more.length > 0) return refuse(`the module exports ${syntax.exports.length} values; expected exactly one function`);
  const entry = toEntryName(name);
  if (!entry.ok || entry.name !== name) return refuse('the exported function needs a name of letters and digits that TypeScript does not use itself; export it where it is declared');
  if (wanted !== undefined && name !== wanted) return refuse(`the exported function must be called ${wanted}`);
  const inspection = await tools.inspect({ codeFile: `${name}.ts`, code, testFile: `${name}.test.ts`, tests: '' });
  const [finding] = inspection.codeFindings;
  if (finding) return refuse(`line ${finding.line}: ${finding.message}`);
  if (inspection.artifactType !== 'function') return refuse(`the export ${name} is no function`);
  return { ok: true, draft: { code, entryPoint: name, signature: withoutComments(emitted.dts), syntax } };
}

/** In declarations a comment begins its own line. */
function withoutComments(declarations: string): string {
  return declarations.replaceAll(/^[ \t]*\/\*\*[^]*?\*\/[ \t]*\n/gm, '').trim();
}

function refuse(problem: string): ReadCode {
  return { ok: false, problem };
}
