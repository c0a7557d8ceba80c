/**
 * Checks whether a number, or a text of digits without zeros in front, is a TCP or UDP port: 0 to 65535.
 * @throws TypeError when `port` is neither a string nor a number
 */
export function isPort(port: string | number): boolean {
  if (typeof port !== 'string' && typeof port !== 'number') throw new TypeError(`expected a string or a number, got ${typeof port}`);
  return /^(?:0|[1-9]\d{0,4})$/.test(String(port)) && Number(port) <= 65_535;
}
