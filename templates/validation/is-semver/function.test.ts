import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSemver } from './function.ts';

const RUNS = { seed: 200, numRuns: 200 };
/** The regular expression that semver.org suggests, as an oracle. */
const SUGGESTED =
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-((?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?(?:\+([0-9a-zA-Z-]+(?:\.[0-9a-zA-Z-]+)*))?$/;

describe('semantic version', () => {
  it('accepts the valid versions listed by semver.org', () => {
    for (const text of ['0.0.4', '1.2.3', '10.20.30', '1.1.2-prerelease+meta', '1.1.2+meta', '1.1.2+meta-valid', '1.0.0-alpha', '1.0.0-alpha.beta.1', '1.0.0-alpha0.valid', '1.0.0-alpha.0valid', '1.0.0-alpha-a.b-c-somethinglong+build.1-aef.1-its-okay', '1.0.0-rc.1+build.123', '2.0.0+build.1848', '1.2.3----RC-SNAPSHOT.12.9.1--.12+788', '1.0.0+0.build.1-rc.10000aaa-kk-0.1', '99999999999999999999999.999999999999999999.99999999999999999', '1.0.0-0A.is.legal']) expect(isSemver(text), text).toBe(true);
  });

  it('refuses the invalid versions listed by semver.org', () => {
    for (const text of ['1', '1.2', '1.2.3-0123', '1.2.3-0123.0123', '1.1.2+.123', '+invalid', '-invalid', 'alpha', '1.0.0-alpha_beta', '1.0.0-alpha..', '1.0.0-alpha..1', '01.1.1', '1.01.1', '1.1.01', '1.2.3.DEV', '1.2-SNAPSHOT', '-1.0.3-gamma+b7718', '9.8.7+meta+meta', '9.8.7-whatever+meta+meta', '99999.999.999----RC-SNAPSHOT.12.09.1--------------------------------..12']) expect(isSemver(text), text).toBe(false);
  });

  it('refuses empty parts, spaces, prefixes and other digits', () => {
    for (const text of ['', '.', '..', '1.2.', '1.2.3-', '1.2.3+', 'v1.2.3', '=1.2.3', ' 1.2.3', '1.2.3 ', '1.2.3\n', '1.2.3-é', '1.2.３', '1.2.3.4']) expect(isSemver(text), text).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isSemver(1.2 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  it('accepts any three numbers', () => {
    fc.assert(fc.property(fc.nat(), fc.nat(), fc.nat(), (...numbers) => isSemver(numbers.join('.'))), RUNS);
  });

  it('agrees with the regular expression of semver.org', () => {
    const tail = fc.stringMatching(/^[-+.0a1Z]{0,8}$/);
    fc.assert(fc.property(tail, tail, (left, right) => {
      const text = `1.0.${left}2${right}`;
      return isSemver(text) === SUGGESTED.test(text);
    }), { ...RUNS, numRuns: 1000 });
  });
});
