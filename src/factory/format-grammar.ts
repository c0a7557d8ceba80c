import { checkSet, SETS, type CharacterSet, type Format, type FormatPart } from './format-parts.ts';

export type ParsedFormat = { ok: true; format: Format } | { ok: false; read: number; unread: string };

const NUMBERS: Record<string, number> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, sixteen: 16, twenty: 20 };
const N = `(\\d{1,3}|${Object.keys(NUMBERS).join('|')})`;
/** Quantities, most specific first: source and how the captured numbers become a range. */
const QUANTITIES: [RegExp, (a: number, b: number) => [number, number]][] = [
  [new RegExp(`(?:between|from)\\s+${N}\\s+(?:and|to)\\s+${N}\\s+`, 'iy'), (a, b) => [a, b]],
  [new RegExp(`${N}\\s*(?:to|-|–)\\s*${N}\\s+`, 'iy'), (a, b) => [a, b]],
  [new RegExp(`${N}\\s+or\\s+${N}\\s+`, 'iy'), (a, b) => (b === a + 1 ? [a, b] : [b, a])],
  [new RegExp(`(?:at\\s+least\\s+${N}|${N}\\s+or\\s+more)\\s+`, 'iy'), (a) => [a, Number.POSITIVE_INFINITY]],
  [new RegExp(`(?:at\\s+most|up\\s+to)\\s+${N}\\s+`, 'iy'), (a) => [1, a]],
  [/zero\s+or\s+more\s+|any\s+number\s+of\s+/iy, () => [0, Number.POSITIVE_INFINITY]],
  [new RegExp(`(?:exactly\\s+)?${N}[\\s-]+`, 'iy'), (a) => [a, a]],
];
const KINDS: [RegExp, CharacterSet][] = [
  [/(?:upper-?\s?case|capital)\s+hex(?:adecimal)?(?:\s+(?:digit|character|char|number)s?)?/iy, SETS.hexUpper],
  [/lower-?\s?case\s+hex(?:adecimal)?(?:\s+(?:digit|character|char|number)s?)?/iy, SETS.hexLower],
  [/(?:hex(?:adecimal)?|hex)(?:[\s-]+(?:digit|character|char|number|letter)s?)?/iy, SETS.hex],
  [/(?:upper-?\s?case|capital)\s+(?:alphanumerics?|letters?\s+(?:or|and)\s+(?:digits?|numbers?))(?:\s+(?:character|char)s?)?/iy, SETS.alnumUpper],
  [/lower-?\s?case\s+(?:alphanumerics?|letters?\s+(?:or|and)\s+(?:digits?|numbers?))(?:\s+(?:character|char)s?)?/iy, SETS.alnumLower],
  [/alpha-?numerics?(?:\s+(?:character|char|symbol)s?)?|letters?\s+or\s+(?:digits?|numbers?)|digits?\s+or\s+letters?/iy, SETS.alnum],
  [/(?:upper-?\s?case|capital)s?(?:\s+(?:letter|character|char)s?)?/iy, SETS.upper],
  [/lower-?\s?case(?:\s+(?:letter|character|char)s?)?|small\s+letters?/iy, SETS.lower],
  [/(?:alphabetic\s+)?letters?|alphabetic(?:al)?\s+characters?/iy, SETS.letter],
  [/octal\s+digits?/iy, SETS.octal],
  [/binary\s+digits?|bits?/iy, SETS.binary],
  [/(?:decimal\s+|numeric\s+)?(?:digits?|numbers?|numerals?)|numeric\s+characters?/iy, SETS.digit],
];
const SEPARATORS: [RegExp, string][] = [
  [/(?:dash(?:es)?|hyphens?|minus(?:\s+sign)?)\b/iy, '-'], [/underscores?\b/iy, '_'], [/(?:dots?|periods?|full\s+stops?|points?)\b/iy, '.'], [/(?:colons?)\b/iy, ':'], [/semi-?colons?\b/iy, ';'],
  [/back-?slash(?:es)?\b/iy, '\\'], [/(?:forward\s+)?slash(?:es)?\b/iy, '/'], [/(?:spaces?|blanks?)\b/iy, ' '], [/commas?\b/iy, ','], [/(?:hash(?:es)?(?:\s+sign)?|pound\s+sign|number\s+sign)\b/iy, '#'], [/at[\s-]signs?\b/iy, '@'],
  [/plus(?:\s+sign)?s?\b/iy, '+'], [/(?:asterisks?|stars?)\b/iy, '*'], [/percent\s+signs?\b/iy, '%'], [/ampersands?\b/iy, '&'], [/equals?\s+signs?\b/iy, '='], [/dollar\s+signs?\b/iy, '$'],
];
const JOIN = /(?:\s*(?:,\s*(?:(?:and\s+then|and|then|followed\s+by)\b)?|;|\+)\s*|\s+(?:and\s+then|and\s+finally|and|then|followed\s+by|plus|next|after\s+that)\b\s*|\s+)+/iy;
const LEAD = /(?:(?:it|they|which|that)\s+)?(?:(?:must|should|has\s+to|have\s+to)\s+)?(?:be\s+)?(?:(?:starts?|begins?|starting|beginning)\s+with|followed\s+by|prefixed\s+(?:by|with)|consist(?:s|ing)\s+of|(?:is|are)\s+made\s+(?:up\s+)?of|then|exactly\s+(?=the|a\b|"|'))\s+/iy;
const ENDING = /(?:(?:it|they|which|that)\s+)?(?:(?:must|should)\s+)?(?:ends?|ending)\s+(?:with|in)\s+/iy;
const OPTIONAL = /(?:optionally|possibly)\s+(?:followed\s+by\s+)?|(?:an?\s+)?optional\s+/iy;
const OPTIONAL_AFTER = /\s*\(\s*optional\s*\)/iy;
const QUOTED = /(?:the\s+)?(?:literal|prefix|text|string|word|letters?|characters?|suffix)?\s*(?:"([^"]{1,40})"|'([^']{1,40})'|“([^”]{1,40})”|`([^`]{1,40})`)/iy;
const NAMED = /(?:the|a)\s+(?:fixed\s+)?(?:literal|prefix|text|string|word|letters?|characters?|digits?|suffix)\s+(?:of\s+)?([A-Za-z0-9_:/#.-]{1,20}?)(?=[\s,;]|[.]?$)/iy;
const BARE = /([A-Z][A-Z0-9]{0,19}[-_:/.#]?|[a-z0-9]{1,20}[-_:#]|[#@+*/_-])(?=[\s,;]|$)/y;
const GROUPS = new RegExp(`${N}\\s+(?:groups?|blocks?|sets?)\\s+of\\s+`, 'iy');
const SEPARATED = /\s*,?\s*(?:each\s+)?(?:separated|joined|delimited|divided)\s+(?:by|with)\s+(?:an?\s+|single\s+)?/iy;
const CHECK = /(?:an?\s+|one\s+|the\s+)?(?:luhn\s+)?(?:check|checksum)[\s-]?(?:digit|character)(?:\s*\((?:luhn|mod\s*10|luhn\s+mod\s*(?:10|16|36|n))\))?/iy;
const IGNORE_CASE = /(?:\(?\s*case[\s-]insensitive(?:ly)?\s*\)?|(?:ignoring|regardless\s+of)\s+(?:the\s+)?case|in\s+(?:any|either)\s+case)/iy;
const END = /[\s.,;!?)]*$/y;
const ORDER_WORDS = /\b(?:followed\s+by|then|starts?|begins?|starting|beginning|prefix(?:ed)?|plus|next|after\s+that|ends?|ending)\b/i;
const MAX_PARTS = 30;
const MAX_COUNT = 100;

/** A place in the text, moved by `take`. */
interface Reader {
  text: string;
  at: number;
}

/**
 * Reads a format such as “DEV- followed by 8 hex digits, a dash and a check digit”, all of it or nothing.
 * @returns the format, or how much was read and where it stopped
 */
export function parseFormat(text: string): ParsedFormat {
  const reader: Reader = { text, at: 0 };
  const format: Format = { parts: [], ignoreCase: false, assumptions: [] };
  let ended = false;
  for (;;) {
    take(reader, JOIN);
    if (take(reader, IGNORE_CASE)) format.ignoreCase = true;
    else if (take(reader, END)) break;
    else {
      const start = reader.at;
      take(reader, LEAD);
      const ending = take(reader, ENDING) !== undefined;
      const parts = ended || format.parts.length >= MAX_PARTS ? undefined : readElement(reader, format);
      if (!parts || parts.length === 0 || reader.at === start) return { ok: false, read: format.parts.length, unread: text.slice(start).trim().slice(0, 80) };
      ended = ending;
      format.parts.push(...parts);
    }
  }
  const problem = findProblem(format, text);
  return problem === undefined ? { ok: true, format: format.ignoreCase ? withoutCase(format) : format } : { ok: false, read: format.parts.length, unread: problem };
}

function take(reader: Reader, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = reader.at;
  const match = pattern.exec(reader.text);
  if (!match) return undefined;
  reader.at = pattern.lastIndex;
  return match;
}

function readElement(reader: Reader, format: Format): FormatPart[] | undefined {
  const optional = take(reader, OPTIONAL) !== undefined;
  const parts = readCheck(reader, format) ?? readGroups(reader) ?? readQuoted(reader) ?? readClass(reader) ?? readSeparator(reader) ?? readNamed(reader);
  const marked = take(reader, OPTIONAL_AFTER) !== undefined;
  if (!parts || !(optional || marked)) return parts;
  return parts.length === 1 && parts[0]?.kind !== 'check' ? parts.map((part) => ({ ...part, optional: true }) as FormatPart) : undefined;
}

function readQuoted(reader: Reader): FormatPart[] | undefined {
  const match = take(reader, QUOTED);
  return match && literal(match[1] ?? match[2] ?? match[3] ?? match[4] ?? '');
}

function readNamed(reader: Reader): FormatPart[] | undefined {
  const match = take(reader, NAMED) ?? take(reader, BARE);
  return match && literal(match[1] as string);
}

function literal(text: string): FormatPart[] | undefined {
  return /^[ -~]+$/.test(text) ? [{ kind: 'literal', text, optional: false }] : undefined;
}

function readSeparator(reader: Reader): FormatPart[] | undefined {
  const start = reader.at;
  const count = toNumber(take(reader, new RegExp(`${N}\\s+`, 'iy'))?.[1]) ?? 1;
  for (const [pattern, text] of SEPARATORS) if (take(reader, pattern)) return literal(text.repeat(Math.min(count, 10)));
  reader.at = start;
  return undefined;
}

function readClass(reader: Reader): FormatPart[] | undefined {
  const start = reader.at;
  for (const [pattern, toRange] of QUANTITIES) {
    reader.at = start;
    const quantity = take(reader, pattern);
    const numbers = quantity?.slice(1).map(toNumber).filter((value) => value !== undefined) ?? [];
    const set = quantity && readKind(reader);
    if (!set) continue;
    const [min, max] = toRange(numbers[0] ?? 1, numbers[1] ?? 1);
    return min <= max && min <= MAX_COUNT && (max <= MAX_COUNT || max === Number.POSITIVE_INFINITY) && max > 0 ? [{ kind: 'class', set, min, max, optional: false }] : undefined;
  }
  reader.at = start;
  return undefined;
}

function readKind(reader: Reader): CharacterSet | undefined {
  const start = reader.at;
  for (const [pattern, set] of KINDS) {
    reader.at = start;
    if (take(reader, pattern) && !/\w/.test(reader.text[reader.at] ?? '')) return readRange(reader, set);
  }
  reader.at = start;
  return undefined;
}

/** `letters A-F`, `digits from 1 to 5`. */
function readRange(reader: Reader, set: CharacterSet): CharacterSet {
  const range = take(reader, /\s*\(?(?:from\s+)?([0-9A-Za-z])\s*(?:-|–|to|through)\s*([0-9A-Za-z])\)?(?![\w-])/iy);
  const [from, to] = [set.characters.indexOf(range?.[1] ?? ''), set.characters.indexOf(range?.[2] ?? '')];
  if (!range || from < 0 || to < from) return set;
  return { name: `character from ${range[1]} to ${range[2]}`, pattern: `${range[1]}-${range[2]}`, characters: set.characters.slice(from, to + 1) };
}

function readGroups(reader: Reader): FormatPart[] | undefined {
  const start = reader.at;
  const count = toNumber(take(reader, GROUPS)?.[1]);
  const [group] = (count !== undefined && readClass(reader)) || [];
  const separated = group && take(reader, SEPARATED);
  const [separator] = (separated && (readSeparator(reader) ?? readQuoted(reader) ?? readNamed(reader))) || [];
  if (count === undefined || !group || !separator || count < 1 || count * 2 > MAX_PARTS) {
    reader.at = start;
    return undefined;
  }
  return Array.from({ length: count * 2 - 1 }, (_, index) => (index % 2 === 0 ? group : separator));
}

/** Luhn (mod N) over all digits and letters before it; N is the size of their alphabet. */
function readCheck(reader: Reader, format: Format): FormatPart[] | undefined {
  const start = reader.at;
  const classes = format.parts.filter((part) => part.kind === 'class');
  if (!take(reader, CHECK)) return undefined;
  const characters = classes.map(({ set }) => set.characters).join('').toLowerCase();
  if (characters === '' || format.parts.some(({ kind }) => kind === 'check')) {
    reader.at = start;
    return undefined;
  }
  const base = /[g-z]/.test(characters) ? 36 : /[a-f]/.test(characters) ? 16 : 10;
  const alphabet = { 10: 'digits', 16: 'hexadecimal digits', 36: 'digits and letters' }[base];
  format.assumptions.push(`the check digit is computed by Luhn’s method (mod ${base}) over the ${alphabet} before it, without fixed texts`);
  return [{ kind: 'check', base, optional: false }];
}

function toNumber(text: string | undefined): number | undefined {
  return text === undefined ? undefined : (NUMBERS[text.toLowerCase()] ?? Number(text));
}

/** What is read but can't be meant, or can't be matched in linear time. */
function findProblem({ parts }: Format, text: string): string | undefined {
  if (parts.length === 0) return text.slice(0, 80);
  const classes = parts.filter(({ kind }) => kind === 'class');
  if (classes.length > 1 && classes.length === parts.length && !ORDER_WORDS.test(text)) return 'parts without an order: say “followed by” between them';
  const endless = parts.findIndex((part, index) => part.kind === 'class' && part.max === Number.POSITIVE_INFINITY && runsInto(part.set, parts.slice(index + 1)));
  return endless < 0 ? undefined : 'an unlimited number of characters followed by the same kind: state a largest number';
}

/** Whether the part behind an endless one can begin with one of its characters. */
function runsInto(set: CharacterSet, following: readonly FormatPart[]): boolean {
  for (const part of following) {
    const first = part.kind === 'literal' ? (part.text[0] as string) : part.kind === 'check' ? checkSet(part.base).characters : part.set.characters;
    if ([...first].some((character) => set.characters.includes(character))) return true;
    if (!part.optional && (part.kind !== 'class' || part.min > 0)) return false;
  }
  return false;
}

function withoutCase(format: Format): Format {
  const named = new Map<CharacterSet, CharacterSet>([[SETS.upper, SETS.letter], [SETS.lower, SETS.letter], [SETS.hexUpper, SETS.hex], [SETS.hexLower, SETS.hex], [SETS.alnumUpper, SETS.alnum], [SETS.alnumLower, SETS.alnum]]);
  const both = (set: CharacterSet): CharacterSet => named.get(set) ?? { ...set, characters: [...new Set(set.characters + set.characters.toUpperCase() + set.characters.toLowerCase())].join('') };
  return { ...format, parts: format.parts.map((part) => (part.kind === 'class' ? { ...part, set: both(part.set) } : part)) };
}
