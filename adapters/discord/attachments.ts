import type { APIAttachment } from 'discord.js';
import { SaraphinaError } from '../../src/errors.ts';
import type { Locale } from '../../src/language/locale.ts';
import { reasonOf } from './errors.ts';
import { TEXTS } from './texts.ts';

/** The largest that any command takes; each has its own limit besides. */
const MOST_BYTES = 10 * 1024 * 1024;
const WAIT_MS = 10_000;

interface Carried {
  /** Argument that gets the file's text. */
  text: string;
  /** Argument that gets its name. */
  name?: string;
}

/** Which arguments of which commands stand for files, and what becomes of them. */
const CARRIED: Record<string, Record<string, Carried>> = {
  import: { codePath: { name: 'codeFile', text: 'code' }, testPath: { name: 'testFile', text: 'tests' } },
  analyze: { path: { name: 'fileName', text: 'source' } },
  'predict-train': { path: { text: 'csv' } },
  'predict-batch': { path: { text: 'csv' } },
  'predict-add-domain': { path: { text: 'schema' } },
};

/** The arguments of a command that stand for files, in order. */
export function fileArguments(command: string): string[] {
  return Object.keys(CARRIED[command] ?? {});
}

/**
 * The texts of the files that came along, as arguments.
 * @throws SaraphinaError `BAD_ARGUMENTS` for files that are too large or can't be had
 */
export async function fileArgs(command: string, files: Readonly<Record<string, APIAttachment>>, locale: Locale): Promise<Record<string, string>> {
  const args: Record<string, string> = {};
  for (const [argument, file] of Object.entries(files)) {
    const carried = CARRIED[command]?.[argument];
    if (!carried) continue;
    args[carried.text] = await readText(file, locale);
    if (carried.name !== undefined) args[carried.name] = file.filename;
  }
  return args;
}

async function readText({ url, size, filename }: APIAttachment, locale: Locale): Promise<string> {
  const bad = (why: string): SaraphinaError => new SaraphinaError('BAD_ARGUMENTS', TEXTS[locale].badFile(filename, why));
  if (size > MOST_BYTES) throw bad(`${size} > ${MOST_BYTES} bytes`);
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(WAIT_MS) });
    if (!answer.ok) throw bad(`HTTP ${answer.status}`);
    return await answer.text();
  } catch (error) {
    throw error instanceof SaraphinaError ? error : bad(reasonOf(error));
  }
}
