import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCidr } from './function.ts';

const RUNS = { seed: 4632, numRuns: 200 };

describe('CIDR notation', () => {
  it('accepts IPv4 networks (RFC 4632)', () => {
    for (const text of ['10.0.0.0/8', '192.168.0.0/16', '0.0.0.0/0', '255.255.255.255/32', '10.1.2.3/8', '127.0.0.1/10']) expect(isCidr(text), text).toBe(true);
  });

  it('accepts IPv6 networks (RFC 4291 section 2.3)', () => {
    for (const text of ['2001:0DB8:0000:CD30:0000:0000:0000:0000/60', '2001:DB8::CD30:0:0:0:0/60', '2001:db8::/32', '::/0', '::1/128', 'fe80::/10']) expect(isCidr(text), text).toBe(true);
  });

  it('refuses prefixes out of range or badly written', () => {
    for (const text of ['10.0.0.0/33', '::/129', '10.0.0.0/-1', '10.0.0.0/08', '10.0.0.0/', '10.0.0.0/8 ', '10.0.0.0/8\n', '10.0.0.0/a', '10.0.0.0/1e1', '10.0.0.0/255.0.0.0', '10.0.0.0/1234']) expect(isCidr(text), text).toBe(false);
  });

  it('refuses bad addresses and other texts', () => {
    for (const text of ['', '/', '/8', '10.0.0/8', '10.0.0.256/8', '10.0.0.0', '::1', '::1%1/64', 'a/8', '10.0.0.0//8', '10.0.0.0/8/8', '2001:DB8:0:CD3/60']) expect(isCidr(text), text).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isCidr(8 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  it('accepts IPv4 prefixes from 0 to 32 only', () => {
    fc.assert(fc.property(fc.ipV4(), fc.integer({ min: -5, max: 300 }), (address, bits) => isCidr(`${address}/${bits}`) === (bits >= 0 && bits <= 32)), RUNS);
  });

  it('accepts IPv6 prefixes from 0 to 128 only', () => {
    fc.assert(fc.property(fc.ipV6(), fc.integer({ min: -5, max: 300 }), (address, bits) => isCidr(`${address}/${bits}`) === (bits >= 0 && bits <= 128)), RUNS);
  });
});
