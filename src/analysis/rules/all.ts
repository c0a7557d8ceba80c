import { codeInjection } from './code-injection.ts';
import { commandInjection } from './command-injection.ts';
import { disabledTlsCheck } from './disabled-tls-check.ts';
import { filePermissions } from './file-permissions.ts';
import { formatString } from './format-string.ts';
import { hardCodedSecret } from './hard-coded-secret.ts';
import { htmlInjection } from './html-injection.ts';
import { incompleteEscaping } from './incomplete-escaping.ts';
import { insecureTransport } from './insecure-transport.ts';
import { looseHostPattern } from './loose-host-pattern.ts';
import { messageOrigin } from './message-origin.ts';
import { networkExposure } from './network-exposure.ts';
import { nosqlInjection } from './nosql-injection.ts';
import { openRedirect } from './open-redirect.ts';
import { pathTraversal } from './path-traversal.ts';
import { prototypePollution } from './prototype-pollution.ts';
import { regexpInjection } from './regexp-injection.ts';
import { requestWithoutTimeout } from './request-without-timeout.ts';
import { riskyImport } from './risky-import.ts';
import type { SecurityRule } from './rule.ts';
import { serverSideRequestForgery } from './server-side-request-forgery.ts';
import { sqlInjection } from './sql-injection.ts';
import { temporaryFile } from './temporary-file.ts';
import { timingAttack } from './timing-attack.ts';
import { unsafeDeserialisation } from './unsafe-deserialisation.ts';
import { unverifiedToken } from './unverified-token.ts';
import { weakCipher } from './weak-cipher.ts';
import { weakHash } from './weak-hash.ts';
import { weakRandomness } from './weak-randomness.ts';
import { xmlExternalEntity } from './xml-external-entity.ts';

/** Every rule of our own. To add one: a file beside this one, and a line here; its examples become tests. */
export const SECURITY_RULES: readonly SecurityRule[] = [
  sqlInjection,
  commandInjection,
  pathTraversal,
  serverSideRequestForgery,
  codeInjection,
  prototypePollution,
  hardCodedSecret,
  weakHash,
  weakCipher,
  weakRandomness,
  disabledTlsCheck,
  htmlInjection,
  openRedirect,
  unsafeDeserialisation,
  nosqlInjection,
  regexpInjection,
  looseHostPattern,
  xmlExternalEntity,
  unverifiedToken,
  timingAttack,
  messageOrigin,
  incompleteEscaping,
  formatString,
  insecureTransport,
  networkExposure,
  filePermissions,
  temporaryFile,
  requestWithoutTimeout,
  riskyImport,
];
