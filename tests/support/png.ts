/** Reads a PNG as far as painters write it: 8 bits a channel, red, green, blue and opacity, no interlacing. https://www.w3.org/TR/png-3/ */
import { crc32, inflateSync } from 'node:zlib';

export interface Pixels {
  width: number;
  height: number;
  /** Colour of the pixel in this column and row, as `0xrrggbb`. @throws RangeError outside of the picture */
  at(x: number, y: number): number;
}

const SIGNATURE = '89504e470d0a1a0a';

/** @throws Error for what is no such PNG, or is damaged */
export function readPng(bytes: Uint8Array): Pixels {
  const png = Buffer.from(bytes);
  if (png.subarray(0, 8).toString('hex') !== SIGNATURE) throw new Error('no PNG');
  const chunks = [...chunksOf(png)];
  const header = chunks[0]!.data;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  if (header[8] !== 8 || header[9] !== 6 || header[12] !== 0) throw new Error('a PNG of another kind');
  const rows = unfiltered(inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data))), width, height);
  return {
    width,
    height,
    at(x, y) {
      if (!(x >= 0 && x < width && y >= 0 && y < height)) throw new RangeError(`no pixel at ${x}, ${y}`);
      return rows.readUIntBE((Math.floor(y) * width + Math.floor(x)) * 4, 3);
    },
  };
}

function* chunksOf(png: Buffer): Generator<{ type: string; data: Buffer }> {
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const named = png.subarray(at + 4, at + 8 + length);
    if (crc32(named) !== png.readUInt32BE(at + 8 + length)) throw new Error('a damaged PNG');
    yield { type: named.subarray(0, 4).toString('latin1'), data: named.subarray(4) };
    at += length + 12;
  }
}

/** Each row says how it was made from its neighbours to the left and above. */
function unfiltered(raw: Buffer, width: number, height: number): Buffer {
  const stride = width * 4;
  if (raw.length !== (stride + 1) * height) throw new Error('a PNG of another size');
  const rows = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)]!;
    for (let x = 0; x < stride; x += 1) {
      const left = x < 4 ? 0 : rows[y * stride + x - 4]!;
      const above = y === 0 ? 0 : rows[(y - 1) * stride + x]!;
      const corner = x < 4 || y === 0 ? 0 : rows[(y - 1) * stride + x - 4]!;
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter] ?? NaN;
      rows[y * stride + x] = (raw[y * (stride + 1) + 1 + x]! + guess) & 255;
    }
  }
  return rows;
}

function paeth(left: number, above: number, corner: number): number {
  const estimate = left + above - corner;
  const [toLeft, toAbove, toCorner] = [Math.abs(estimate - left), Math.abs(estimate - above), Math.abs(estimate - corner)];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
