const PREFIXES = ['', 'k', 'm', 'g', 't', 'p'];
const SHAPE = /^(\d{1,15}(?:\.\d{1,15})?) ?(?:([kmgtp])(i)?)?b?$/;
const BASE = 1000;

/**
 * Reads a size such as `1.5 MB`, `10kb` or `2 GiB` and gives it in bytes, rounded to whole ones. KiB, MiB and so on count by 1024 (IEC 80000-13), the
 * others by the base.
 * @param base 1000, or 1024 as memory and some programs have it
 * @throws TypeError when `text` is not a string
 * @throws RangeError when it is no size or `base` is another number
 */
export function parseBytes(text: string, base: number = BASE): number {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  if (base !== 1000 && base !== 1024) throw new RangeError(`expected base 1000 or 1024, got ${String(base)}`);
  const [, count, prefix = '', binary] = SHAPE.exec(text.trim().toLowerCase()) ?? [];
  const size = Math.round(Number(count) * (binary === undefined ? base : 1024) ** PREFIXES.indexOf(prefix));
  if (!Number.isSafeInteger(size)) throw new RangeError(`expected a size such as 1.5 MB, got ${JSON.stringify(text)}`);
  return size;
}
