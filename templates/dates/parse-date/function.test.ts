import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from './function.ts';

const RUNS = { seed: 122, numRuns: 200 };
const FORMAT = 'YYYY-MM-DD';

function write(year: string, month: string, day: string): string {
  return FORMAT.replace('YYYY', year).replace('MM', month).replace('DD', day);
}

describe('date read from text', () => {
  it('is midnight in local time', () => {
    expect(parseDate(write('2024', '03', '05'))).toEqual(new Date(2024, 2, 5, 0, 0, 0, 0));
    expect(parseDate(write('1999', '12', '31'))).toEqual(new Date(1999, 11, 31));
    expect(parseDate(write('2024', '01', '01'))).toEqual(new Date(2024, 0, 1));
  });

  it('knows leap days and the lengths of months', () => {
    expect(parseDate(write('2024', '02', '29'))).toEqual(new Date(2024, 1, 29));
    for (const [year, month, day] of [['2023', '02', '29'], ['1900', '02', '29'], ['2024', '04', '31'], ['2024', '13', '01'], ['2024', '00', '10'], ['2024', '01', '00'], ['2024', '01', '32']] as const) {
      const text = write(year, month, day);
      expect(() => parseDate(text), text).toThrow(new RangeError(`expected a real date as ${FORMAT}, got ${JSON.stringify(text)}`));
    }
  });

  it('reads years below 100 as they are', () => {
    expect(parseDate(write('0033', '04', '03')).getFullYear()).toBe(33);
    expect(parseDate(write('0000', '02', '29')).getDate()).toBe(29);
  });

  it('throws for texts in another format', () => {
    const right = write('2024', '10', '11');
    for (const text of ['', ' ', right.slice(1), right.slice(0, -1), `${right} `, ` ${right}`, `${right}0`, right.replace('1', 'l'), right.replace('0', '０'), right.replace('1', ' '), right.replace('1', '-'), `x${right.slice(1)}`, 'today', write('2024', '1', '1'), write('2024', ' 1', '11'), write('2024', '1 ', '11'), write('2024', '+1', '11'), write('2024', '1.', '11')]) expect(() => parseDate(text), text).toThrow(RangeError);
  });

  it('compares every separator', () => {
    for (const [index, letter] of [...FORMAT].entries()) {
      const text = write('2024', '10', '11');
      const wrong = `${text.slice(0, index)}_${text.slice(index + 1)}`;
      if (!'YMD'.includes(letter)) expect(() => parseDate(wrong), wrong).toThrow(RangeError);
    }
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => parseDate(20_240_305 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => parseDate(new Date(0) as never)).toThrow(new TypeError('expected a string, got object'));
  });

  it('reads what was written', () => {
    const pad = (value: number, length: number): string => String(value).padStart(length, '0');
    fc.assert(fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (days) => {
      const date = new Date(2000, 0, days);
      return parseDate(write(pad(date.getFullYear(), 4), pad(date.getMonth() + 1, 2), pad(date.getDate(), 2))).getTime() === date.getTime();
    }), RUNS);
  });

  it('gives a date or throws a RangeError for any text', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'0129-./ ') }), (text) => {
      try {
        return parseDate(text) instanceof Date;
      } catch (error) {
        return error instanceof RangeError;
      }
    }), RUNS);
  });
});
