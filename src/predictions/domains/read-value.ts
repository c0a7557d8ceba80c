import type { DomainSchema, FeatureSchema } from './schema.ts';

/** A number as people type it; no hexadecimal, no infinities, no empty text. */
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const LONGEST_TEXT = 200;
const WORDS = new Map([['true', true], ['yes', true], ['false', false], ['no', false]]);

/**
 * A feature's value from what was typed or stands in a table, or is a number or boolean already.
 * @returns `undefined` when it is not what the feature wants
 * @example readValue({ name: 'locked', type: 'boolean', help: '' }, 'Yes') // true
 */
export function readValue(feature: Pick<FeatureSchema, 'type' | 'range'>, value: unknown): number | string | boolean | undefined {
  if (feature.type === 'text') return typeof value === 'string' && value !== '' && value.length <= LONGEST_TEXT ? value : undefined;
  if (feature.type === 'boolean') return readBoolean(value);
  const number = readNumber(value);
  const [low, high] = feature.range ?? [-Number.MAX_VALUE, Number.MAX_VALUE];
  return number >= low && number <= high ? number : undefined;
}

/** True or false from the words for them, however written, or from 1 and 0. */
export function readBoolean(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const number = readNumber(value);
  if (number === 0 || number === 1) return number === 1;
  return typeof value === 'string' ? WORDS.get(value.toLowerCase()) : undefined;
}

/** The number, or `NaN`. */
export function readNumber(value: unknown): number {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && NUMBER.test(value) ? Number(value) : Number.NaN;
}

/** What a feature wants, in words. */
export function expectation({ type, range, unit }: Pick<FeatureSchema, 'type' | 'range' | 'unit'>): string {
  if (type === 'boolean') return 'true or false';
  if (type === 'text') return `a text of at most ${LONGEST_TEXT} characters`;
  const suffix = unit === undefined ? '' : ` ${unit}`;
  return range === undefined ? `a number${suffix}` : `a number from ${range[0]} to ${range[1]}${suffix}`;
}

/**
 * What came of a case, as it was typed or stands in a table.
 * @returns whether it happened, of a probability, or the quantity; `undefined` when it is not what the domain wants
 */
export function readOutcome({ kind, range }: Pick<DomainSchema, 'kind' | 'range'>, value: unknown): boolean | number | undefined {
  if (kind === 'probability') return readBoolean(value);
  const quantity = readValue({ type: 'number', ...(range === undefined ? {} : { range }) }, value);
  return typeof quantity === 'number' ? quantity : undefined;
}
