import type { MutationReport } from './run.ts';

/** Percent of the tried faults that the tests noticed, whole and never rounded up. */
export function mutationScore({ killed, tried }: MutationReport): number {
  return Math.floor((100 * killed) / tried);
}
