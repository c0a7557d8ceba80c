import { expect, test } from 'vitest';
import { DEFAULT_LIMITS, limitInWords, limitsFrom } from '../../src/sandbox/limits.ts';

test('the defaults', () => {
  expect(limitsFrom()).toEqual({ memoryBytes: 268_435_456, timeoutMs: 60_000, pids: 128, cpus: 1, outputBytes: 1_048_576, tmpBytes: 67_108_864 });
  expect(limitsFrom({})).toEqual(DEFAULT_LIMITS);
});

test('overrides change what they name and nothing else', () => {
  expect(limitsFrom({ memoryMb: 512, timeoutMs: 5000, cpus: 0.5 })).toEqual({ ...DEFAULT_LIMITS, memoryBytes: 536_870_912, timeoutMs: 5000, cpus: 0.5 });
  expect(limitsFrom({ tmpMb: 1, pids: 64, outputBytes: 10, memoryMb: undefined })).toEqual({ ...DEFAULT_LIMITS, tmpBytes: 1_048_576, pids: 64, outputBytes: 10 });
});

test.each([0, -1, NaN, Infinity])('%s switches no limit off', (value) => {
  expect(() => limitsFrom({ memoryMb: value })).toThrow(RangeError);
  expect(() => limitsFrom({ timeoutMs: value })).toThrow(/expected a positive number for timeoutMs/);
});

test('in words', () => {
  expect(limitInWords.memory(DEFAULT_LIMITS)).toBe('memory 256 MiB');
  expect(limitInWords.time(limitsFrom({ timeoutMs: 1500 }))).toBe('time 1.5 s');
  expect(limitInWords.output(limitsFrom({ outputBytes: 100 }))).toBe('output 100 bytes per stream');
});
