import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveItem } from './function.ts';

const RUNS = { seed: 369, numRuns: 200 };
const place = fc.array(fc.nat(), { minLength: 1, maxLength: 8 }).chain((items) => fc.tuple(fc.constant(items), fc.nat(items.length - 1), fc.nat(items.length - 1)));

describe('moved item', () => {
  it('stands at its new index', () => {
    expect(moveItem(['a', 'b', 'c', 'd'], 0, 2)).toEqual(['b', 'c', 'a', 'd']);
    expect(moveItem(['a', 'b', 'c', 'd'], 3, 1)).toEqual(['a', 'd', 'b', 'c']);
    expect(moveItem(['a', 'b', 'c', 'd'], 0, 3)).toEqual(['b', 'c', 'd', 'a']);
    expect(moveItem(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
  });

  it('takes negative indexes from the end', () => {
    expect(moveItem(['a', 'b', 'c'], -1, 0)).toEqual(['c', 'a', 'b']);
    expect(moveItem(['a', 'b', 'c'], 0, -1)).toEqual(['b', 'c', 'a']);
    expect(moveItem(['a', 'b', 'c'], -3, 1)).toEqual(['b', 'a', 'c']);
  });

  it('wants indexes within the array', () => {
    expect(() => moveItem(['a', 'b'], 2, 0)).toThrow(new RangeError('expected an index from -2 to 1, got 2'));
    expect(() => moveItem(['a', 'b'], 0, -3)).toThrow(new RangeError('expected an index from -2 to 1, got -3'));
    expect(() => moveItem([], 0, 0)).toThrow(RangeError);
  });

  it('does not change the array', () => {
    const items = ['a', 'b'];
    moveItem(items, 0, 1);
    expect(items).toEqual(['a', 'b']);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => moveItem('ab' as never, 0, 1)).toThrow(new TypeError('expected an array, got string'));
    expect(() => moveItem(['a'], 0.5, 0)).toThrow(new TypeError('expected an integer as index, got 0.5'));
    expect(() => moveItem(['a'], 0, '0' as never)).toThrow(new TypeError('expected an integer as index, got 0'));
  });

  it('is where it should be, with all others in order', () => {
    fc.assert(fc.property(place, ([items, from, to]) => { const moved = moveItem(items, from, to); return moved[to] === items[from] && JSON.stringify(moved.toSpliced(to, 1)) === JSON.stringify(items.toSpliced(from, 1)); }), RUNS);
  });

  it('comes back when moved back', () => {
    fc.assert(fc.property(place, ([items, from, to]) => JSON.stringify(moveItem(moveItem(items, from, to), to, from)) === JSON.stringify(items)), RUNS);
  });
});
