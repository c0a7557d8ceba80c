import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIpAddress } from './function.ts';

const RUNS = { seed: 791, numRuns: 200 };
const V4 = ['127.0.0.1', '0.0.0.0', '255.255.255.255', '1.2.3.4', '192.168.100.200'];
/** RFC 4291 section 2.2 and RFC 5952. */
const V6 = ['ABCD:EF01:2345:6789:ABCD:EF01:2345:6789', '2001:DB8:0:0:8:800:200C:417A', 'FF01::101', '::1', '::', '::13.1.68.3', '::FFFF:129.144.52.38', '2001:db8::1', 'fe80::1%eth0'];
const NEITHER = ['', 'abc', '256.0.0.1', '1.2.3', '1.2.3.4.5', '1.2.3.04', '01.2.3.4', '1.2.3.4 ', ' ::1', '::1\n', '1.2.3.-4', ':::', '1::2::3', '12345::', 'g::1', '1:2:3:4:5:6:7', '1:2:3:4:5:6:7:8:9', '::256.0.0.1', '[::1]', '127.0.0.1:80', '10.0.0.0/8', '１.2.3.4'];

describe('IP address', () => {
  it('accepts IPv4 addresses', () => {
    for (const text of V4) expect([isIpAddress(text), isIpAddress(text, 4), isIpAddress(text, 6)], text).toEqual([true, true, false]);
  });

  it('accepts IPv6 addresses', () => {
    for (const text of V6) expect([isIpAddress(text), isIpAddress(text, 4), isIpAddress(text, 6)], text).toEqual([true, false, true]);
  });

  it('refuses everything else', () => {
    for (const text of NEITHER) expect([isIpAddress(text), isIpAddress(text, 4), isIpAddress(text, 6)], text).toEqual([false, false, false]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isIpAddress(2130706433 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => isIpAddress('::1', 5 as never)).toThrow(new TypeError('expected version 4 or 6, got 5'));
  });

  it('accepts any four numbers up to 255, and nothing above', () => {
    const octet = fc.nat(300);
    fc.assert(fc.property(octet, octet, octet, octet, (...octets) => isIpAddress(octets.join('.'), 4) === octets.every((value) => value < 256)), RUNS);
  });

  it('accepts any eight groups of hexadecimal digits', () => {
    const group = fc.nat(0xffff).map((value) => value.toString(16));
    fc.assert(fc.property(fc.array(group, { minLength: 8, maxLength: 8 }), (groups) => isIpAddress(groups.join(':'), 6)), RUNS);
  });

  it('is one version or the other, never both', () => {
    const text = fc.oneof(fc.ipV4(), fc.ipV6(), fc.string());
    fc.assert(fc.property(text, (value) => isIpAddress(value) === (isIpAddress(value, 4) !== isIpAddress(value, 6))), RUNS);
  });
});
