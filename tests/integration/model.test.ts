import { afterAll, afterEach, expect, test } from 'vitest';
import { createDockerSandbox } from '../../adapters/docker/docker-sandbox.ts';
import { CODE, REQUEST, TESTS, WRONG } from '../factory/model/answers.ts';
import { closeTools, fenced, openModelPlace, type ModelPlace } from '../factory/model/place.ts';
import { DOCKER_HOST } from '../support/docker-place.ts';
import { silent } from '../support/silent-logger.ts';

const docker = createDockerSandbox({ dockerHost: DOCKER_HOST, instance: `model-tests-${process.pid}`, logger: silent });
let place: ModelPlace;
afterEach(() => place.close());
afterAll(async () => {
  await Promise.all([closeTools(), docker.close()]);
});

test('a first answer that is wrong comes back with what the runner in the container printed, and the second is proposed', async () => {
  await docker.prepare(() => undefined);
  place = await openModelPlace({ script: { code: [fenced(WRONG)], tests: [fenced(TESTS)], repair: [fenced(CODE)] }, sandbox: docker, provider: 'openai-compatible' });
  const artifact = await place.proposed(REQUEST);
  expect(place.asked().map(({ purpose }) => purpose)).toEqual(['code', 'tests', 'repair']);
  const repair = place.asked('repair')[0]!.prompt;
  expect(repair).toContain('failed: 3 of 6 tests failed; first "examples from the request');
  expect(repair).toContain("expected 'a1b2' to deeply equal 'a1b2c'");
  expect(repair).toContain("expected 'ab' to be 'abcd'");
  expect(artifact.content?.tests).toContain(TESTS);
  expect(artifact.provenance).toMatchObject({ kind: 'model', modelUse: { repairs: 1 } });
  expect(artifact.provenance?.assumptions).toContain(`all 6 tests passed before it was proposed (${docker.isolation})`);
  expect(await place.give('author', 'run-sandbox', { artifactId: artifact.artifactId })).toMatchObject({ ok: true, value: { testsPassed: true, status: 'awaiting_approval', passed: 6 } });
});

test('code that ends badly in the container is refused after two repairs, and says how', async () => {
  const endless = CODE.replace('return Array.from', 'for (;;);\n  return Array.from');
  place = await openModelPlace({ script: { code: [fenced(endless)], tests: [fenced(TESTS)], repair: [fenced(endless)] }, sandbox: docker, environment: { SANDBOX_TIMEOUT_MS: '3000' } });
  expect(await place.refused(REQUEST)).toContain('What the model wrote did not hold: its test run ended as timeout.');
  expect(place.asked('repair')[0]?.prompt).toContain('timeout: the limit was hit: time 3 s');
});
