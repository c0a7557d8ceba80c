import MiniSearch from 'minisearch';
import type { Alternative } from '../artifact/code-artifact.ts';
import { NEAR_TIE } from './near-ties.ts';
import { createNgramIndex, type NgramIndex } from './ngram-index.ts';
import { readRequest, type QueryTerm } from './read-request.ts';
import { shiftConfidence, type Adjustment, type Thresholds } from './standing/adjustment.ts';
import type { Template } from './template.ts';
import { isContext, isStopWord, isWeak, normaliseText, toStem, toTerms } from './words.ts';

/** Stem of “validate”, “check”, “verify” and the like. */
const VALID = toStem('validate');
const ANYTHING = toStem('any');
const DATA_KINDS = ['string', 'array', 'object', 'number', 'date'].map(toStem);
const CHECKS = / (?:check|checks|verify|verifies|validate|validates|test|tests|tell|tells|see) (?:if|whether|that) | validat/;
const ASKS = / (?:is|are|if|whether|does|do|can|has) /;
const ACTIONS = /(?<= )(?:get|gets|find|finds|extract|extracts|format|formats|convert|converts|parse|parses|generate|generates|list|lists|count|counts|sort|sorts|mask|masks|normalize|normalise|join|joins|calculate|calculates|compute|computes|remove|removes|replace|replaces|reverse|reverses|encode|decode|draw|download|fetch)(?= )/g;
/** Templates below this confidence are not offered as an answer; what became of such answers moves it a little. */
export const ACCEPT_CONFIDENCE = 0.58;
/** From here a template is worth naming beside the answer. */
const NEAR_CONFIDENCE = 0.1;
/** Most that another template gets when the request is an alias word for word. */
const NEXT_TO_EXACT = 0.95;
/** How many candidates of the two indexes are compared alias by alias. */
const CANDIDATES = 40;
/** Weight of words that most requests share, known or not. */
const WEAK_WEIGHT = 0.6;
/** Unknown words weigh as if this share of the templates had them, so that a growing library does not make them heavier. */
const UNKNOWN_SHARE = 1 / 45;
/** A word that this share of the templates has does not tell them apart. */
const COMMON_SHARE = 1 / 11;

/** One template as an answer to one request. */
export interface Ranked {
  template: Template;
  /** 0-1: how much of the request this template explains, and how closely the request is one of its aliases. */
  confidence: number;
  /** Words of the request that no text of the template mentions. */
  unexplained: QueryTerm[];
  /** Words of the request that mean another function. */
  conflicts: string[];
}

/** Templates with their index, built once. */
export interface Library {
  readonly templates: readonly Template[];
  readonly thresholds: Thresholds;
  get(id: string): Template | undefined;
  /** The templates that have this alias, word for word as requests are read. */
  owners(alias: string): readonly Template[];
  /** Best first; only templates that share something with the words. */
  search(text: string, terms: readonly QueryTerm[]): Ranked[];
  /** The same templates as what became of earlier proposals ranks them. */
  adjusted(adjustment: Adjustment): Library;
}

/** How templates are ranked by their words alone. */
const BY_WORDS: Adjustment = { shifts: new Map(), thresholds: { accept: ACCEPT_CONFIDENCE, nearTie: NEAR_TIE } };

/** What the index knows of one template. */
interface Profile {
  template: Template;
  vocabulary: Set<string>;
  /** Kinds of data that go in and come out, and those that its texts mention. */
  kinds: Set<string>;
  aliases: Set<string>[];
  refuses: Set<string>;
  requires: Set<string>[];
}

interface Index {
  profiles: Profile[];
  /** Whose aliases these are, as requests are read. */
  owners: Map<string, Template[]>;
  words: MiniSearch;
  grams: NgramIndex;
  /** Weight of a stem: rare ones say more; unknown ones say most. */
  weight(stem: string): number;
  /** Weights of a word that one template has, and of one that many have. */
  rare: number;
  common: number;
  /** The known stem that an unknown one most likely is a misspelling of. */
  correct(stem: string): string;
}

export function createLibrary(templates: readonly Template[]): Library {
  const index = createIndex(templates);
  const byId = new Map(templates.map((template) => [template.id, template]));
  const owners = (alias: string): readonly Template[] => index.owners.get(aliasKey(alias)) ?? [];
  const adjusted = ({ shifts, thresholds }: Adjustment): Library => ({ templates, thresholds, get: (id) => byId.get(id), owners, search: (text, terms) => search(index, text, terms, shifts), adjusted });
  return adjusted(BY_WORDS);
}

/** The nearest templates for a refusal or a question, without those that have hardly a word in common with it. */
export function toAlternatives(ranked: readonly Ranked[], count: number): Alternative[] {
  return ranked.filter(({ confidence }) => confidence >= NEAR_CONFIDENCE).slice(0, count).map(({ template, confidence }) => ({ template: template.id, summary: template.summary, confidence: round(confidence) }));
}

