import type { FindingLevel } from '../report.ts';

/** A security rule of ESLint or of a plugin, with the level and the weakness it stands for here. */
export interface BorrowedRule {
  id: string;
  level: FindingLevel;
  cwe: `CWE-${number}`;
  /** What it finds. */
  doc: string;
  /** Checks of Bandit that look for the same. */
  bandit: string[];
}

/**
 * Only rules that are right about nearly everything they report. Left out of the plugins: detect-object-injection and the four
 * detect-non-literal-* and detect-child-process, which report every use whether the value was checked or not (rules of our own report
 * where a value really gets there); detect-unsafe-regex, which is wrong on linear patterns (redos/no-vulnerable decides instead);
 * detect-possible-timing-attacks and no-unsanitized, which our own rules contain; the two character rules (hidden-characters.ts finds more).
 */
export const BORROWED_RULES: readonly BorrowedRule[] = [
  { id: 'no-eval', level: 'error', cwe: 'CWE-95', doc: 'eval, whatever it is given: no rule sees into its text.', bandit: ['B307'] },
  { id: 'no-implied-eval', level: 'error', cwe: 'CWE-95', doc: 'A timer that is given text.', bandit: ['B307'] },
  { id: 'no-new-func', level: 'error', cwe: 'CWE-95', doc: 'new Function.', bandit: ['B102'] },
  { id: 'no-script-url', level: 'error', cwe: 'CWE-95', doc: 'An address that starts with javascript:.', bandit: [] },
  { id: 'no-extend-native', level: 'error', cwe: 'CWE-1321', doc: 'A built-in prototype that is changed.', bandit: [] },
  { id: 'security/detect-buffer-noassert', level: 'warning', cwe: 'CWE-125', doc: 'Reads and writes of a buffer without its bounds checked.', bandit: [] },
  { id: 'security/detect-disable-mustache-escape', level: 'error', cwe: 'CWE-79', doc: 'escapeMarkup set to false.', bandit: ['B701'] },
  { id: 'security/detect-eval-with-expression', level: 'error', cwe: 'CWE-95', doc: 'eval of an expression.', bandit: ['B307'] },
  { id: 'security/detect-new-buffer', level: 'warning', cwe: 'CWE-908', doc: 'new Buffer, which may hold old memory.', bandit: [] },
  { id: 'security/detect-no-csrf-before-method-override', level: 'warning', cwe: 'CWE-352', doc: 'A check against forged requests that comes before method-override.', bandit: [] },
  { id: 'security/detect-pseudoRandomBytes', level: 'warning', cwe: 'CWE-338', doc: 'crypto.pseudoRandomBytes.', bandit: ['B311'] },
  { id: 'redos/no-vulnerable', level: 'error', cwe: 'CWE-1333', doc: 'A pattern that takes exponential or high polynomial time, with the attack; a warning where it is quadratic or undecided.', bandit: [] },
];

/** Characters that make code read differently from what runs (hidden-characters.ts). All are errors, CWE-1007. */
export const UNICODE_RULES: readonly { id: string; doc: string }[] = [
  { id: 'unicode/bidi-control', doc: 'A control that changes the reading direction ("Trojan Source", CVE-2021-42574).' },
  { id: 'unicode/zero-width', doc: 'A character that nobody sees, other than the joiners of emoji and of scripts that need them.' },
  { id: 'unicode/byte-order-mark', doc: 'A byte order mark inside the file.' },
  { id: 'unicode/control-character', doc: 'A control character.' },
  { id: 'unicode/homoglyph', doc: 'A name that mixes scripts or imitates Latin letters (CVE-2021-42694).' },
];
