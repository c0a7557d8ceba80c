import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBalanced } from './function.ts';

const RUNS = { seed: 4041, numRuns: 200 };

describe('balanced brackets', () => {
  it('agrees with the examples of MBPP and HumanEval', () => {
    expect(isBalanced('{()}[{}]')).toBe(true);
    expect(isBalanced('{()}[{]')).toBe(false);
    expect(isBalanced('{()}[{}][]({})')).toBe(true);
    for (const text of ['()', '(()())', '()()(()())()']) expect(isBalanced(text)).toBe(true);
    for (const text of ['((()())))', '((((', ')', '(', ')(()', '(()']) expect(isBalanced(text), text).toBe(false);
  });

  it('does not see other characters', () => {
    expect(isBalanced('')).toBe(true);
    expect(isBalanced('if (a[0]) { f(b); }')).toBe(true);
    expect(isBalanced('<(a>b)')).toBe(true);
    expect(isBalanced('([)]')).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isBalanced(5 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => isBalanced(undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
  });

  const balanced = fc.letrec<{ text: string }>((tie) => ({ text: fc.oneof({ maxDepth: 4 }, fc.constant('x'), fc.tuple(fc.constantFrom('()', '[]', '{}'), tie('text'), tie('text')).map(([pair, inner, after]) => `${pair.charAt(0)}${inner}${pair.charAt(1)}${after}`)) })).text;

  it('holds for nested pairs', () => {
    fc.assert(fc.property(balanced, (text) => isBalanced(text)), RUNS);
  });

  it('does not hold with one bracket more', () => {
    fc.assert(fc.property(balanced, fc.constantFrom('(', ']', '{'), (text, bracket) => !isBalanced(text + bracket)), RUNS);
  });
});
