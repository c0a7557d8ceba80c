import { createHash } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { isKnownIdentity } from '../../../adapters/web/identities.ts';
import { createWebConsole } from '../../../adapters/web/server.ts';
import { createChangeFeed } from '../../../src/requests/changes.ts';
import { openWebPlace, sessionCookie, visitor, type Answer, type WebPlace, type WebPlaceOptions } from '../../support/web-place.ts';

const MINUTE = 60_000;
let place: WebPlace;
afterEach(() => place.close());

async function open(options?: WebPlaceOptions): Promise<void> {
  place = await openWebPlace(options);
}

function redeem(token: string, cookie = '', path = '/api/sign-in/link'): Promise<Answer> {
  return place.send(path, { method: 'POST', headers: { origin: place.url, 'content-type': 'application/json', ...(cookie ? { cookie } : {}) }, body: JSON.stringify({ token }) });
}

async function linkToken(identity: string): Promise<string> {
  return new URL(await place.web.signInLink(identity)).hash.slice(1);
}

const me = (cookie: string, identity = 'author'): Promise<Answer> => place.send('/api/me', { headers: { cookie, 'x-saraphina-identity': identity } });

describe('a sign-in link', () => {
  test('has its secret behind the #, 32 random bytes, and the name it is for', async () => {
    await open();
    const link = new URL(await place.web.signInLink('author'));
    expect(link.origin + link.pathname + link.search).toBe(`${place.url}/sign-in`);
    expect(link.hash).toMatch(/^#[\w-]{43}\.author$/);
    expect(await place.web.signInLink('author')).not.toBe(link.href);
  });

  test('signs in once', async () => {
    await open();
    const token = await linkToken('author');
    const first = await redeem(token);
    expect(first.json).toMatchObject({ identity: 'author', identities: [{ id: 'author', mayApprove: false }] });
    expect((await me(sessionCookie(first))).status).toBe(200);
    const second = await redeem(token);
    expect([second.status, second.json.error.code]).toEqual([401, 'SIGN_IN_REQUIRED']);
    expect(second.headers['set-cookie']).toBeUndefined();
  });

  test('is not used up by looking at it, as link previews of chats do: only the POST redeems', async () => {
    await open();
    const token = await linkToken('slack:T1/U1');
    const addresses = ['/sign-in', `/sign-in?${token}`, `/sign-in?token=${encodeURIComponent(token)}`, `/sign-in/${token}`, '/api/sign-in', `/api/sign-in?token=${token}`, '/api/sign-in/link', `/api/sign-in/link?token=${token}`];
    for (const method of ['GET', 'HEAD', 'OPTIONS']) for (const address of addresses) {
      const { headers } = await place.send(address, { method, headers: { 'user-agent': 'Slackbot-LinkExpanding 1.0' } });
      expect(headers['set-cookie']).toBeUndefined();
    }
    expect((await redeem(token)).json).toMatchObject({ identity: 'slack:T1/U1' });
  });

  test('redeemed twice at once, signs in once', async () => {
    await open();
    const token = await linkToken('author');
    const answers = await Promise.all([redeem(token), redeem(token), redeem(token)]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  test('ends after ten minutes', async () => {
    await open();
    const [early, late] = [await linkToken('author'), await linkToken('author')];
    place.clock.advance(10 * MINUTE - 1);
    expect((await redeem(early)).status).toBe(200);
    place.clock.advance(1);
    expect((await redeem(late)).status).toBe(401);
  });

  test('with another name or another case is no link', async () => {
    await open();
    const token = await linkToken('author');
    for (const other of [token.replace('.author', '.reviewer'), token.replace('.author', ''), token.toLowerCase(), `${token} `, '']) expect((await redeem(other)).status).toBe(401);
    expect((await redeem(token)).status).toBe(200);
  });

  test('is nowhere in the database and in no log', async () => {
    const logged: string[] = [];
    const logger = { info: (...line: unknown[]) => void logged.push(JSON.stringify(line)), warn: () => undefined, error: () => undefined };
    await open({ parts: { logger } });
    const token = await linkToken('author');
    const answer = await redeem(token);
    const records: string[] = [];
    for await (const record of place.app.store.backup()) records.push(JSON.stringify(record));
    const cookie = sessionCookie(answer).split('=')[1]!;
    const secrets = [token, token.split('.')[0]!, cookie];
    for (const secret of secrets) expect([...records, ...logged].filter((text) => text.includes(secret))).toEqual([]);
    expect(logged.join()).toContain('author');
  });

  test('is only made for those who can sign in here', async () => {
    await open();
    await expect(place.web.signInLink('web:alice')).rejects.toMatchObject({ code: 'BAD_ARGUMENTS' });
    await expect(place.web.signInLink('<script>')).rejects.toMatchObject({ code: 'BAD_ARGUMENTS' });
  });
});

describe('the session', () => {
  test('its cookie is HttpOnly, SameSite=Strict, for the whole console, for twelve hours', async () => {
    await open();
    const cookie = String((await redeem(await linkToken('author'))).headers['set-cookie']);
    expect(cookie).toMatch(/^saraphina_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/);
  });

  test('behind https its cookie is Secure', async () => {
    await open({ web: { publicUrl: 'https://saraphina.example' } });
    expect(String((await redeem(await linkToken('author'))).headers['set-cookie'])).toContain('; Secure');
  });

  test('holds several people, each tab acting as one of them', async () => {
    await open();
    const author = await place.signIn('author');
    const both = await redeem(await linkToken('reviewer'), author.cookie);
    expect(both.json.identities.map((identity: { id: string }) => identity.id)).toEqual(['author', 'reviewer']);
    const cookie = sessionCookie(both);
    expect((await me(cookie, 'author')).json.actingAs).toBe('author');
    expect((await me(cookie, 'reviewer')).json.actingAs).toBe('reviewer');
  });

  test('gets a new id at every sign-in, and the old one ends', async () => {
    await open();
    const author = await place.signIn('author');
    const both = await place.signIn('reviewer', author.cookie);
    expect(both.cookie).not.toBe(author.cookie);
    expect((await me(author.cookie)).status).toBe(401);
  });

  test('never takes an id that somebody planted', async () => {
    await open();
    const planted = `saraphina_session=${'A'.repeat(43)}`;
    const answer = await redeem(await linkToken('reviewer'), planted);
    expect(sessionCookie(answer)).not.toBe(planted);
    expect((await me(planted, 'reviewer')).status).toBe(401);
  });

  test('ends after twelve hours', async () => {
    await open();
    const { cookie } = await place.signIn('author');
    place.clock.advance(12 * 60 * MINUTE - 1);
    expect((await me(cookie)).status).toBe(200);
    place.clock.advance(1);
    expect((await me(cookie)).status).toBe(401);
  });

  test('ends for everybody in it at sign-out', async () => {
    await open();
    const { cookie } = await place.signIn('reviewer', (await place.signIn('author')).cookie);
    const answer = await visitor(place.url, place.send, cookie, 'author').post('/api/sign-out', {});
    expect(answer.json).toEqual({ signedOut: true });
    expect(String(answer.headers['set-cookie'])).toMatch(/^saraphina_session=; Max-Age=0; Path=\/; HttpOnly; SameSite=Strict$/);
    expect((await me(cookie, 'author')).status).toBe(401);
    expect((await me(cookie, 'reviewer')).status).toBe(401);
  });

  test('without one the page learns how to sign in, and nothing else', async () => {
    await open();
    expect((await place.send('/api/sign-in')).json).toEqual({ identities: [], methods: ['link'], names: ['author', 'reviewer'] });
  });
});

describe('a personal token', () => {
  const hash = (token: string): string => createHash('sha256').update(token).digest('hex');
  const TOKENS = [`alice:${hash('alices secret')}`, `bob:${hash('bobs secret')}`];

  test('signs in as web:NAME', async () => {
    await open({ environment: { APPROVERS: 'web:bob' }, web: { personalTokens: TOKENS } });
    const answer = await redeem('bobs secret', '', '/api/sign-in/token');
    expect(answer.json).toMatchObject({ identity: 'web:bob', identities: [{ id: 'web:bob', displayName: 'bob', mayApprove: true }] });
    expect((await me(sessionCookie(answer), 'web:bob')).json.actingAs).toBe('web:bob');
  });

  test.each(['', 'wrong', TOKENS[0]!, hash('alices secret'), 'ALICES SECRET'])('%j is nobody’s', async (token) => {
    await open({ web: { personalTokens: TOKENS } });
    const answer = await redeem(token, '', '/api/sign-in/token');
    expect([answer.status, answer.headers['set-cookie']]).toEqual([401, undefined]);
  });

  test('that was withdrawn ends the sessions it opened', async () => {
    await open({ web: { personalTokens: TOKENS } });
    const cookie = sessionCookie(await redeem('alices secret', '', '/api/sign-in/token'));
    const later = createWebConsole({ app: place.app, hostName: '127.0.0.1', port: 0, publicUrl: '', localIdentities: [], personalTokens: [TOKENS[1]!], logger: place.app.logger, changes: createChangeFeed(place.app, 20) });
    const { url } = await later.listen();
    const answer = await fetch(`${url}/api/me`, { headers: { cookie, 'x-saraphina-identity': 'web:alice' } });
    await later.close(100);
    expect(answer.status).toBe(401);
    expect((await me(cookie, 'web:alice')).status).toBe(200);
  });

  test('ten wrong ones in a minute and no more, even if the next were right', async () => {
    await open({ web: { personalTokens: TOKENS } });
    const wrong = await Promise.all(Array.from({ length: 12 }, (_, index) => redeem(`guess ${index}`, '', '/api/sign-in/token')));
    expect(wrong.map(({ status }) => status).sort()).toEqual([...Array(10).fill(401), 429, 429]);
    expect((await redeem('bobs secret', '', '/api/sign-in/token')).json.error.code).toBe('RATE_LIMITED');
    expect((await redeem(await linkToken('author'))).status).toBe(429);
    place.clock.advance(MINUTE);
    expect((await redeem('bobs secret', '', '/api/sign-in/token')).status).toBe(200);
  });

  test('signing in rightly is never counted', async () => {
    await open({ web: { personalTokens: TOKENS } });
    for (let count = 0; count < 15; count += 1) expect((await redeem('bobs secret', '', '/api/sign-in/token')).status).toBe(200);
  });
});

test('a bare name counts only where the console is on loopback', async () => {
  await open();
  const rules = { localIdentities: [], personalTokens: [] };
  expect(isKnownIdentity({ ...rules, allowLocalNames: true }, 'reviewer')).toBe(true);
  expect(isKnownIdentity({ ...rules, allowLocalNames: false }, 'reviewer')).toBe(false);
});
