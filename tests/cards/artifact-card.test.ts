import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ArtifactStatus } from '../../src/artifact/code-artifact.ts';
import { artifactCard, busyCard, compactCard, decisionMessage, newsCard, proposalMessage, reminderCard, runMessage, runReport } from '../../src/cards.ts';
import { riskInWords } from '../../src/cards/artifact-fields.ts';
import { buttonId } from '../../src/chat/button-id.ts';
import { LOCALES, type Locale } from '../../src/language/locale.ts';
import { wordsIn } from '../../src/language/words.ts';
import type { Message } from '../../src/message.ts';
import type { StoredRequest } from '../../src/requests/stored-request.ts';
import { artifactIn, contextIn, STATUSES } from './samples.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/cards');
const CASES = LOCALES.flatMap((locale) => STATUSES.map((status): [ArtifactStatus, Locale] => [status, locale]));
const card = (status: ArtifactStatus, locale: Locale = 'en'): Message => artifactCard(artifactIn(status), contextIn(locale));
const commands = ({ buttons }: Message): string[] => buttons.map(({ command }) => command);
const field = ({ fields }: Message, label: string): string | undefined => fields.find((candidate) => candidate.label === label)?.value;

/** Everything a person reads of a message but its files. */
function readable(message: Message): string[] {
  const { title, lines, fields, buttons, thread } = message;
  return [title, ...lines, ...fields.flatMap(({ label, value }) => [label, value]), ...buttons.flatMap(({ label, confirm }) => [label, confirm ?? '']), ...(thread ? readable(thread) : [])];
}

/** What somebody typed, and names that are the same in every language. */
const QUOTES = /QUOTED: [\w ]+|expected true to be false|isEmail > [\w ]+|isEmail[\w./]*|artifact-\w+|slack[\w:/-]+|is-email|docker|SHA-256 \w+|git:\w+|commit \w+|run-sandbox|prefer-named-group|redos|mutation/g;
const ENGLISH = /\b(?:the|and|of|by|with|not|yet|for|it|its|was|tests?|passed|failed|lines?|after|before|covered|sure|nobody|never|asked|waits?|run|approve|reject|show|code)\b/i;
/** Words that another language has taken over, or has of its own. */
const TAKEN: Partial<Record<Locale, RegExp>> = { de: /\b(?:Tests?|was|Code)\b/g };

describe.each(CASES)('the card of an artifact that is %s, in %s', (status, locale) => {
  const shown = card(status, locale);

  test('is the one in the fixtures', () => {
    const path = join(FIXTURES, `${status}.${locale}.json`);
    const text = `${JSON.stringify(shown, null, 2)}\n`;
    if (process.env['UPDATE_FIXTURES'] === 'true') {
      mkdirSync(FIXTURES, { recursive: true });
      writeFileSync(path, text);
    }
    expect(text).toBe(readFileSync(path, 'utf8'));
  });

  test('fits a phone', () => {
    expect(readable(shown).filter((text) => text.length > 300)).toEqual([]);
    expect(shown.title.length).toBeLessThanOrEqual(80);
    expect(shown.buttons.length).toBeLessThanOrEqual(5);
  });

  test('leaves no English behind', () => {
    if (locale === 'en') return;
    const own = (text: string): string => text.replaceAll(QUOTES, '').replaceAll(TAKEN[locale] ?? /(?!)/g, '');
    expect(readable(shown).filter((text) => ENGLISH.test(own(text)))).toEqual([]);
  });

  test('has buttons whose ids every platform takes', () => {
    for (const button of shown.buttons) expect(buttonId(button).length).toBeLessThanOrEqual(100);
  });
});

describe('buttons', () => {
  test.each<[ArtifactStatus, string[]]>([
    ['generating', []],
    ['generation_failed', []],
    ['proposed', ['run-sandbox', 'show']],
    ['testing', []],
    ['tests_failed', ['run-sandbox', 'request-changes', 'reject', 'show']],
    ['awaiting_approval', ['promote', 'request-changes', 'reject', 'show']],
    ['expired', ['run-sandbox', 'reject', 'show']],
    ['approved', ['promote', 'show']],
    ['deployed', []],
    ['rolled_back', []],
    ['rejected', []],
    ['superseded', []],
  ])('%s has %j, in every language', (status, wanted) => {
    for (const locale of LOCALES) expect(commands(card(status, locale))).toEqual(wanted);
  });

  test('approving is confirmed by name and hash, the others ask for a reason, and all bind the content', () => {
    const [approve, changes, reject] = card('awaiting_approval').buttons;
    expect(approve).toMatchObject({ confirm: 'Approve isEmail (5d41402abc4b) and deploy it?', signature: artifactIn('awaiting_approval').signature });
    expect([changes, reject]).toMatchObject([{ needsReason: true, signature: approve!.signature }, { needsReason: true, signature: approve!.signature }]);
  });

  test('an expired card asks again with one click', () => {
    expect(card('expired').buttons[0]).toEqual({ command: 'run-sandbox', label: 'Run tests and ask again', artifactId: 'artifact-5d41402abc4b', style: 'primary' });
  });

  test('nobody is asked to have imported code proposed anew', () => {
    expect(commands(artifactCard(artifactIn('awaiting_approval', { author: 'slack:T1/UANN' }), contextIn('en')))).toEqual(['promote', 'reject', 'show']);
  });
});

