/** Files that people hand in, in a form or with a message. Slack tells their ids; what they hold is fetched from Slack alone. */
import { carriedFiles, MOST_FILE_BYTES } from '../../src/chat/carried-files.ts';
import { SaraphinaError } from '../../src/errors.ts';
import type { Locale } from '../../src/language/locale.ts';
import type { SlackClients } from './clients.ts';
import { missingScope, reasonOf } from './errors.ts';
import { TEXTS } from './texts.ts';

export interface HandedIn {
  /**
   * The texts of files as the arguments of a command.
   * @param files ids of files, by the argument they stand for
   * @throws SaraphinaError `BAD_ARGUMENTS` for what is too large, no text, or can't be had
   */
  args(team: string, command: string, files: Readonly<Record<string, string>>, locale: Locale): Promise<Record<string, string>>;
}

const SLACK = 'https://slack.com/api/';
const WAIT_MS = 10_000;
const MOST_REDIRECTS = 3;

/** @param apiUrl empty: Slack's own */
export function createHandedIn({ clients, apiUrl }: { clients: SlackClients; apiUrl: string }): HandedIn {
  const slack = new URL(apiUrl === '' ? SLACK : apiUrl);

  async function download(team: string, id: string, locale: Locale): Promise<{ name: string; text: string }> {
    const client = await clients.patient(team);
    const { file = {} } = await client.files.info({ file: id }).catch((error: unknown) => {
      throw bad(locale, id, reasonOf(error));
    });
    const { name = id, size = 0, url_private_download: address } = file;
    if (size > MOST_FILE_BYTES) throw bad(locale, name, `${size} > ${MOST_FILE_BYTES} bytes`);
    try {
      return { name, text: asText(await fetchFrom(slack, new URL(address ?? ''), String(client.token))) };
    } catch (error) {
      throw bad(locale, name, reasonOf(error));
    }
  }

  return {
    async args(team, command, files, locale) {
      const args: Record<string, string> = {};
      for (const { argument, text, name } of carriedFiles(command)) {
        const id = files[argument];
        if (id === undefined) continue;
        const file = await download(team, id, locale);
        args[text] = file.text;
        if (name !== undefined) args[name] = file.name;
      }
      return args;
    },
  };
}

function bad(locale: Locale, name: string, why: string): SaraphinaError {
  return new SaraphinaError('BAD_ARGUMENTS', TEXTS[locale].badFile(name, why));
}

/** What stands at this address. The token goes to Slack and nowhere else, whatever redirects say. @throws Error */
async function fetchFrom(slack: URL, address: URL, token: string): Promise<Uint8Array> {
  let url = address;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    if (!isSlacks(slack, url)) throw new Error(`it is not stored at Slack, but at ${url.hostname}`);
    const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` }, redirect: 'manual', signal: AbortSignal.timeout(WAIT_MS) });
    const next = answer.headers.get('location');
    if (answer.status < 300 || answer.status >= 400 || next === null) return readAnswer(answer);
    url = new URL(next, url);
  }
  throw new Error('Slack sends from one address to the next');
}

/** The host of the Web API itself, or one below it, such as `files.slack.com`. */
function isSlacks(slack: URL, { protocol, host, hostname, port }: URL): boolean {
  return protocol === slack.protocol && (host === slack.host || (protocol === 'https:' && port === '' && hostname.endsWith(`.${slack.hostname}`)));
}

async function readAnswer(answer: Response): Promise<Uint8Array> {
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  // Slack answers with a page to sign in where the token does not suffice. No file of ours is a page.
  if (answer.headers.get('content-type')?.startsWith('text/html')) throw new Error(missingScope(['files:read']));
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of answer.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > MOST_FILE_BYTES) throw new Error(`more than ${MOST_FILE_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** @throws Error for what is no text, e.g. a spreadsheet that was not saved as CSV */
function asText(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Said below.
  }
  throw new Error('it is no UTF-8 text; save it as CSV UTF-8, or as plain text');
}
