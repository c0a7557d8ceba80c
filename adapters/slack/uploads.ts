import type { FileBlock, Picture } from '../../src/message.ts';
import type { PicturePainter } from '../../src/ports.ts';
import type { WebClient } from './clients.ts';
import { cut, visible } from '../../src/text.ts';
import { escaped } from './cut.ts';
import { LIMITS } from './limits.ts';

/** What is added below a message: text as it is, or a drawing that is painted first. */
export type Upload = FileBlock | Picture;

/** Where files go. */
export interface UploadPlace {
  channel: string;
  /** Time stamp of the message that the thread hangs below; null: in the channel itself. */
  thread: string | null;
}

/** Slack's names for syntax highlighting. https://docs.slack.dev/reference/objects/file-object */
const SNIPPETS: Record<FileBlock['language'], string> = { typescript: 'typescript', json: 'json', text: 'text' };

/**
 * Adds the files as one message, and each picture as one that says below it what it shows.
 * @throws the Web API's or the painter's error
 */
export async function uploadFiles(client: WebClient, painter: PicturePainter, { channel, thread }: UploadPlace, uploads: readonly Upload[]): Promise<void> {
  const place = thread === null ? { channel_id: channel } : { channel_id: channel, thread_ts: thread };
  const files = uploads.filter((upload): upload is FileBlock => !isPicture(upload));
  if (files.length > 0) {
    await client.filesUploadV2({ ...place, file_uploads: files.map((file) => ({ filename: fileName(file), content: file.text === '' ? '\n' : file.text, ...snippetOf(file) })) });
  }
  for (const picture of uploads.filter(isPicture)) {
    const file = Buffer.from(await painter.paint(picture.svg));
    // The description that Slack keeps with a picture has kept files from being shared (slackapi/python-slack-sdk#1818), so what it shows is said beside it as well.
    await client.filesUploadV2({ ...place, file, filename: fileName(picture), title: fileName(picture), alt_text: cut(visible(picture.alt), LIMITS.altText), initial_comment: escaped(picture.alt, LIMITS.altText) });
  }
}

function isPicture(upload: Upload): upload is Picture {
  return 'svg' in upload;
}

function fileName({ name }: Upload): string {
  return cut(visible(name), LIMITS.fileName);
}

/** Tables are recognised by their names, and shown as tables; a snippet has a limit of its own. */
function snippetOf({ name, language, text }: FileBlock): { snippet_type?: string } {
  return name.endsWith('.csv') || text.length > LIMITS.snippet ? {} : { snippet_type: SNIPPETS[language] };
}
