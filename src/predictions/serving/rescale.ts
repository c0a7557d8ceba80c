/** Differences smaller than this are rounding. */
const NOTHING = 1e-9;

/**
 * The factor that turns contributions on one scale, which sum to `value − base`, into contributions that sum to f(value) − f(base):
 * the slope of the secant of f, or that of its tangent where the two points coincide.
 * @param f monotone
 */
export function secant(f: (x: number) => number, base: number, value: number): number {
  if (Math.abs(value - base) > NOTHING) return (f(value) - f(base)) / (value - base);
  const step = 1e-6 * Math.max(1, Math.abs(base));
  return (f(base + step) - f(base - step)) / (2 * step);
}