describe('what a reviewer reads', () => {
  const waiting = card('awaiting_approval');

  test('everything a decision needs', () => {
    expect(waiting.title).toBe('isEmail · awaiting approval');
    expect(waiting.lines).toEqual([
      '“QUOTED: validate email addresses”',
      'artifact-5d41402abc4b: it awaits approval',
      'Assumed: QUOTED: quoted local parts are refused',
      '⚠️ Line 2, prefer-named-group: QUOTED: name the group',
      '⚠️ Line 1, max-len: QUOTED: too long',
      '⚖️ Reviewers disagree: security (rules): objects; tests (rules): has concerns; correctness (rules), API design (rules): approves',
      '✗ security (rules): QUOTED: line 2: QUOTED: backtracks (CWE-1333)',
      '⚠ tests (rules): QUOTED: there are 2 tests and no property',
    ]);
    expect(waiting.fields).toEqual([
      { label: 'Asked by', value: 'slack:T1/UANN' },
      { label: 'Made by', value: 'template is-email, 93% sure' },
      { label: 'Score', value: '92/100 (static only): security 20/20, lint 8.5/10, types not measured' },
      { label: 'Findings', value: '1 error, 2 warnings, 0 notes' },
      { label: 'Reviews', value: 'correctness ✓ · security ✗ · API design ✓ · tests ⚠' },
      { label: 'Tests', value: '2/2 passed, 92% of lines and 87.5% of branches covered, mutation score 96%' },
      { label: 'Isolation', value: 'docker, assurance L1: tests and code share one process in a container' },
      { label: 'Content', value: 'SHA-256 5d41402abc4b' },
      { label: 'Risk', value: '17% (documented prior, not a model: no outcomes yet, not calibrated, out of distribution)' },
      { label: 'May approve', value: 'slack:T1/UBEN, slack-group:T1/SREVIEW' },
      { label: 'Expires', value: '2026-01-05 03:10 UTC' },
      { label: 'Changed version of', value: 'artifact-0bb0bb0bb0bb' },
    ]);
    expect(waiting.thread?.title).toBe('✅ All tests passed (2/2)');
  });

  test('the honesty of a model’s estimate', () => {
    expect(riskInWords({ probability: 0.04, isModel: true, isCalibrated: true, isOod: false }, wordsIn('en'))).toBe('4% (model, calibrated, within what was learned)');
  });

  test('a run without isolation stands out', () => {
    const run = { ...artifactIn('awaiting_approval').testRun!, isolation: 'none' as const, assurance: 'L0' as const, unconfined: ['the network', 'the user root'] };
    const bare = artifactIn('awaiting_approval', { testRun: run });
    expect(field(artifactCard(bare, contextIn('en')), 'Isolation')).toBe('⚠️ none (not confined: the network, the user root)');
    expect(field(artifactCard(bare, contextIn('de')), 'Isolation')).toBe('⚠️ keine (nicht eingeschränkt: das Netzwerk, der Benutzer root)');
  });

  test('nobody who may approve is said with the way out', () => {
    expect(field(artifactCard(artifactIn('awaiting_approval'), { ...contextIn('en'), approvers: ['slack:T1/UANN'] }), 'May approve')).toBe('nobody: set APPROVERS');
  });

  test('huge texts are cut', () => {
    const long = 'x'.repeat(4000);
    const huge = artifactIn('rejected', { featureSpec: long, rejection: { rejectedBy: 'ben', rejectedAt: '2026-01-02T04:00:00.000Z', reason: long } });
    expect(readable(artifactCard(huge, contextIn('en'))).filter((text) => text.length > 300)).toEqual([]);
  });
});

