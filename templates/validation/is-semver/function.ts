const NUMBER = /^(?:0|[1-9]\d*)$/;
const IDENTIFIER = /^[0-9A-Za-z-]+$/;
const DIGITS = /^\d+$/;

/**
 * Checks whether a text is a version as Semantic Versioning 2.0.0 defines it, e.g. `1.2.3-rc.1+build.5`.
 * @throws TypeError when `text` is not a string
 */
export function isSemver(text: string): boolean {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  const [version, build] = cut(text, '+');
  const [core, preRelease] = cut(version, '-');
  const numbers = core.split('.');
  if (numbers.length !== 3 || !numbers.every((part) => NUMBER.test(part))) return false;
  return identifiers(preRelease).every(isPreRelease) && identifiers(build).every((part) => IDENTIFIER.test(part));
}

/** The parts before and after the first `mark`; the second is undefined without one. */
function cut(text: string, mark: string): [string, string | undefined] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

function identifiers(text: string | undefined): string[] {
  return text === undefined ? [] : text.split('.');
}

/** Numeric identifiers must not have leading zeros. */
function isPreRelease(part: string): boolean {
  return DIGITS.test(part) ? NUMBER.test(part) : IDENTIFIER.test(part);
}
