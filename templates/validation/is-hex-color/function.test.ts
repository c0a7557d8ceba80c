import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isHexColor } from './function.ts';

const RUNS = { seed: 255, numRuns: 200 };
const hexDigits = (length: number) => fc.stringMatching(new RegExp(`^[0-9a-fA-F]{${length}}$`));

describe('hexadecimal colour', () => {
  it('accepts the notations of CSS Color 4', () => {
    for (const text of ['#0f0', '#0F08', '#00ff00', '#00FF0080', '#CCC', '#ff0034', 'fff', 'CCCCCC', '000000ff']) expect(isHexColor(text), text).toBe(true);
  });

  it('refuses other lengths', () => {
    for (const text of ['', '#', '#f', '#ff', 'fff0a', '#fffff', '#fffffff', '#fffffffff']) expect(isHexColor(text), text).toBe(false);
  });

  it('refuses other characters', () => {
    for (const text of ['#ggg', '#ff12FG', '##fff', '#fff#', ' #fff', '#fff ', '#fff\n', 'red', 'rgb(0,0,0)', '0xfff', '#ｆｆｆ', '#f-f']) expect(isHexColor(text), text).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isHexColor(0xffffff as never)).toThrow(new TypeError('expected a string, got number'));
  });

  it('accepts any hexadecimal digits of the right length', () => {
    for (const length of [3, 4, 6, 8]) fc.assert(fc.property(hexDigits(length), (digits) => isHexColor(digits) && isHexColor(`#${digits}`)), RUNS);
  });

  it('refuses any hexadecimal digits of another length', () => {
    for (const length of [1, 2, 5, 7, 9]) fc.assert(fc.property(hexDigits(length), (digits) => !isHexColor(digits) && !isHexColor(`#${digits}`)), RUNS);
  });
});
