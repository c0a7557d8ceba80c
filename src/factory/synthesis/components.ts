import type { Kind } from './problem.ts';

/** One building block: what it does, and how that is written. */
export interface Component {
  takes: readonly Kind[];
  gives: Kind;
  /** What people call it. */
  words: string;
  apply(...args: never[]): unknown;
  /** @param args source of each argument; the first is ready to be followed by a method */
  write(...args: string[]): string;
  /** Whether a method may follow what is written. */
  isAtom: boolean;
  templateId?: string;
}

/** Lists and texts that a component makes are never longer. */
const MAX_COUNT = 200;

type Row = readonly [words: string, apply: (...args: never[]) => unknown, write: (...args: string[]) => string];

function rows(takes: readonly Kind[], gives: Kind, list: readonly Row[], isAtom = true): Component[] {
  return list.map(([words, apply, write]) => ({ takes, gives, words, apply, write, isAtom }));
}

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const inverse = (text: string): string => Array.from(text).toReversed().join('');
const total = (numbers: readonly number[]): number => numbers.reduce((sum, value) => sum + value, 0);

const TEXTS = [
  ...rows(['string'], 'string', [
    ['lowercase lower small', (text: string) => text.toLowerCase(), (text) => `${text}.toLowerCase()`],
    ['uppercase upper capitals', (text: string) => text.toUpperCase(), (text) => `${text}.toUpperCase()`],
    ['trim strip spaces', (text: string) => text.trim(), (text) => `${text}.trim()`],
    ['reverse backwards', inverse, (text) => `Array.from(${text}).toReversed().join('')`],
    ['remove spaces whitespace', (text: string) => text.replaceAll(/\s+/g, ''), (text) => `${text}.replaceAll(/\\s+/g, '')`],
    ['collapse spaces whitespace', (text: string) => text.replaceAll(/\s+/g, ' '), (text) => `${text}.replaceAll(/\\s+/g, ' ')`],
    ['digits only numbers', (text: string) => text.replaceAll(/\D+/g, ''), (text) => `${text}.replaceAll(/\\D+/g, '')`],
    ['remove digits numbers', (text: string) => text.replaceAll(/\d+/g, ''), (text) => `${text}.replaceAll(/\\d+/g, '')`],
    ['remove vowels', (text: string) => text.replaceAll(/[aeiou]/gi, ''), (text) => `${text}.replaceAll(/[aeiou]/gi, '')`],
    ['letters only', (text: string) => text.replaceAll(/[^\p{L}]+/gu, ''), (text) => `${text}.replaceAll(/[^\\p{L}]+/gu, '')`],
    ['alphanumeric punctuation symbols remove', (text: string) => text.replaceAll(/[^\p{L}\p{N}\s]+/gu, ''), (text) => `${text}.replaceAll(/[^\\p{L}\\p{N}\\s]+/gu, '')`],
    ['first initial letter character', (text: string) => text.charAt(0), (text) => `${text}.charAt(0)`],
    ['last letter character', (text: string) => text.slice(-1), (text) => `${text}.slice(-1)`],
  ]),
  ...rows(['string'], 'string', [['capitalize first letter uppercase', upperFirst, (text) => `${text}.charAt(0).toUpperCase() + ${text}.slice(1)`]], false),
  ...rows(['string'], 'number', [
    ['length long characters count size', (text: string) => text.length, (text) => `${text}.length`],
    ['number parse convert', Number, (text) => `Number(${text})`],
    ['code character ascii', (text: string) => text.charCodeAt(0), (text) => `${text}.charCodeAt(0)`],
  ]),
  ...rows(['string'], 'string[]', [
    ['characters letters', (text: string) => Array.from(text), (text) => `Array.from(${text})`],
    ['words split', (text: string) => text.split(/\s+/).filter(Boolean), (text) => `${text}.split(/\\s+/).filter(Boolean)`],
    ['lines split', (text: string) => text.split('\n'), (text) => `${text}.split('\\n')`],
    ['numbers digits extract find', (text: string) => text.match(/\d+/g) ?? [], (text) => `(${text}.match(/\\d+/g) ?? [])`],
  ]),
  ...rows(['string', 'string'], 'string', [['remove without', (text: string, part: string) => text.replaceAll(part, ''), (text, part) => `${text}.replaceAll(${part}, '')`]]),
  ...rows(['string', 'string'], 'string', [['append prefix suffix join concatenate add', (a: string, b: string) => a + b, (a, b) => `${a} + ${b}`]], false),
  ...rows(['string', 'string', 'string'], 'string', [['replace substitute', (text: string, part: string, other: string) => text.replaceAll(part, other), (text, part, other) => `${text}.replaceAll(${part}, ${other})`]]),
  ...rows(['string', 'string'], 'string[]', [['split separated', (text: string, mark: string) => text.split(mark), (text, mark) => `${text}.split(${mark})`]]),
  ...rows(['string', 'number'], 'string', [
    ['repeat times', (text: string, count: number) => text.repeat(Math.min(count, MAX_COUNT)), (text, count) => `${text}.repeat(${count})`],
    ['after skip drop without first', (text: string, count: number) => text.slice(count), (text, count) => `${text}.slice(${count})`],
    ['first take start beginning', (text: string, count: number) => text.slice(0, count), (text, count) => `${text}.slice(0, ${count})`],
  ]),
  ...rows(['string', 'string'], 'boolean', [
    ['contains includes', (text: string, part: string) => text.includes(part), (text, part) => `${text}.includes(${part})`],
    ['starts begins prefix', (text: string, part: string) => text.startsWith(part), (text, part) => `${text}.startsWith(${part})`],
    ['ends suffix', (text: string, part: string) => text.endsWith(part), (text, part) => `${text}.endsWith(${part})`],
  ]),
  ...rows(['string', 'string'], 'boolean', [['equal same', (a: string, b: string) => a === b, (a, b) => `${a} === ${b}`]], false),
  ...rows(['string', 'string'], 'number', [
    ['count occurrences times', (text: string, part: string) => text.split(part).length - 1, (text, part) => `(${text}.split(${part}).length - 1)`],
    ['position index', (text: string, part: string) => text.indexOf(part), (text, part) => `${text}.indexOf(${part})`],
  ]),
];

