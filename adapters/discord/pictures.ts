import { ComponentType, type APIMediaGalleryComponent, type RawFile } from 'discord.js';
import type { Locale } from '../../src/language/locale.ts';
import type { Message, Picture } from '../../src/message.ts';
import type { Logger, PicturePainter } from '../../src/ports.ts';
import { reasonOf } from './errors.ts';
import { fileName } from './files.ts';
import { LIMITS } from './limits.ts';
import { plain } from './markup.ts';
import { TEXTS } from './texts.ts';

/** A picture as Discord takes it, and what it shows. */
export interface PaintedPicture {
  file: RawFile & { name: string };
  alt: string;
}

export interface Painting {
  painter: PicturePainter;
  logger: Logger;
}

/**
 * Shows a message with its pictures; where that fails it is shown without them and says so, since they never cost the words.
 * @param show sends a message that has these pictures in it
 */
export async function withPictures<Result>(message: Message, locale: Locale, { painter, logger }: Painting, show: (message: Message, pictures: readonly PaintedPicture[]) => Promise<Result>): Promise<Result> {
  const { pictures = [], ...words } = message;
  if (pictures.length === 0) return show(words, []);
  try {
    return await show(words, await Promise.all(pictures.map((picture) => painted(picture, painter))));
  } catch (error) {
    const names = pictures.map(({ name }) => name).join(', ');
    logger.warn('pictures could not be added to a message; it is shown without them', { pictures: names, error: reasonOf(error) });
    return show({ ...words, lines: [...words.lines, TEXTS[locale].fileFailed(names, reasonOf(error))] }, []);
  }
}

async function painted({ name, svg, alt }: Picture, painter: PicturePainter): Promise<PaintedPicture> {
  return { file: { name: fileName(name), data: Buffer.from(await painter.paint(svg)), contentType: 'image/png' }, alt: plain(alt, LIMITS.altText) };
}

/** The component that shows them; none where there are none. */
export function gallery(pictures: readonly PaintedPicture[]): APIMediaGalleryComponent[] {
  return pictures.length === 0 ? [] : [{ type: ComponentType.MediaGallery, items: pictures.map(({ file, alt }) => ({ media: { url: `attachment://${file.name}` }, description: alt })) }];
}
