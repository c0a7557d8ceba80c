/** Gives numbers uniform in [0, 1). Whatever is random takes one as an argument. */
export type RandomSource = () => number;

/**
 * A reproducible source of random numbers: xoshiro128** (32 bits of resolution), its state filled from the seed by SplitMix32.
 * Not for secrets.
 * @param seed an integer; two seeds that differ modulo 2^32 give unrelated sequences
 * @throws RangeError when the seed is not an integer
 * @see Blackman and Vigna 2021, Scrambled linear pseudorandom number generators, ACM TOMS 47(4)
 * @example seededRandom(1)() === seededRandom(1)() // true
 */
export function seededRandom(seed: number): RandomSource {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`expected an integer seed, got ${seed}`);
  const next = splitMix32(seed);
  const state = Uint32Array.from([next(), next(), next(), next()]);
  return () => {
    const result = Math.imul(rotateLeft(Math.imul(state[1]!, 5), 7), 9) >>> 0;
    const shifted = state[1]! << 9;
    state[2]! ^= state[0]!;
    state[3]! ^= state[1]!;
    state[1]! ^= state[2]!;
    state[0]! ^= state[3]!;
    state[2]! ^= shifted;
    state[3] = rotateLeft(state[3]!, 11);
    return result / 2 ** 32;
  };
}

function splitMix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) >>> 0;
  };
}

function rotateLeft(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