const NUMBERS = [
  ...rows(['number'], 'number', [
    ['absolute', Math.abs, (value) => `Math.abs(${value})`], ['floor down', Math.floor, (value) => `Math.floor(${value})`],
    ['ceil up', Math.ceil, (value) => `Math.ceil(${value})`], ['round', Math.round, (value) => `Math.round(${value})`], ['root square', Math.sqrt, (value) => `Math.sqrt(${value})`],
  ]),
  ...rows(['number'], 'number', [['square', (value: number) => value * value, (value) => `${value} ** 2`]], false),
  ...rows(['number', 'number'], 'number', [
    ['plus add sum', (a: number, b: number) => a + b, (a, b) => `${a} + ${b}`], ['minus subtract difference', (a: number, b: number) => a - b, (a, b) => `${a} - ${b}`],
    ['times multiply product double triple', (a: number, b: number) => a * b, (a, b) => `${a} * ${b}`], ['divide half per', (a: number, b: number) => a / b, (a, b) => `${a} / ${b}`],
    ['remainder modulo', (a: number, b: number) => a % b, (a, b) => `${a} % ${b}`], ['power', (a: number, b: number) => a ** b, (a, b) => `${a} ** ${b}`],
  ], false),
  ...rows(['number', 'number'], 'number', [['maximum larger greater', Math.max, (a, b) => `Math.max(${a}, ${b})`], ['minimum smaller less', Math.min, (a, b) => `Math.min(${a}, ${b})`]]),
  ...rows(['number'], 'string', [['text string', String, (value) => `String(${value})`], ['binary', (value: number) => value.toString(2), (value) => `${value}.toString(2)`], ['hex', (value: number) => value.toString(16), (value) => `${value}.toString(16)`]]),
  ...rows(['number', 'number'], 'string', [
    ['decimals fixed format', (value: number, count: number) => value.toFixed(count), (value, count) => `${value}.toFixed(${count})`],
    ['pad zeros leading', (value: number, count: number) => String(value).padStart(Math.min(count, MAX_COUNT), '0'), (value, count) => `String(${value}).padStart(${count}, '0')`],
  ]),
  ...rows(['number'], 'number[]', [
    ['digits', (value: number) => Array.from(String(Math.abs(value)), Number), (value) => `Array.from(String(Math.abs(${value})), Number)`],
    ['range up to until', (value: number) => Array.from({ length: Math.min(value, MAX_COUNT) }, (_, index) => index + 1), (value) => `Array.from({ length: ${value} }, (_, index) => index + 1)`],
  ]),
  ...rows(['number', 'number'], 'boolean', [['greater above more', (a: number, b: number) => a > b, (a, b) => `${a} > ${b}`], ['equal same', (a: number, b: number) => a === b, (a, b) => `${a} === ${b}`], ['least', (a: number, b: number) => a >= b, (a, b) => `${a} >= ${b}`]], false),
];

