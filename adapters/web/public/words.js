/** The console's own words, and how pages take them from the catalogue of the reader's language. */
import { h } from './dom.js';
import { DE_ARTIFACT } from './words/de-artifact.js';
import { DE_PAGES } from './words/de-pages.js';
import { DE_TABLES } from './words/de-tables.js';
import { EN_ARTIFACT } from './words/en-artifact.js';
import { EN_PAGES } from './words/en-pages.js';
import { EN_TABLES } from './words/en-tables.js';
import { ES_ARTIFACT } from './words/es-artifact.js';
import { ES_PAGES } from './words/es-pages.js';
import { ES_TABLES } from './words/es-tables.js';

export const WORDS = { en: { ...EN_PAGES, ...EN_ARTIFACT, ...EN_TABLES }, de: { ...DE_PAGES, ...DE_ARTIFACT, ...DE_TABLES }, es: { ...ES_PAGES, ...ES_ARTIFACT, ...ES_TABLES } };

let chosen = 'en';

/** The first language of a reader's list that there is a catalogue for, e.g. of `['de-AT', 'en']`. */
export function pickLanguage(tags) {
  return tags.map((tag) => tag.slice(0, 2).toLowerCase()).find((language) => Object.hasOwn(WORDS, language)) ?? 'en';
}

export function setLanguage(language) {
  chosen = language;
  document.documentElement.lang = language;
}

/** For `Intl`: the reader's own variant of the chosen language, where there is one. */
export function locale() {
  return navigator.languages.find((tag) => tag.startsWith(chosen)) ?? chosen;
}

export function language() {
  return chosen;
}

/** @param {Record<string, string | number>} [values] for the places in braces */
export function t(key, values = {}) {
  return (WORDS[chosen][key] ?? key).replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}

/** The wording for one or for several, with the number in it. */
export function count(key, number, values = {}) {
  const form = new Intl.PluralRules(chosen).select(number) === 'one' ? 'one' : 'other';
  return t(`${key}.${form}`, { ...values, count: number.toLocaleString(locale()) });
}

/**
 * Words with nodes among them: places in braces take nodes as well, and what stands between double asterisks is strong.
 * @returns {(string | Node)[]}
 */
export function parts(key, values = {}) {
  const fill = (text) => text.split(/(\{\w+\})/).map((piece) => (/^\{\w+\}$/.test(piece) ? values[piece.slice(1, -1)] : piece));
  return (WORDS[chosen][key] ?? key).split(/\*\*(.+?)\*\*/).map((piece, index) => (index % 2 === 1 ? h('strong', {}, fill(piece)) : fill(piece)));
}
