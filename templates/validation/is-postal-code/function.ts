const COUNTRY: string = 'US';
const SHAPES: Record<string, RegExp> = {
  AT: /^[1-9]\d{3}$/, AU: /^\d{4}$/, BE: /^[1-9]\d{3}$/, BR: /^\d{5}-?\d{3}$/, CA: /^[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z] ?\d[ABCEGHJ-NPRSTV-Z]\d$/i, CH: /^[1-9]\d{3}$/, DE: /^(?!00)\d{5}$/,
  ES: /^(?:0[1-9]|[1-4]\d|5[0-2])\d{3}$/, FR: /^(?!00)\d{5}$/, GB: /^(?:GIR ?0AA|[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d{1,2}|\d[A-HJKPSTUW]|[A-HK-Y]\d[ABEHMNPRV-Y]) ?\d[ABD-HJLNP-UW-Z]{2})$/i,
  IN: /^[1-9]\d{2} ?\d{3}$/, IT: /^\d{5}$/, JP: /^\d{3}-?\d{4}$/, NL: /^[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2}$/i, PL: /^\d{2}-\d{3}$/, SE: /^[1-9]\d{2} ?\d{2}$/, US: /^\d{5}(?:-\d{4})?$/,
};

/**
 * Checks whether a text has the form of a postal code of a country; whether the code is in use is not looked up.
 * @param country two letters of ISO 3166: AT, AU, BE, BR, CA, CH, DE, ES, FR, GB, IN, IT, JP, NL, PL, SE or US
 * @throws TypeError when `text` is not a string
 * @throws RangeError when `country` is not one of these
 */
export function isPostalCode(text: string, country: string = COUNTRY): boolean {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  if (!Object.hasOwn(SHAPES, country)) throw new RangeError(`expected one of ${Object.keys(SHAPES).join(', ')}, got ${String(country)}`);
  return (SHAPES[country] as RegExp).test(text);
}
