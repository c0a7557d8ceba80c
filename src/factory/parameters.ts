import { numberSource } from './literal.ts';
import type { QuotedText, ReadRequest, StatedNumber } from './read-request.ts';
import { asStringLiteral } from './string-literal.ts';
import type { ParamValue, Template, TemplateParam } from './template.ts';
import { toTerms } from './words.ts';

/** What a request sets of a template, and which of its parts that took. */
export interface Extraction {
  values: Map<string, ParamValue>;
  usedNumbers: Set<StatedNumber>;
  usedQuotes: Set<QuotedText>;
  usedStems: Set<string>;
  /** Values out of the range that the template supports, one sentence each. */
  problems: string[];
}

/** Finds the values that the request states for the template's parameters. */
export function extractParams(template: Template, request: ReadRequest): Extraction {
  const extraction: Extraction = { values: new Map(), usedNumbers: new Set(), usedQuotes: new Set(), usedStems: new Set(), problems: [] };
  for (const param of template.params) {
    const value = extract(param, request, extraction);
    if (value !== undefined) extraction.values.set(param.name, value);
  }
  const ordered = (template.ascending ?? []).flatMap((name) => extraction.values.get(name) ?? []).map(Number);
  if (ordered.some((value, index) => index > 0 && value < (ordered[index - 1] as number))) extraction.problems.push(`${ordered.join(' and ')} are the wrong way round`);
  return extraction;
}

/** A parameter's value as TypeScript source; the text `Infinity` stands for the number. */
export function paramSource(param: TemplateParam, value: ParamValue): string {
  if (param.type === 'number') return numberSource(Number(value));
  return typeof value === 'string' ? asStringLiteral(value).replace(/^"([^'\\]*)"$/, "'$1'") : String(value);
}

function extract(param: TemplateParam, request: ReadRequest, extraction: Extraction): ParamValue | undefined {
  const { extractor } = param;
  switch (extractor.kind) {
    case 'number': return extractNumber(param, request, extraction) ?? extractPhrase(extractor.words ?? {}, request, extraction);
    case 'word': return extractPhrase(extractor.values, request, extraction);
    case 'quoted': return extractQuoted(extractor.before, request, extraction);
  }
}

function extractNumber(param: TemplateParam, request: ReadRequest, extraction: Extraction): number | undefined {
  if (param.extractor.kind !== 'number') return undefined;
  const { min = -Infinity, max = Infinity, integer } = param.extractor;
  for (const stated of request.numbers) {
    const found = extraction.usedNumbers.has(stated) ? undefined : matchNumber(param, stated);
    if (!found) continue;
    extraction.usedNumbers.add(stated);
    for (const { stem } of toTerms(found.words)) extraction.usedStems.add(stem);
    const whole = integer ? 'a whole number ' : '';
    if (found.value >= min && found.value <= max && (!integer || Number.isInteger(found.value))) return found.value;
    extraction.problems.push(`“${stated.text}” is out of range here: expected ${whole}from ${min} to ${max}`);
  }
  return undefined;
}

function matchNumber(param: TemplateParam, stated: StatedNumber): { value: number; words: string } | undefined {
  if (param.extractor.kind !== 'number') return undefined;
  const { before = [], after = [], scale } = param.extractor;
  if (scale) {
    const unit = stated.after.split(' ')[0] ?? '';
    return Object.hasOwn(scale, unit) ? { value: stated.value * (scale[unit] as number), words: unit } : undefined;
  }
  const behind = after.filter((phrase) => ` ${stated.after} `.startsWith(` ${phrase} `)).toSorted((a, b) => b.length - a.length)[0];
  const ahead = before.filter((phrase) => ` ${stated.before}`.endsWith(` ${phrase}`)).toSorted((a, b) => b.length - a.length)[0];
  return behind === undefined && ahead === undefined ? undefined : { value: stated.value, words: `${ahead ?? ''} ${behind ?? ''}` };
}

function extractPhrase(values: Record<string, ParamValue>, request: ReadRequest, extraction: Extraction): ParamValue | undefined {
  const text = ` ${request.rest.toLowerCase()} `;
  const phrases = Object.keys(values).toSorted((a, b) => b.length - a.length);
  const phrase = phrases.find((candidate) => containsPhrase(text, candidate.toLowerCase()));
  if (phrase === undefined) return undefined;
  for (const { stem } of toTerms(phrase)) extraction.usedStems.add(stem);
  for (const stated of request.numbers) if (phrase.includes(stated.text)) extraction.usedNumbers.add(stated);
  return values[phrase];
}

/** Whether the phrase stands in the text with no letter or digit next to it. */
function containsPhrase(text: string, phrase: string): boolean {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(`${text[at - 1] ?? ' '}`) && !/[\p{L}\p{N}]/u.test(`${text[at + phrase.length] ?? ' '}`)) return true;
  }
  return false;
}

function extractQuoted(before: readonly string[], request: ReadRequest, extraction: Extraction): string | undefined {
  const quoted = request.quoted.find((candidate) => !extraction.usedQuotes.has(candidate) && before.some((phrase) => ` ${candidate.before}`.endsWith(` ${phrase}`)));
  if (!quoted) return undefined;
  extraction.usedQuotes.add(quoted);
  return quoted.value;
}
