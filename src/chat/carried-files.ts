/** Which arguments of which commands stand for files, and what becomes of them. */

export interface CarriedFile {
  /** Argument as people type it. */
  argument: string;
  /** Argument that gets the file's text. */
  text: string;
  /** Argument that gets its name. */
  name?: string;
  /** How its name ends, without the dot; empty where several are right. */
  extension: string;
}

const CARRIED: Readonly<Record<string, readonly CarriedFile[]>> = {
  import: [{ argument: 'codePath', name: 'codeFile', text: 'code', extension: 'ts' }, { argument: 'testPath', name: 'testFile', text: 'tests', extension: 'test.ts' }],
  analyze: [{ argument: 'path', name: 'fileName', text: 'source', extension: '' }],
  'predict-train': [{ argument: 'path', text: 'csv', extension: 'csv' }],
  'predict-batch': [{ argument: 'path', text: 'csv', extension: 'csv' }],
  'predict-add-domain': [{ argument: 'path', text: 'schema', extension: 'json' }],
};

/** The largest that any command takes, in bytes; each has its own limit besides. */
export const MOST_FILE_BYTES = 10 * 1024 * 1024;

/** The files that a command takes, in order; none for most commands. */
export function carriedFiles(command: string): readonly CarriedFile[] {
  return CARRIED[command] ?? [];
}
