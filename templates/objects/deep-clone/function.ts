/**
 * Deep copy of a value with the structured clone algorithm: plain objects, arrays, dates, regular expressions, maps, sets,
 * typed arrays, errors and cycles. Class instances become plain objects.
 * @throws TypeError when the value contains something that cannot be copied, such as a function
 */
export function deepClone<T>(value: T): T {
  try {
    return structuredClone(value);
  } catch (error) {
    throw new TypeError(`expected data without functions, symbols or promises: ${(error as Error).message}`, { cause: error });
  }
}
