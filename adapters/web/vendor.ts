/** Files of libraries that pages use, served as they are installed: no build step, no other server. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Paths of what `require` would load: of two builds it is the one in CommonJS. */
const { resolve: installed } = createRequire(import.meta.url);

/** The one chart.js file that needs no other; as a module it leaves `Chart` on `globalThis`. */
const chart = (): string => readFileSync(join(dirname(installed('chart.js')), 'chart.umd.js'), 'utf8');

/** CommonJS without any `require`, so a module is two lines around it. */
const highlight = (): string => `const module = { exports: {} };\n${readFileSync(installed('highlight.js/lib/core'), 'utf8')}\nexport default module.exports;\n`;

const typescript = (): string => readFileSync(join(dirname(installed('highlight.js/lib/core')), '../es/languages/typescript.js'), 'utf8');

/** Address and text of every library file; there is no way to any other. */
export function vendoredFiles(): ReadonlyMap<string, string> {
  return new Map([
    ['/vendor/chart.umd.js', chart()],
    ['/vendor/highlight.js', highlight()],
    ['/vendor/highlight-typescript.js', typescript()],
  ]);
}
