import { describe, expect, test } from 'vitest';
import { compete, type Entrant } from '../../../src/factory/model/compete.ts';
import { passedRun } from '../../support/ledger.ts';

const HOW: Record<string, Entrant['tryOut']> = { tests: { kind: 'held', how: 'tests', run: passedRun() }, examples: { kind: 'held', how: 'examples' }, nothing: { kind: 'held', how: 'nothing' } };
const entrant = (name: string, how: string, score: number): Entrant => ({ name, tryOut: HOW[how]!, score });

describe('of two answers', () => {
  test.each([
    ['whose tests ran', ['tests', 60], ['examples', 100], 0.9, 'offline', 'its tests passed; of the other less is known: only examples were tried with it'],
    ['whose examples were tried', ['nothing', 100], ['examples', 60], 0.9, 'model', 'only examples were tried with it; of the other less is known: nothing of it could be run'],
    ['with the better score', ['tests', 92], ['tests', 97], 0.95, 'model', 'alike in tests, and its score is 97 against 92'],
    ['with the better score, this time ours', ['tests', 97], ['tests', 92], 0.6, 'offline', 'alike in tests, and its score is 97 against 92'],
    ['that the words fit well, where both are alike', ['tests', 96], ['tests', 100], 0.8, 'offline', 'alike in tests and score (96 and 100), and the words fit the template x to 80 %'],
    ['of the model, where the words fit ours only so-so', ['tests', 100], ['tests', 96], 0.79, 'model', 'alike in tests and score (96 and 100), and the words fit the template x to 79 %'],
  ] as const)('the one wins %s', (_, [ourHow, ours], [theirHow, theirs], confidence, winner, reason) => {
    const result = compete(entrant('the template x', ourHow, ours), entrant('model y', theirHow, theirs), confidence);
    expect(result).toEqual({ winner, why: `the template x and model y competed, and ${winner === 'offline' ? 'the template x' : 'model y'} won: ${reason}` });
  });
});
