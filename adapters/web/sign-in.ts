/** Signing in and out, and the middleware behind which data and actions stand. */
import { Hono, type MiddlewareHandler } from 'hono';
import type { App } from '../../src/app.ts';
import { sha256 } from '../../src/audit/audit-entry.ts';
import { requireUser } from '../../src/commands.ts';
import { SaraphinaError } from '../../src/errors.ts';
import type { Attempts } from './attempts.ts';
import type { WebContext, WebEnv, WebRoutes } from './context.ts';
import { actorOf, isKnownIdentity, tokenIdentity, type IdentityRules } from './identities.ts';
import { BODY_LIMIT_BYTES, readJson, textField } from './read-body.ts';
import type { Sessions } from './sessions.ts';

export interface SignInOptions {
  app: App;
  sessions: Sessions;
  rules: IdentityRules;
  attempts: Attempts;
}

/** Routes that need no session: they make one, end one, or say how to get one. */
export function signInRoutes({ app, sessions, rules, attempts }: SignInOptions): WebRoutes {
  const routes: WebRoutes = new Hono<WebEnv>();

  async function signIn(c: WebContext, find: (token: string) => Promise<string | undefined>, problem: string): Promise<Response> {
    const address = c.env.incoming.socket.remoteAddress ?? 'unknown';
    const attempt = attempts.begin(address);
    const token = textField((await readJson(c, BODY_LIMIT_BYTES)).value, 'token');
    const identity = await find(token);
    if (identity === undefined) {
      app.logger.warn('sign-in refused', { address });
      throw new SaraphinaError('SIGN_IN_REQUIRED', problem);
    }
    attempt.succeeded();
    const identities = await sessions.add(c, identity);
    app.logger.info('signed in', { identity });
    return c.json({ identity, identities: identities.map((id) => describe(app, id)) });
  }

  routes.post('/api/sign-in/link', (c) =>
    signIn(
      c,
      async (token) => {
        const identity = await app.store.signIns.redeemLink(sha256(token), app.clock.now().toISOString());
        return identity !== undefined && isKnownIdentity(rules, identity) ? identity : undefined;
      },
      'this link was used already or is older than ten minutes; ask for a new one',
    ),
  );

  routes.post('/api/sign-in/token', (c) => signIn(c, async (token) => tokenIdentity(rules, token), 'this token belongs to nobody here; make one with ./scripts/saraphina token NAME'));

  routes.post('/api/sign-out', async (c) => {
    await sessions.end(c);
    return c.json({ signedOut: true });
  });

  routes.get('/api/sign-in', async (c) => {
    const session = await sessions.read(c);
    return c.json({ identities: (session?.identities ?? []).map((id) => describe(app, id)), ...waysToSignIn(rules) });
  });

  return routes;
}

/** An identity as pages see it. */
export function describe(app: App, identity: string): { id: string; displayName: string; mayApprove: boolean } {
  const { id, displayName } = actorOf(identity);
  return { id, displayName, mayApprove: app.approvers.includes(id) };
}

function waysToSignIn(rules: IdentityRules): { methods: string[]; names: readonly string[] } {
  const methods = [...(rules.allowLocalNames ? ['link'] : []), ...(rules.personalTokens.length > 0 ? ['token'] : [])];
  return { methods, names: rules.allowLocalNames ? rules.localIdentities : [] };
}

/** Lets a request through that has a session. */
export function requireSession(sessions: Sessions, rules: IdentityRules): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const session = await sessions.read(c);
    if (!session) throw new SaraphinaError('SIGN_IN_REQUIRED', `sign in first: ${rules.allowLocalNames ? 'open a link that ./scripts/start printed, or make one with ./scripts/saraphina sign-in NAME' : 'use your personal token'}`);
    c.set('session', session);
    return next();
  };
}

/**
 * Finds out who acts: the tab names one of the session's identities, in a header or, where a browser
 * can't send one, in the query. A name that the session doesn't hold is refused.
 */
export function requireActor(app: App): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const identity = c.req.header('x-saraphina-identity') ?? c.req.query('identity');
    if (identity === undefined) throw new SaraphinaError('BAD_ARGUMENTS', 'the header X-Saraphina-Identity must name who acts');
    if (!c.var.session.identities.includes(identity)) {
      throw new SaraphinaError('NOT_ALLOWED', 'this browser is not signed in under that name');
    }
    const actor = actorOf(identity, c.req.header('accept-language'));
    requireUser(app, actor);
    c.set('actor', actor);
    return next();
  };
}
