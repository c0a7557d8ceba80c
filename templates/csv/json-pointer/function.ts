/**
 * The value that a JSON Pointer (RFC 6901) leads to, undefined when there is none. Only own properties count; indexes of arrays have no
 * leading zeros, and `-` leads nowhere.
 * @throws TypeError when `pointer` is not a string
 * @throws SyntaxError when it neither is empty nor begins with `/`, or has a `~` that is not part of `~0` or `~1`
 */
export function jsonPointer(document: unknown, pointer: string): unknown {
  if (typeof pointer !== 'string') throw new TypeError(`expected a string as pointer, got ${typeof pointer}`);
  if (!/^(?:\/(?:[^~/]|~[01])*)*$/u.test(pointer)) throw new SyntaxError(`expected a JSON Pointer such as /a/0, got ${JSON.stringify(pointer)}`);
  const keys = pointer.split('/').slice(1).map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  return keys.reduce(step, document);
}

function step(value: unknown, key: string): unknown {
  const isThere = typeof value === 'object' && value !== null && Object.hasOwn(value, key) && !(Array.isArray(value) && key === 'length');
  return isThere ? (value as Record<string, unknown>)[key] : undefined;
}
