import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { createTypeChecker, type DeclarationFiles } from '../../src/analysis/types.ts';

// The regular-expression checker would otherwise start a native helper process; the tools process sets the same.
process.env['RECHECK_SYNC_BACKEND'] = 'pure';

const require = createRequire(import.meta.url);
const typeRoot = dirname(dirname(require.resolve('@types/node/package.json')));

export const declarationFiles: DeclarationFiles = {
  libFolder: dirname(require.resolve('typescript/lib/lib.d.ts')),
  typeRoots: [typeRoot],
  read(path) {
    try {
      return readFileSync(path, 'utf8');
    } catch {
      return undefined;
    }
  },
};

/** The type checker as the tools process makes it. */
export const types = createTypeChecker(declarationFiles);
