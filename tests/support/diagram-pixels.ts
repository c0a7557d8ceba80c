/** What is to be seen in a painted diagram, found in its pixels alone. */
import type { Pixels } from './png.ts';

export const SEEN = { paper: 0xffffff, ink: 0x1a1a1a, frame: 0x595959, fits: 0x0072b2, misses: 0xc44900 } as const;

/** The square that both axes span, in pixels. */
export interface SeenPlot {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The plot, by its long lines: the outermost rows and columns that are dark nearly everywhere. */
export function findPlot(pixels: Pixels): SeenPlot {
  const rows = new Array<number>(pixels.height).fill(0);
  const columns = new Array<number>(pixels.width).fill(0);
  for (let y = 0; y < pixels.height; y += 1) {
    for (let x = 0; x < pixels.width; x += 1) {
      if (pixels.at(x, y) !== SEEN.frame) continue;
      rows[y]! += 1;
      columns[x]! += 1;
    }
  }
  const isLong = (count: number): boolean => count > pixels.width / 2;
  return { left: columns.findIndex(isLong), right: columns.findLastIndex(isLong), top: rows.findIndex(isLong), bottom: rows.findLastIndex(isLong) };
}

/** Middle of all pixels of this colour in the plot, as shares of it from its lower left corner; undefined when there is none. */
export function middleOf(pixels: Pixels, colour: number): { x: number; y: number } | undefined {
  const { left, right, top, bottom } = findPlot(pixels);
  let [count, sumX, sumY] = [0, 0, 0];
  for (let y = top; y < bottom; y += 1) for (let x = left; x < right; x += 1) if (pixels.at(x, y) === colour) [count, sumX, sumY] = [count + 1, sumX + x, sumY + y];
  return count === 0 ? undefined : { x: (sumX / count - left) / (right - left), y: (bottom - sumY / count) / (bottom - top) };
}
