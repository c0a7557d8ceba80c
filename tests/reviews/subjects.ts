/** Code and tests as reviewers get them: inspected and analysed by the real tools. */
import { analyze } from '../../src/analysis/analyze.ts';
import { inspect } from '../../src/analysis/inspect.ts';
import type { Content, Provenance } from '../../src/artifact/code-artifact.ts';
import type { Subject } from '../../src/reviews/subject.ts';
import { types } from '../analysis/tools.ts';

/** A function as it should be, with tests as they should be. */
export const CODE = `const LIMIT = 100;

/**
 * Cuts a text to \`length\` characters and says so with an ellipsis.
 * @throws TypeError when \`text\` is not a string; RangeError when \`length\` is not a whole number from 1
 */
export function shorten(text: string, length: number = LIMIT): string {
  if (typeof text !== 'string') throw new TypeError(\`expected a string, got \${typeof text}\`);
  if (!Number.isInteger(length) || length < 1) throw new RangeError(\`expected a length from 1, got \${String(length)}\`);
  const characters = [...text];
  return characters.length <= length ? text : \`\${characters.slice(0, length - 1).join('')}…\`;
}
`;

export const TESTS = `import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shorten } from './shorten.ts';

describe('shorten', () => {
  it('keeps what is short enough', () => {
    expect(shorten('', 3)).toBe('');
    expect(shorten('abc', 3)).toBe('abc');
  });

  it('cuts by characters, not by code units', () => {
    expect(shorten('👍👍👍', 2)).toBe('👍…');
    expect(shorten('x'.repeat(200))).toHaveLength(100);
  });

  it('throws for what it does not take', () => {
    expect(() => shorten(null as never)).toThrow(TypeError);
    for (const length of [0, -1, Number.NaN, 1e9 + 0.5]) expect(() => shorten('a', length)).toThrow(RangeError);
  });

  it('never gives more than was asked for', () => {
    fc.assert(fc.property(fc.string(), fc.integer({ min: 1, max: 50 }), (text, length) => [...shorten(text, length)].length <= length), { seed: 1 });
  });
});
`;

export const TEMPLATE: Provenance = { kind: 'template', template: 'shorten', confidence: 0.9, assumptions: [], alternatives: [] };

export function contentOf(code: string, tests: string, entryPoint = 'shorten'): Content {
  return { code, tests, codeFile: `${entryPoint}.ts`, testFile: `${entryPoint}.test.ts`, entryPoint };
}

/** What reviewers see of these files; anything can be put in its place. */
export function subjectOf({ code = CODE, tests = TESTS, entryPoint = 'shorten', ...parts }: Partial<Omit<Subject, 'content'>> & { code?: string; tests?: string; entryPoint?: string } = {}): Subject {
  const content = contentOf(code, tests, entryPoint);
  return { request: 'shorten a text', provenance: TEMPLATE, testRun: null, analysis: analyze(content.codeFile, code, types), inspection: inspect(content), content, ...parts };
}
