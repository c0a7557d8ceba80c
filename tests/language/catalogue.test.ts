import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands.ts';
import type { Plural } from '../../src/language/catalogue.ts';
import { LOCALES } from '../../src/language/locale.ts';
import { CATALOGUES } from '../../src/language/words.ts';

const { en } = CATALOGUES;
const OTHERS = LOCALES.filter((locale) => locale !== 'en');

/** Every text of a language by its path, each form of a plural by itself. */
function texts(locale: (typeof LOCALES)[number]): Map<string, string> {
  const { messages, errors, stored } = CATALOGUES[locale];
  return new Map([
    ...Object.entries<string | Plural>(messages).flatMap(([key, text]): [string, string][] => (typeof text === 'string' ? [[key, text]] : [[`${key}#one`, text.one], [`${key}#other`, text.other]])),
    ...Object.entries(errors).flatMap(([code, { title, advice }]): [string, string][] => [[`${code}#title`, title], [`${code}#advice`, advice]]),
    ...Object.entries(stored).map(([key, text]): [string, string] => [`stored.${key}`, text]),
  ]);
}

const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort();
/** Texts without words, and words that are the same in both languages. */
const SAME: Record<string, readonly string[]> = {
  de: [
    'field.tests', 'field.isolation', 'kind.format', 'kind.import', 'stored.tests', 'seconds', 'risk.line', 'card.score', 'card.part', 'card.content', 'run.failed',
    'prediction.value', 'prediction.interval', 'domain.line', 'verify.artifact', 'error.title', 'error.alternative', 'form.hint', 'review.reason', 'review.said', 'review.who',
  ],
  es: [
    'card.score', 'card.part', 'card.content', 'card.shipped', 'count.errors#one', 'level.error', 'risk.line', 'run.failed', 'seconds', 'prediction.value', 'domain.line',
    'prediction.isFamiliar', 'verify.artifact', 'error.title', 'error.alternative', 'form.hint', 'review.reason', 'review.said', 'review.who', 'card.spec', 'card.reason',
  ],
};

describe.each(OTHERS)('the catalogue in %s', (locale) => {
  const own = texts(locale);

  test('has every text, and no other', () => {
    expect([...own.keys()].sort()).toEqual([...texts('en').keys()].sort());
  });

  test('fills in the same everywhere', () => {
    const filled = (from: Map<string, string>): [string, string[]][] => [...from].map(([key, text]): [string, string[]] => [key, placeholders(text)]).sort();
    expect(filled(own)).toEqual(filled(texts('en')));
  });

  test('is not left in English', () => {
    const same = [...texts('en')].filter(([key, english]) => own.get(key) === english && !SAME[locale]!.includes(key)).map(([key]) => key);
    expect(same).toEqual([]);
  });

  test('holds no English words', () => {
    const english = [...own].filter(([, text]) => /\b(?:the|and|of|by|were|with|your|you|is|are|tests? (?:ran|passed|failed))\b/i.test(text.replaceAll(/\{\w+\}/g, '')));
    expect(english).toEqual([]);
  });

  test('has a form for every number the language tells apart', () => {
    const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    // Spanish says `many` for whole millions only, which take `other` where no noun follows the word.
    expect(['one', 'many', 'other']).toEqual(expect.arrayContaining(categories));
  });
});

describe.each(LOCALES)('the catalogue in %s', (locale) => {
  const { messages } = CATALOGUES[locale];
  const startingWith = (prefix: string): [string, string][] => Object.entries<string | Plural>(messages).filter((entry): entry is [string, string] => entry[0].startsWith(prefix) && typeof entry[1] === 'string');

  test('has texts without loose ends', () => {
    const loose = [...texts(locale)].filter(([, text]) => text === '' || text !== text.trim() || /\{(?!\w+\})|(?<!\{\w+)\}/.test(text));
    expect(loose).toEqual([]);
  });

  test('has titles and buttons that fit a Slack modal and a phone', () => {
    const titles = startingWith('form.').filter(([key]) => /^form\.(?:propose|reject|changes)(?:Submit)?$|^form\.predictSubmit$/.test(key));
    expect(titles.length).toBe(7);
    expect(titles.filter(([, text]) => text.length > 24)).toEqual([]);
    expect(startingWith('button.').filter(([key, text]) => key !== 'button.confirmApprove' && text.length > 30)).toEqual([]);
    const { batteryLife, deviceRecovery, locationAccuracy, riskAssessment } = CATALOGUES[locale].stored;
    expect([batteryLife, deviceRecovery, locationAccuracy, riskAssessment].filter((title) => title.length > 24)).toEqual([]);
  });

  test('explains every command', () => {
    expect(startingWith('help.').map(([key]) => key).sort()).toEqual([...COMMANDS.map(({ name }) => `help.${name}`), 'help.title'].sort());
  });
});

test('the command table and the English catalogue say the same', () => {
  const said = Object.fromEntries(COMMANDS.map(({ name, summary }) => [`help.${name}`, summary]));
  expect(en.messages).toMatchObject(said);
});
