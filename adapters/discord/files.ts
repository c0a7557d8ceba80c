import type { RawFile } from 'discord.js';
import type { FileBlock } from '../../src/message.ts';
import { chunks } from './buttons.ts';
import { LIMITS } from './limits.ts';

/** Files as Discord takes them, so many at once as one request may carry. @param cutNote ends a file that is too long */
export function attachments(files: readonly FileBlock[], cutNote: string): RawFile[][] {
  return chunks(files.map((file) => ({ name: fileName(file.name), data: bytes(file.text, cutNote), contentType: 'text/plain; charset=utf-8' })), LIMITS.filesInMessage);
}

/** Discord shows other characters as underscores itself, but not in the place where a message refers to the file. */
export function fileName(name: string): string {
  const safe = name.replace(/[^\w.-]+/g, '_').replace(/^\.+/, '').slice(-LIMITS.fileName);
  return safe === '' ? 'file.txt' : safe;
}

function bytes(text: string, cutNote: string): Buffer {
  const all = Buffer.from(text);
  if (all.length <= LIMITS.fileBytes) return all;
  const note = Buffer.from(`\n${cutNote}\n`);
  // A stream leaves a character out of which only a part has come.
  const whole = new TextDecoder().decode(all.subarray(0, LIMITS.fileBytes - note.length), { stream: true });
  return Buffer.concat([Buffer.from(whole), note]);
}
