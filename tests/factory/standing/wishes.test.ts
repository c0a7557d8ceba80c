import { describe, expect, it } from 'vitest';
import type { CodeArtifact } from '../../../src/artifact/code-artifact.ts';
import { ALIAS_LIMIT, isSolved, likeness, SAME_WISH, solvedBy, WISH_WINDOW_MS, wishOf } from '../../../src/factory/standing/wishes.ts';
import { seededRandom } from '../../../src/predictions/numeric/seeded-random.ts';
import { at } from '../../support/store-samples.ts';
import { library } from '../library.ts';
import { fromTemplate } from './samples.ts';

const refused = (parts: Partial<CodeArtifact> = {}): CodeArtifact =>
  fromTemplate({ artifactId: 'artifact-refused', provenance: null, status: 'generation_failed', failure: { code: 'NO_MATCH', message: '' }, featureSpec: 'Create a function to vet mailbox strings', ...parts });
const WISH = wishOf(refused())!;

describe('a wish', () => {
  it('is what a refused request asked for', () => {
    expect(WISH).toEqual({ artifactId: 'artifact-refused', words: 'a function to vet mailbox strings', by: 'author', at: at(0) });
    expect(wishOf(refused({ failure: { code: 'AMBIGUOUS', message: '' } }))).toEqual(WISH);
  });

  it('holds no secrets', () => {
    expect(wishOf(refused({ featureSpec: 'call the api with token=abcdefgh12345678' }))?.words).toBe('call the api with token=[redacted]');
  });

  it.each<[string, Partial<CodeArtifact>]>([
    ['was never accepted', { failure: { code: 'NOT_ACCEPTED', message: '' } }],
    ['succeeded', { status: 'proposed', failure: null }],
    ['was a revision', { revises: 'artifact-x' }],
    ['is too long for an alias', { featureSpec: 'word '.repeat(ALIAS_LIMIT) }],
    ['says nothing', { featureSpec: '  ' }],
  ])('is not left behind by a request that %s', (_, parts) => {
    expect(wishOf(refused(parts))).toBeUndefined();
  });
});

describe('solving', () => {
  const solving = (parts: Partial<CodeArtifact> = {}): CodeArtifact => fromTemplate({ artifactId: 'artifact-b', createdAt: at(60), featureSpec: 'validate mailbox strings', status: 'deployed', ...parts });

  it('is done by what the same person asked for next, in similar words', () => {
    expect(solvedBy(solving(), WISH)).toEqual({ ...WISH, template: 'is-email', solvedBy: 'artifact-b' });
    expect(solvedBy(solving({ createdAt: at(WISH_WINDOW_MS / 1000) }), WISH)).toBeDefined();
  });

  it.each<[string, Partial<CodeArtifact>]>([
    ['another person', { requestedBy: 'somebody' }],
    ['an earlier request', { createdAt: at(0) }],
    ['a request after an hour', { createdAt: at(WISH_WINDOW_MS / 1000 + 1) }],
    ['other words', { featureSpec: 'sum the prices of a cart' }],
    ['what came from no template', { provenance: null }],
  ])('is not done by %s', (_, parts) => {
    expect(solvedBy(solving(parts), WISH)).toBeUndefined();
  });

  it('takes an approval that stands', () => {
    expect((['approved', 'deployed', 'superseded'] as const).map((status) => isSolved(solving({ status })))).toEqual([true, true, true]);
    expect((['proposed', 'awaiting_approval', 'tests_failed', 'rejected', 'rolled_back', 'expired'] as const).filter((status) => isSolved(solving({ status })))).toEqual([]);
    expect(isSolved(solving({ status: 'superseded', changeRequest: { requestedBy: 'a', requestedAt: at(1), reason: 'b' } }))).toBe(false);
  });

  it('is judged by the words that tell something', () => {
    expect(likeness('shorten a long text', 'shorten a long text')).toBe(1);
    expect(likeness('create a function to shorten a long text', 'please shorten long texts')).toBe(1);
    expect(likeness('', 'shorten')).toBe(0);
    expect(likeness('parse csv rows', 'mask credit cards')).toBeLessThan(SAME_WISH);
  });

  it('tells one wish from another, as far as words can', () => {
    const aliases = library.templates.flatMap(({ id, family, aliases: own }) => own.slice(0, 4).map((words) => ({ id, family, words })));
    const random = seededRandom(1);
    const alike = (fits: (a: (typeof aliases)[number], b: (typeof aliases)[number]) => boolean): number => {
      const shares: boolean[] = [];
      while (shares.length < 1500) {
        const a = aliases[Math.floor(random() * aliases.length)]!;
        const others = aliases.filter((b) => a !== b && fits(a, b));
        if (others.length > 0) shares.push(likeness(a.words, others[Math.floor(random() * others.length)]!.words) >= SAME_WISH);
      }
      return shares.filter(Boolean).length / shares.length;
    };
    expect(alike((a, b) => a.id === b.id)).toBeGreaterThan(0.5);
    expect(alike((a, b) => a.family === b.family && a.id !== b.id)).toBeLessThan(0.25);
    expect(alike((a, b) => a.id !== b.id)).toBeLessThan(0.05);
  });
});
