import { expect, it } from 'vitest';
import { rejectionKind } from '../../../src/factory/standing/rejection-kind.ts';

it.each([
  'That is not what I asked for', 'wrong function', 'I wanted the other direction', 'We need something else here', 'misunderstood: it should count words',
  'Das ist nicht das, was ich wollte', 'falsche Funktion', 'gemeint war etwas anderes', 'No es lo que pedí', 'Es otra función', 'mal entendido',
])('“%s” says that it is the wrong function', (reason) => {
  expect(rejectionKind(reason)).toBe('rejected-as-wrong');
});

it.each([
  'duplicate of artifact-1', 'It is a duplicate', 'we already have this', 'no longer needed', 'just testing', 'proposed by mistake', 'code freeze until Monday',
  'doppelt', 'Das haben wir schon', 'wird nicht mehr gebraucht', 'nur ein Test', 'ya existe', 'ya no hace falta', 'solo una prueba',
])('“%s” says nothing about the function', (reason) => {
  expect(rejectionKind(reason)).toBe('rejected-aside');
});

it.each(['leaves duplicates in the list', 'too slow', 'tests are missing for empty input', 'zu langsam', 'demasiado lento', 'no tests', 'the names are bad', ''])('“%s” may be either', (reason) => {
  expect(rejectionKind(reason)).toBe('rejected');
});
