import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVersions } from './function.ts';

const RUNS = { seed: 338, numRuns: 200 };
const version = fc.tuple(fc.nat(12), fc.nat(12), fc.nat(12), fc.constantFrom('', '-1', '-2', '-10', '-a', '-b', '-a.1', '-a.b')).map(([a, b, c, pre]) => `${a}.${b}.${c}${pre}`);

describe('order of versions', () => {
  it('agrees with the examples of the specification', () => {
    const ordered = ['1.0.0-alpha', '1.0.0-alpha.1', '1.0.0-alpha.beta', '1.0.0-beta', '1.0.0-beta.2', '1.0.0-beta.11', '1.0.0-rc.1', '1.0.0', '2.0.0', '2.1.0', '2.1.1'];
    for (const [index, a] of ordered.entries()) for (const [other, b] of ordered.entries()) expect(compareVersions(a, b), `${a} ${b}`).toBe(Math.sign(index - other));
  });

  it('compares numbers, not texts', () => {
    expect(compareVersions('1.10.0', '1.9.3')).toBe(1);
    expect(compareVersions('1.9.3', '1.10.0')).toBe(-1);
    expect(compareVersions('10.0.0', '9.99.99')).toBe(1);
    expect(compareVersions('1.0.0-9', '1.0.0-10')).toBe(-1);
    expect(compareVersions('1.0.0-9007199254740993', '1.0.0-9007199254740992')).toBe(1);
  });

  it('takes missing numbers as 0', () => {
    expect(compareVersions('1', '1.0.0.0')).toBe(0);
    expect(compareVersions('1.2', '1.2.0.1')).toBe(-1);
    expect(compareVersions('1.2.0.1', '1.2')).toBe(1);
  });

  it('ignores a leading v and build data', () => {
    expect(compareVersions('v2.0', '2.0.0')).toBe(0);
    expect(compareVersions('1.0.0+build.1', '1.0.0+20')).toBe(0);
    expect(compareVersions('1.0.0-a+x', '1.0.0-a')).toBe(0);
  });

  it('puts numbers before words in pre-releases', () => {
    expect(compareVersions('1.0.0-1', '1.0.0-a')).toBe(-1);
    expect(compareVersions('1.0.0-a', '1.0.0-1')).toBe(1);
    expect(compareVersions('1.0.0-a1', '1.0.0-2b')).toBe(1);
    expect(compareVersions('1.0.0-a.1', '1.0.0-a')).toBe(1);
  });

  it('wants versions', () => {
    for (const wrong of ['', 'a', '1.', '.1', '1.2.3.4.5', '1.2.x', '^1.2.3', ' 1', '1 ', '1.0.0-', '1.0.0-a..b', 'vv1', '1.0.0+', '1234567890123456']) expect(() => compareVersions(wrong, '1'), wrong).toThrow(new TypeError(`expected a version such as 1.2.3, got ${wrong}`));
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => compareVersions(1 as never, '1')).toThrow(new TypeError('expected a version such as 1.2.3, got 1'));
    expect(() => compareVersions('1', null as never)).toThrow(new TypeError('expected a version such as 1.2.3, got null'));
  });

  it('turns round with its arguments', () => {
    fc.assert(fc.property(version, version, (a, b) => compareVersions(a, b) + compareVersions(b, a) === 0), RUNS);
  });

  it('sorts consistently', () => {
    fc.assert(fc.property(version, version, version, (a, b, c) => { const [x, y, z] = [a, b, c].toSorted(compareVersions) as [string, string, string]; return compareVersions(x, y) <= 0 && compareVersions(y, z) <= 0 && compareVersions(x, z) <= 0; }), RUNS);
  });
});
