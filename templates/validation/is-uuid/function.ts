/** The version to accept; 0 accepts every version of RFC 9562 and the nil and max UUIDs. */
const DEFAULT_VERSION = 0;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-([1-8])[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const NIL_OR_MAX = /^(?:00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/i;

/**
 * Checks whether a text is a UUID in its canonical form of 36 characters (RFC 9562), upper or lower case.
 * @param version 1 to 8 for one version only, 0 for any
 * @throws TypeError when `text` is not a string or `version` is not an integer from 0 to 8
 */
export function isUuid(text: string, version: number = DEFAULT_VERSION): boolean {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  if (!Number.isInteger(version) || version < 0 || version > 8) throw new TypeError(`expected a version from 0 to 8, got ${String(version)}`);
  const found = UUID.exec(text)?.[1];
  if (version === 0) return found !== undefined || NIL_OR_MAX.test(text);
  return found === String(version);
}
