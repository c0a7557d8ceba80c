/**
 * Extension of a file name, path or URL, in lower case and without the dot; an empty text when there is none. Query and hash of a URL do not count,
 * and a dot at the start of the name makes no extension.
 * @throws TypeError when `path` is not a string
 */
export function getFileExtension(path: string): string {
  if (typeof path !== 'string') throw new TypeError(`expected a string, got ${typeof path}`);
  const isUrl = /^[a-z][a-z0-9+.-]*:\/\//i.test(path);
  const pathname = isUrl ? path.replace(/[?#].*$/s, '').replace(/^[^:]*:\/\/[^/]*/, '') : path;
  const name = pathname.slice(Math.max(pathname.lastIndexOf('/'), pathname.lastIndexOf('\\')) + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : '';
}
