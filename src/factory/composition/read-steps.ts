/** One way to read a request as steps, in the order in which they are carried out. */
export interface Steps {
  parts: string[];
  /** “then” says that there are steps; “of the” may also be part of a name. */
  isStated: boolean;
}

export const MAX_STEPS = 3;
const THEN = /[,;.]?\s+(?:and\s+then|then|after\s+that|afterwards)[,:]?\s+/i;
const FIRST = /^\s*(?:first|start\s+by|begin\s+by)[,:]?\s+/i;
const AFTER = /^(.+?)[,;]?\s+after\s+(?:first\s+)?([a-z]+ing\b.+)$/i;
const AFTER_AHEAD = /^\s*after\s+([a-z]+ing\b[^,]+),\s*(.+)$/i;
const BEFORE = /^(.+?)[,;]?\s+before\s+([a-z]+ing\b.+)$/i;
const OF = /\s+(?:of|in|from)\s+(?:all\s+)?(?:the|its|their)\s+/gi;

/** The ways to read a request as two or three steps, the likeliest first; none when nothing in it joins steps. */
export function readSteps(text: string): Steps[] {
  const plain = text.trim().replace(/[.!?\s]+$/, '');
  const stated = plain.split(THEN).map((part) => part.replace(FIRST, ''));
  if (stated.length > 1) return [{ parts: stated, isStated: true }];
  const readings = [joined(AFTER_AHEAD, plain), joined(BEFORE, plain), joined(AFTER, plain)?.reverse()].filter((parts) => parts !== undefined);
  return [...readings, ...nested(plain)].map((parts) => ({ parts, isStated: false }));
}

/** Whether the text itself says that there are steps. */
export function statesSteps(text: string): boolean {
  return readSteps(text)[0]?.isStated === true;
}

function joined(pattern: RegExp, text: string): string[] | undefined {
  const match = pattern.exec(text);
  return match ? [match[1] as string, match[2] as string] : undefined;
}

/** “the A of the B of the C”: C is carried out first. Fewer joints are tried first. */
function nested(text: string): string[][] {
  const joints = Array.from(text.matchAll(OF), ({ index, 0: { length } }) => ({ index, end: index + length })).slice(0, 4);
  const single = joints.map(({ index, end }) => [text.slice(end), text.slice(0, index)]);
  const double = joints.flatMap((first, at) => joints.slice(at + 1).map((second) => [text.slice(second.end), text.slice(first.end, second.index), text.slice(0, first.index)]));
  return [...single, ...double];
}