const LISTS = [
  ...rows(['string[]', 'string'], 'string', [['join separated', (texts: string[], mark: string) => texts.join(mark), (texts, mark) => `${texts}.join(${mark})`]]),
  ...rows(['string[]'], 'string[]', [
    ['uppercase each', (texts: string[]) => texts.map((text) => text.toUpperCase()), (texts) => `${texts}.map((item) => item.toUpperCase())`],
    ['lowercase each', (texts: string[]) => texts.map((text) => text.toLowerCase()), (texts) => `${texts}.map((item) => item.toLowerCase())`],
    ['capitalize title each word', (texts: string[]) => texts.map(upperFirst), (texts) => `${texts}.map((item) => item.charAt(0).toUpperCase() + item.slice(1))`],
    ['initials first letter each word', (texts: string[]) => texts.map((text) => text.charAt(0)), (texts) => `${texts}.map((item) => item.charAt(0))`],
    ['reverse each word', (texts: string[]) => texts.map(inverse), (texts) => `${texts}.map((item) => Array.from(item).toReversed().join(''))`],
    ['trim each', (texts: string[]) => texts.map((text) => text.trim()), (texts) => `${texts}.map((item) => item.trim())`],
    ['sort alphabetical order', (texts: string[]) => texts.toSorted(), (texts) => `${texts}.toSorted()`],
    ['length sort shortest longest', (texts: string[]) => texts.toSorted((a, b) => a.length - b.length), (texts) => `${texts}.toSorted((a, b) => a.length - b.length)`],
  ]),
  ...rows(['string[]'], 'number[]', [['length each', (texts: string[]) => texts.map((text) => text.length), (texts) => `${texts}.map((item) => item.length)`], ['numbers parse convert', (texts: string[]) => texts.map(Number), (texts) => `${texts}.map(Number)`]]),
  ...rows(['number[]'], 'string[]', [['text strings', (numbers: number[]) => numbers.map(String), (numbers) => `${numbers}.map(String)`]]),
  ...rows(['number[]'], 'number', [
    ['sum total add', total, (numbers) => `${numbers}.reduce((sum, item) => sum + item, 0)`], ['product multiply', (numbers: number[]) => numbers.reduce((product, item) => product * item, 1), (numbers) => `${numbers}.reduce((product, item) => product * item, 1)`],
    ['maximum largest highest', (numbers: number[]) => Math.max(...numbers), (numbers) => `Math.max(...${numbers})`], ['minimum smallest lowest', (numbers: number[]) => Math.min(...numbers), (numbers) => `Math.min(...${numbers})`],
  ]),
  ...rows(['number[]'], 'number[]', [
    ['sort ascending order', (numbers: number[]) => numbers.toSorted((a, b) => a - b), (numbers) => `${numbers}.toSorted((a, b) => a - b)`],
    ['even', (numbers: number[]) => numbers.filter((item) => item % 2 === 0), (numbers) => `${numbers}.filter((item) => item % 2 === 0)`], ['odd', (numbers: number[]) => numbers.filter((item) => item % 2 !== 0), (numbers) => `${numbers}.filter((item) => item % 2 !== 0)`],
    ['positive', (numbers: number[]) => numbers.filter((item) => item > 0), (numbers) => `${numbers}.filter((item) => item > 0)`], ['negative', (numbers: number[]) => numbers.filter((item) => item < 0), (numbers) => `${numbers}.filter((item) => item < 0)`],
    ['square', (numbers: number[]) => numbers.map((item) => item * item), (numbers) => `${numbers}.map((item) => item * item)`], ['absolute', (numbers: number[]) => numbers.map(Math.abs), (numbers) => `${numbers}.map(Math.abs)`],
    ['differences consecutive', (numbers: number[]) => numbers.slice(1).map((item, index) => item - (numbers[index] as number)), (numbers) => `${numbers}.slice(1).map((item, index) => item - (${numbers}[index] ?? 0))`],
  ]),
  ...rows(['number[]', 'number'], 'number[]', [
    ['times multiply double each scale', (numbers: number[], factor: number) => numbers.map((item) => item * factor), (numbers, factor) => `${numbers}.map((item) => item * (${factor}))`], ['plus add increment each', (numbers: number[], other: number) => numbers.map((item) => item + other), (numbers, other) => `${numbers}.map((item) => item + (${other}))`],
    ['above greater more filter', (numbers: number[], limit: number) => numbers.filter((item) => item > limit), (numbers, limit) => `${numbers}.filter((item) => item > (${limit}))`], ['below smaller less filter', (numbers: number[], limit: number) => numbers.filter((item) => item < limit), (numbers, limit) => `${numbers}.filter((item) => item < (${limit}))`],
  ]),
  ...(['string', 'number'] as const).flatMap((item) => [
    ...rows([`${item}[]`], `${item}[]`, [
      ['reverse backwards', (items: never[]) => items.toReversed(), (items) => `${items}.toReversed()`],
      ['unique duplicates', (items: never[]) => [...new Set(items)], (items) => `[...new Set(${items})]`],
      ['without first rest skip', (items: never[]) => items.slice(1), (items) => `${items}.slice(1)`],
      ['without last', (items: never[]) => items.slice(0, -1), (items) => `${items}.slice(0, -1)`],
      ['every second other', (items: never[]) => items.filter((_, index) => index % 2 === 0), (items) => `${items}.filter((_, index) => index % 2 === 0)`],
    ]),
    ...rows([`${item}[]`], 'number', [['length count size', (items: never[]) => items.length, (items) => `${items}.length`]]),
    ...rows([`${item}[]`, 'number'], `${item}[]`, [['first take', (items: never[], count: number) => items.slice(0, count), (items, count) => `${items}.slice(0, ${count})`]]),
    ...rows([`${item}[]`], item, [
      ['first', (items: never[]) => items[0], (items) => `(${items}[0] ?? ${item === 'string' ? "''" : 'Number.NaN'})`],
      ['last', (items: never[]) => items.at(-1), (items) => `(${items}.at(-1) ?? ${item === 'string' ? "''" : 'Number.NaN'})`],
    ]),
    ...rows([`${item}[]`, 'number'], item, [['position index', (items: never[], index: number) => items[index], (items, index) => `(${items}[${index}] ?? ${item === 'string' ? "''" : 'Number.NaN'})`]]),
    ...rows([`${item}[]`, item], 'boolean', [['contains includes', (items: never[], value: never) => items.includes(value), (items, value) => `${items}.includes(${value})`]]),
  ]),
];

const BOOLEANS = rows(['boolean'], 'boolean', [['not opposite', (value: boolean) => !value, (value) => `!${value}`]], false);

/** Everything a program is built of, beside templates. */
export const COMPONENTS: readonly Component[] = [...TEXTS, ...NUMBERS, ...LISTS, ...BOOLEANS];
