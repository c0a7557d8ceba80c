/**
 * How shipped functions lie in the repository, which is at the same time an npm package.
 * A shipment adds one version folder and moves one pair of pointer files; nothing else changes.
 */
import { SaraphinaError } from '../errors.ts';
import type { ShipFile } from '../ports.ts';

export const PACKAGE_NAME = 'saraphina-functions';
export const FUNCTIONS_FOLDER = 'functions';
export const MANIFEST_FILE = 'manifest.json';

const MAX_NAME_LENGTH = 100;
const IDENTIFIER = /^[A-Za-z_$][A-Za-z0-9_$]*$/;
/** Reserved in modules, plus names that objects, promises or package resolution give a meaning of their own. */
const RESERVED_NAMES = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum eval export extends false ' +
    'finally for function if implements import in instanceof interface let new null package private protected public return ' +
    'static super switch this throw true try typeof undefined var void while with yield ' +
    '__proto__ constructor prototype then node_modules'
  ).split(' '),
);
/** Device names that Windows keeps for itself, with any extension. */
const WINDOWS_DEVICES = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9]|lpt[0-9])(?:\.|$)/i;
/** Control, bidirectional and invisible characters, and what paths, URLs or Windows give a meaning. */
const UNSAFE_CHARACTERS = /[\p{C}\p{Zl}\p{Zp}/\\:*?"<>|%#]/u;

/**
 * Whether a function name can be part of a path on every file system and of an import.
 * @returns what is wrong, in words; null when it can ship
 */
export function functionNameProblem(name: string): string | null {
  if (name.length > MAX_NAME_LENGTH) return `a function name has at most ${MAX_NAME_LENGTH} characters, got ${name.length}`;
  if (!IDENTIFIER.test(name)) return `expected a function name of the letters A-Z and a-z, digits, _ and $, got ${JSON.stringify(name)}`;
  if (RESERVED_NAMES.has(name)) return `${name} is a reserved name; give the function another one`;
  if (WINDOWS_DEVICES.test(name)) return `${name} is a device name on Windows; give the function another one`;
  return null;
}

/**
 * Whether a file's base name can lie in a version folder on every file system.
 * @returns what is wrong, in words; null when it can ship
 */
export function fileNameProblem(name: string): string | null {
  const shown = JSON.stringify(name);
  if (name === '' || name.length > MAX_NAME_LENGTH) return `a file name has 1 to ${MAX_NAME_LENGTH} characters, got ${name.length}`;
  if (UNSAFE_CHARACTERS.test(name)) return `${shown} contains a character that a file name can't have here`;
  if (/^[.-]|[. ]$/.test(name)) return `${shown} starts or ends with a character that a file name can't have there`;
  if (WINDOWS_DEVICES.test(name)) return `${shown} is a device name on Windows`;
  if (name !== name.normalize('NFC')) return `${shown} is not in Unicode normal form C`;
  return null;
}

/** Throws `UNSAFE_FILE_NAME` unless `name` can ship. */
export function requireFunctionName(name: string): void {
  const problem = functionNameProblem(name);
  if (problem) throw new SaraphinaError('UNSAFE_FILE_NAME', problem);
}

/** Throws `UNSAFE_FILE_NAME` unless the names are safe and differ by more than upper and lower case. */
export function requireFileNames(names: readonly string[]): void {
  const seen = new Map<string, string>();
  for (const name of names) {
    const twin = seen.get(name.toLowerCase());
    const problem = fileNameProblem(name) ?? (twin === undefined ? null : `${name} and ${twin} are one file where case does not count`);
    if (problem) throw new SaraphinaError('UNSAFE_FILE_NAME', problem);
    seen.set(name.toLowerCase(), name);
  }
}

/** The folder of one version, e.g. `functions/slugify/v2`. */
export function versionPath(entryPoint: string, version: number): string {
  return `${FUNCTIONS_FOLDER}/${entryPoint}/v${version}`;
}

/** The version that a folder name stands for; null when it stands for none. */
export function versionOf(folderName: string): number | null {
  return /^v[1-9][0-9]{0,8}$/.test(folderName) ? Number(folderName.slice(1)) : null;
}

/**
 * The files that make one version the newest: `functions/<name>.js` and `.d.ts` re-export it.
 * The declarations name the package itself, because a relative import would make a compiler read the `.ts` beside them.
 * @param files the files of that version, `path` being their base names
 * @throws SaraphinaError `INTERNAL` when the version lacks JavaScript or declarations
 */
export function pointerFiles(entryPoint: string, version: number, files: readonly ShipFile[]): ShipFile[] {
  const script = files.find((file) => file.path.endsWith('.js'));
  const stem = script?.path.slice(0, -'.js'.length);
  const declarations = files.find((file) => file.path === `${stem}.d.ts`);
  if (!script || !declarations) throw new SaraphinaError('INTERNAL', 'a shipment needs one .js file and the .d.ts of the same name');
  const folder = versionPath(entryPoint, version);
  const inPackage = `${PACKAGE_NAME}${folder.slice(FUNCTIONS_FOLDER.length)}/${stem}`;
  const hasDefault = exportsDefault(declarations.text);
  return [
    { path: `${FUNCTIONS_FOLDER}/${entryPoint}.js`, text: reExport(`./${entryPoint}/v${version}/${script.path}`, hasDefault) },
    { path: `${FUNCTIONS_FOLDER}/${entryPoint}.d.ts`, text: reExport(inPackage, hasDefault) },
  ];
}

function reExport(specifier: string, hasDefault: boolean): string {
  const from = JSON.stringify(specifier);
  return `// The newest shipped version.\nexport * from ${from};\n${hasDefault ? `export { default } from ${from};\n` : ''}`;
}

/** `export *` leaves the default export out. Declarations hold no code, so a line that looks like an export is one. */
function exportsDefault(declarations: string): boolean {
  return /^export (?:default\b|\{[^}]*\bdefault\b[^}]*\})/m.test(declarations.replace(/\/\*[^]*?\*\//g, ''));
}

/** Written once, when they are missing. */
export const ROOT_FILES: readonly ShipFile[] = [
  {
    path: 'package.json',
    text: `${JSON.stringify(
      {
        name: PACKAGE_NAME,
        version: '1.0.0',
        description: 'Functions that were tested in a sandbox and approved by a person; one commit each.',
        private: true,
        type: 'module',
        exports: {
          './*': { types: `./${FUNCTIONS_FOLDER}/*.d.ts`, default: `./${FUNCTIONS_FOLDER}/*.js` },
          [`./*/${MANIFEST_FILE}`]: `./${FUNCTIONS_FOLDER}/*/${MANIFEST_FILE}`,
          './package.json': './package.json',
        },
      },
      null,
      2,
    )}\n`,
  },
  // Bytes are hashed, so no checkout may convert line ends.
  { path: '.gitattributes', text: '* -text\n' },
];
