import { checkSet, describeFormat, followsFormat, luhnCheckDigit, type Format, type FormatPart } from './format-parts.ts';
import { asCommentText, asStringLiteral } from './string-literal.ts';

type CheckPart = Extract<FormatPart, { kind: 'check' }>;
type ClassPart = Extract<FormatPart, { kind: 'class' }>;

/** How many of the computed texts go into the tests. */
const MAX_VECTORS = 24;
/** An endless part is tried with so many characters more than it needs. */
const ENDLESS_EXTRA = 5;

/** The validator as a module of its own. */
export function formatCode(format: Format, name: string, subject: string): string {
  const check = checkPart(format);
  const summary = asCommentText(`Checks whether a text is ${subject}: ${describeFormat(format)}.`);
  const typeCheck = "  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);";
  const body = check
    ? ['  const match = FORMAT.exec(text);', "  return match !== null && passesLuhn(match.slice(1).join(''));"]
    : ['  return FORMAT.test(text);'];
  return [
    `const FORMAT = ${formatRegex(format)};`,
    '',
    '/**',
    ` * ${summary}`,
    ' * @throws TypeError when `text` is not a string',
    ' */',
    `export function ${name}(text: string): boolean {`,
    typeCheck,
    ...body,
    '}',
    ...(check ? ['', ...luhnCode(check.base)] : []),
    '',
  ].join('\n');
}

/** Anchored, and linear: no part that can repeat without end is followed by one that can begin with the same character. */
export function formatRegex(format: Format): string {
  const grouped = checkPart(format) !== undefined;
  return `/^${format.parts.map((part) => partRegex(part, grouped)).join('')}$/${format.ignoreCase ? 'i' : ''}`;
}

function partRegex(part: FormatPart, grouped: boolean): string {
  if (part.kind === 'literal') return part.optional ? `(?:${escapeRegex(part.text)})?` : escapeRegex(part.text);
  const count = part.kind === 'check' ? '' : quantifier(part);
  const characters = `[${part.kind === 'check' ? checkSet(part.base).pattern : part.set.pattern}]${count}`;
  if (grouped) return `(${characters})${part.optional ? '?' : ''}`;
  return part.optional ? `(?:${characters})?` : characters;
}

function quantifier({ min, max }: ClassPart): string {
  if (min === max) return min === 1 ? '' : `{${min}}`;
  return max === Number.POSITIVE_INFINITY ? `{${min},}` : `{${min},${max}}`;
}

