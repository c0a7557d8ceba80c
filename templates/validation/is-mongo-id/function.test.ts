import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMongoId } from './function.ts';

const RUNS = { seed: 8491, numRuns: 200 };

describe('MongoDB id', () => {
  it('has 24 hexadecimal digits', () => {
    for (const text of ['507f1f77bcf86cd799439011', '507F1F77BCF86CD799439011', '0'.repeat(24), 'f'.repeat(24)]) expect(isMongoId(text), text).toBe(true);
  });

  it('has neither more nor fewer, and nothing else', () => {
    for (const text of ['', '507f1f77bcf86cd7994390', '507f1f77bcf86cd79943901', '507f1f77bcf86cd7994390111', '507f1f77bcf86cd79943901z', '507f1f77bcf86cd79943901 ', ' 507f1f77bcf86cd79943901', '507f1f77bcf86cd799439011\n', '507f1f77bcf8-6cd799439011', 'x507f1f77bcf86cd799439011']) expect(isMongoId(text), text).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isMongoId({} as never)).toThrow(new TypeError('expected a string, got object'));
  });

  it('accepts any twelve bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 12, maxLength: 12 }), (bytes) => isMongoId(Buffer.from(bytes).toString('hex'))), RUNS);
  });

  it('answers true or false for any text', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof isMongoId(text) === 'boolean'), RUNS);
  });
});
