import { stemmer } from 'stemmer';
import { CONTEXT_WORDS, PHRASES, STOP_WORDS, SYNONYMS, WEAK_WORDS } from './synonyms.ts';

const PHRASE_PATTERN = new RegExp(`(?<![\\p{L}\\p{N}])(?:${PHRASES.map(([phrase]) => phrase).toSorted((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\p{N}])`, 'gu');
const PHRASE_MAP = new Map(PHRASES);
const stems = new Map<string, string>();

/** Lower-case words with single spaces, camelCase and toHTML split, apostrophes gone, known phrases replaced by one word. */
export function normaliseText(text: string): string {
  const spaced = text
    .normalize('NFKC')
    .replaceAll(/(?:°\s?|\bdegrees?\s+)C\b/g, ' celsius ')
    .replaceAll(/(?:°\s?|\bdegrees?\s+)F\b/g, ' fahrenheit ')
    .replaceAll(/#(?:[0-9a-f]{6}|[0-9a-f]{3})\b/gi, ' hex color ')
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu}\p{Ll}|\p{Lu}{2})|(?<=\p{Lu})(?=\p{Lu}\p{Ll}{2}|To\p{Lu})/gu, ' ')
    .toLowerCase()
    .replaceAll(/(\p{L})['’]s?(?=[^\p{L}]|$)/gu, '$1')
    .replaceAll(/(?<![\p{L}\p{N}])(\d+)(?=\p{L})/gu, '$1 ');
  const words = (spaced.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
  return words.replaceAll(PHRASE_PATTERN, (phrase) => PHRASE_MAP.get(phrase) ?? phrase);
}

export interface Term {
  /** Stem of the canonical synonym: what is compared. */
  stem: string;
  /** The word as written, for messages. */
  word: string;
}

/** The words of a text that say something, in order, as comparable stems. Numbers are read elsewhere. */
export function toTerms(text: string): Term[] {
  const words = normaliseText(text).split(' ').filter((word) => word.length > 1 && !STOP_WORDS.has(word) && !/^\d+$/.test(word));
  return words.map((word) => ({ word, stem: toStem(word) }));
}

export function toStem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = stemmer(SYNONYMS.get(word) ?? word);
  if (stems.size < 50_000) stems.set(word, stem);
  return stem;
}

const weakStems = new Set([...WEAK_WORDS].map((word) => stemmer(word)));
const contextStems = new Set([...CONTEXT_WORDS].filter((word) => !SYNONYMS.has(word)).map((word) => stemmer(word)));

export function isWeak(stem: string): boolean {
  return weakStems.has(stem);
}

/** Words that say nothing about which function is meant. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}

/** Words that tell about the surroundings of a function. */
export function isContext(stem: string): boolean {
  return contextStems.has(stem);
}
