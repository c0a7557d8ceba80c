/**
 * Converts an angle from degrees to radians. NaN and infinity stay as they are.
 * @throws TypeError when `degrees` is not a number
 */
export function degreesToRadians(degrees: number): number {
  if (typeof degrees !== 'number') throw new TypeError(`expected a number, got ${typeof degrees}`);
  return (degrees * Math.PI) / 180;
}