function escapeRegex(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function luhnCode(base: number): string[] {
  return [
    `/** Luhn sum of base-${base} digits, the check digit last: every second one from the right counts double. */`,
    'function passesLuhn(digits: string): boolean {',
    '  let sum = 0;',
    '  for (const [place, digit] of [...digits].reverse().entries()) {',
    `    const value = Number.parseInt(digit, ${base}) * (place % 2 === 1 ? 2 : 1);`,
    `    sum += Math.floor(value / ${base}) + (value % ${base});`,
    '  }',
    `  return sum % ${base} === 0;`,
    '}',
  ];
}

function checkPart(format: Format): CheckPart | undefined {
  return format.parts.find((part) => part.kind === 'check');
}

/** Tests with computed texts that follow the format and texts that just do not. */
export function formatTests(format: Format, name: string, codeFile: string, subject: string, ownTests: string): string {
  const valid = validTexts(format);
  const list = (texts: readonly string[]): string => texts.map((text) => `  ${asStringLiteral(text)},\n`).join('');
  const block = (title: string, ...lines: string[]): string => [`  it(${asStringLiteral(title)}, () => {`, ...lines.map((line) => `    ${line}`), '  });'].join('\n');
  const sections = [
    ["import fc from 'fast-check';", "import { describe, expect, it } from 'vitest';", `import { ${name} } from './${codeFile}';`].join('\n'),
    ownTests.trim(),
    [`const RUNS = { seed: 1, numRuns: 200 };`, `const VALID = [\n${list(valid)}];`, `const INVALID = [\n${list(invalidTexts(format, valid))}];`, generator(format)].join('\n'),
    `describe(${asStringLiteral(subject)}, () => {\n${[
      block('accepts texts in the format', `for (const text of VALID) expect(${name}(text), text).toBe(true);`),
      block('refuses texts that just miss it', `for (const text of INVALID) expect(${name}(text), JSON.stringify(text)).toBe(false);`),
      block('throws a TypeError that says what was expected', `expect(() => ${name}(42 as never)).toThrow(new TypeError('expected a string, got number'));`, `expect(() => ${name}(undefined as never)).toThrow(TypeError);`),
      ...properties(format, name, block),
      block('answers true or false for any text', `fc.assert(fc.property(fc.string(), (text) => typeof ${name}(text) === 'boolean'), RUNS);`),
      block('refuses line breaks around a text in the format', `for (const text of VALID) expect([${name}(\`\${text}\\n\`), ${name}(\`\\n\${text}\`)]).toEqual([false, false]);`),
    ].join('\n\n')}\n});\n`,
  ];
  return sections.filter((section) => section !== '').join('\n\n');
}

/** A fast-check arbitrary for each piece; the check digit is left to the property. */
function generator(format: Format): string {
  const pieces = format.parts.filter(({ kind }) => kind !== 'check').map((part) => {
    const piece = part.kind === 'literal' ? `fc.constant(${asStringLiteral(part.text)})` : classGenerator(part as ClassPart);
    return `  ${part.optional ? `fc.oneof(fc.constant(''), ${piece})` : piece},\n`;
  });
  return `const PIECES = fc.tuple(\n${pieces.join('')});`;
}

function classGenerator({ set, min, max }: ClassPart): string {
  const longest = max === Number.POSITIVE_INFINITY ? min + 20 : max;
  return `fc.string({ unit: fc.constantFrom(...${asStringLiteral(set.characters)}), minLength: ${min}, maxLength: ${longest} })`;
}

function properties(format: Format, name: string, block: (title: string, ...lines: string[]) => string): string[] {
  const check = checkPart(format);
  if (!check) return [block('accepts whatever its pieces make', `fc.assert(fc.property(PIECES, (pieces) => ${name}(pieces.join(''))), RUNS);`)];
  const at = format.parts.indexOf(check);
  return [
    block(
      'accepts exactly one check digit for any digits before it',
      'fc.assert(fc.property(PIECES, (pieces) => {',
      `  const passing = [...${asStringLiteral('0123456789abcdefghijklmnopqrstuvwxyz'.slice(0, check.base))}].filter((digit) => ${name}(pieces.toSpliced(${at}, 0, digit).join('')));`,
      '  return passing.length === 1;',
      '}), RUNS);',
    ),
  ];
}

/** Shortest, longest and mixed texts, with and without the optional parts. */
function validTexts(format: Format): string[] {
  const choices = [0, 1, 2, 3, 4].flatMap((turn) => [true, false].map((withOptional) => build(format, turn, withOptional)));
  return [...new Set(choices)].filter((text) => followsFormat(format, text)).slice(0, MAX_VECTORS);
}

function build(format: Format, turn: number, withOptional: boolean): string {
  let [text, payload] = ['', ''];
  for (const part of format.parts) {
    if (part.optional && !withOptional) continue;
    if (part.kind === 'literal') text += part.text;
    else if (part.kind === 'check') text += luhnCheckDigit(payload, part.base).toUpperCase();
    else {
      const piece = buildClass(part, turn);
      text += piece;
      payload += piece;
    }
  }
  return text;
}

function buildClass({ set, min, max }: ClassPart, turn: number): string {
  const longest = max === Number.POSITIVE_INFINITY ? min + ENDLESS_EXTRA : max;
  const length = turn % 2 === 0 ? min : longest;
  const size = set.characters.length;
  const place = (index: number): number => (turn === 0 ? 0 : turn === 1 ? size - 1 : index * 7 + turn * 3) % size;
  return Array.from({ length }, (_, index) => set.characters[place(index)]).join('');
}

/** Neighbours of valid texts that the format does not allow. */
function invalidTexts(format: Format, valid: readonly string[]): string[] {
  const neighbours = ['', ' ', ...valid.slice(0, 4).flatMap(mutations)];
  const sure = [...new Set(neighbours)].filter((text) => !followsFormat(format, text));
  const step = Math.max(1, sure.length / (MAX_VECTORS * 2));
  return Array.from({ length: Math.min(sure.length, MAX_VECTORS * 2) }, (_, index) => sure[Math.floor(index * step)] as string);
}

/** One character less, more, doubled or replaced, at every place; other case; spaces around. */
function mutations(text: string): string[] {
  const places = Array.from({ length: text.length }, (_, index) => index);
  const around = [` ${text}`, `${text} `, `x${text}`, `${text}0`, `${text}${text}`, text.toLowerCase(), text.toUpperCase(), text.slice(1), text.slice(0, -1)];
  const replaced = places.flatMap((at) => [...'1A!Gg:/@[`{-０'].map((other) => text.slice(0, at) + other + text.slice(at + 1)));
  const shortened = places.map((at) => text.slice(0, at) + text.slice(at + 1));
  const doubled = places.map((at) => text.slice(0, at + 1) + text.slice(at));
  return [...around, ...shortened, ...doubled, ...replaced];
}
