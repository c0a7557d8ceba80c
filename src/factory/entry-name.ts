import { namesIn } from './rewrite.ts';
import type { Template } from './template.ts';

const IDENTIFIER = /^[A-Za-z_$][A-Za-z0-9_$]{0,63}$/;

/** Words of the language, globals that the code or its tests may use, and `then`, which would make the module a promise to `import()`. */
const RESERVED: ReadonlySet<string> = new Set(
  ('abstract any arguments as asserts async await boolean break case catch class const constructor continue debugger declare default delete do else enum eval export extends false finally for function globalThis if implements import in ' +
    'infer instanceof interface keyof let namespace never new null number object of package private protected prototype public readonly require return static string super switch symbol this throw true try typeof undefined ' +
    'unknown using var void while with yield ' +
    'AbortController AbortSignal Array ArrayBuffer BigInt Boolean Buffer DOMException Date Error EvalError Float64Array Function Infinity Int32Array Intl Iterator JSON Map Math NaN Number Object Promise Proxy RangeError Reflect RegExp Set String Symbol ' +
    'SyntaxError TextDecoder TextEncoder TypeError URL URLSearchParams Uint8Array WeakMap WeakSet clearInterval clearTimeout console crypto exports fetch global isFinite isNaN parseFloat parseInt performance process queueMicrotask setInterval setTimeout structuredClone ' +
    'afterAll afterEach assert beforeAll beforeEach bench describe expect expectTypeOf fc it onTestFailed suite test vi vitest then toString valueOf hasOwnProperty').split(' '),
);
export type EntryName = { ok: true; name: string; assumption?: string } | { ok: false; hint: string };

/** The export's name: as asked for where that is a possible name, made into one where it nearly is. */
export function toEntryName(asked: string): EntryName {
  const name = IDENTIFIER.test(asked) ? asked : toCamelCase(asked);
  if (!IDENTIFIER.test(name) || name.startsWith('__') || RESERVED.has(name)) {
    return { ok: false, hint: `the function can't be called ${JSON.stringify(asked.slice(0, 64))}; choose a name of letters and digits that TypeScript does not use itself` };
  }
  return name === asked ? { ok: true, name } : { ok: true, name, assumption: `the function is called ${name}, because ${JSON.stringify(asked)} is no name in TypeScript` };
}

/** The words of a text as one name. */
export function toCamelCase(text: string): string {
  const words = text.normalize('NFKD').replaceAll(/[\u0300-\u036f]/g, '').match(/[A-Za-z0-9]+/g) ?? [];
  return words.map((word, index) => (index === 0 ? word.charAt(0).toLowerCase() : word.charAt(0).toUpperCase()) + word.slice(1)).join('');
}

/** New names for the template's variables: its entry point as asked, and whatever else had that name out of the way. */
export function planRenames(template: Template, name: string): { code: Map<string, string>; tests: Map<string, string> } {
  const plan = (names: Set<string>): Map<string, string> => {
    const renames = new Map([[template.entryPoint, name]]);
    if (name !== template.entryPoint && names.has(name)) renames.set(name, freshName(name, names));
    return renames;
  };
  return { code: plan(namesIn(template.code)), tests: plan(namesIn(template.tests)) };
}

/** The name with a number that makes it a new one. */
export function freshName(name: string, taken: Set<string>): string {
  const candidates = Array.from({ length: taken.size + 1 }, (_, index) => `${name}${index + 2}`);
  return candidates.find((candidate) => !taken.has(candidate)) as string;
}
