import type { ErrorCode } from '../errors.ts';
import type { Catalogue, ErrorText, MessageKey, Params, StoredKey } from './catalogue.ts';
import { errors as deErrors } from './de/errors.ts';
import { messages as deMessages } from './de/messages.ts';
import { stored as deStored } from './de/stored.ts';
import { errors as enErrors } from './en/errors.ts';
import { messages as enMessages } from './en/messages.ts';
import { stored as enStored } from './en/stored.ts';
import { errors as esErrors } from './es/errors.ts';
import { messages as esMessages } from './es/messages.ts';
import { stored as esStored } from './es/stored.ts';
import type { Locale } from './locale.ts';

export const CATALOGUES: Readonly<Record<Locale, Catalogue>> = {
  en: { messages: enMessages, errors: enErrors, stored: enStored },
  de: { messages: deMessages, errors: deErrors, stored: deStored },
  es: { messages: esMessages, errors: esErrors, stored: esStored },
};

/** Speaks one language. */
export interface Words {
  readonly locale: Locale;
  /** A text of the catalogue, filled in. */
  say<Key extends MessageKey>(key: Key, ...params: keyof Params<Key> extends never ? [] : [params: Params<Key>]): string;
  error(code: ErrorCode): ErrorText;
  /** A sentence that was stored in English; as it is where the catalogue doesn't know it. */
  stored(text: string): string;
  /** @param digits most significant digits; without it at most two decimals */
  number(value: number, digits?: number): string;
  /** @param value 0-100 @param decimals most decimals, none by default */
  percent(value: number, decimals?: number): string;
  /** A point in time, to the minute, in UTC. @param iso ISO 8601 */
  time(iso: string): string;
  seconds(durationMs: number): string;
}

/** English is read everywhere, so its dates are ISO 8601: nobody takes the month for the day. */
const DATE_LOCALES: Record<Locale, Intl.DateTimeFormatOptions & { tag: string }> = {
  en: { tag: 'sv', month: '2-digit', day: '2-digit' },
  de: { tag: 'de', month: 'short', day: 'numeric' },
  es: { tag: 'es', month: 'short', day: 'numeric' },
};

const STORED_PATTERNS: readonly (readonly [StoredKey, RegExp])[] = Object.entries(enStored).map(([key, text]) => [key as StoredKey, patternOf(text)]);
/** Placeholders that hold stored sentences again. */
const NESTED: readonly string[] = ['limit', 'problem'];

/** A pattern that matches a text whatever it was filled in with. */
function patternOf(text: string): RegExp {
  const parts = text.split(/\{(\w+)\}/).map((part, index) => (index % 2 === 0 ? part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : `(?<${part}>.+?)`));
  return new RegExp(`^${parts.join('')}$`, 's');
}

function createWords(locale: Locale): Words {
  const { messages, errors, stored } = CATALOGUES[locale];
  const { tag, ...dateParts } = DATE_LOCALES[locale];
  const plurals = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const dates = new Intl.DateTimeFormat(tag, { ...dateParts, year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC', timeZoneName: 'short' });

  const fill = (text: string, params: Record<string, string | number>): string =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = params[name] ?? '';
      return typeof value === 'number' ? numbers.format(value) : value;
    });

  function translate(text: string): string {
    for (const [key, pattern] of STORED_PATTERNS) {
      const match = pattern.exec(text);
      if (!match) continue;
      const found = Object.entries(match.groups ?? {}).map(([name, value]) => [name, NESTED.includes(name) ? translate(value) : value]);
      return fill(stored[key], Object.fromEntries(found) as Record<string, string>);
    }
    return text;
  }

  const words: Words = {
    locale,
    say(key, ...[params]) {
      const text = messages[key];
      const given = (params ?? {}) as Record<string, string | number>;
      if (typeof text === 'string') return fill(text, given);
      const form = plurals.select(Number(given['count']));
      return fill(form === 'one' ? text.one : text.other, given);
    },
    error: (code) => errors[code],
    stored: (text) => (locale === 'en' ? text : translate(text)),
    number: (value, digits) => (digits === undefined ? numbers.format(value) : new Intl.NumberFormat(locale, { maximumSignificantDigits: digits }).format(value)),
    percent: (value, decimals = 0) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: decimals }).format(value / 100),
    time: (iso) => dates.format(new Date(iso)),
    seconds: (durationMs) => words.say('seconds', { number: new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(durationMs / 1000) }),
  };
  return words;
}

const WORDS: Readonly<Record<Locale, Words>> = { en: createWords('en'), de: createWords('de'), es: createWords('es') };

/** Who speaks this language. */
export function wordsIn(locale: Locale): Words {
  return WORDS[locale];
}
