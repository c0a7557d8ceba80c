const STEPS = 1;
const DIRECTION: number = 1;

/**
 * A new array with the items moved `steps` places towards the beginning; those that fall out come to the end. Negative steps go the other way.
 * @throws TypeError when `items` is not an array or `steps` is not an integer
 */
export function rotate<T>(items: readonly T[], steps: number = STEPS): T[] {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  if (!Number.isInteger(steps)) throw new TypeError(`expected an integer as steps, got ${String(steps)}`);
  const start = (steps * DIRECTION) % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
}
