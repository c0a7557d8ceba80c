/**
 * fast-check, with its assertions counted: a property that holds is an assertion like any other.
 * Only the tests may say that a run does not count (`fc.pre`); code under test that pretends to makes the run fail.
 */
import * as original from 'fast-check';
import { countAssertion } from './assertions.ts';

export * from 'fast-check';

/** As fast-check's own. */
export const assert = ((...args: Parameters<typeof original.assert>) => {
  countAssertion();
  return original.assert(...args);
}) as typeof original.assert;

/** As fast-check's own. */
export const property = ((...args: unknown[]) => (original.property as (...args: unknown[]) => unknown)(...withGuardedPredicate(args))) as typeof original.property;

/** As fast-check's own. */
export const asyncProperty = ((...args: unknown[]) => (original.asyncProperty as (...args: unknown[]) => unknown)(...withGuardedPredicate(args))) as typeof original.asyncProperty;

const PRECONDITION = Symbol.for('fast-check/PreconditionFailure');

function withGuardedPredicate(args: unknown[]): unknown[] {
  const predicate = args.at(-1);
  if (typeof predicate !== 'function') return args;
  const guarded = (...values: unknown[]): unknown => {
    try {
      const result: unknown = predicate(...values);
      return result instanceof Promise ? result.catch(refuseForged) : result;
    } catch (error) {
      return refuseForged(error);
    }
  };
  return [...args.slice(0, -1), guarded];
}

function refuseForged(error: unknown): never {
  const isSkip = (error as { footprint?: unknown } | null | undefined)?.footprint === PRECONDITION;
  if (isSkip && !(error instanceof original.PreconditionFailure)) throw new Error('the code under test threw a value that makes fast-check skip the run');
  throw error;
}

const fc = { ...original.default, assert, property, asyncProperty };
export default fc;
