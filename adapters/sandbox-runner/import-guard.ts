/**
 * What may be loaded inside the worker once the code under test is there: the built-ins that ordinary code
 * uses, vitest, fast-check, and what those two load themselves. Everything that opens the process itself
 * (inspector, heap snapshots, loaders, further realms) stays closed; the container, not this, is the boundary.
 */
import { isBuiltin, registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { allowedBuiltin, FAST_CHECK, RUNNER_FOLDER, VITEST_ENTRY, VITEST_FOLDER } from './allowed-imports.ts';

/** Loads every module of the subject's graph on its behalf, so it is trusted no more than the subject. */
const EVALUATOR = `${VITEST_FOLDER}module-evaluator.js`;

export function guardImports(): void {
  registerHooks({
    resolve(specifier, context, next) {
      const parent = context.parentURL ?? '';
      const trusted = parent !== EVALUATOR && (parent.includes('/node_modules/') || parent.startsWith(RUNNER_FOLDER));
      if (trusted || mayImport(specifier)) return next(specifier, context);
      throw new Error(`"${specifier}" can't be imported in the sandbox`);
    },
  });
  const getBuiltinModule = process.getBuiltinModule.bind(process);
  lock('getBuiltinModule', (name: string) => (mayImport(name) ? getBuiltinModule(name) : undefined));
  for (const name of ['binding', '_linkedBinding', 'dlopen', '_debugProcess']) {
    lock(name, () => {
      throw new Error(`process.${name} is not available in the sandbox`);
    });
  }
}

function mayImport(specifier: string): boolean {
  if (isBuiltin(specifier)) return allowedBuiltin(specifier);
  return ['vitest', VITEST_ENTRY, FAST_CHECK, fileURLToPath(FAST_CHECK)].includes(specifier);
}

function lock(name: string, value: unknown): void {
  Object.defineProperty(process, name, { value, writable: false, configurable: false });
}
