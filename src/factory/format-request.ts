import { toEntryName } from './entry-name.ts';
import { parseFormat } from './format-grammar.ts';
import type { Format } from './format-parts.ts';
import type { ReadRequest } from './read-request.ts';

/** What a request says about a format of its own. */
export type FormatRequest =
  | { kind: 'none' }
  | { kind: 'format'; format: Format; subject: string; name: string }
  | { kind: 'unreadable'; unread: string; subject: string };

const INTENT = /\b(?:valid\w*|check\w*|verif\w+|match\w*|format|pattern|test\w*|whether|is|are|consist\w*|made|starts?|begins?)\b|:/i;
const COUNT = '(?:\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|sixteen|twenty|more|of)';
const SIGNAL = new RegExp(
  `\\bfollowed\\s+by\\b|\\b(?:check|checksum)[\\s-]?digit\\b|\\b${COUNT}[\\s-]+(?:(?:upper-?\\s?case|lower-?\\s?case|capital|decimal|octal|binary|hex(?:adecimal)?|alpha-?numeric|alphabetic|numeric)\\s+)*(?:digits?|letters?|hex(?:adecimal)?|alpha-?numerics?)\\b`,
  'i',
);
/** A format begins behind one of these. */
const CUES = [
  /:\s*/g,
  /\b(?:consist(?:s|ing)\s+of|made\s+(?:up\s+)?of|(?:in|with|of|has|have|having|follow(?:s|ing)?)\s+(?:the|this|a)\s+(?:format|form|pattern|shape)(?:\s+of)?|format\s+(?:is|of)?|pattern\s+(?:is|of)?|match(?:es|ing)?|composed\s+of|(?:must|should|has\s+to|have\s+to)\s+be|that\s+(?:is|are|has|have)|which\s+(?:is|are|has|have)|is|are|has|have|with|of|being|exactly)\s+/gi,
  /(?=\b(?:starts?|begins?|starting|beginning|prefixed)\s+(?:with|by)\b)/gi,
];
const NOT_A_SUBJECT =
  /\b(?:create|make|write|build|generate|implement|add|develop|please|me|us|i|we|need|want|a|an|the|some|new|small|simple|function|functions|helper|method|utility|routine|regex|regexp|to|for|that|which|if|whether|when|returns?|true|false|validat\w+|valid|checks?|checking|checker|verif\w+|tests?|testing|match\w*|is|are|be|string|strings|text|texts|input|value|user|given|our|my|your|their|in|of|with|by|on|format|formats|formatted|pattern|correct|correctly|well|formed|has|have|having|must|should|can|tells?|ensure|ensures|make|sure|it|its|all|each|every|code|typescript|against|accepts?|only|looks?|like)\b/gi;

/** Looks for a stated format; `none` when the request states nothing of the kind. */
export function readFormatRequest(request: ReadRequest): FormatRequest {
  const text = request.rest;
  if (!INTENT.test(text) || !SIGNAL.test(text)) return { kind: 'none' };
  const cues = CUES.flatMap((cue) => Array.from(text.matchAll(cue), ({ index, 0: { length } }) => ({ cue: index, start: index + length })));
  const attempts = [...cues.toSorted((a, b) => a.start - b.start), { cue: 0, start: 0 }].map(({ cue, start }) => ({ before: text.slice(0, cue), parsed: parseFormat(text.slice(start)) }));
  for (const { before, parsed } of attempts) {
    if (parsed.ok) return { kind: 'format', format: parsed.format, ...nameOf(before) };
  }
  const furthest = attempts.flatMap(({ before, parsed }) => (parsed.ok ? [] : [{ before, ...parsed }])).toSorted((a, b) => b.read - a.read || a.unread.length - b.unread.length)[0];
  return furthest && furthest.read > 0 ? { kind: 'unreadable', unread: furthest.unread, subject: nameOf(furthest.before).subject } : { kind: 'none' };
}

/** “validate device ID format” -> a device ID, isDeviceId */
function nameOf(before: string): { subject: string; name: string } {
  const words = before.replaceAll(NOT_A_SUBJECT, ' ').match(/[A-Za-z0-9]+/g)?.slice(-4) ?? [];
  const singular = words.map((word, index) => (index === words.length - 1 ? word.replace(/([^s])s$/i, '$1').replace(/ie$/i, 'y') : word));
  const pascal = singular.map((word) => word.charAt(0).toUpperCase() + (word === word.toUpperCase() ? word.slice(1).toLowerCase() : word.slice(1))).join('');
  const entry = toEntryName(`is${pascal}`);
  if (pascal === '' || !entry.ok) return { subject: 'in the stated format', name: 'isInFormat' };
  const subject = singular.join(' ');
  return { subject: `${/^[aeio]/i.test(subject) ? 'an' : 'a'} ${subject}`, name: entry.name };
}
