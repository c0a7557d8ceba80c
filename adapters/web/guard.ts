/** What every request passes before a route sees it. */
import type { MiddlewareHandler } from 'hono';
import { isLoopback } from '../../src/config.ts';
import { SaraphinaError } from '../../src/errors.ts';
import type { Logger } from '../../src/ports.ts';
import type { WebEnv } from './context.ts';
import { errorReply } from './replies.ts';

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  // Turns any innerHTML with data into an error.
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const HEADERS: Record<string, string> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};

export const securityHeaders: MiddlewareHandler<WebEnv> = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value);
  if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store');
};

/** Addresses under which the console answers. */
export interface OwnAddresses {
  /** Values of the Host header, lower case. */
  hosts: ReadonlySet<string>;
  /** Host and origin of `PUBLIC_URL`; undefined when there is none. */
  published: { host: string; origin: string } | undefined;
}

/**
 * @param hostName the address it listens on; wildcards answer to loopback names and `publicUrl` only
 * @param port the port it really listens on
 * @throws SaraphinaError `BAD_CONFIG` for an unusable `publicUrl`
 */
export function ownAddresses(hostName: string, port: number, publicUrl: string): OwnAddresses {
  const names = ['127.0.0.1', 'localhost', '[::1]'];
  if (!isLoopback(hostName) && !isWildcard(hostName)) names.push(hostName.includes(':') && !hostName.startsWith('[') ? `[${hostName}]` : hostName);
  const hosts = new Set(names.map((name) => `${name.toLowerCase()}:${port}`));
  // Browsers leave the default port out.
  if (port === 80) for (const name of names) hosts.add(name.toLowerCase());
  if (publicUrl === '') return { hosts, published: undefined };
  const { host, origin } = readPublicUrl(publicUrl);
  return { hosts: hosts.add(host), published: { host, origin } };
}

function readPublicUrl(publicUrl: string): URL {
  const url = URL.parse(publicUrl);
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '') return url;
  throw new SaraphinaError('BAD_CONFIG', 'PUBLIC_URL: expected an address without a path, e.g. https://saraphina.example.org');
}

/** Whether a page of this origin is ours. Behind a proxy the Host header may be either name. */
function isOwnOrigin({ published }: OwnAddresses, host: string, origin: string | undefined): boolean {
  if (origin === undefined) return false;
  if (origin === published?.origin) return true;
  return host !== published?.host && origin === `http://${host}`;
}

export function isWildcard(hostName: string): boolean {
  return ['0.0.0.0', '::', '[::]'].includes(hostName);
}

/** Refuses requests addressed to a name that is not ours: what a page on another site reaches by re-pointing its own name at this address. */
export function requireOwnHost(addresses: () => OwnAddresses, logger: Logger): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    if (addresses().hosts.has((c.req.header('host') ?? '').toLowerCase())) return next();
    const problem = new SaraphinaError('NOT_ALLOWED', 'the console does not answer to this host name; set PUBLIC_URL to the address people use');
    return errorReply(c, problem, logger, 421);
  };
}

/**
 * Lets a state change through only when our own page sent it: a JSON POST with our own Origin.
 * SameSite cookies alone don't do it: every port of one machine counts as the same site.
 */
export function requireOwnPage(addresses: () => OwnAddresses, logger: Logger): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    const origin = c.req.header('origin');
    if (!isOwnOrigin(addresses(), c.req.header('host')?.toLowerCase() ?? '', origin)) {
      return errorReply(c, new SaraphinaError('NOT_ALLOWED', 'only the console itself may send this; the Origin header names another page or is missing'), logger);
    }
    if (!/^application\/json\s*(?:;\s*charset=utf-8\s*)?$/i.test(c.req.header('content-type') ?? '')) {
      return errorReply(c, new SaraphinaError('BAD_ARGUMENTS', 'expected Content-Type: application/json'), logger, 415);
    }
    return next();
  };
}

/** Refuses what a browser says another page asked for, reading included, even where it would send the cookie along. */
export function refuseOtherPages(logger: Logger): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const fetchSite = c.req.header('sec-fetch-site');
    if (fetchSite === undefined || fetchSite === 'same-origin' || fetchSite === 'none') return next();
    return errorReply(c, new SaraphinaError('NOT_ALLOWED', 'another page asked for this'), logger);
  };
}
