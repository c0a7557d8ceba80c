import type { APIAttachment } from 'discord.js';
import { carriedFiles, MOST_FILE_BYTES } from '../../src/chat/carried-files.ts';
import { SaraphinaError } from '../../src/errors.ts';
import type { Locale } from '../../src/language/locale.ts';
import { reasonOf } from './errors.ts';
import { TEXTS } from './texts.ts';

const WAIT_MS = 10_000;

/** The arguments of a command that stand for files, in order. */
export function fileArguments(command: string): string[] {
  return carriedFiles(command).map(({ argument }) => argument);
}

/**
 * The texts of the files that came along, as arguments.
 * @throws SaraphinaError `BAD_ARGUMENTS` for files that are too large or can't be had
 */
export async function fileArgs(command: string, files: Readonly<Record<string, APIAttachment>>, locale: Locale): Promise<Record<string, string>> {
  const args: Record<string, string> = {};
  for (const { argument, text, name } of carriedFiles(command)) {
    const file = files[argument];
    if (!file) continue;
    args[text] = await readText(file, locale);
    if (name !== undefined) args[name] = file.filename;
  }
  return args;
}

async function readText({ url, size, filename }: APIAttachment, locale: Locale): Promise<string> {
  const bad = (why: string): SaraphinaError => new SaraphinaError('BAD_ARGUMENTS', TEXTS[locale].badFile(filename, why));
  if (size > MOST_FILE_BYTES) throw bad(`${size} > ${MOST_FILE_BYTES} bytes`);
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(WAIT_MS) });
    if (!answer.ok) throw bad(`HTTP ${answer.status}`);
    return await answer.text();
  } catch (error) {
    throw error instanceof SaraphinaError ? error : bad(reasonOf(error));
  }
}
