/**
 * Everything of a path before its last part, without the slash between them, unless it is the root; `.` where there is no directory. Slashes and
 * backslashes count, those at the end of the path do not.
 * @throws TypeError when `path` is not a string
 */
export function directoryName(path: string): string {
  if (typeof path !== 'string') throw new TypeError(`expected a string, got ${typeof path}`);
  const signs = path.split('');
  const name = signs.findLastIndex(isPart);
  const slash = signs.slice(0, name + 1).findLastIndex((sign) => !isPart(sign));
  const end = signs.slice(0, slash + 1).findLastIndex(isPart);
  if (end >= 0) return path.slice(0, end + 1);
  return path === '' || isPart(path.charAt(0)) ? '.' : path.charAt(0);
}

function isPart(sign: string): boolean {
  return sign !== '/' && sign !== '\\';
}
