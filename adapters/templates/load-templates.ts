import { readFileSync, readdirSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import { templateSchema, type Template, type TemplateFile } from '../../src/factory/template.ts';

/**
 * Reads `<folder>/<family>/<id>/{function.ts, function.test.ts, template.json}`.
 * @returns the templates, sorted by id
 * @throws Error that names the file when a template is incomplete or its description is wrong, or when an id occurs twice
 */
export function loadTemplates(folder: string): Template[] {
  const templates = subfolders(folder).flatMap((family) => subfolders(join(folder, family)).map((id) => loadTemplate(folder, family, id)));
  const ids = new Set(templates.map(({ id }) => id));
  if (ids.size < templates.length) throw new Error(`expected every template id once in ${folder}`);
  return templates.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function subfolders(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

function loadTemplate(root: string, family: string, id: string): Template {
  const folder = join(root, family, id);
  const parsed = templateSchema.safeParse(JSON.parse(readFileSync(join(folder, 'template.json'), 'utf8')));
  if (!parsed.success) throw new Error(`${folder}/template.json: ${z.prettifyError(parsed.error)}`);
  if (parsed.data.id !== id || parsed.data.family !== family) {
    throw new Error(`${folder}/template.json: expected id ${id} and family ${family}, got ${parsed.data.id} and ${parsed.data.family}`);
  }
  return { ...parsed.data, code: loadFile(join(folder, 'function.ts')), tests: loadFile(join(folder, 'function.test.ts')) };
}

function loadFile(path: string): TemplateFile {
  const source = readFileSync(path, 'utf8');
  const plain = stripTypeScriptTypes(source);
  if (plain.length !== source.length) throw new Error(`${path}: types can't be blanked out in place`);
  return { source, plain };
}
