const STEP: number = 5;

/**
 * Rounds a number to the nearest multiple of a step, halves away from zero. Both are taken as they are written in decimal, so 0.15 to steps
 * of 0.1 is 0.2 and no digits such as 0.30000000000000004 appear.
 * @throws TypeError when an argument is not a finite number
 * @throws RangeError when `step` is not above 0
 */
export function roundToMultiple(value: number, step: number = STEP): number {
  for (const number of [value, step]) {
    if (!Number.isFinite(number)) throw new TypeError(`expected finite numbers, got ${typeof number === 'number' ? number : typeof number}`);
  }
  if (step <= 0) throw new RangeError(`expected a step above 0, got ${step}`);
  let places = 0;
  while (!Number.isInteger(shift(value, places)) || !Number.isInteger(shift(step, places))) places += 1;
  const wholeStep = shift(step, places);
  const multiple = Math.round(shift(Math.abs(value), places) / wholeStep) * wholeStep;
  return multiple === 0 ? 0 : Math.sign(value) * shift(multiple, -places);
}

/** `value` times a power of ten, done on the decimal notation so that nothing is lost. */
function shift(value: number, places: number): number {
  const [digits, exponent = 0] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}
