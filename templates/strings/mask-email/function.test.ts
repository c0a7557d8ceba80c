import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskEmail } from './function.ts';

const RUNS = { seed: 312, numRuns: 200 };
const part = fc.stringMatching(/^[a-z0-9.]{2,12}$/);

describe('masked e-mail address', () => {
  it('shows the first letter and the domain', () => {
    expect(maskEmail('jane.doe@example.com')).toBe('j***@example.com');
    expect(maskEmail('ab@example.co.uk')).toBe('a***@example.co.uk');
    expect(maskEmail('"a@b"@example.com')).toBe('"***@example.com');
    expect(maskEmail('😀x@example.com')).toBe('😀***@example.com');
  });

  it('shows nothing of a single letter', () => {
    expect(maskEmail('a@example.com')).toBe('***@example.com');
    expect(maskEmail('😀@example.com')).toBe('***@example.com');
  });

  it('wants text on both sides', () => {
    for (const text of ['', '@', 'jane', '@example.com', 'jane@']) expect(() => maskEmail(text), text).toThrow(new TypeError('expected an e-mail address with text on both sides of the @'));
    expect(maskEmail('ab@c')).toBe('a***@c');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => maskEmail(undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
  });

  it('keeps the domain', () => {
    fc.assert(fc.property(part, part, (name, domain) => maskEmail(`${name}@${domain}`) === `${name[0]}***@${domain}`), RUNS);
  });

  it('does not tell the length', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-z]{1,9}$/), fc.stringMatching(/^[a-z]{1,9}$/), (a, b) => maskEmail(`x${a}@example.com`) === maskEmail(`x${b}@example.com`)), RUNS);
  });
});
