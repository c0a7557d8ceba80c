const DEVICE_ID = /^DEV-[0-9A-Fa-f]{8}$/;

/**
 * Checks whether a text is a device ID: `DEV-` followed by 8 hexadecimal digits.
 * @throws TypeError when `text` is not a string
 */
export function isDeviceId(text: string): boolean {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return DEVICE_ID.test(text);
}
