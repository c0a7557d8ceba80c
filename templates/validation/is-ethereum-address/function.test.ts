import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEthereumAddress } from './function.ts';

const RUNS = { seed: 5923, numRuns: 200 };

describe('Ethereum address', () => {
  it('is recognised', () => {
    for (const text of ['0x0000000000000000000000000000000000000001', '0x683E07492fBDfDA84457C16546ac3f433BFaa128', '0x88da6b6a8d3590e88e0fcadd5cec56a7c9478319']) expect(isEthereumAddress(text), text).toBe(true);
  });

  it('is nothing else', () => {
    for (const text of ['', '683E07492fBDfDA84457C16546ac3f433BFaa128', '0x683E07492fBDfDA84457C16546ac3f433BFaa12', '0x683E07492fBDfDA84457C16546ac3f433BFaa1288', '0xGHIJK05pwm37asdf5555QWERZCXV2345AoEuIdHt', '0X683E07492fBDfDA84457C16546ac3f433BFaa128', '0x', '1C6o5CDkLxjsVpnLSuqRs1UBFozXLEwYvU', '0x0000000000000000000000000000000000000001\n']) expect(isEthereumAddress(text), text).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isEthereumAddress(5 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => isEthereumAddress(undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
  });

  it('may be any such text', () => {
    fc.assert(fc.property(fc.stringMatching(/^[0-9a-fA-F]{40}$/).map((digits) => `0x${digits}`), (text) => isEthereumAddress(text)), RUNS);
  });

  it('has 40 digits', () => {
    fc.assert(fc.property(fc.stringMatching(/^[0-9a-f]{0,39}$/), (digits) => !isEthereumAddress(`0x${digits}`)), RUNS);
  });
});
