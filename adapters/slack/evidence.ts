/** What has ever arrived from Slack. A switch that is off in the app's settings shows only by what never comes. */
import type { DocumentStore, Logger } from '../../src/ports.ts';

const EVIDENCE = 'slack-evidence';
const KEY = 'heard';

export type Kind = 'command' | 'press' | 'mention' | 'home';

export interface Evidence {
  heard(kind: Kind): void;
  /** Every kind that ever arrived. */
  everHeard(): Promise<readonly Kind[]>;
}

export function createEvidence(documents: DocumentStore, logger: Logger): Evidence {
  const known = new Set<Kind>();
  const load = async (): Promise<{ version: number; kinds: readonly Kind[] }> => {
    const stored = await documents.get<Kind[]>(EVIDENCE, KEY);
    return { version: stored?.version ?? 0, kinds: stored?.body ?? [] };
  };

  async function save(kind: Kind): Promise<void> {
    for (;;) {
      const { version, kinds } = await load();
      if (kinds.includes(kind)) return;
      if (await documents.put(EVIDENCE, { key: KEY, version, about: '', dueAt: null, body: [...kinds, kind] })) return;
    }
  }

  return {
    heard(kind) {
      if (known.has(kind)) return;
      known.add(kind);
      save(kind).catch((error: unknown) => {
        known.delete(kind);
        logger.warn('what arrived from Slack could not be noted', { kind, error: String(error) });
      });
    },
    everHeard: async () => (await load()).kinds,
  };
}
