/** fast-check, with its assertions counted: a property that holds is an assertion like any other. */
import * as original from 'fast-check';
import { countAssertion } from './assertions.ts';

export * from 'fast-check';

/** As fast-check's own. */
export const assert: typeof original.assert = ((...args: Parameters<typeof original.assert>) => {
  countAssertion();
  return original.assert(...args);
}) as typeof original.assert;

const fc = { ...original.default, assert };
export default fc;
