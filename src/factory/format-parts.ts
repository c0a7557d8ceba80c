/** One piece of a stated format. */
export type FormatPart =
  | { kind: 'literal'; text: string; optional: boolean }
  | { kind: 'class'; set: CharacterSet; min: number; max: number; optional: boolean }
  | { kind: 'check'; base: 10 | 16 | 36; optional: false };

/** Characters of one kind: how people name it, how a regular expression writes it, and all of them. */
export interface CharacterSet {
  name: string;
  pattern: string;
  characters: string;
}

export interface Format {
  parts: FormatPart[];
  ignoreCase: boolean;
  assumptions: string[];
}

const DIGITS = '0123456789';
const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = LOWER.toUpperCase();

export const SETS = {
  digit: { name: 'digit', pattern: '0-9', characters: DIGITS },
  octal: { name: 'octal digit', pattern: '0-7', characters: '01234567' },
  binary: { name: 'binary digit', pattern: '01', characters: '01' },
  hex: { name: 'hexadecimal digit', pattern: '0-9A-Fa-f', characters: `${DIGITS}ABCDEFabcdef` },
  hexUpper: { name: 'upper-case hexadecimal digit', pattern: '0-9A-F', characters: `${DIGITS}ABCDEF` },
  hexLower: { name: 'lower-case hexadecimal digit', pattern: '0-9a-f', characters: `${DIGITS}abcdef` },
  letter: { name: 'letter', pattern: 'A-Za-z', characters: UPPER + LOWER },
  upper: { name: 'upper-case letter', pattern: 'A-Z', characters: UPPER },
  lower: { name: 'lower-case letter', pattern: 'a-z', characters: LOWER },
  alnum: { name: 'letter or digit', pattern: '0-9A-Za-z', characters: DIGITS + UPPER + LOWER },
  alnumUpper: { name: 'upper-case letter or digit', pattern: '0-9A-Z', characters: DIGITS + UPPER },
  alnumLower: { name: 'lower-case letter or digit', pattern: '0-9a-z', characters: DIGITS + LOWER },
} as const satisfies Record<string, CharacterSet>;

/** The alphabet of a check digit. */
export function checkSet(base: 10 | 16 | 36): CharacterSet {
  return { 10: SETS.digit, 16: SETS.hex, 36: SETS.alnum }[base];
}

/** Digit that makes the Luhn sum (mod `base`) of `payload` and itself divisible by `base`. */
export function luhnCheckDigit(payload: string, base: number): string {
  let sum = 0;
  for (const [place, character] of [...payload].toReversed().entries()) {
    const value = Number.parseInt(character, base) * (place % 2 === 0 ? 2 : 1);
    sum += Math.floor(value / base) + (value % base);
  }
  return ((base - (sum % base)) % base).toString(base);
}

/**
 * Whether a text follows the format, decided piece by piece without a regular expression, so that generated
 * vectors do not rest on the expression they are to test.
 */
export function followsFormat(format: Format, text: string): boolean {
  return walk(format, text, 0, 0, '');
}

function walk(format: Format, text: string, index: number, at: number, payload: string): boolean {
  const part = format.parts[index];
  if (!part) return at === text.length;
  if (part.optional && walk(format, text, index + 1, at, payload)) return true;
  if (part.kind === 'literal') {
    const piece = text.slice(at, at + part.text.length);
    const same = format.ignoreCase ? piece.toLowerCase() === part.text.toLowerCase() : piece === part.text;
    return same && walk(format, text, index + 1, at + part.text.length, payload);
  }
  if (part.kind === 'check') {
    const found = text.slice(at, at + 1).toLowerCase();
    return found === luhnCheckDigit(payload, part.base) && walk(format, text, index + 1, at + 1, payload);
  }
  let length = 0;
  while (length < part.max && at + length < text.length && part.set.characters.includes(text[at + length] as string)) length += 1;
  for (; length >= part.min; length -= 1) if (walk(format, text, index + 1, at + length, payload + text.slice(at, at + length))) return true;
  return false;
}

/** The format in words. */
export function describeFormat({ parts, ignoreCase }: Format): string {
  const pieces = parts.map((part) => `${part.optional ? 'optionally ' : ''}${describePart(part)}`);
  return `${pieces.join(', then ')}${ignoreCase ? ' (case does not matter)' : ''}`;
}

function describePart(part: FormatPart): string {
  if (part.kind === 'literal') return JSON.stringify(part.text);
  if (part.kind === 'check') return 'a check digit';
  const { set, min, max } = part;
  const plural = max === 1 ? set.name : set.name === SETS.alnum.name ? 'letters or digits' : `${set.name}s`;
  if (min === max) return `${min} ${plural}`;
  return max === Number.POSITIVE_INFINITY ? `${min} or more ${plural}` : `${min} to ${max} ${plural}`;
}