export function round(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}

function createIndex(templates: readonly Template[]): Index {
  const profiles = templates.map(toProfile);
  const frequency = new Map<string, number>();
  for (const { vocabulary } of profiles) for (const stem of vocabulary) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  const words = new MiniSearch({
    fields: ['aliases', 'summary', 'name'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
    searchOptions: { boost: { aliases: 2, name: 1.5 }, prefix: (term) => term.length > 3, fuzzy: (term) => (term.length > 4 ? 0.2 : false) },
  });
  words.addAll(templates.map((template, id) => ({ id, aliases: stemText([...template.aliases, ...template.tags].join(' ')), summary: stemText(template.summary), name: stemText(template.entryPoint) })));
  const weigh = (count: number): number => Math.log(1 + templates.length / count);
  const weight = (stem: string): number => {
    const known = frequency.get(stem);
    return isWeak(stem) || isContext(stem) ? WEAK_WEIGHT : weigh(known ?? templates.length * UNKNOWN_SHARE);
  };
  return { profiles, owners: ownersOfAliases(templates), words, grams: createNgramIndex(templates.map(toDocument)), weight, rare: weigh(1), common: weigh(templates.length * COMMON_SHARE), correct: createCorrector([...frequency.keys()]) };
}

function ownersOfAliases(templates: readonly Template[]): Map<string, Template[]> {
  const all = templates.flatMap((template) => Array.from(new Set(template.aliases.map(aliasKey)), (alias): [string, Template] => [alias, template]));
  const owners = Map.groupBy(all.filter(([alias]) => alias !== ''), ([alias]) => alias);
  return new Map(Array.from(owners, ([alias, some]) => [alias, some.map(([, template]) => template)]));
}

/** What of a request or an alias is compared word for word. */
export function aliasKey(text: string): string {
  return normaliseText(readRequest(text).searchText);
}

function toProfile(template: Template): Profile {
  const texts = [...template.aliases, template.summary, template.entryPoint, template.id.replaceAll('-', ' ')];
  const aliases = texts.map((text) => new Set(toTerms(text).map(({ stem }) => stem)));
  const tags = template.tags.flatMap((tag) => toTerms(tag).map(({ stem }) => stem));
  const honours = template.honours.flatMap((text) => toTerms(text).map(({ stem }) => stem));
  const vocabulary = new Set([...tags, ...honours, ...aliases.flatMap((alias) => [...alias])]);
  const kinds = new Set([...vocabulary, ...[...template.accepts, template.returns].flatMap((kind) => (kind.match(/[a-z]+/g) ?? []).map(toStem))]);
  return { template, aliases, vocabulary, kinds, refuses: new Set(template.refuses.map(normaliseText)), requires: (template.requires ?? []).map((words) => new Set(words.flatMap((word) => normaliseText(word).split(' ').map(toStem)))) };
}

function toDocument({ aliases, summary, entryPoint }: Template): string {
  return normaliseText([...aliases, summary, entryPoint].join(' '));
}

function stemText(text: string): string {
  return toTerms(text).map(({ stem }) => stem).join(' ');
}

function search(index: Index, text: string, asked: readonly QueryTerm[], shifts: Adjustment['shifts']): Ranked[] {
  const terms = asked.map((term) => ({ ...term, stem: index.correct(term.stem) }));
  const normal = normaliseText(text);
  const fulltext = new Map(index.words.search(terms.map(({ stem }) => stem).join(' ')).map(({ id, score }) => [id as number, score]));
  const similarity = index.grams.similarities(normal);
  const [highestText, highestSimilarity] = [Math.max(1e-9, ...fulltext.values()), Math.max(1e-9, ...similarity)];
  const fused = index.profiles.map((profile, id) => ({ profile, found: 0.5 * ((fulltext.get(id) ?? 0) / highestText) + 0.5 * ((similarity[id] as number) / highestSimilarity), cosine: similarity[id] as number }));
  const candidates = fused.filter(({ found }) => found > 0).sort((a, b) => b.found - a.found).slice(0, CANDIDATES);
  const words = ` ${normal} `;
  const stems = new Set(normal.split(' ').map((word) => (isStopWord(word) ? toStem(word) : index.correct(toStem(word)))));
  const [exact, another] = index.owners.get(normal) ?? [];
  return candidates
    .map(({ profile, found }) => ({ ...rank(index, profile, terms, words, stems), found }))
    .map((ranked) => ({ ...ranked, confidence: shiftConfidence(ranked.confidence, shifts.get(ranked.template.id) ?? 0) }))
    .map((ranked) => (exact === undefined || another !== undefined ? ranked : besideExact(ranked, exact)))
    .sort((a, b) => b.confidence + 0.1 * b.found - (a.confidence + 0.1 * a.found))
    .map(({ template, confidence, unexplained, conflicts }) => ({ template, confidence, unexplained, conflicts }));
}

/** A request that is an alias word for word means that template, whatever its single words say. */
function besideExact<R extends Ranked>(ranked: R, exact: Template): R {
  return ranked.template === exact ? { ...ranked, confidence: 1, unexplained: [], conflicts: [] } : { ...ranked, confidence: Math.min(ranked.confidence, NEXT_TO_EXACT) };
}

/** Confidence: the explained share of the request, its likeness to the best alias, and how rare its rarest known word is; lowered by signs of another function. */
function rank(index: Index, profile: Profile, terms: readonly QueryTerm[], words: string, stems: ReadonlySet<string>): Ranked {
  const { template, vocabulary } = profile;
  const weigh = (term: QueryTerm): number => term.weight * index.weight(term.stem);
  const total = terms.reduce((sum, term) => sum + weigh(term), 0);
  const unexplained = terms.filter(({ stem }) => !vocabulary.has(stem));
  const explained = total === 0 ? 0 : 1 - unexplained.reduce((sum, term) => sum + weigh(term), 0) / total;
  const likeness = Math.max(...profile.aliases.map((alias) => aliasLikeness(index, alias, terms, total)));
  const conflicts = [...profile.refuses].filter((word) => words.includes(` ${word} `));
  const lacking = profile.requires.some((anyOf) => ![...anyOf].some((stem) => stems.has(stem))) || isOtherJob(profile, words, stems);
  const wrongWay = template.direction !== undefined && pointsBack(template.direction, words);
  const rarest = Math.max(0, ...terms.filter(({ stem }) => vocabulary.has(stem)).map(weigh));
  const anchor = Math.min(1, Math.max(0, (rarest - index.common) / (index.rare - index.common)));
  const confidence = (0.5 * explained + 0.35 * likeness + 0.15 * anchor) * (conflicts.length > 0 || lacking ? 0.5 : 1) * (wrongWay ? 0.6 : 1);
  return { template, confidence: Math.min(confidence, 1), unexplained, conflicts };
}

/** Signs of another job: a check asked of a function that does not check, an action of one that only checks, data of another kind. */
function isOtherJob({ template, vocabulary, kinds }: Profile, words: string, stems: ReadonlySet<string>): boolean {
  const stated = DATA_KINDS.filter((kind) => stems.has(kind));
  if (stated.length > 0 && !stated.some((kind) => kinds.has(kind) || kinds.has(ANYTHING))) return true;
  if (template.returns !== 'boolean') return CHECKS.test(words) && !vocabulary.has(VALID);
  const actions = words.match(ACTIONS) ?? [];
  return actions.length > 0 && !ASKS.test(words) && !stems.has(VALID) && actions.every((action) => !vocabulary.has(toStem(action)) || isWeak(toStem(action)));
}

/** F1 of the weighted words that the request and the alias share. */
function aliasLikeness(index: Index, alias: Set<string>, terms: readonly QueryTerm[], total: number): number {
  let [shared, size] = [0, 0];
  for (const stem of alias) size += index.weight(stem);
  for (const term of terms) if (alias.has(term.stem)) shared += index.weight(term.stem) * term.weight;
  return shared === 0 ? 0 : (2 * shared) / (total + size);
}

/** Whether the request goes from what the function gives to what it takes: “B to A”, “A from B”, “how many A are B”. */
function pointsBack([from, to]: [string[], string[]], text: string): boolean {
  const words = text.trim().split(' ').map((word) => (/^\d+$/.test(word) ? 'number' : word));
  const stems = words.map(toStem);
  const place = (side: string[]): number => Math.max(...side.map((word) => stems.indexOf(toStem(word))));
  const [start, end] = [place(from), place(to)];
  if (start < 0 || end < 0 || start === end) return false;
  const between = words.slice(Math.min(start, end) + 1, Math.max(start, end));
  const before = words[Math.min(start, end) - 1] ?? '';
  if (['count', 'what', 'which'].includes(before) || between.includes('from')) return start < end;
  return between.some((word) => ['to', 'into', 'as', 'in'].includes(word)) && start > end;
}

/** Unknown stems of five letters and more are matched with the known one that misses, adds or swaps a letter; from eight letters on also with another letter. */
function createCorrector(known: readonly string[]): (stem: string) => string {
  const set = new Set(known);
  const byLetter = Map.groupBy(known.filter((stem) => stem.length > 3), (stem) => stem[0]);
  const memo = new Map<string, string>();
  return (stem) => {
    if (set.has(stem) || stem.length < 5 || stem.length > 30) return stem;
    const found = memo.get(stem) ?? byLetter.get(stem[0])?.find((other) => isOneEdit(stem, other)) ?? stem;
    if (memo.size < 10_000) memo.set(stem, found);
    return found;
  };
}

function isOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  const swapped = restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
  const replaced = a.length > 7 && restA.slice(1) === restB.slice(1);
  return swapped || replaced || restA === restB.slice(1) || restA.slice(1) === restB;
}
