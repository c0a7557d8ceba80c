/** Libraries that ship no types; only what the analysis uses is declared. */
declare module 'eslint-plugin-security' {
  import type { ESLint } from 'eslint';
  const plugin: ESLint.Plugin;
  export default plugin;
}

declare module 'eslint-plugin-redos' {
  import type { ESLint } from 'eslint';
  const plugin: ESLint.Plugin;
  export default plugin;
}

declare module 'typhonjs-escomplex' {
  interface ModuleReport {
    maintainability: number;
    aggregate: { halstead: { volume: number; difficulty: number; effort: number } };
  }
  const escomplex: { analyzeModuleAST(ast: unknown, options: Record<string, boolean>): ModuleReport };
  export default escomplex;
}