describe('who decided, when and why stays', () => {
  test.each<[ArtifactStatus, Locale, string[]]>([
    ['approved', 'en', ['approved by slack:T1/UBEN at 2026-01-02 04:00 UTC']],
    ['deployed', 'de', ['ausgeliefert von slack:T1/UBEN am 2. Jan. 2026, 04:01 UTC']],
    ['rejected', 'en', ['rejected by slack:T1/UBEN at 2026-01-02 04:00 UTC', '“QUOTED: needs input validation”']],
    ['superseded', 'es', ['cambios pedidos por slack:T1/UBEN el 2 ene 2026, 04:00 UTC; lo sustituye artifact-0cc0cc0cc0cc', '«QUOTED: call it isMail»']],
    ['rolled_back', 'en', ['deployed by slack:T1/UBEN at 2026-01-02 04:01 UTC, then rolled back']],
  ])('%s in %s', (status, locale, wanted) => {
    const text = card(status, locale).lines.join('\n');
    for (const line of wanted) expect(text).toContain(line);
  });

  test('a self-approval says so', () => {
    const approval = { ...artifactIn('approved').approval!, selfApproval: true };
    expect(artifactCard(artifactIn('approved', { approval }), contextIn('en')).lines.join('\n')).toMatch(/Approved by the person who asked for it/);
  });
});

describe('messages around the card', () => {
  const request = { requestId: 'req-1', command: 'run-sandbox', artifactId: 'artifact-5d41402abc4b', progress: 'Running tests in the Docker sandbox', actor: { id: 'ben' } } as StoredRequest;

  test('a busy card has nothing to press and says who waits for what', () => {
    const busy = busyCard(artifactIn('testing'), request, contextIn('es'));
    expect(busy).toMatchObject({ tone: 'pending', buttons: [], title: '🐳 Ejecutando las pruebas en el entorno aislado …' });
    expect(busy.lines.at(-1)).toBe('Para ben: Ejecutando las pruebas en el entorno aislado de Docker');
  });

  test('news gives the reason in full, and a way to ask again', () => {
    const reason = `${'long '.repeat(200)}\nand more`;
    const news = newsCard(artifactIn('rejected', { rejection: { rejectedBy: 'ben', rejectedAt: '2026-01-02T04:00:00.000Z', reason } }), contextIn('en'));
    expect(news.lines).toEqual(['rejected by ben at 2026-01-02 04:00 UTC', 'long '.repeat(200), 'and more']);
    expect(commands(newsCard(artifactIn('expired'), contextIn('de')))).toContain('run-sandbox');
  });

  test('a reminder says until when', () => {
    expect(reminderCard(artifactIn('awaiting_approval'), contextIn('de'))).toMatchObject({ title: '⏰ isEmail wartet noch auf eine Entscheidung', lines: ['Läuft ab am 5. Jan. 2026, 03:10 UTC.'] });
  });

  test('a compact card shows what it is about and one way to see it whole', () => {
    const compact = compactCard(artifactIn('awaiting_approval'), contextIn('en'));
    expect(compact.lines).toHaveLength(2);
    expect(commands(compact)).toEqual(['promote', 'request-changes', 'reject', 'show']);
    expect(compact.buttons.at(-1)?.label).toBe('Show');
  });

  test('the answers to a proposal, a run and a decision', () => {
    expect(proposalMessage(artifactIn('proposed'), contextIn('en'))).toMatchObject({
      title: '✅ Artifact artifact-5d41402abc4b created',
      lines: expect.arrayContaining(['📊 Quality Score: 92/100 (static only)', '📝 Generated: 3 lines of code', '🧪 Generated: 2 test cases', '❌ Static analysis found 1 error']),
    });
    expect(runMessage(artifactIn('awaiting_approval'), contextIn('de'))).toMatchObject({ title: '✅ Alle Tests bestanden (2/2)', buttons: [{ label: 'Freigeben' }, { label: 'Änderungen wünschen' }, { label: 'Ablehnen' }, { label: 'Code zeigen' }] });
    expect(decisionMessage(artifactIn('deployed'), contextIn('es')).title).toBe('🎉 isEmail desplegado en git:functions');
    expect(decisionMessage(artifactIn('rejected'), contextIn('en')).title).toBe('🚫 Rejected artifact-5d41402abc4b');
  });

  test('the report of a failed run', () => {
    const report = runReport(artifactIn('tests_failed').testRun!, 'de');
    expect(report.title).toBe('❌ fehlgeschlagen: 1 von 2 Tests fehlgeschlagen; zuerst „isEmail > refuses the rest“: expected true to be false');
    expect(report.lines.slice(0, 2)).toEqual(['🐳 Lief in einer Docker-Sandbox (docker)', '🧪 1 von 2 Tests bestanden']);
  });
});
