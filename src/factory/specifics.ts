import { otherLanguage } from './other-language.ts';
import type { Extraction } from './parameters.ts';
import type { QueryTerm, ReadRequest, StatedNumber } from './read-request.ts';
import type { Ranked } from './retrieve.ts';
import type { Template } from './template.ts';
import { isContext, normaliseText, toStem } from './words.ts';

/** What a request states beyond its function: parts that the template can't fulfil, and parts it simply does not use. */
export interface Specifics {
  /** Each is a reason to refuse, one phrase. */
  refusals: string[];
  /** Each is worth mentioning, one sentence. */
  notes: string[];
}

const LIMITING = /(?:at most|at least|max|maximum|min|minimum|up to|between(?: # and)?|exactly|longer than|shorter than|more than|less than|fewer than|greater than|no more than|limit(?: of)?|limited to|first|last|top|every|larger than|smaller than|above|below|over|under)$/;
const LIMITED = /^(?:or more|or less|or fewer|characters?|chars?|digits?|letters?|words?|decimals?|max|min|minimum|maximum)\b/;
const RETURNED = /\b(?:returns?|returning|gives?|yields?)\s+((?:null|undefined|nan|an?\s+empty\s+(?:string|array|list|object)|-1|0|zero|false|true)\b(?:\s+(?:instead|otherwise|if|when|for|on|in\s+case)\b[^.;,]{0,60}))/gi;
const THROWN = /\b(?:throws?|throwing|raises?)\b[^.;,]{0,60}/gi;
const EXPLAINED = /\b(?:returns?|returning|gives?|and|with)\s+(?:back\s+)?(?:an?\s+|the\s+)?(?:errors?\b|reasons?\b|messages?\b|(?:list|array)\s+of\s+(?:errors?|problems?|reasons?)\b|explanations?\b|details\b|why\b)[^.;,]{0,40}/gi;
const MODES = /\b(?:case[- ]?(?:in)?sensitive(?:ly)?|ignor(?:e|es|ing)\s+(?:the\s+)?case|inclusive(?:ly)?|exclusive(?:ly)?|in[- ]place)\b/gi;
const RESTRICTION = /\b(only|except|excluding|but\s+not|unless|without|ignoring|other\s+than|must\s+not|not\s+allowing)\b([^.;,]{0,60})/gi;
const STATED_RETURN = /\breturns?\s+(?:an?\s+|the\s+)?(boolean|string|text|number|integer|array|list|object|map|dictionary|promise)\b/i;
const RETURN_KINDS: Record<string, string> = { boolean: 'boolean', string: 'string', text: 'string', number: 'number', integer: 'number', array: 'array', list: 'array', object: 'object', map: 'object', dictionary: 'object', promise: 'promise' };

/** Compares what the request states with what the template and its parameters fulfil. */
export function checkSpecifics(request: ReadRequest, ranked: Ranked, extraction: Extraction): Specifics {
  const { template } = ranked;
  const unexplained = ranked.unexplained.filter((term) => !extraction.usedStems.has(term.stem) && !isHonoured(template, term.word) && !/^\d+$/.test(term.word));
  const refusals = [
    ...languages(request),
    ...extraction.problems,
    ...unusedLimits(request, template, extraction),
    ...policies(request, template),
    ...modes(request, template, extraction),
    ...restrictions(request, template, unexplained),
    ...returnKind(request, template),
  ];
  return { refusals, notes: [...unusedValues(request, template, extraction), ...unusedWords(unexplained)] };
}

function isHonoured(template: Template, phrase: string): boolean {
  const stem = (text: string): string => normaliseText(text).split(' ').map(toStem).join(' ');
  return template.honours.some((honoured) => stem(honoured) === stem(phrase));
}

function languages({ rest }: ReadRequest): string[] {
  const language = otherLanguage(rest);
  return language === undefined ? [] : [`it asks for ${language}, and only TypeScript is written here`];
}

function isUnused(stated: StatedNumber, template: Template, extraction: Extraction): boolean {
  const partOfWord = /\p{L}$/u.test(stated.before) && new RegExp(`${escape(stated.before.split(' ').at(-1) ?? '')}${escape(stated.text)}`, 'i').test([...template.aliases, ...template.tags, template.entryPoint, ...template.honours].join(' '));
  return !extraction.usedNumbers.has(stated) && !partOfWord && !isHonoured(template, stated.text) && !template.tags.some((tag) => toStem(tag) === stated.text);
}

function escape(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '\\$&');
}

function unusedLimits(request: ReadRequest, template: Template, extraction: Extraction): string[] {
  const limits = request.numbers.filter((stated) => isUnused(stated, template, extraction) && isLimit(stated));
  return limits.map(({ before, text, after }) => `it states “${[before.split(' ').slice(-2).join(' '), text, after.split(' ')[0]].filter(Boolean).join(' ')}”, which this function can't be given`);
}

/** Numbers in words (“two lists”) are hardly ever limits. */
function isLimit({ before, after, text }: StatedNumber): boolean {
  return /\d/.test(text) && (LIMITING.test(before) || LIMITED.test(after));
}

function unusedValues(request: ReadRequest, template: Template, extraction: Extraction): string[] {
  const numbers = request.numbers.filter((stated) => isUnused(stated, template, extraction) && !isLimit(stated)).map(({ text }) => text);
  const quotes = request.quoted.filter((quoted) => !extraction.usedQuotes.has(quoted) && quoted.value.trim() !== '').map(({ value }) => `“${value}”`);
  const all = [...numbers, ...quotes];
  return all.length === 0 ? [] : [`not used from the request: ${all.join(', ')}; where the function takes such a value as an argument, pass it there`];
}

function unusedWords(unexplained: readonly QueryTerm[]): string[] {
  return unexplained.length === 0 ? [] : [`not used from the request: ${unexplained.map(({ word }) => word).join(', ')}`];
}

/** What to do with wrong input: the template's way is fixed. */
function policies({ rest }: ReadRequest, template: Template): string[] {
  const returned = Array.from(rest.matchAll(RETURNED), ([, policy = '']) => policy.trim()).filter((policy) => !(template.returns === 'boolean' && /^(?:true|false)\b/i.test(policy)) && !isHonoured(template, policy));
  const thrown = template.returns === 'boolean' ? (rest.match(THROWN) ?? []).filter((policy) => !/type\s?error|wrong\s+type|non[- ]?(?:string|number|array)|not\s+an?\s+(?:string|number|array|integer)/i.test(policy)) : [];
  const explained = template.returns === 'boolean' ? (rest.match(EXPLAINED) ?? []) : [];
  return [...explained.map((policy) => `it wants “${policy.trim()}”, and this function answers true or false`), ...returned.map((policy) => `it wants “return ${policy}”`), ...thrown.map((policy) => `it wants “${policy.trim()}”, and this function answers true or false`)];
}

function modes({ rest }: ReadRequest, template: Template, extraction: Extraction): string[] {
  const stated = (rest.match(MODES) ?? []).map((mode) => mode.toLowerCase());
  const canonical = (mode: string): string => (/^ignor/.test(mode) ? 'case-insensitive' : mode.replace(/ly$/, '').replace(/^case ?/, 'case-').replace('--', '-').replace(/^in-/, 'in '));
  return stated.filter((mode) => !isHonoured(template, canonical(mode)) && !normaliseText(mode).split(' ').some((word) => extraction.usedStems.has(toStem(word)))).map((mode) => `it states “${mode}”, which this function can't be given`);
}

/** “only …”, “except …”: what follows must be something that the template knows, unless restricting is what it does. */
function restrictions({ rest }: ReadRequest, template: Template, unexplained: readonly QueryTerm[]): string[] {
  const own = [...template.aliases, ...template.tags, ...template.honours].join(' ').toLowerCase();
  return Array.from(rest.matchAll(RESTRICTION)).flatMap(([whole, marker = '', following = '']) => {
    const near = normaliseText(following).split(' ').slice(0, 5).map(toStem);
    const unknown = unexplained.some(({ stem }) => near.includes(stem) && !isContext(stem));
    return unknown && !own.includes(marker.toLowerCase()) ? [`it states “${whole.trim()}”, which this function does not know`] : [];
  });
}

function returnKind({ rest }: ReadRequest, template: Template): string[] {
  const stated = RETURN_KINDS[STATED_RETURN.exec(rest)?.[1]?.toLowerCase() ?? ''];
  return stated === undefined || template.returns === 'any' || template.returns === stated ? [] : [`it wants ${stated === 'array' || stated === 'object' ? 'an' : 'a'} ${stated} back, and this function returns ${template.signature.split('): ').at(-1)}`];
}
