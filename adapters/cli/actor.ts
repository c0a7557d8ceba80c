import { personalTokenOwner } from '../../src/approval/personal-token.ts';
import { SaraphinaError } from '../../src/errors.ts';
import type { Actor } from '../../src/requests/stored-request.ts';

const LOCAL_NAME = /^[\w.@-]{1,64}$/;

/**
 * Who sits at the terminal. A personal token proves a name; without one the name is only asserted.
 * @param name value of `--actor`
 * @param token value of `SARAPHINA_TOKEN`
 * @param personalTokens `NAME:SHA256` pairs
 * @throws SaraphinaError `BAD_ARGUMENTS` or `SIGN_IN_REQUIRED`
 */
export function terminalActor(name: string | undefined, token: string | undefined, personalTokens: readonly string[], osUser: string): Actor {
  if (name !== undefined && !LOCAL_NAME.test(name)) {
    throw new SaraphinaError('BAD_ARGUMENTS', `--actor expects a bare name of letters, digits, dots, dashes, underscores or @; got "${name.slice(0, 64)}"`);
  }
  if (token === undefined || token === '') {
    const id = name ?? osUser.replaceAll(/[^\w.@-]/g, '_');
    return { id, displayName: id, asserted: true, osUser };
  }
  const owner = personalTokenOwner(token, personalTokens);
  if (owner === undefined) throw new SaraphinaError('SIGN_IN_REQUIRED', 'SARAPHINA_TOKEN matches nobody in PERSONAL_TOKENS; make one with ./scripts/saraphina token NAME');
  if (name !== undefined && name !== owner) throw new SaraphinaError('SIGN_IN_REQUIRED', `SARAPHINA_TOKEN belongs to ${owner}, not to ${name}`);
  return { id: owner, displayName: owner, asserted: false, osUser };
}
