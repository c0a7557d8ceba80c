import type { FileBlock } from '../../src/message.ts';
import type { WebClient } from './clients.ts';
import { cut, visible } from '../../src/text.ts';

/** Slack's names for syntax highlighting. https://docs.slack.dev/reference/objects/file-object */
const SNIPPETS: Record<FileBlock['language'], string> = { typescript: 'typescript', json: 'json', text: 'text' };

/**
 * Adds files to a thread as one message.
 * @param thread time stamp of the message that the thread hangs below
 * @throws the Web API's error
 */
export async function uploadFiles(client: WebClient, channel: string, thread: string, files: readonly FileBlock[]): Promise<void> {
  await client.filesUploadV2({
    channel_id: channel,
    thread_ts: thread,
    file_uploads: files.map(({ name, language, text }) => ({ filename: cut(visible(name), 100), content: text === '' ? '\n' : text, snippet_type: SNIPPETS[language] })),
  });
}
