/** The domains people may ask about: the four that ship, and those somebody declared. */
import { DOMAIN_SCHEMAS, domainSchema } from '../domains.ts';
import type { DocumentStore } from '../ports.ts';
import type { DomainSchema } from '../predictions/domains/schema.ts';

const DOMAIN = 'domain';
const DECLARED = 'declared';
const MOST_DOMAINS = 500;

export interface DomainBook {
  /** What was known when it was looked up last; for what must answer at once, such as a chat's form. */
  known(): readonly DomainSchema[];
  /** @throws SaraphinaError `UNKNOWN_DOMAIN` with the domains there are */
  find(domain: string): Promise<DomainSchema>;
  /** Every domain, declared ones last. */
  all(): Promise<readonly DomainSchema[]>;
  /** False when there is one of this name. */
  declare(schema: DomainSchema): Promise<boolean>;
}

export function createDomainBook(documents: DocumentStore): DomainBook {
  let known: readonly DomainSchema[] = DOMAIN_SCHEMAS;

  async function all(): Promise<readonly DomainSchema[]> {
    const declared = await documents.about<DomainSchema>(DOMAIN, DECLARED, MOST_DOMAINS);
    known = [...DOMAIN_SCHEMAS, ...declared.map(({ body }) => body)];
    return known;
  }

  return {
    known: () => known,
    all,
    async find(domain) {
      return domainSchema(domain, known.some((schema) => schema.domain === domain) ? known : await all());
    },
    async declare(schema) {
      const isNew = await documents.put(DOMAIN, { key: schema.domain, version: 0, about: DECLARED, dueAt: null, body: schema });
      await all();
      return isNew;
    },
  };
}
