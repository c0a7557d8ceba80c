import { seededRandom } from '../../src/predictions/numeric/seeded-random.ts';

/** Devices that come back the likelier, the fuller their battery: a table of past cases as people keep it. */
export function recoveryCases(rows: number): string {
  const random = seededRandom(rows);
  const lines = Array.from({ length: rows }, () => {
    const battery = Math.round(100 * random());
    return `${battery},${Math.round(100 * random())},${battery / 100 > random() ? 1 : 0}`;
  });
  return `battery,hours_since_seen,outcome\n${lines.join('\n')}\n`;
}
