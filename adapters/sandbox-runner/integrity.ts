/**
 * Locks the built-ins that a verdict rests on, and notices when others were replaced.
 * Locking is used where honest code never assigns; where it does (`err.name = …`, `vi.spyOn(Date, 'now')`)
 * the values are compared with how they were before the code under test was loaded.
 */
const { freeze, getOwnPropertyDescriptor, getPrototypeOf, preventExtensions, defineProperty } = Object;
const { ownKeys } = Reflect;
const { is } = Object;

const NATIVE_ERRORS = [EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError, AggregateError];

const LOCKED_CLASSES: (abstract new (...args: never) => unknown)[] = [
  Array, String, Number, Boolean, Map, Set, WeakMap, WeakSet, WeakRef, Promise, RegExp, ArrayBuffer, SharedArrayBuffer, DataView,
  Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array, Float32Array, Float64Array,
  BigInt64Array, BigUint64Array, FinalizationRegistry, getPrototypeOf(Uint8Array) as typeof Uint8Array,
];

const ITERATOR_PROTOTYPES: object[] = [
  [][Symbol.iterator](), new Map().entries(), new Set().values(), ''[Symbol.iterator](), 'a'.matchAll(/a/g),
].flatMap((iterator) => [getPrototypeOf(iterator) as object, getPrototypeOf(getPrototypeOf(iterator)) as object]);

const LOCKED_GLOBALS = [
  'Object', 'Function', 'Symbol', 'BigInt', 'Reflect', 'Proxy', 'Error', 'Iterator', 'undefined', 'NaN', 'Infinity',
  ...LOCKED_CLASSES.map((locked) => locked.name).filter((name) => name !== 'TypedArray'),
  ...NATIVE_ERRORS.map((error) => error.name),
];

/** Objects honest code may write to, for a while: compared, not locked. */
const WATCHED: [string, object][] = [
  ['Object.prototype', Object.prototype], ['Function.prototype', Function.prototype], ['Error', Error], ['Error.prototype', Error.prototype],
  ...NATIVE_ERRORS.map((error): [string, object] => [`${error.name}.prototype`, error.prototype as object]),
  ['Date', Date], ['Date.prototype', Date.prototype], ['Math', Math], ['JSON', JSON], ['Intl', Intl], ['Symbol.prototype', Symbol.prototype],
];

const WATCHED_GLOBALS = [
  'Date', 'Math', 'JSON', 'Intl', 'process', 'Buffer', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate',
  'clearImmediate', 'queueMicrotask', 'structuredClone', 'performance', 'parseInt', 'parseFloat', 'isNaN', 'isFinite',
];

/** `Error.stackTraceLimit` and the stack hook are settings, not behaviour a comparison rests on. */
const SETTINGS = new Set<PropertyKey>(['stackTraceLimit', 'prepareStackTrace']);

/** What a comparison calls while it runs. */
const CRITICAL: [object, PropertyKey][] = [
  [Object.prototype, 'toString'], [Object.prototype, 'hasOwnProperty'], [Object.prototype, 'propertyIsEnumerable'], [Object.prototype, 'valueOf'],
  [Object.prototype, 'isPrototypeOf'], [Object.prototype, 'constructor'], [Date.prototype, 'getTime'], [Date.prototype, 'valueOf'],
  [Date.prototype, 'toISOString'], [Date.prototype, Symbol.toPrimitive], [Error.prototype, 'message'], [Error.prototype, 'name'], [JSON, 'stringify'],
];

/** Makes the built-ins unchangeable that assertions are made of. Runs once, before the code under test is loaded. */
export function lockBuiltIns(): void {
  for (const locked of LOCKED_CLASSES) {
    freeze(locked);
    freeze(locked.prototype as object);
  }
  for (const prototype of ITERATOR_PROTOTYPES) freeze(prototype);
  for (const error of NATIVE_ERRORS) freeze(error);
  for (const namespace of [Object, Function, Symbol, BigInt, BigInt.prototype, Reflect, Proxy, Atomics]) freeze(namespace);
  lockProperties(Function.prototype, ['call', 'apply', 'bind', Symbol.hasInstance]);
  defineProperty(Error, Symbol.hasInstance, { value: Function.prototype[Symbol.hasInstance], writable: false, configurable: false });
  for (const open of [Object.prototype, Function.prototype, Error.prototype, Symbol.prototype]) preventExtensions(open);
  lockProperties(globalThis, LOCKED_GLOBALS);
}

function lockProperties(target: object, keys: PropertyKey[]): void {
  for (const key of keys) {
    const found = getOwnPropertyDescriptor(target, key);
    if (found?.configurable) defineProperty(target, key, 'value' in found ? { writable: false, configurable: false } : { configurable: false });
  }
}

export interface Watch {
  /** Names of what was replaced and not put back; test doubles that are still active don't count. */
  changes(isDouble: (value: unknown) => boolean, fakeTimers: boolean): string[];
  /** Quick look at what a comparison is about to call. */
  criticalChange(isDouble: (value: unknown) => boolean): string | undefined;
}

interface Seen {
  owner: object;
  name: string;
  key: PropertyKey;
  value: unknown;
  getter: unknown;
}

/** Remembers the built-ins as they are now. */
export function watchBuiltIns(): Watch {
  const seen: Seen[] = [];
  for (const [name, owner] of WATCHED) for (const key of ownKeys(owner)) remember(seen, owner, key, `${name}.${String(key)}`);
  for (const key of WATCHED_GLOBALS) remember(seen, globalThis, key, key);
  const counts = WATCHED.map(([, owner]) => ownKeys(owner).length);
  const critical = CRITICAL.map(([owner, key]): Seen => ({ owner, key, name: String(key), value: (owner as Record<PropertyKey, unknown>)[key], getter: undefined }));
  return {
    changes: (isDouble, fakeTimers) => {
      const found: string[] = [];
      for (const entry of seen) {
        if (fakeTimers && entry.owner === globalThis) continue;
        if (isChanged(entry, isDouble)) found[found.length] = entry.name;
      }
      WATCHED.forEach(([name, owner], index) => {
        if (ownKeys(owner).length > (counts[index] ?? 0)) found[found.length] = `${name} (new property)`;
      });
      return found;
    },
    criticalChange: (isDouble) => {
      for (const { owner, key, value, name } of critical) {
        const now = (owner as Record<PropertyKey, unknown>)[key];
        if (!is(now, value) && !isDouble(now)) return name;
      }
      return undefined;
    },
  };
}

function remember(seen: Seen[], owner: object, key: PropertyKey, name: string): void {
  const found = getOwnPropertyDescriptor(owner, key);
  if (found && !SETTINGS.has(key)) seen.push({ owner, name, key, value: found.value, getter: found.get });
}

function isChanged({ owner, key, value, getter }: Seen, isDouble: (value: unknown) => boolean): boolean {
  const now = getOwnPropertyDescriptor(owner, key);
  if (!now) return true;
  return !(is(now.value, value) && is(now.get, getter)) && !isDouble(now.value);
}
