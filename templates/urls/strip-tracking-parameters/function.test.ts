import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stripTrackingParameters } from './function.ts';

const RUNS = { seed: 9262, numRuns: 200 };
const NAMES = ['fbclid', 'gclid', 'gclsrc', 'dclid', 'gbraid', 'wbraid', 'msclkid', 'yclid', 'twclid', 'ttclid', 'igshid', 'mc_cid', 'mc_eid', '_hsenc', '_hsmi', 'vero_id', 'li_fat_id', 'mkt_tok'];

describe('URL without tracking parameters', () => {
  it('loses what campaigns add', () => {
    expect(stripTrackingParameters('https://example.com/a?utm_source=x&id=7&utm_medium=mail&utm_campaign=y')).toBe('https://example.com/a?id=7');
    expect(stripTrackingParameters('https://example.com/?utm_term=a&UTM_Content=b&utm_anything=c#top')).toBe('https://example.com/#top');
  });

  it('loses every known click id', () => {
    for (const name of NAMES) for (const written of [name, name.toUpperCase()]) expect(stripTrackingParameters(`https://example.com/?a=1&${written}=xyz`), written).toBe('https://example.com/?a=1');
  });

  it('loses the question mark with the last one', () => {
    expect(stripTrackingParameters('https://example.com/x?gclid=1&gclid=2')).toBe('https://example.com/x');
  });

  it('stays as it is without any', () => {
    for (const url of ['https://example.com', 'HTTPS://example.com/?B=2&a=1', 'https://example.com/?q=utm_source', 'https://example.com/?my_utm_source=1&autm_x=2&utm=3', 'https://example.com/#utm_source=x', 'https://example.com/?']) expect(stripTrackingParameters(url)).toBe(url);
  });

  it('throws for what is no absolute URL', () => {
    for (const url of ['', 'example.com?utm_source=x', '/a?utm_source=x']) expect(() => stripTrackingParameters(url), url).toThrow(new RangeError(`expected an absolute URL, got ${JSON.stringify(url)}`));
    expect(() => stripTrackingParameters(5 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  const parameter = fc.constantFrom('utm_source', 'fbclid', 'id', 'q', 'page', 'gclid');

  it('leaves all others, in order', () => {
    fc.assert(fc.property(fc.array(parameter), (names) => {
      const url = `https://example.com/?${names.map((name, index) => `${name}=${index}`).join('&')}`;
      expect([...new URL(stripTrackingParameters(url)).searchParams.keys()]).toEqual(names.filter((name) => ['id', 'q', 'page'].includes(name)));
    }), RUNS);
  });

  it('is idempotent', () => {
    fc.assert(fc.property(fc.array(parameter), (names) => {
      const once = stripTrackingParameters(`https://example.com/?${names.map((name) => `${name}=1`).join('&')}`);
      return stripTrackingParameters(once) === once;
    }), RUNS);
  });
});
