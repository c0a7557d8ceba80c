import { describe, expect, test } from 'vitest';
import { renderMessage } from '../../adapters/cli/render.ts';
import { acceptedCard, artifactCard } from '../../src/cards.ts';
import { auditCard, executionCard, helpCard, listCard, outcomeCard, predictionMessage, preferencesCard, signInCard, verificationCard } from '../../src/cards/answers.ts';
import { COMMANDS } from '../../src/commands.ts';
import type { AuditEntry } from '../../src/audit/audit-entry.ts';
import { JOB_COMMANDS, type StoredRequest } from '../../src/requests/stored-request.ts';
import type { StoredPrediction } from '../../src/predictions/prediction.ts';
import { artifactIn, contextIn, STATUSES } from './samples.ts';

const prediction: StoredPrediction = {
  predictionId: 'pred-1', domain: 'device_recovery', prediction: 0.0133963, confidence: 0.1, calibrated: null, interval: null, isOod: true,
  oodReasons: ['no model yet: no outcomes have been logged to learn from'], modelVersion: null, unit: 'probability', basis: 'documented prior, no outcomes yet: QUOTED',
  requestedBy: 'ann', query: {}, createdAt: '2026-01-02T03:04:05.000Z', outcome: null, outcomeAt: null, outcomeHistory: [],
};
const field = (message: ReturnType<typeof predictionMessage>, index: number): string => message.fields[index]!.value;

describe('a prediction', () => {
  test('is honest in English', () => {
    const shown = predictionMessage(prediction);
    expect(shown).toMatchObject({ tone: 'warning', title: '🔮 device_recovery: 0.0134 probability' });
    expect([1, 2, 3].map((index) => field(shown, index))).toEqual(['0.1', 'not yet: there is no calibrated model', 'yes: no model yet: no outcomes have been logged to learn from']);
  });

  test('and in German', () => {
    const shown = predictionMessage({ ...prediction, domain: 'battery_life', prediction: 551.4, unit: 'cycles', interval: [0, 1133] }, 'de-AT');
    expect(shown.title).toBe('🔮 battery_life: 551 Zyklen');
    expect(shown.lines).toEqual(['Grundlage: belegter Erfahrungswert, noch keine Ergebnisse: QUOTED', 'Sag, wie es ausging: outcome pred-1 <Wert>']);
    expect([2, 3, 4].map((index) => field(shown, index))).toEqual(['keine Wahrscheinlichkeit', 'ja: noch kein Modell: es sind keine Ergebnisse vermerkt, aus denen es lernen könnte', '0 bis 1.130 Zyklen']);
  });

  test('whose outcome is logged', () => {
    expect(outcomeCard({ ...prediction, outcome: true }, 'es').title).toBe('✅ Resultado de pred-1 anotado: true');
  });
});

test('lists count and name states in words', () => {
  const one = [artifactIn('awaiting_approval')];
  expect(listCard(one)).toMatchObject({ title: '1 artifact', lines: ['artifact-5d41402abc4b  awaiting approval  isEmail  “QUOTED: validate email addresses”'] });
  expect(listCard([], 'de')).toMatchObject({ title: '0 Artefakte', lines: ['Noch nichts da: propose "<was du möchtest>"'] });
  expect(new Set(STATUSES.map((status) => listCard([artifactIn(status)], 'es').lines[0])).size).toBe(STATUSES.length);
});

test('executions', () => {
  const metrics = { executionCount: 1200, errorCount: 7, successRate: 0.9942 };
  expect(executionCard('artifact-1', metrics).lines).toEqual(['Executions: 1,200', 'Errors: 7', 'Success rate: 99.4%']);
  expect(executionCard('artifact-1', { executionCount: 0, errorCount: 0, successRate: null }, 'es').lines.at(-1)).toBe('Tasa de éxito: aún no hay ejecuciones');
});

test('the audit trail keeps times and hashes as they are', () => {
  const entry = {
    artifactId: 'artifact-1', sequence: 3, action: 'rejected', actor: { id: 'ben', asserted: true, osUser: 'b' }, at: '2026-01-02T03:04:05.678Z', requestId: 'req-1',
    details: { reason: 'too\nshort' }, change: {}, previousHash: '0'.repeat(64), hash: 'ab'.repeat(32),
  } satisfies AuditEntry;
  expect(auditCard('artifact-1', [entry], 'de')).toMatchObject({ title: 'Protokoll von artifact-1', lines: ['3  2026-01-02T03:04:05.678Z  abgelehnt  von ben (nur behauptet, Systembenutzer b): too short  abababababab'] });
});

test('verification', () => {
  expect(verificationCard(1, 6, [])).toMatchObject({ tone: 'success', title: '✅ Verified: 1 artifact, 6 audit entries' });
  const problem = { artifactId: 'artifact-1', sequence: 2, problem: 'the hash differs' };
  expect(verificationCard(1, 6, [problem, { ...problem, sequence: null }], 'es')).toMatchObject({
    tone: 'error', title: '❌ Manipulación detectada: 2 problemas', lines: ['Primera entrada incorrecta: artifact-1 entrada 2: the hash differs', 'artifact-1: the hash differs'],
  });
});

test('help explains every command in the person’s language', () => {
  const { lines } = helpCard(COMMANDS, 'de');
  expect(lines).toHaveLength(COMMANDS.length);
  expect(lines[0]).toBe('propose <what you want>: schreibt eine Funktion und ihre Tests');
  expect(lines.filter((line) => line.includes('undefined'))).toEqual([]);
});

test('preferences and the sign-in link', () => {
  expect(preferencesCard({ language: 'es', tag: '', ping: false, quiet: { from: '22:00', to: '07:00', timeZone: 'Europe/Madrid' } }, 'es').fields.map(({ value }) => value)).toEqual(['español (es)', 'no', 'de 22:00 a 07:00 (Europe/Madrid)']);
  expect(preferencesCard({ language: 'auto', tag: '', ping: true, quiet: null }).fields.map(({ value }) => value)).toEqual(['as the platform says', 'on', 'none']);
  expect(signInCard('https://saraphina.example/sign-in#x', 'de')).toMatchObject({ isPrivate: true, title: 'Dein Anmeldelink', lines: ['https://saraphina.example/sign-in#x', expect.stringContaining('zehn Minuten')] });
});

test.each(JOB_COMMANDS)('an accepted %s says what is done, how many are ahead and how far it is', (command) => {
  const request = { requestId: 'req-1', command, artifactId: null, progress: 'Deploying' } as StoredRequest;
  expect(acceptedCard(request, 1, 'es')).toMatchObject({ tone: 'pending', title: expect.stringMatching(/^(?:⏳|🐳) .* …$/), lines: ['req-1', '1 ejecución antes que la tuya', 'Desplegando'] });
});

test('a terminal shows the code and not how to see it', () => {
  const text = renderMessage(artifactCard(artifactIn('proposed'), contextIn('en')));
  expect(text).toContain('→ Run tests: ./scripts/saraphina run-sandbox artifact-5d41402abc4b');
  expect(text).not.toContain('saraphina show');
});
