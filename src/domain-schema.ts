import { SaraphinaError } from './errors.ts';
import { readDomainSchema } from './predictions/domains/read-schema.ts';
import type { DomainSchema } from './predictions/domains/schema.ts';

const LARGEST_FILE = 200_000;

/**
 * The schema in the text of a file, for `predict add-domain`.
 * @param text JSON: domain, title, kind, target, unit, horizon, features and prior, as in src/predictions/domains
 * @param taken names of the domains there are already
 * @throws SaraphinaError `BAD_ARGUMENTS` with every problem
 */
export function parseDomainSchema(text: string, taken: readonly string[]): DomainSchema {
  const { schema, problems } = readDomainSchema(parseJson(text));
  if (schema === null) throw new SaraphinaError('BAD_ARGUMENTS', `this is no schema of a domain: ${problems.join('; ')}`, { problems });
  if (taken.includes(schema.domain)) throw new SaraphinaError('BAD_ARGUMENTS', `there is a domain ${schema.domain} already`, { domains: taken });
  return schema;
}

function parseJson(text: string): unknown {
  if (text.length > LARGEST_FILE) throw new SaraphinaError('BAD_ARGUMENTS', `expected a file of at most ${LARGEST_FILE} characters, got ${text.length}`);
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new SaraphinaError('BAD_ARGUMENTS', `this is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
