/**
 * A function that gives its argument to the first function, the result to the second, and so on. Without functions it gives the argument back.
 * @throws TypeError when a step is not a function
 */
export function pipe<T>(...steps: ((value: T) => T)[]): (value: T) => T {
  for (const step of steps) {
    if (typeof step !== 'function') throw new TypeError(`expected functions, got ${typeof step}`);
  }
  return (value) => steps.reduce((result, step) => step(result), value);
}
