import { withoutLanguage } from './other-language.ts';
import { readExamples, type Example } from './read-examples.ts';
import { toTerms, type Term } from './words.ts';

/** Longer requests are refused before anything looks at them. */
export const MAX_REQUEST_LENGTH = 4000;

/** A word of the request and how much it says about the function, 0-1. */
export interface QueryTerm extends Term {
  weight: number;
}

/** A number outside the examples, with the words around it. Earlier and later numbers read `#`. */
export interface StatedNumber {
  value: number;
  /** Up to four words before it. */
  before: string;
  /** Up to three words after it. */
  after: string;
  /** As written. */
  text: string;
}

export interface QuotedText {
  value: string;
  before: string;
}

/** What a request says, read as data. */
export interface ReadRequest {
  /** The request on one line, control characters removed. */
  text: string;
  /** The request without examples and without the name. */
  rest: string;
  /** The name the person gave the function, as written. */
  name: string | undefined;
  examples: Example[];
  unreadExamples: string[];
  numbers: StatedNumber[];
  quoted: QuotedText[];
  terms: QueryTerm[];
  /** Text to search by: the rest, or the name when there is nothing else. */
  searchText: string;
}

const NAME = [
  /\b(?:function|helper|method|utility|util|routine|validator|checker|it|one)[ ,]+(?:(?:that|which)\s+is\s+)?(?:called|named)\s+["'`“‘]?([^\s"'`”’,;:()]{1,64})["'`”’]?(?:\(\))?/i,
  /\b(?:name|call)\s+(?:it|the\s+function)\s+["'`“‘]?([^\s"'`”’,;:()]{1,64})["'`”’]?(?:\(\))?/i,
  /\b(?:called|named)\s+["'`“‘]([^"'`”’]{1,64})["'`”’]/i,
  /\b(?:called|named)\s+([A-Za-z_$]\w*(?:[a-z0-9][A-Z]|_)\w*)/,
  /(?:^|[,;]|\band)\s*(?:is\s+|be\s+)?(?:called|named)\s+["'`]?([\w$-]{1,64})["'`]?(?=\s*(?:[.,;]|$))/i,
];
/** Names that stand for any function in an example. */
const NO_NAME = new Set(['f', 'g', 'fn', 'func', 'function', 'foo', 'bar', 'myFunction', 'myFunc', 'it', 'result']);
const CREATION =
  /\b(?:create|make|write|build|generate|implement|add|code|develop|design|produce|program|propose|draft|craft)s?\s+(?:me\s+|us\s+)?(?=(?:(?:an?|the|some|one|another)\s+)?(?:[\w-]{1,30}\s+){0,4}?(?:functions?|helpers?|methods?|utility|utilities|utils?|routines?|snippets?|validators?|checkers?|parsers?|converters?|calculators?|formatters?)\b)/i;
/** “Creates an array of …”, as manuals put it. */
const CREATED = /^\s*(?:creates?|returns?|builds?|makes?)\s+(?:an?|the)\s+(?:new\s+)?(?=(?:array|object|list|string|function)\b)/i;
/** “Group people by age”: whatever the things and their property are called, the function is the same. Kinds of data and what is measured of them are not. */
const BY_PROPERTY =
  /\b(groups?|sorts?|orders?|counts?|index(?:es)?|sums?|totals?|averages?|partitions?)\s+(?:(?:an?|the|all)\s+)?(?:(?:list|array)\s+of\s+)?(?!(?:strings|texts|words|numbers|integers|digits|dates|times|versions|arrays|lists|characters|letters|lines|values|keys|entries|colou?rs|points|files|paths|urls|bytes)\b)(?:\p{Ll}+s|people|children)\s+by\s+(?!(?:length|size|value|values|frequency|key|keys|two|several|multiple|many|more|another|position|index|property|field|column|callback|function)\b)(?:(?:their|its|the|an?)\s+)?\p{Ll}+(?=\s*(?:$|[.,;(]|(?:in\s+)?(?:a|de)scending\b))/giu;
/** From here to the end of the clause the request tells about its purpose, not about the function. */
const PURPOSE = /\b(?:for|in|on|from|of)\s+(?:my|our|their|his|her|your)\b[^.,;:]*|\bby\s+(?:their|its|his|her|the)\s+[\w.]+|\bby\s+[\w.]+\s+(?=field|property|key|column)|\b(?:so\s+that|so\s+(?:i|we|they)|because|in\s+order\s+to|since|as\s+part\s+of|when\s+(?:i|we|users?|people))\b[^.;:]*/gi;
const PURPOSE_WEIGHT = 0.15;
/** The first sentence that says something names the function; later ones add details, and so do clauses such as “, ignoring case”, “, if it is empty” and “without changing it”. */
const DETAIL_WEIGHT = 0.4;
const SENTENCE = /(?<=[.!?])\s+(?=\p{Lu})|;\s+|,\s+(?=\p{Ll}{2,}ing\s|(?:if|when|unless|otherwise|except)\s)|\s+(?=without\s+\p{Ll}{2,}ing\s)/u;
/** A minus counts as a sign where it follows a space, a bracket or nothing. */
const TOKEN = /(?<![^\s(])-?\d+(?:[.,]\d+)*|\d+(?:[.,]\d+)*|\p{L}+|[^\s\p{L}\d]/gu;
const QUOTED = /["“`]([^"“”`]{0,200})["”`]|(?<![\p{L}\p{N}])['‘]([^'‘’]{0,200})['’](?![\p{L}\p{N}])/gu;
const NUMBER_WORDS: Record<string, number> = { zero: 0, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12 };

/** Reads a request of any content; nothing in it is evaluated. */
export function readRequest(requestText: string): ReadRequest {
  // Examples are data: every space and every hidden character in their texts counts.
  const { examples, unread, rest: around } = readExamples(requestText);
  const rest = oneLine(around);
  const named = readName(rest);
  const plain = named ? rest.replace(named.clause, ' ') : rest;
  const called = examples.map(({ name }) => name).find((name) => name !== undefined && !NO_NAME.has(name));
  const name = named?.name ?? called;
  const said = withoutLanguage(plain).replace(CREATION, ' ').replace(CREATED, ' ').replaceAll(QUOTED, ' ').replace(BY_PROPERTY, '$1 objects by a property');
  const searchText = name !== undefined && toTerms(said).length === 0 ? name : said;
  return {
    text: oneLine(requestText),
    rest: plain,
    name,
    examples,
    unreadExamples: unread.map(oneLine),
    numbers: readNumbers(plain),
    quoted: Array.from(plain.matchAll(QUOTED), (match) => ({ value: match[1] ?? match[2] ?? '', before: lastWords(plain.slice(0, match.index), 4) })),
    terms: readTerms(searchText),
    searchText,
  };
}

function oneLine(text: string): string {
  return text.normalize('NFC').replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ').trim();
}

function readName(text: string): { name: string; clause: string } | undefined {
  for (const pattern of NAME) {
    const match = pattern.exec(text);
    const name = match?.[1]?.replace(/[.!?]+$/, '');
    if (match && name) return { name, clause: match[0].replace(/^(?:function|helper|method|utility|util|routine|validator|checker|it|one)\b/i, '') };
  }
  return undefined;
}

function readTerms(said: string): QueryTerm[] {
  const purposes = said.match(PURPOSE) ?? [];
  const sentences = said.replaceAll(PURPOSE, ' ; ').split(SENTENCE).map(toTerms);
  const first = sentences.findIndex((terms) => terms.length > 1);
  const main = sentences.flatMap((terms, index) => terms.map((term) => ({ ...term, weight: first >= 0 && index > first ? DETAIL_WEIGHT : 1 })));
  const purpose = toTerms(purposes.join(' ')).map((term) => ({ ...term, weight: PURPOSE_WEIGHT }));
  return [...main, ...purpose].filter((term, index, all) => all.findIndex(({ stem }) => stem === term.stem) === index);
}

function readNumbers(text: string): StatedNumber[] {
  const tokens = text.toLowerCase().match(TOKEN) ?? [];
  const words = tokens.map((token) => (isNumber(token) ? '#' : token));
  return tokens.flatMap((token, index): StatedNumber[] => {
    if (!isNumber(token)) return [];
    const value = NUMBER_WORDS[token] ?? Number(token.replaceAll(',', ''));
    return [{ value, text: token, before: words.slice(Math.max(index - 4, 0), index).join(' '), after: words.slice(index + 1, index + 4).join(' ') }];
  });
}

function isNumber(token: string): boolean {
  return /^-?\d/.test(token) || Object.hasOwn(NUMBER_WORDS, token);
}

function lastWords(text: string, count: number): string {
  return (text.toLowerCase().match(/\p{L}+/gu) ?? []).slice(-count).join(' ');
}
