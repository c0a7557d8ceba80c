/** The frame of a diagram: title, square plot with grid and axes, legend and caption below. Made to be read on a phone. */
import { element, textElement } from './svg.ts';

/** Of the whole drawing, in its own units; chats show it about half as wide. */
const WIDTH = 800;
const HEIGHT = 1050;
/** The square that both axes span. */
const PLOT = { left: 130, top: 110, size: 620 } as const;
const MARGIN = 40;
const TITLE_SIZE = 34;
const TEXT_SIZE = 25;
/** Width of a letter in heights of the font, on the safe side. */
const LETTER = 0.62;
const LEGEND_TOP = PLOT.top + PLOT.size + 140;
const LINE_STEP = 38;
const LEGEND_MARK = 12;

/** Dark on white whatever the theme around it; blue and vermilion, which nobody takes for each other (Okabe and Ito 2008). */
const COLOURS = { paper: '#ffffff', ink: '#1a1a1a', quiet: '#595959', grid: '#d9d9d9', fits: '#0072b2', misses: '#c44900' } as const;

export interface Tick {
  /** Place on the axis, 0 to 1. */
  at: number;
  label: string;
}

export interface Plot {
  title: string;
  xTitle: string;
  yTitle: string;
  /** Of both axes. */
  ticks: readonly Tick[];
  /** The marks, in drawing order. */
  marks: readonly string[];
  legend: readonly { sign: (x: number, y: number) => string; text: string }[];
  caption: readonly string[];
}

/** Where a point of the plot stands in the drawing. @param at 0 to 1 */
export const xOf = (at: number): number => PLOT.left + at * PLOT.size;
export const yOf = (at: number): number => PLOT.top + (1 - at) * PLOT.size;

/** The line on which what was predicted is what happened, or a piece of it in the legend. */
function dashedLine(x1: number, y1: number, x2: number, y2: number): string {
  return element('line', { x1, y1, x2, y2, stroke: COLOURS.quiet, 'stroke-width': 3, 'stroke-dasharray': '12 9' });
}

/** A mark in the middle of a point: a circle where what was said fits what happened, a square of another colour where not. @param half of its width */
export function mark(fits: boolean, half: number): (x: number, y: number) => string {
  const paint = { fill: colourOf(fits), stroke: COLOURS.paper, 'stroke-width': 2 };
  return fits ? (x, y) => element('circle', { cx: x, cy: y, r: half, ...paint }) : (x, y) => element('rect', { x: x - half, y: y - half, width: 2 * half, height: 2 * half, ...paint });
}

export function colourOf(fits: boolean): string {
  return fits ? COLOURS.fits : COLOURS.misses;
}

/** The legend that every diagram has: both marks, and the diagonal. */
export function legendOf(fits: string, misses: string, perfect: string): Plot['legend'] {
  return [
    { sign: mark(true, LEGEND_MARK), text: fits },
    { sign: mark(false, LEGEND_MARK), text: misses },
    { sign: (x, y) => dashedLine(x - 16, y, x + 18, y), text: perfect },
  ];
}

export function drawPlot({ title, xTitle, yTitle, ticks, marks, legend, caption }: Plot): string {
  const size = { width: WIDTH, height: HEIGHT };
  const middle = PLOT.left + PLOT.size / 2;
  const yMiddle = PLOT.top + PLOT.size / 2;
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, ...size, 'font-family': 'DejaVu Sans, Verdana, sans-serif', 'font-size': TEXT_SIZE, fill: COLOURS.ink },
    element('rect', { ...size, fill: COLOURS.paper }),
    textElement(title, { x: MARGIN, y: 66, 'font-size': Math.min(TITLE_SIZE, (WIDTH - 2 * MARGIN) / (LETTER * title.length)) }),
    ...ticks.flatMap(gridLines),
    element('rect', { x: PLOT.left, y: PLOT.top, width: PLOT.size, height: PLOT.size, fill: 'none', stroke: COLOURS.quiet, 'stroke-width': 2 }),
    dashedLine(xOf(0), yOf(0), xOf(1), yOf(1)),
    ...marks,
    textElement(xTitle, { x: middle, y: PLOT.top + PLOT.size + 84, 'text-anchor': 'middle' }),
    textElement(yTitle, { x: 0, y: 0, 'text-anchor': 'middle', transform: `translate(${MARGIN} ${yMiddle}) rotate(-90)` }),
    ...legend.flatMap(({ sign, text }, index) => {
      const y = LEGEND_TOP + index * LINE_STEP;
      return [sign(60, y - TEXT_SIZE / 3), textElement(text, { x: 92, y })];
    }),
    ...caption.map((line, index) => textElement(line, { x: MARGIN, y: LEGEND_TOP + (legend.length + 0.4 + index) * LINE_STEP, fill: COLOURS.quiet })),
  );
}

function gridLines({ at, label }: Tick): string[] {
  const line = { stroke: COLOURS.grid, 'stroke-width': 1.5 };
  return [
    element('line', { x1: xOf(at), y1: yOf(0), x2: xOf(at), y2: yOf(1), ...line }),
    element('line', { x1: xOf(0), y1: yOf(at), x2: xOf(1), y2: yOf(at), ...line }),
    textElement(label, { x: xOf(at), y: yOf(0) + 38, 'text-anchor': 'middle' }),
    textElement(label, { x: xOf(0) - 14, y: yOf(at) + TEXT_SIZE / 3, 'text-anchor': 'end' }),
  ];
}
