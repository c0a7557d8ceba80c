/**
 * Last part of a path, behind the last slash or backslash; those at the end of the path do not count. Empty for a path of slashes only.
 * @param extension end of the name that is taken off, e.g. `.html`; a name that is nothing else stays
 * @throws TypeError when an argument is not a string
 */
export function fileName(path: string, extension: string = ''): string {
  if (typeof path !== 'string' || typeof extension !== 'string') throw new TypeError(`expected strings, got ${typeof path} and ${typeof extension}`);
  const name = path.split(/[/\\]/).findLast((part) => part !== '') ?? '';
  return extension !== '' && name !== extension && name.endsWith(extension) ? name.slice(0, -extension.length) : name;
}
