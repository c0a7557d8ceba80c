import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const FOLDER = join(import.meta.dirname, '../../../adapters/web/public');

const { WORDS: catalogues }: { WORDS: Record<string, Record<string, string>> } = await import(join(FOLDER, 'words.js'));
const english = catalogues['en']!;
const modules = readdirSync(FOLDER).filter((name) => name.endsWith('.js')).map((name) => readFileSync(join(FOLDER, name), 'utf8'));

const places = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

test('there are three languages', () => {
  expect(Object.keys(catalogues)).toEqual(['en', 'de', 'es']);
});

describe.each(['de', 'es'])('%s', (language) => {
  const translated = catalogues[language]!;

  test('has every key of the English catalogue and no other', () => {
    expect(Object.keys(translated).sort()).toEqual(Object.keys(english).sort());
  });

  test('fills in the same places, and makes the same parts strong', () => {
    const different = Object.keys(english).filter((key) => places(english[key]!).join() !== places(translated[key]!).join() || english[key]!.split('**').length !== translated[key]!.split('**').length);
    expect(different).toEqual([]);
  });

  test('is not the English text under another name', () => {
    const same = Object.keys(english).filter((key) => english[key] === translated[key]);
    expect(same.length).toBeLessThan(Object.keys(english).length / 10);
  });
});

test('every word a page asks for by name is there', () => {
  const asked = modules.flatMap((text) => [...text.matchAll(/\b(t|parts|by|count)\('([\w.-]+)'/g)].flatMap(([, kind, key]) => (kind === 'count' ? [`${key}.one`, `${key}.other`] : [String(key)])));
  expect(asked.length).toBeGreaterThan(200);
  expect(asked.filter((key) => !(key in english))).toEqual([]);
});

test('every word is asked for by some page', () => {
  const text = modules.join('\n');
  const unused = Object.keys(english).filter((key) => {
    const name = key.replace(/\.(?:one|other)$/, '');
    return !text.includes(`'${name}'`) && !text.includes(`\`${name.replace(/[^.]+$/, '')}\${`);
  });
  // Steps and their texts are asked for by one template each.
  expect(unused.filter((key) => !key.startsWith('steps.'))).toEqual([]);
});

test('no page says anything that is in no catalogue', () => {
  // A sentence between quotes as the text of an element or as its name: a capital letter, then words.
  const said = modules.flatMap((text) => [...text.matchAll(/(?:\}, |'aria-label': |title: |placeholder: )'([A-Z][a-z]+ [^']*)'/g)].map(([, sentence]) => sentence));
  expect(said).toEqual([]);
});
