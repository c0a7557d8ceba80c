import type { ModuleSyntax } from './module-syntax.ts';

/** Globals that compute and reach nothing. */
const COMPUTING = new Set(
  ('AggregateError Array ArrayBuffer BigInt BigInt64Array BigUint64Array Boolean DataView Date Error EvalError Float32Array Float64Array Infinity Int16Array Int32Array Int8Array Intl Iterator JSON Map Math NaN Number Object ' +
    'Promise RangeError ReferenceError Reflect RegExp Set String Symbol SyntaxError TextDecoder TextEncoder TypeError URIError URL URLSearchParams Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakSet ' +
    'atob btoa clearTimeout decodeURI decodeURIComponent encodeURI encodeURIComponent isFinite isNaN parseFloat parseInt queueMicrotask setTimeout structuredClone undefined').split(' '),
);

/** Everything else that a module finds without importing it, e.g. `process`, `fetch` and `globalThis`. */
const REACHING = new Set(Object.getOwnPropertyNames(globalThis).filter((name) => !COMPUTING.has(name)));

/**
 * Whether a module only computes, so that a process without rights may call it although nobody here wrote it. A name that
 * stands for more is refused even where the module declares it itself.
 */
export function isPlain({ imports, names, reachesOut }: ModuleSyntax): boolean {
  return imports.length === 0 && !reachesOut && ![...names].some((name) => REACHING.has(name));
}
