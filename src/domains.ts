import { SaraphinaError } from './errors.ts';
import { didYouMean } from './near.ts';
import { batteryLife } from './predictions/domains/battery-life.ts';
import { deviceRecovery } from './predictions/domains/device-recovery.ts';
import { locationAccuracy } from './predictions/domains/location-accuracy.ts';
import { riskAssessment } from './predictions/domains/risk-assessment.ts';
import { expectation, readValue } from './predictions/domains/read-value.ts';
import type { DomainSchema } from './predictions/domains/schema.ts';
import type { Query } from './predictions/prediction.ts';

export const DOMAIN_SCHEMAS: readonly DomainSchema[] = [deviceRecovery, batteryLife, locationAccuracy, riskAssessment];

/**
 * @param schemas the domains there are; the four that ship by default
 * @throws SaraphinaError `UNKNOWN_DOMAIN` with the domains there are
 */
export function domainSchema(domain: string, schemas: readonly DomainSchema[] = DOMAIN_SCHEMAS): DomainSchema {
  const schema = schemas.find((candidate) => candidate.domain === domain);
  if (schema) return schema;
  const domains = schemas.map((candidate) => candidate.domain);
  throw new SaraphinaError('UNKNOWN_DOMAIN', `there is no domain ${domain.slice(0, 60)}.${didYouMean(domain, domains)} Domains: ${domains.join(', ')}`, { domains });
}

/**
 * Checks `key=value` pairs against a domain's features. Every problem is reported at once.
 * @param pairs values as typed: text, or already numbers and booleans
 * @throws SaraphinaError `UNKNOWN_FEATURE` for unknown keys, `BAD_ARGUMENTS` for bad values
 */
export function readQuery(schema: DomainSchema, pairs: Readonly<Record<string, unknown>>): Query {
  const names = schema.features.map((feature) => feature.name);
  const unknown = Object.keys(pairs).filter((key) => !names.includes(key));
  if (unknown.length > 0) {
    const problems = unknown.map((key) => `${key.slice(0, 60)}:${didYouMean(key, names) || ' not a feature.'}`);
    throw new SaraphinaError('UNKNOWN_FEATURE', `unknown key(s) for ${schema.domain}: ${problems.join(' ')} Keys: ${names.join(', ')}`, { keys: names });
  }
  const query: Query = {};
  const problems: string[] = [];
  for (const feature of schema.features) {
    if (!Object.hasOwn(pairs, feature.name)) continue;
    const value = readValue(feature, pairs[feature.name]);
    if (value === undefined) problems.push(`${feature.name}: expected ${expectation(feature)}, got "${String(pairs[feature.name]).slice(0, 40)}"`);
    else query[feature.name] = value;
  }
  if (problems.length > 0) throw new SaraphinaError('BAD_ARGUMENTS', problems.join('; '), { problems });
  return query;
}
