/** Freezes an object or array and every object that can be reached from it, also through symbols; cycles are no problem. Getters are not called. Returns the same value. */
export function deepFreeze<T>(value: T): T {
  const open: unknown[] = [value];
  const seen = new Set<object>();
  while (open.length > 0) {
    const next = open.pop();
    if (!isObject(next) || seen.has(next)) continue;
    seen.add(next);
    if (!ArrayBuffer.isView(next)) Object.freeze(next);
    open.push(...Object.values(Object.getOwnPropertyDescriptors(next)).map(({ value: inner }) => inner as unknown), ...Object.getOwnPropertySymbols(next).map((key) => Object.getOwnPropertyDescriptor(next, key)?.value as unknown));
  }
  return value;
}

function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}
