import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BUTTON_ID_LIMIT, buttonId, pressedButton } from '../../src/chat/button-id.ts';
import type { Button } from '../../src/message.ts';

const button = (parts: Partial<Button>): Button => ({ command: 'promote', label: 'Approve', artifactId: 'artifact-0123456789ab', style: 'primary', ...parts });

describe('the id of a button', () => {
  test('says which command it stands for, about what, and which content was shown', () => {
    const id = buttonId(button({ signature: 'a'.repeat(64) }));
    expect(id.length).toBeLessThanOrEqual(BUTTON_ID_LIMIT);
    expect(pressedButton(id)).toEqual({ command: 'promote', args: { artifactId: 'artifact-0123456789ab', signature: 'a'.repeat(16) } });
    expect(pressedButton(buttonId(button({ command: 'run-sandbox' })))).toEqual({ command: 'run-sandbox', args: { artifactId: 'artifact-0123456789ab' } });
    expect(pressedButton(buttonId(button({ command: 'choose', args: { template: 'is-email' } })))).toEqual({ command: 'choose', args: { artifactId: 'artifact-0123456789ab', template: 'is-email' } });
    expect(pressedButton(buttonId(button({ command: 'show' })))).toEqual({ command: 'show', args: { id: 'artifact-0123456789ab' } });
  });

  test('that is too long is a mistake of ours', () => {
    expect(() => buttonId(button({ command: 'choose', args: { template: 'x'.repeat(90) } }))).toThrow(RangeError);
  });

  test('of somebody else is not taken for one of ours', () => {
    for (const id of ['', 'promote', 'promote:artifact-1', 'promote:artifact-1:a:b', '__proto__', 'promote:arti fact:', 'x'.repeat(5000)]) expect(pressedButton(id), id).toBeUndefined();
    fc.assert(fc.property(fc.string(), (id) => pressedButton(id) === undefined || /^[a-z-]+:[\w-]+:[\w-]*$/.test(id)), { seed: 1 });
  });
});
