import { MongoDriverError, MongoNetworkError, MongoParseError, MongoServerError, MongoSystemError, MongoWriteConcernError } from 'mongodb';
import { SaraphinaError } from '../../src/errors.ts';

/** https://github.com/mongodb/mongo/blob/master/src/mongo/base/error_codes.yml */
const DUPLICATE_KEY = 11000;
const REFUSED_CREDENTIALS = [13, 18, 8000];
/** Time limits, no primary, shutting down, stepping down. */
const PASSING = [50, 89, 91, 133, 189, 262, 10107, 11600, 11602, 13435, 13436];

export function isDuplicateKey(error: unknown): boolean {
  return error instanceof MongoServerError && error.code === DUPLICATE_KEY;
}

/** The address without user, password and options, which may hold secrets too. */
export function withoutSecrets(url: string): string {
  const scheme = /^mongodb(?:\+srv)?:\/\//.exec(url)?.[0] ?? '';
  const rest = url.slice(scheme.length);
  const host = rest.slice(rest.lastIndexOf('@') + 1);
  return `${scheme}${host.split('?')[0]}`;
}

export function badUrl(): SaraphinaError {
  // The driver's own message repeats the address with its password, so it is not passed on.
  return new SaraphinaError('BAD_CONFIG', 'MONGODB_URL is no MongoDB address: expected mongodb://[USER:PASSWORD@]HOST[:27017]/[DATABASE], with special characters in the password percent-encoded');
}

/** What the driver threw, in our terms; anything that is not the server's or the network's comes back unchanged. */
export function toStoreError(error: unknown, where: string): unknown {
  if (error instanceof MongoParseError) return badUrl();
  if (error instanceof MongoServerError && REFUSED_CREDENTIALS.includes(Number(error.code))) {
    return new SaraphinaError('BAD_CONFIG', `MongoDB at ${where} refuses the user: ${error.message}. Check user, password, authSource and roles in MONGODB_URL.`, {}, error);
  }
  if (isPassing(error)) {
    const text = (error as Error).message;
    return new SaraphinaError('STORE_UNAVAILABLE', `MongoDB at ${where} can't be used: ${text}. Nothing is lost; it is used again as soon as it answers.`, { store: where }, error);
  }
  return error;
}

/** Driver errors of a connection that is gone or was not to be had; they share no class of their own. */
const CONNECTION_ERRORS = [
  'MongoClientClosedError',
  'MongoNotConnectedError',
  'MongoOperationTimeoutError',
  'MongoServerClosedError',
  'MongoTopologyClosedError',
  'MongoPoolClosedError',
  'MongoWaitQueueTimeoutError',
];

function isPassing(error: unknown): boolean {
  if (error instanceof MongoServerError && PASSING.includes(Number(error.code))) return true;
  if (error instanceof MongoDriverError && CONNECTION_ERRORS.includes(error.name)) return true;
  return [MongoNetworkError, MongoSystemError, MongoWriteConcernError].some((kind) => error instanceof kind);
}
