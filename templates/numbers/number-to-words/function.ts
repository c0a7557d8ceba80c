const SMALL = ('zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen').split(' ');
const TENS = ('zero ten twenty thirty forty fifty sixty seventy eighty ninety').split(' ');
const SCALES = ['', ' thousand', ' million', ' billion', ' trillion', ' quadrillion'];

/**
 * Writes an integer in English words, American style: 1234 is “one thousand two hundred thirty-four”.
 * @throws TypeError when `value` is not a safe integer
 */
export function numberToWords(value: number): string {
  if (!Number.isSafeInteger(value)) throw new TypeError(`expected a safe integer, got ${typeof value === 'number' ? value : typeof value}`);
  if (value === 0) return 'zero';
  const words: string[] = [];
  let rest = Math.abs(value);
  for (const scale of SCALES) {
    const group = rest % 1000;
    if (group > 0) words.unshift(belowThousand(group) + scale);
    rest = Math.floor(rest / 1000);
  }
  return `${value < 0 ? 'minus ' : ''}${words.join(' ')}`;
}

function belowThousand(value: number): string {
  const [hundreds, rest] = [Math.floor(value / 100), value % 100];
  const parts = [hundreds > 0 ? `${SMALL[hundreds]} hundred` : '', rest > 0 ? belowHundred(rest) : ''];
  return parts.filter((part) => part !== '').join(' ');
}

function belowHundred(value: number): string {
  if (value < 20) return SMALL[value] as string;
  const ones = value % 10;
  return `${TENS[Math.floor(value / 10)]}${ones > 0 ? `-${SMALL[ones]}` : ''}`;
}
