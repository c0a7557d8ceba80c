import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUuid } from './function.ts';

const DEFAULT_VERSION: number = 0;
const RUNS = { seed: 9562, numRuns: 200 };
/** RFC 9562, appendices A and B. */
const VECTORS: [string, number][] = [
  ['C232AB00-9414-11EC-B3C8-9F6BDECED846', 1],
  ['000003e8-cbb9-21ea-b201-00045a86c8a1', 2],
  ['5df41881-3aed-3515-88a7-2f4a814cf09e', 3],
  ['919108f7-52d1-4320-9bac-f847db4148a8', 4],
  ['2ed6657d-e927-568b-95e1-2665a8aea6a2', 5],
  ['1EC9414C-232A-6B00-B3C8-9F6BDECED846', 6],
  ['017F22E2-79B0-7CC3-98C4-DC0C0C07398F', 7],
  ['2489E9AD-2EE2-8E00-8EC9-32D5F69181C0', 8],
];
const NIL = '00000000-0000-0000-0000-000000000000';
const MAX = 'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF';

describe('UUID', () => {
  it('accepts the examples of RFC 9562 and knows their versions', () => {
    for (const [text, version] of VECTORS) {
      for (let asked = 1; asked <= 8; asked += 1) expect(isUuid(text, asked), `${text} as ${asked}`).toBe(asked === version);
      expect(isUuid(text, 0), text).toBe(true);
    }
  });

  it('accepts what its default version says', () => {
    for (const [text, version] of VECTORS) expect(isUuid(text), text).toBe(DEFAULT_VERSION === 0 || DEFAULT_VERSION === version);
  });

  it('accepts the nil and max UUIDs only when any version will do', () => {
    for (const text of [NIL, MAX, MAX.toLowerCase()]) expect([isUuid(text, 0), isUuid(text, 4), isUuid(text, 8)], text).toEqual([true, false, false]);
  });

  it('refuses other lengths, groups, digits, variants and versions', () => {
    const uuid = '919108f7-52d1-4320-9bac-f847db4148a8';
    const wrong = ['', 'abc', uuid.slice(1), `${uuid}a`, `{${uuid}}`, `urn:uuid:${uuid}`, ` ${uuid}`, `${uuid}\n`, uuid.replaceAll('-', ''), uuid.replace('9191', 'g191'), uuid.replace('-9bac', '-7bac'), uuid.replace('-9bac', '-cbac'), uuid.replace('-4320', '-0320'), uuid.replace('-4320', '-9320'), uuid.replace('-', '_'), `0${NIL.slice(1, -1)}1`];
    for (const text of wrong) expect([isUuid(text, 0), isUuid(text, 4)], text).toEqual([false, false]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isUuid(null as never)).toThrow(new TypeError('expected a string, got object'));
    for (const version of [9, -1, 1.5, Number.NaN]) expect(() => isUuid(NIL, version)).toThrow(new TypeError(`expected a version from 0 to 8, got ${version}`));
    expect(() => isUuid(NIL, '4' as never)).toThrow(TypeError);
  });

  it('accepts any UUID of any version', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 8 }), fc.uuid(), (version, uuid) => isUuid(`${uuid.slice(0, 14)}${version}${uuid.slice(15)}`, version)), RUNS);
  });

  it('does not care about case', () => {
    fc.assert(fc.property(fc.uuid(), (uuid) => isUuid(uuid, 0) && isUuid(uuid.toUpperCase(), 0)), RUNS);
  });

  it('refuses a UUID with a character too many anywhere', () => {
    fc.assert(fc.property(fc.uuid(), fc.nat(36), fc.constantFrom('0', 'f', '-', ' '), (uuid, at, extra) => !isUuid(uuid.slice(0, at) + extra + uuid.slice(at), 0)), RUNS);
  });
});
