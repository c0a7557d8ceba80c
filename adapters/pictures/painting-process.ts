/** Paints the drawing on standard input, with the one font that comes with the program: the same pixels on every machine. */
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

const FONT = 'DejaVu Sans';
/** Pixels for a unit of the drawing, so that it is sharp on a phone. */
const ZOOM = 1.5;

const fileOf = (specifier: string): Buffer => readFileSync(fileURLToPath(import.meta.resolve(specifier)));

try {
  const svg = await text(process.stdin);
  await initWasm(fileOf('@resvg/resvg-wasm/index_bg.wasm'));
  const drawing = new Resvg(svg, { fitTo: { mode: 'zoom', value: ZOOM }, font: { fontBuffers: [fileOf('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')], defaultFontFamily: FONT, sansSerifFamily: FONT } });
  process.stdout.write(drawing.render().asPng());
} catch (error) {
  process.stderr.write(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
