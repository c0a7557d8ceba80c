import { join } from 'node:path';
import { loadTemplates } from '../../adapters/templates/load-templates.ts';
import { createLibrary } from '../../src/factory/retrieve.ts';

/** The project's own templates, indexed once for each test file. */
export const library = createLibrary(loadTemplates(join(import.meta.dirname, '../../templates')));
