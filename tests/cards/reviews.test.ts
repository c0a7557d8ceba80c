import { describe, expect, test } from 'vitest';
import type { Review } from '../../src/artifact/code-artifact.ts';
import { artifactCard, proposalMessage, runMessage } from '../../src/cards.ts';
import { reviewFile, reviewLines, reviewMarks } from '../../src/cards/reviews.ts';
import { LOCALES } from '../../src/language/locale.ts';
import { wordsIn } from '../../src/language/words.ts';
import { show } from '../../src/queries.ts';
import { temporaryStore } from '../support/ledger.ts';
import { artifactIn, contextIn } from './samples.ts';

const en = wordsIn('en');
const said = (topic: Review['topic'], verdict: Review['verdict'], reviewer = 'rules', ...reasons: string[]): Review => ({ topic, reviewer, verdict, reasons });
const QUIET = [said('correctness', 'approves'), said('security', 'approves'), said('api-design', 'approves'), said('test-adequacy', 'approves', 'rules', 'not measured')];
const LOUD = [
  said('correctness', 'approves'), said('security', 'objects', 'rules', 'line 2: eval (CWE-95)', 'line 3: more'), said('api-design', 'has concerns', 'rules', 'line 9: true or false for exact says nothing'), said('test-adequacy', 'approves'),
  said('security', 'approves', 'anthropic x'), said('correctness', 'abstained', 'anthropic x', 'it did not answer in time'),
];

describe('the field', () => {
  test('has one mark for each reviewer of a topic', () => {
    expect(reviewMarks(QUIET, en)).toBe('correctness ✓ · security ✓ · API design ✓ · tests ✓');
    expect(reviewMarks(LOUD, en)).toBe('correctness ✓– · security ✗✓ · API design ⚠ · tests ✓ · code and tests were sent to anthropic x');
    expect(reviewMarks([said('security', 'abstained', 'anthropic x', 'not asked: the files are too long')], en)).toBe('security –');
    expect(reviewMarks(QUIET, wordsIn('de'))).toBe('Korrektheit ✓ · Sicherheit ✓ · API-Entwurf ✓ · Tests ✓');
    expect(reviewMarks(QUIET, wordsIn('es'))).toBe('corrección ✓ · seguridad ✓ · diseño de la API ✓ · pruebas ✓');
  });

  test('stands on every card of an artifact that was reviewed, and on no other', () => {
    const label = (reviews: Review[] | null | undefined) => [artifactCard, proposalMessage, runMessage].map((card) => card({ ...artifactIn('awaiting_approval'), reviews } as never, contextIn('en')).fields.filter((field) => field.label === 'Reviews').length);
    expect(label(QUIET)).toEqual([1, 1, 1]);
    expect([label(null), label(undefined)]).toEqual([[0, 0, 0], [0, 0, 0]]);
  });
});

describe('the lines', () => {
  test('are none while everybody approves', () => {
    expect(reviewLines(QUIET, en)).toEqual([]);
  });

  test('name who says what where two differ, then the first reason of whoever is against it', () => {
    expect(reviewLines(LOUD, en)).toEqual([
      '⚖️ Reviewers differ about security: rules: objects; anthropic x: approves',
      '✗ security (rules): line 2: eval (CWE-95)',
      '⚠ API design (rules): line 9: true or false for exact says nothing',
    ]);
  });

  test('name everybody where one objects and others approve', () => {
    const reviews = [...QUIET.slice(1), said('correctness', 'objects', 'rules', 'it fails')];
    expect(reviewLines(reviews, en)).toEqual(['⚖️ Reviewers disagree: correctness (rules): objects; security (rules), API design (rules), tests (rules): approves', '✗ correctness (rules): it fails']);
    expect(reviewLines(reviews, wordsIn('de'))).toEqual(['⚖️ Die Gutachten sind uneinig: Korrektheit (Regeln): lehnt ab; Sicherheit (Regeln), API-Entwurf (Regeln), Tests (Regeln): stimmt zu', '✗ Korrektheit (Regeln): it fails']);
    expect(reviewLines(reviews, wordsIn('es'))[0]).toBe('⚖️ Los revisores no están de acuerdo: corrección (reglas): se opone; seguridad (reglas), diseño de la API (reglas), pruebas (reglas): aprueba');
  });

  test('show objections before concerns, three at most, each fit for a phone', () => {
    const long = 'long '.repeat(200);
    const reviews = [said('api-design', 'has concerns', 'rules', long), said('correctness', 'has concerns', 'rules', long), said('test-adequacy', 'has concerns', 'rules', long), said('security', 'objects', `m${long}`, long)];
    const lines = reviewLines(reviews, en);
    expect(lines.map((line) => line[0])).toEqual(['✗', '⚠', '⚠']);
    expect(lines.every((line) => line.length <= 300)).toBe(true);
  });

  test('stand on the card in every language, with the reasons as they were written', () => {
    for (const locale of LOCALES) {
      const { lines } = artifactCard(artifactIn('proposed', { reviews: LOUD }), contextIn(locale));
      expect(lines.filter((line) => line.startsWith('⚖️'))).toHaveLength(1);
      expect(lines.join('\n')).toContain('line 2: eval (CWE-95)');
    }
  });
});

describe('whoever asks to see the artifact', () => {
  test('gets every review with every reason', () => {
    expect(reviewFile(LOUD, en).text.split('\n')).toEqual([
      '✓ correctness (rules): approves', '– correctness (anthropic x): abstained', '  · it did not answer in time', '✗ security (rules): objects', '  · line 2: eval (CWE-95)', '  · line 3: more', '✓ security (anthropic x): approves',
      '⚠ API design (rules): has concerns', '  · line 9: true or false for exact says nothing', '✓ tests (rules): approves', '',
    ]);
  });

  test('in text and as data; an artifact from before there were reviews has none', async () => {
    const { store, remove } = await temporaryStore();
    const artifact = artifactIn('proposed', { reviews: LOUD });
    const { reviews: _reviews, ...old } = artifactIn('proposed', { artifactId: 'artifact-000000000001' });
    for (const one of [artifact, old]) await store.artifacts.saveProjection(one as typeof artifact);
    const app = { store, approvers: [], config: { ALLOW_SELF_APPROVAL: false } } as never;
    const [shown, shownOld] = [await show(app, { id: artifact.artifactId }), await show(app, { id: old.artifactId })];
    await remove();
    expect(shown).toMatchObject({ kind: 'answer', value: { reviews: LOUD }, message: { files: [{ name: 'isEmail.ts' }, { name: 'isEmail.test.ts' }, { name: 'reviews.txt', text: expect.stringContaining('line 3: more') }] } });
    expect(shownOld).toMatchObject({ kind: 'answer', value: { reviews: null }, message: { files: [{ name: 'isEmail.ts' }, { name: 'isEmail.test.ts' }] } });
  });
});
