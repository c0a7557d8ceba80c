import type { EvidenceKind } from './evidence.ts';

/** Phrases in the languages the bot speaks. Words next to letters of any script are no match. */
const phrases = (...parts: string[]): RegExp => new RegExp(`(?<!\\p{L})(?:${parts.join('|')})(?!\\p{L})`, 'iu');

/** It is another function than the one that was asked for. */
const WRONG = phrases(
  'not what (?:i|we|they|he|she|was|is|the)', 'not the (?:function|one|thing)', 'wrong (?:function|template|thing|one|helper|kind)', 'something else', 'another function',
  'a different (?:function|thing|one)', '(?:i|we|they) (?:asked|wanted|meant|need|needed)', 'was asked for', 'misunder\\p{L}+',
  'nicht das,? was', 'nicht die,? die', 'nicht gemeint', 'etwas anderes', 'falsche[nrs]? (?:funktion|vorlage)', '(?:andere|anderen) funktion', 'missverstanden', 'gemeint war', 'wollte[n]?', 'gefragt war',
  'no es lo que', 'no era lo que', 'no es la función', 'otra (?:cosa|función)', '(?:función|plantilla) equivocada', 'mal entendid[oa]', 'se pidió', 'quería(?:mos)?',
);

/** Nothing is said about the function. */
const ASIDE = phrases(
  '(?:is |it.s )?a duplicate', 'duplicate of', '(?:we|i) (?:already )?have (?:one|it|this|that)(?: already)?', 'already (?:exists|there|deployed|shipped)', 'no longer (?:needed|wanted|required)', 'not needed(?: any ?more)?',
  'just (?:a )?test(?:ing)?', 'only (?:a )?test(?:ing)?', 'by (?:mistake|accident)', 'changed (?:my|our) minds?', 'out of scope', 'code freeze', 'not now', 'postponed',
  'doppelt', 'gibt es schon', 'haben wir schon', 'nicht mehr (?:nötig|gebraucht)', 'nur ein test', 'versehentlich', 'aus versehen', 'später',
  'duplicad[oa]', 'ya existe', 'ya (?:la|lo) tenemos', 'ya no (?:hace falta|se necesita)', 'solo una prueba', 'por error', 'más tarde',
);

/**
 * What a rejection says about the template, read off its reason. What is not sure counts as in between.
 * @example rejectionKind('that is not what I asked for') // 'rejected-as-wrong'
 */
export function rejectionKind(reason: string): EvidenceKind {
  if (WRONG.test(reason)) return 'rejected-as-wrong';
  return ASIDE.test(reason) ? 'rejected-aside' : 'rejected';
}
