import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPrivateIp } from './function.ts';

const RUNS = { seed: 1606, numRuns: 200 };

function expectAll(texts: string[], valid: boolean): void {
  for (const text of texts) expect(isPrivateIp(text), text).toBe(valid);
}

describe('private IP address', () => {
  it('lies in the networks of RFC 1918', () => {
    expectAll(['10.0.0.0', '10.255.255.255', '10.1.2.3', '172.16.0.0', '172.31.255.255', '192.168.0.0', '192.168.255.255'], true);
    expectAll(['9.255.255.255', '11.0.0.0', '172.15.255.255', '172.32.0.0', '192.167.255.255', '192.169.0.0', '8.8.8.8', '1.1.1.1', '0.0.0.0', '255.255.255.255', '100.64.0.1'], false);
  });

  it('lies in the network of RFC 4193', () => {
    expectAll(['fc00::', 'fd12:3456:789a::1', 'fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', 'FD00::1'], true);
    expectAll(['fbff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', 'fe00::', '2001:db8::1', '::', '::1', 'fe80::1'], false);
  });

  it('may be mapped into IPv6', () => {
    expectAll(['::ffff:10.0.0.1', '::ffff:192.168.1.1', '::ffff:c0a8:101'], true);
    expectAll(['::ffff:8.8.8.8', '::ffff:11.0.0.1'], false);
  });

  it('is not loopback, not link-local, no network and no other text', () => {
    expectAll(['127.0.0.1', '169.254.1.1', '10.0.0.0/8', '', 'localhost', '10.0.0', '10.0.0.256', ' 10.0.0.1', '10.0.0.1:80', '[fd00::1]'], false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isPrivateIp(10 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  it('agrees with the octets', () => {
    const octet = fc.nat(255);
    fc.assert(fc.property(fc.constantFrom(9, 10, 11, 172, 192), octet, octet, octet, (a, b, c, d) => isPrivateIp(`${a}.${b}.${c}.${d}`) === (a === 10 || (a === 172 && b >= 16 && b <= 31) || (a === 192 && b === 168))), RUNS);
  });

  it('answers true or false for any text', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'01f:.') }), (text) => typeof isPrivateIp(text) === 'boolean'), RUNS);
  });
});
