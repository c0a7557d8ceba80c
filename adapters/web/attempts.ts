import { SaraphinaError } from '../../src/errors.ts';
import type { Clock } from '../../src/ports.ts';

const WINDOW_MS = 60_000;
const TRIES_PER_ADDRESS = 10;
const TRIES_IN_ALL = 200;

/** Counts sign-ins of the last minute that did not succeed, by address and in all. */
export interface Attempts {
  /**
   * Counts a try as failed until `succeeded` is called, so that parallel tries don't slip through.
   * @throws SaraphinaError `RATE_LIMITED`
   */
  begin(address: string): { succeeded(): void };
}

export function createAttempts(clock: Clock): Attempts {
  // Bounded: no more than TRIES_IN_ALL are let through in a window.
  let tries: { address: string; at: number }[] = [];
  return {
    begin(address) {
      const at = clock.now().getTime();
      tries = tries.filter((earlier) => earlier.at > at - WINDOW_MS);
      const own = tries.filter((earlier) => earlier.address === address).length;
      if (own >= TRIES_PER_ADDRESS || tries.length >= TRIES_IN_ALL) {
        throw new SaraphinaError('RATE_LIMITED', 'too many failed sign-ins; try again in a minute');
      }
      const attempt = { address, at };
      tries.push(attempt);
      return { succeeded: () => void (tries = tries.filter((other) => other !== attempt)) };
    },
  };
}
