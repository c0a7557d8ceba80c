import { describe, expect, test } from 'vitest';
import { renderMessage } from '../../adapters/cli/render.ts';
import { errorCard } from '../../src/cards.ts';
import { buttonId, pressedButton } from '../../src/chat/button-id.ts';
import type { ErrorCode } from '../../src/errors.ts';
import { LOCALES } from '../../src/language/locale.ts';
import { CATALOGUES } from '../../src/language/words.ts';

const CODES = Object.keys(CATALOGUES.en.errors) as ErrorCode[];
const ambiguous = {
  code: 'AMBIGUOUS' as const,
  message: 'more than one template fits; choose one with --choose TEMPLATE',
  artifactId: 'artifact-5d41402abc4b',
  alternatives: [{ template: 'truncate', summary: 'cuts a text and adds an ellipsis, counting the characters as people see them', confidence: 0.8 }, { template: 'slice', summary: 'takes a part', confidence: 0.8 }],
};

describe.each(CODES)('%s', (code) => {
  test.each(LOCALES)('says in %s what is wrong and what to do, and keeps the sentence it came with', (locale) => {
    const { title, lines } = errorCard({ code, message: 'QUOTED: the original' }, locale);
    const { errors } = CATALOGUES[locale];
    expect(title).toBe(`❌ ${errors[code].title}`);
    expect(lines).toContain(errors[code].advice);
    expect(lines.join('\n')).toContain('QUOTED: the original');
    expect(lines[0]).toBe(locale === 'en' ? 'QUOTED: the original' : errors[code].advice);
  });
});

describe('a request that is not clear', () => {
  const { buttons, lines } = errorCard(ambiguous, 'de');

  test('offers one button per alternative, which stands for the choice', () => {
    expect(lines).toEqual(['Wähle aus, was du gemeint hast.', `· truncate: ${ambiguous.alternatives[0]!.summary}`, '· slice: takes a part', `Im Original (Englisch): ${ambiguous.message}`]);
    expect(buttons).toHaveLength(2);
    expect(buttons[0]!.label.length).toBeLessThanOrEqual(60);
    expect(pressedButton(buttonId(buttons[1]!))).toEqual({ command: 'choose', args: { artifactId: 'artifact-5d41402abc4b', template: 'slice' } });
  });

  test('shows the command in a terminal', () => {
    expect(renderMessage(errorCard(ambiguous))).toContain('→ takes a part: ./scripts/saraphina choose artifact-5d41402abc4b slice');
  });

  test('has no buttons where nothing fits, or where no artifact is known', () => {
    expect(errorCard({ ...ambiguous, code: 'NO_MATCH' }).buttons).toEqual([]);
    expect(errorCard({ code: 'AMBIGUOUS', message: ambiguous.message, alternatives: ambiguous.alternatives }).buttons).toEqual([]);
  });
});
